"""Addresses of what everybody reads; a call's own page stands last, after all that begin with words."""

from django.urls import URLPattern, path

from sueiga.funding.views.reading import calls

PATTERNS: list[URLPattern] = [
    path("kvietimai/", calls.calls, name="calls"),
    path("kvietimai/<slug:slug>/", calls.call, name="call"),
]
