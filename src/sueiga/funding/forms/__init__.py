"""Forms of programmes and calls."""
