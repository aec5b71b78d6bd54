"""Every page of the site, in both languages, is valid HTML to the Nu HTML checker."""

from pathlib import Path

import pytest
from django.db import transaction

from tests.browser import nu
from tests.laws.pages import LANGUAGES, PAGES, show
from tests.world import World


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_valid_html(language: str, world: World, tmp_path: Path) -> None:
    for name in PAGES:
        with transaction.atomic():
            content = show(name, world, language).content
            transaction.set_rollback(True)
        (tmp_path / f"{name.replace(':', '-')}.html").write_bytes(content)
    assert nu.errors(tmp_path) == []


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=lt><title>Sueiga</title><p><ul><li>a</ul></p>"
    (tmp_path / "page.html").write_text(page)
    assert nu.errors(tmp_path) == ["page.html:1: No “p” element in scope but a “p” end tag seen."]
