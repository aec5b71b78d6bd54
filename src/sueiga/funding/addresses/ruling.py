"""Addresses of building rules and trying them."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
