"""Addresses of the editors' tool, their pictures and papers."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
