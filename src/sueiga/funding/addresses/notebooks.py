"""Addresses of applications being written."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
