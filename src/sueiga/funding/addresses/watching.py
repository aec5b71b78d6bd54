"""Addresses of funders watched and calls imported."""

from django.urls import URLPattern, path

from sueiga.funding.views.watching import files, importing, inbox, sources

_WATCHED = "biuras/kvietimai/stebimi/"
PATTERNS: list[URLPattern] = [
    path(_WATCHED, inbox.watches, name="watches"),
    path(f"{_WATCHED}radiniai/<int:pk>/", inbox.finding, name="finding"),
    path(f"{_WATCHED}radiniai/<int:pk>/juodrastis/", inbox.finding_draft, name="finding_draft"),
    path(f"{_WATCHED}radiniai/<int:pk>/kvietimas/", inbox.finding_call, name="finding_call"),
    path(f"{_WATCHED}radiniai/<int:pk>/grazinti/", inbox.finding_restore, name="finding_restore"),
    path(f"{_WATCHED}radiniai/atideti/", inbox.findings_dismiss, name="findings_dismiss"),
    path(f"{_WATCHED}svetaines/", sources.watch_sources, name="watch_sources"),
    path(f"{_WATCHED}svetaines/nauja/", sources.watch_new, name="watch_new"),
    path(f"{_WATCHED}svetaines/<int:pk>/", sources.watch, name="watch"),
    path(f"{_WATCHED}svetaines/<int:pk>/dabar/", sources.watch_now, name="watch_now"),
    path(f"{_WATCHED}svetaines/<int:pk>/nutraukti/", sources.watch_stop, name="watch_stop"),
    path(f"{_WATCHED}svetaines/<int:pk>/testi/", sources.watch_resume, name="watch_resume"),
    path("biuras/kvietimai/importas/", importing.imports, name="imports"),
    path("biuras/kvietimai/importas/es-portalas/", importing.import_search, name="import_search"),
    path("biuras/kvietimai/importas/<int:pk>/", importing.import_preview, name="import_preview"),
    path("kvietimai/<slug:slug>/commongrants.json", files.call_commongrants, name="call_commongrants"),
]
