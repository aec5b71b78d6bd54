"""Addresses of the registry."""

from django.urls import URLPattern, path, re_path

from sueiga.registry.views import changes, organisations, results, statistics, villages
from sueiga.registry.views.office import doubles, doubtful, news, records, runs

app_name = "registry"
urlpatterns: list[URLPattern] = [
    path("bendruomenes/", results.organisations, name="organisations"),
    path("bendruomenes/taskai.json", results.map_data, name="map_data"),
    re_path(r"^bendruomenes/atsisiusti\.(?P<file_type>csv|xlsx|geojson)$", results.export, name="export"),
    path("bendruomenes/kaimas/", villages.village, name="village"),
    path("bendruomenes/skaiciai/", statistics.statistics, name="statistics"),
    path("bendruomenes/pokyciai/", changes.changes, name="changes"),
    path("bendruomenes/pokyciai.atom", changes.changes_feed, name="changes_feed"),
    path("bendruomenes/pokyciai/<slug:slug>.atom", changes.municipality_feed, name="municipality_feed"),
    re_path(r"^bendruomenes/(?P<code>[0-9]{9})/$", organisations.organisation, name="organisation"),
    path("bendruomenes/<slug:name>/", organisations.organisation_by_name, name="organisation_by_name"),
    path("biuras/registras/", news.dashboard, name="office"),
    path("biuras/registras/pokyciai/", news.changes, name="office_changes"),
    path("biuras/registras/pokyciai/perziureti/", news.seen, name="office_seen"),
    path("biuras/registras/abejotini/", doubtful.doubtful, name="office_doubtful"),
    path("biuras/registras/abejotini/spresti/", doubtful.decide, name="office_decide"),
    path("biuras/registras/abejotini/atsaukti/", doubtful.undo_last, name="office_undo_last"),
    path("biuras/registras/dubliai/", doubles.doubles, name="office_doubles"),
    path("biuras/registras/dubliai/tas-pats/", doubles.merge, name="office_merge"),
    path("biuras/registras/dubliai/skirtingi/", doubles.part, name="office_part"),
    path("biuras/registras/atnaujinimai/", runs.runs, name="office_runs"),
    path("biuras/registras/atnaujinimai/skaityti/", runs.read, name="office_read"),
    path("biuras/registras/atnaujinimai/<int:pk>/", runs.run, name="office_run"),
    path("biuras/registras/atnaujinimai/<int:pk>/praleisti/", runs.release, name="office_release"),
    path("biuras/registras/atnaujinimai/<int:pk>/atmesti/", runs.discard, name="office_discard"),
    path("biuras/registras/sprendimai/<int:pk>/atsaukti/", records.undo, name="office_undo"),
    re_path(r"^biuras/registras/(?P<code>[0-9]{9})/$", records.record, name="office_record"),
    re_path(r"^biuras/registras/(?P<code>[0-9]{9})/gyvenvietes/$", records.cover, name="office_cover"),
]
