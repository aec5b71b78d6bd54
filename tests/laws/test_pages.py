"""What holds on every page of the site, in both languages."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import NoReverseMatch, is_valid_path, reverse, translate_url
from django.utils import translation

from tests.access import events, funding, letters, publishing
from tests.laws import source
from tests.laws.addresses import editor_patterns, named_views
from tests.laws.pages import LANGUAGES, PAGES, Shown, show
from tests.test_access_matrix import MATRIX
from tests.world import World

HANDLER = re.compile(r"^on[a-z]+$")
DATA_BLOCKS = {"application/ld+json", "application/json"}
NOT_PAGES = {  # addresses that answer with a file, a redirect or a form in the midst of another's journey
    "home:health", "home:figures", "home:site_map", "home:site_map_part", "home:robots", "home:search_description",
    "home:office",
    "account_confirm_login_code", "account_demonstration",
    "home:my_data_json", "home:my_data_pdf", "registry:changes_feed", "registry:export",
    "registry:map_data", "registry:municipality_feed", "registry:organisation_by_name", "account_login",
    "account_signup", "registry:claim_file", "home:handover_pdf", "registry:photo",
    "mfa_login_webauthn", "mfa_authenticate", "mfa_index", "mfa_list_webauthn",
    "account_office_door", "mfa_edit_webauthn", "mfa_remove_webauthn", "mfa_deactivate_totp", "mfa_view_recovery_codes",
    "mfa_download_recovery_codes", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "account_identity",
    "openid_connect_login", "openid_connect_callback", *letters.NOT_PAGES, *funding.NOT_PAGES,
    *events.NOT_PAGES, *publishing.NOT_PAGES,
}  # fmt: skip
ONLY_POSTED = {row.name for row in MATRIX if row.method == "post"} - set(PAGES)
KEY = re.compile(r"{{[^}]*\.(?:pk|id|(?!auto_id)\w+_id)\b(?:\|[^}]*)?\s*}}")
URL_TAG = re.compile(r"{%\s*url\s+[\"']([\w:]+)[\"']")
TRACE = re.compile(r"\bNone\b|%\(\w+\)s|\{\{|\{%|&(?:lt|amp|quot);")
Law = Callable[[Shown, BeautifulSoup, str], list[object]]


def test_every_address_is_walked_over_or_said_to_be_no_page() -> None:
    assert {name for name, _ in named_views()} == set(PAGES) | NOT_PAGES | ONLY_POSTED


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_keeps_every_law(name: str, language: str, world: World) -> None:
    page = show(name, world, language)
    html = page.html
    broken = {law.__name__: law(page, html, language) for law in LAWS}
    assert {law: faults for law, faults in broken.items() if faults} == {}


def speaks_its_language(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    faults: list[object] = [] if html.html["lang"] == language else [html.html["lang"]]
    return faults + [part for part in ("title", "h1") if len(html.select(f"{part}:not(svg *)")) != 1]


def is_titled(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    return [] if html.title.text.strip() else [html.title]


def shows_no_trace_of_its_making(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    return TRACE.findall(html.get_text(" "))


def leads_to_itself_in_the_other_language(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    other = {"lt": "en", "en": "lt"}[language]
    links = {link["href"].split("?")[0] for link in html.select(f"a[hreflang={other}]")}
    return [] if translate_url(page.url, other) in links else [links]


def has_no_inline_script_or_style(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    scripts = [tag for tag in html.find_all("script") if not tag.get("src") and tag.get("type") not in DATA_BLOCKS]
    keys = [(tag.name, key) for tag in html.find_all() for key in tag.attrs if key == "style" or HANDLER.match(key)]
    return [*scripts, *html.find_all("style"), *keys]


def carries_the_content_policy(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    policy = page.headers["Content-Security-Policy"]
    return [] if "script-src 'self'" in policy and "unsafe" not in policy else [policy]


def has_a_label_at_every_field(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    labelled = {label["for"] for label in html.find_all("label") if label.get("for")}
    fields = html.select("input:not([type=hidden]):not([type=submit]), select, textarea")
    return [tag for tag in fields if tag.get("id") not in labelled and not tag.find_parent("label")
            and not tag.get("aria-label") and not tag.get("aria-labelledby")]  # fmt: skip


def has_each_id_once(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    return [key for key, times in Counter(tag["id"] for tag in html.select("[id]")).items() if times > 1]


def leads_somewhere(page: Shown, html: BeautifulSoup, language: str) -> list[object]:
    links = [link["href"] for link in html.select("a[href^='/']")]
    links += [form["action"] for form in html.select("form[action^='/']")]
    return [link for link in links if not is_somewhere(re.split("[?#]", link)[0])]


def is_somewhere(path: str) -> bool:
    with translation.override(translation.get_language_from_path(path) or "lt"):
        return is_valid_path(path)


LAWS = [
    speaks_its_language, is_titled, shows_no_trace_of_its_making, leads_to_itself_in_the_other_language,
    has_no_inline_script_or_style, carries_the_content_policy, has_a_label_at_every_field, has_each_id_once,
    leads_somewhere,
]  # fmt: skip


@pytest.mark.parametrize(
    ("law", "fault"),
    [
        (speaks_its_language, "<html lang=en><title>A</title><h1>A</h1>"),
        (speaks_its_language, "<html lang=lt><title>A</title>"),
        (speaks_its_language, "<html lang=lt><title>A</title><h1>A</h1><h1>B</h1>"),
        (is_titled, "<html lang=lt><title> </title>"),
        (shows_no_trace_of_its_making, "<p>Iki None"),
        (shows_no_trace_of_its_making, "<p>{{ name }}"),
        (shows_no_trace_of_its_making, "<p>A &amp;amp; B"),
        (leads_to_itself_in_the_other_language, "<a hreflang=en href=/en/kitur/>English</a>"),
        (has_no_inline_script_or_style, "<script>go()</script>"),
        (has_no_inline_script_or_style, "<style>p {}</style>"),
        (has_no_inline_script_or_style, "<p onclick=go()>"),
        (has_no_inline_script_or_style, "<p style=color:red>"),
        (carries_the_content_policy, ""),
        (has_a_label_at_every_field, "<label for=other>A</label><input id=name>"),
        (has_each_id_once, "<p id=a><b id=a>"),
        (leads_somewhere, "<a href=/niekur-tokio/kelio/>"),
        (leads_somewhere, "<form action=/niekur-tokio/kelio/>"),
    ],
)
def test_each_law_sees_what_breaks_it(law: Law, fault: str) -> None:
    page = Shown("/", {"Content-Security-Policy": "script-src 'unsafe-inline'"}, fault.encode())
    assert law(page, page.html, "lt") != []


def test_templates_name_only_addresses_that_exist() -> None:
    known = {name for name, _ in named_views()} | {name for name, _, _ in editor_patterns()}
    named = {path: set(URL_TAG.findall(path.read_text())) for path in source.templates()}
    assert {source.name(path): names - known for path, names in named.items() if names - known} == {}


def test_keys_of_rows_are_written_without_thousands() -> None:
    assert [
        f"{source.name(path)}: {key}"
        for path in source.templates()
        for key in KEY.findall(path.read_text())
        if "stringformat" not in key and "unlocalize" not in key
    ] == []


@pytest.mark.django_db
def test_what_is_missing_is_answered_calmly_with_the_policy(client: Client) -> None:
    calm = client.get("/tokio-puslapio-nera/")
    assert calm.status_code == 404
    assert "script-src 'self'" in calm.headers["Content-Security-Policy"]


def test_an_unknown_address_is_an_error() -> None:
    with pytest.raises(NoReverseMatch):
        reverse("registry:nowhere")
