"""Addresses of pages, galleries, the resource library."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
