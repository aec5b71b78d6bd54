"""Contests: from the first word of an entry to the winners everybody reads about."""
