"""Forms on which rules are built."""
