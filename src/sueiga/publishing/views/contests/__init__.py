"""Contests: read by everybody, entered by communities, weighed by juries, ended by the office."""
