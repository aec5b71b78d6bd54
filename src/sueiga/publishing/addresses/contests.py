"""Addresses of contests."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
