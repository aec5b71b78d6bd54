"""Addresses of interest in calls: one's own, and the office's page of one call."""

from django.urls import URLPattern, path

from sueiga.funding.views.wanting import interest

PATTERNS: list[URLPattern] = [
    path("kvietimai/<slug:slug>/domina/", interest.interest, name="interest"),
    path("mano/kvietimai/", interest.own, name="own_calls"),
]
