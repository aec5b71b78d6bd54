"""Addresses, one module for each part."""
