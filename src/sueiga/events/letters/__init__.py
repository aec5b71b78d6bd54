"""Letters about events: to those who come, to those who hold them."""
