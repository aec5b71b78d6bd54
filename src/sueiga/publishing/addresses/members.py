"""Addresses of what communities write."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
