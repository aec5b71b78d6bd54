"""Addresses of building rules and trying them."""

from django.urls import URLPattern, path

from sueiga.funding.views import ruling

RULES = "kvietimai/rengti/<int:pk>/taisykles/"
PATTERNS: list[URLPattern] = [
    path(RULES, ruling.rules, name="rules"),
    path(f"{RULES}bandymas/", ruling.rules_trial, name="rules_trial"),
    path(f"{RULES}nauja/", ruling.rule_kinds, name="rule_kinds"),
    path(f"{RULES}nauja/<slug:slug>/", ruling.rule_new, name="rule_new"),
    path(f"{RULES}grupe/", ruling.group_new, name="group_new"),
    path(f"{RULES}<str:path>/", ruling.rule_edit, name="rule_edit"),
    path(f"{RULES}<str:path>/perkelti/", ruling.rule_move, name="rule_move"),
    path(f"{RULES}<str:path>/salinti/", ruling.rule_remove, name="rule_remove"),
]
