"""Addresses of pages, galleries, the resource library."""

from django.urls import URLPattern, path

from sueiga.publishing.views.reading import galleries, library, pages, videos

PATTERNS: list[URLPattern] = [
    path("apie/", pages.about, name="about"),
    path("apie/<path:path>/", pages.page, name="page"),
    path("galerijos/", galleries.galleries, name="galleries"),
    path("galerijos/<slug:slug>/", galleries.gallery, name="gallery"),
    path("istekliai/", library.library, name="library"),
    path("vaizdo-irasai/<str:signed>/", videos.video, name="video"),
]
