"""Preparing calls."""
