"""What communities write."""
