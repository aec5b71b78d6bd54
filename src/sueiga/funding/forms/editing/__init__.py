"""Forms in which calls are prepared."""
