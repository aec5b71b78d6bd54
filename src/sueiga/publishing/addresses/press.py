"""Addresses of the press and widgets for other sites."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
