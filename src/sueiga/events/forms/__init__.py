"""What people say about events."""
