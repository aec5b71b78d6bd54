"""Addresses of what everybody reads; a call's own page stands last, after all that begin with words."""

from django.urls import URLPattern, path

from sueiga.funding.views.reading import calls, files, village

PATTERNS: list[URLPattern] = [
    path("kvietimai/", calls.calls, name="calls"),
    path("kvietimai/mano-kaimui/", village.village_check, name="village_check"),
    path("kvietimai/kvietimai.atom", files.atom, name="calls_feed"),
    path("kvietimai/kvietimai.ics", files.calendar, name="calls_calendar"),
    path("kvietimai/kvietimai.json", files.as_json, name="calls_json"),
    path("kvietimai/<slug:slug>/kalendorius.ics", files.call_calendar, name="call_calendar"),
    path("kvietimai/<slug:slug>/paveikslas.png", files.call_card, name="call_card"),
    path("kvietimai/<slug:slug>/", calls.call, name="call"),
]
