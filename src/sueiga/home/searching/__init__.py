"""Search over everything public: the index, the questions put to it, the answers as pages show them."""
