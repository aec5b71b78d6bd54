"""Pages of the registry, one module a noun."""
