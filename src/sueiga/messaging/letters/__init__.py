"""Letters this app writes itself: one function for each."""
