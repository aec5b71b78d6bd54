"""Addresses of funders watched and calls imported."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
