"""Addresses of pages, galleries, the resource library."""

from django.urls import URLPattern, path

from sueiga.publishing.views.reading import galleries, pages, videos

PATTERNS: list[URLPattern] = [
    path("apie/", pages.about, name="about"),
    path("apie/<path:path>/", pages.page, name="page"),
    path("prieinamumas/", pages.accessibility, name="accessibility"),
    path("galerijos/", galleries.galleries, name="galleries"),
    path("galerijos/<slug:slug>/", galleries.gallery, name="gallery"),
    path("vaizdo-irasai/<str:signed>/", videos.video, name="video"),
]
