"""Addresses of news, feeds, the site's map."""

from django.urls import URLPattern, path

from sueiga.publishing.views import news

PATTERNS: list[URLPattern] = [
    path("naujienos/", news.news, name="news"),
    path("naujienos/<slug:slug>/", news.article, name="article"),
]
