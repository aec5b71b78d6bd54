"""Addresses of preparing calls."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
