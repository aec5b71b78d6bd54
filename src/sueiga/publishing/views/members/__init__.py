"""What communities write, and what the office does with it."""
