"""Addresses of letters: my own, the office's, refusing them, and what providers tell of them."""

from django.urls import URLPattern

app_name = "messaging"
urlpatterns: list[URLPattern] = []
