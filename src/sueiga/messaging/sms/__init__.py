"""Short messages: the alphabet telephones have in common, and the providers that carry them."""
