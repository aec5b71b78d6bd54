"""What pages of preparing calls show."""
