"""Addresses of the registry."""

from django.urls import URLPattern, path, re_path

from sueiga.registry.views import changes, organisations, statistics

app_name = "registry"
urlpatterns: list[URLPattern] = [
    path("bendruomenes/skaiciai/", statistics.statistics, name="statistics"),
    path("bendruomenes/pokyciai/", changes.changes, name="changes"),
    path("bendruomenes/pokyciai.atom", changes.changes_feed, name="changes_feed"),
    path("bendruomenes/pokyciai/<slug:slug>.atom", changes.municipality_feed, name="municipality_feed"),
    re_path(r"^bendruomenes/(?P<code>[0-9]{9})/$", organisations.organisation, name="organisation"),
    path("bendruomenes/<slug:name>/", organisations.organisation_by_name, name="organisation_by_name"),
]
