"""Permission is a QuerySet, and whoever is not let in is kept out (ARCHITECTURE, Permissions)."""

import ast

from django.apps import apps

from tests.laws import source
from tests.laws.addresses import named_views

SCOPES = {
    "visible_to",
    "stoppable_by",
    "removable_by",
    "editable_by",
    "steerable_by",
    "public",
    "openable_by",
    "readable",
    "reachable_by",
    "coverage_of",
    "nameable",
    "spoken_for_by",
    "led_by",
    "handed_to",
    "handable_by",
    "vouchable_by",
    "decidable_by",
    "endable_by",
    "ended_at",
    "profile_editable_by",
    "confirmable_by",
    "to_copy",
    "put_aside",
    "publishable_by",
    "serving",
    "judged_by",
    "enterable",
    "reviewable_by",
    "with_key",
    "wanting",
    "callable_by",
    "resumable_by",
}  # the last: of a row already found
QUERIES = {
    "filter", "exclude", "save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "raw",
    "extra", "annotate", "aggregate", "select_related", "prefetch_related", "order_by", "values_list",
}  # fmt: skip
PUBLIC = {
    "account_request_login_code", "account_confirm_login_code", "account_logout", "account_demonstration",
    "account_login", "account_signup", "account_link", "account_open", "account_not_me", "mfa_login_webauthn",
    "mfa_authenticate", "openid_connect_login", "openid_connect_callback", "account_privacy", "account_notice",
    "messaging:address_confirm", "messaging:returns", "messaging:unsubscribe", "messaging:resubscribe", "home:front",
    "home:health", "home:figures", "registry:changes", "registry:changes_feed", "registry:export",
    "registry:map_data", "registry:municipality_feed", "registry:organisation", "registry:organisation_by_name",
    "registry:organisations", "registry:statistics", "registry:village", "registry:claim", "registry:claim_answer",
    "registry:photo", "registry:confirm", "registry:confirm_again", "funding:calls", "funding:call",
    "funding:village_check", "funding:calls_feed", "funding:calls_calendar", "funding:calls_json",
    "funding:call_calendar", "funding:review", "funding:call_card", "funding:call_commongrants",
    "funding:ask", "funding:public_grants", "publishing:rendition", "publishing:paper",
    "publishing:about", "publishing:page", "publishing:galleries", "publishing:gallery", "home:library",
    "publishing:accessibility", "publishing:video", "publishing:news", "publishing:article",
    "publishing:news_atom", "publishing:news_rss", "publishing:share_card", "home:site_map", "home:site_map_part",
    "home:robots", "home:search", "home:search_description",
    "publishing:newsletters", "publishing:newsletters_rss", "publishing:newsletter",
    "publishing:subscribe", "publishing:subscription_confirm", "publishing:subscription",
    "events:calendar", "events:calendar_ical", "events:calendar_json", "events:event", "events:event_ical",
    "events:register", "events:registration", "events:registration_confirm", "events:registration_accept",
    "events:registration_withdraw",
    "publishing:contests", "publishing:contest", "publishing:contest_entry", "publishing:entry_photo",
    "publishing:press", "publishing:press_zip", "publishing:press_file", "publishing:widgets", "publishing:widget",
    "publishing:widget_svg",
}  # fmt: skip

scoped = {model.__name__ for model in apps.get_models() if hasattr(model._default_manager, "visible_to")}


def test_public_pages_are_exactly_these() -> None:
    public = {name for name, view in named_views() if not getattr(view, "login_required", True)}
    assert public == PUBLIC


def test_views_leave_queries_to_the_models() -> None:
    assert [
        f"{source.name(path)}:{node.lineno} {node.func.attr}"
        for path in source.views()
        for node in source.nodes(path, ast.Call)
        if isinstance(node.func, ast.Attribute) and node.func.attr in QUERIES
    ] == []


def test_views_reach_rows_only_through_a_scope() -> None:
    assert [
        f"{source.name(path)}:{node.lineno} {node.value.value.id}.objects.{node.attr}"
        for path in source.views()
        for node in source.nodes(path, ast.Attribute)
        if isinstance(node.value, ast.Attribute)
        and node.value.attr == "objects"
        and isinstance(node.value.value, ast.Name)
        and node.value.value.id in scoped
        and node.attr not in SCOPES
    ] == []


def test_a_row_is_found_and_authorised_at_once() -> None:
    models = {model.__name__ for model in apps.get_models()}
    assert [
        f"{source.name(path)}:{node.lineno} {node.args[0].id}"
        for path in source.views()
        for node in source.nodes(path, ast.Call)
        if getattr(node.func, "id", "").startswith(("get_object_or_404", "get_list_or_404"))
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id in models
    ] == []
