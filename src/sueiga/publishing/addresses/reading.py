"""Addresses of pages, galleries, the resource library."""

from django.urls import URLPattern, path

from sueiga.publishing.views.reading import pages

PATTERNS: list[URLPattern] = [
    path("apie/", pages.about, name="about"),
    path("apie/<path:path>/", pages.page, name="page"),
]
