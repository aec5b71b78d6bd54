"""Addresses of interest in calls: one's own, and the office's page of one call."""

from django.urls import URLPattern, path

from sueiga.funding.views.wanting import interest, office

PATTERNS: list[URLPattern] = [
    path("kvietimai/<slug:slug>/domina/", interest.interest, name="interest"),
    path("mano/kvietimai/", interest.own, name="own_calls"),
    path("biuras/kvietimai/<slug:slug>/", office.call, name="office_call"),
]
