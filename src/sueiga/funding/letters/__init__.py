"""Letters about calls: one function for each, rendered in the recipient's language."""
