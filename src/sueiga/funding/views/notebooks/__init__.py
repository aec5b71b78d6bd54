"""Pages of applications being written."""
