"""Addresses of programmes and calls; those that begin with words stand before the one that ends with any call."""

from django.urls import URLPattern

from sueiga.funding.addresses import editing, history, notebooks, reading, ruling, wanting, watching

app_name = "funding"
urlpatterns: list[URLPattern] = [
    *watching.PATTERNS,
    *ruling.PATTERNS,
    *editing.PATTERNS,
    *history.PATTERNS,
    *notebooks.PATTERNS,
    *wanting.PATTERNS,
    *reading.PATTERNS,
]
