"""Addresses of support received, facts stated, areas of local action groups and questions."""

from django.urls import URLPattern, path, re_path

from sueiga.funding.views.history import areas, asking, lists, office, own, public, questions

OWN = r"^mano/bendruomenes/(?P<code>[0-9]{9})/"
PATTERNS: list[URLPattern] = [
    re_path(r"^bendruomenes/(?P<code>[0-9]{9})/parama/$", public.public_grants, name="public_grants"),
    re_path(rf"{OWN}parama/$", own.own_grants, name="own_grants"),
    re_path(rf"{OWN}parama/nauja/$", own.own_grant_new, name="own_grant_new"),
    re_path(rf"{OWN}parama/(?P<pk>[0-9]{{1,18}})/$", own.own_grant, name="own_grant"),
    re_path(rf"{OWN}parama/(?P<pk>[0-9]{{1,18}})/pasalinti/$", own.own_grant_remove, name="own_grant_remove"),
    re_path(rf"{OWN}faktai/(?P<fact>[a-z_]+)/$", own.state_fact, name="state_fact"),
    re_path(rf"{OWN}faktai/(?P<fact>[a-z_]+)/atsiimti/$", own.take_back_fact, name="take_back_fact"),
    path("kvietimai/<slug:slug>/klausti/", asking.ask, name="ask"),
    path("biuras/kvietimai/parama/", office.office_grants, name="office_grants"),
    path("biuras/kvietimai/parama/tvirtinti/", office.grants_waiting, name="grants_waiting"),
    path("biuras/kvietimai/parama/<int:pk>/tvirtinti/", office.grant_confirm, name="grant_confirm"),
    path("biuras/kvietimai/parama/gavejai/", office.grants_recipients, name="grants_recipients"),
    path("biuras/kvietimai/parama/gavejai/atsaukti/", office.grants_unsettle, name="grants_unsettle"),
    path("biuras/kvietimai/parama/metai/", office.grants_years, name="grants_years"),
    path("biuras/kvietimai/parama/metai/<slug:slug>/", office.grants_year, name="grants_year"),
    path("biuras/kvietimai/parama/failai/", lists.imports, name="grants_imports"),
    path("biuras/kvietimai/parama/failai/naujas/", lists.import_new, name="grants_import_new"),
    path("biuras/kvietimai/parama/failai/pavyzdys.csv", lists.import_sample, name="grants_sample"),
    path("biuras/kvietimai/parama/failai/<int:pk>/", lists.import_one, name="grants_import"),
    path("biuras/kvietimai/parama/failai/<int:pk>/irasyti/", lists.import_apply, name="grants_apply"),
    path("biuras/kvietimai/parama/failai/<int:pk>/atmesti/", lists.import_discard, name="grants_discard"),
    path("biuras/kvietimai/parama/failai/<int:pk>/atsaukti/", lists.import_undo, name="grants_undo"),
    path("biuras/kvietimai/vvg-teritorijos/", areas.lag_areas, name="lag_areas"),
    re_path(r"^biuras/kvietimai/vvg-teritorijos/(?P<code>[0-9]{9})/$", areas.lag_area, name="lag_area"),
    path("biuras/kvietimai/klausimai/", questions.office_questions, name="office_questions"),
    path("biuras/kvietimai/klausimai/<int:pk>/", questions.office_question, name="office_question"),
    path("biuras/kvietimai/klausimai/<int:pk>/uzdaryti/", questions.question_close, name="question_close"),
    path("biuras/kvietimai/klausimai/<int:pk>/grazinti/", questions.question_reopen, name="question_reopen"),
]
