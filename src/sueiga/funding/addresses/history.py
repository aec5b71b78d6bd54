"""Addresses of support received and facts stated."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
