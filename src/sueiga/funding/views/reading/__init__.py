"""Pages everybody reads."""
