"""What people and the office do to people's own data."""
