"""Addresses of interest and questions."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
