"""What holds on every page of the site, in both languages."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import NoReverseMatch, is_valid_path, reverse, translate_url
from django.utils import translation

from tests.access import events, funding, letters, publishing
from tests.laws import source
from tests.laws.addresses import editor_patterns, named_views
from tests.laws.pages import PAGES, Shown, each_language, each_page, show
from tests.test_access_matrix import MATRIX

HANDLER = re.compile(r"^on[a-z]+$")
DATA_BLOCKS = {"application/ld+json", "application/json"}
NOT_PAGES = {  # addresses that answer with a file, a redirect or a form in the midst of another's journey
    "home:health", "home:figures", "home:site_map", "home:site_map_part", "home:robots", "home:search_description",
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


Show = Callable[..., Shown]
_SHOWN: dict[tuple[str, str], Shown] = {}


@pytest.fixture
def shown(request: pytest.FixtureRequest) -> Show:
    """Answers each page in each language; asked for once, whichever law comes first."""

    def kept(name: str, language: str = "lt") -> Shown:
        if (name, language) not in _SHOWN:
            _SHOWN[name, language] = show(name, request.getfixturevalue("world"), language)
        return _SHOWN[name, language]

    return kept


def test_every_address_is_walked_over_or_said_to_be_no_page() -> None:
    assert {name for name, _ in named_views()} == set(PAGES) | NOT_PAGES | ONLY_POSTED


@each_page
@each_language
def test_a_page_speaks_its_language(name: str, language: str, shown: Show) -> None:
    html = shown(name, language).html
    assert html.html["lang"] == language
    assert html.title.text.strip()
    assert len(html.find_all("h1")) == 1


@each_page
@each_language
def test_a_page_shows_no_trace_of_its_making(name: str, language: str, shown: Show) -> None:
    text = shown(name, language).html.get_text(" ")
    assert not re.search(r"\bNone\b|%\(\w+\)s|\{\{|\{%|&(?:lt|amp|quot);", text)


@each_page
def test_a_page_leads_to_itself_in_the_other_language(name: str, shown: Show) -> None:
    there = translate_url(shown(name).url, "en")
    links = {link["href"].split("?")[0] for link in shown(name).html.select("a[hreflang=en]")}
    assert there in links


@each_page
def test_a_page_has_no_inline_script_or_style(name: str, shown: Show) -> None:
    html = shown(name).html
    assert [tag for tag in html.find_all("script") if not tag.get("src") and tag.get("type") not in DATA_BLOCKS] == []
    assert html.find_all("style") == []
    assert [
        (tag.name, key) for tag in html.find_all() for key in tag.attrs if key == "style" or HANDLER.match(key)
    ] == []


@each_page
def test_a_page_carries_the_content_policy(name: str, shown: Show) -> None:
    policy = shown(name).headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


@each_page
def test_every_field_has_a_label_and_every_id_is_one(name: str, shown: Show) -> None:
    html = shown(name).html
    labelled = {label["for"] for label in html.find_all("label") if label.get("for")}
    fields = html.select("input:not([type=hidden]):not([type=submit]), select, textarea")
    bare = [tag for tag in fields if tag.get("id") not in labelled and not tag.find_parent("label")
            and not tag.get("aria-label") and not tag.get("aria-labelledby")]  # fmt: skip
    assert bare == []
    assert [key for key, times in Counter(tag["id"] for tag in html.select("[id]")).items() if times > 1] == []


def leads_somewhere(path: str) -> bool:
    with translation.override(translation.get_language_from_path(path) or "lt"):
        return is_valid_path(path)


@each_page
def test_every_link_within_the_site_leads_somewhere(name: str, shown: Show) -> None:
    html = shown(name).html
    links = [link["href"] for link in html.select("a[href^='/']")]
    links += [form["action"] for form in html.select("form[action^='/']")]
    assert [link for link in links if not leads_somewhere(re.split("[?#]", link)[0])] == []


@pytest.mark.parametrize("path", source.templates(), ids=source.name)
def test_templates_name_only_addresses_that_exist(path: Path) -> None:
    known = {name for name, _ in named_views()} | {name for name, _, _ in editor_patterns()}
    assert set(URL_TAG.findall(path.read_text())) - known == set()


@pytest.mark.parametrize("path", source.templates(), ids=source.name)
def test_keys_of_rows_are_written_without_thousands(path: Path) -> None:
    assert [key for key in KEY.findall(path.read_text()) if "stringformat" not in key and "unlocalize" not in key] == []


@pytest.mark.django_db
def test_what_is_missing_is_answered_calmly_with_the_policy(client: Client) -> None:
    calm = client.get("/tokio-puslapio-nera/")
    assert calm.status_code == 404
    assert "script-src 'self'" in calm.headers["Content-Security-Policy"]


def test_an_unknown_address_is_an_error() -> None:
    with pytest.raises(NoReverseMatch):
        reverse("registry:nowhere")
