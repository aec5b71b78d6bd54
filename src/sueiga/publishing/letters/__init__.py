"""Letters about what is published."""
