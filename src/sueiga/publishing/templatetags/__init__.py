"""Tags of what is published."""
