"""What communities want of calls: their own pages, and the office's of one call."""
