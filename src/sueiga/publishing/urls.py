"""Addresses of what the union says in public; those that begin with words stand before those that end with any."""

from django.urls import URLPattern

from sueiga.publishing.addresses import contests, editing, members, news, newsletters, press, reading

app_name = "publishing"
urlpatterns: list[URLPattern] = [
    *editing.PATTERNS,
    *members.PATTERNS,
    *contests.PATTERNS,
    *press.PATTERNS,
    *newsletters.PATTERNS,
    *news.PATTERNS,
    *reading.PATTERNS,
]
