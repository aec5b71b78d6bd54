"""Addresses of news, feeds, the site's map."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
