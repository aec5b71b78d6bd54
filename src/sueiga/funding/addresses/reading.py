"""Addresses of what everybody reads."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
