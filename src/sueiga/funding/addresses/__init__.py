"""Addresses of programmes and calls, by what people do there."""
