"""Letters of the registry: one function for each, rendered in the recipient's language."""
