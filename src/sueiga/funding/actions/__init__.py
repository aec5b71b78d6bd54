"""Writes about programmes, calls and who may apply."""
