"""Addresses of the newsletter."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
