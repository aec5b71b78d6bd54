"""The check of messages: what editors would read in English is named, and what they read reads as one site."""

from pathlib import Path

import polib
import pytest
from django.utils import translation

from tests.checks import messages

PLURAL = ("%(n)s page", "%(n)s pages")


def catalogue(path: Path, *entries: polib.POEntry) -> None:
    """A catalogue of these entries at the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = polib.POFile()
    made.extend(entries)
    made.save(str(path))


def plural(*forms: str) -> polib.POEntry:
    """A message with a number in it, in these forms."""
    return polib.POEntry(
        msgid=PLURAL[0], msgid_plural=PLURAL[1], msgstr_plural=dict(enumerate(forms)), flags=["python-format"]
    )


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library that says four things in English and one of them in Lithuanian."""
    folder = tmp_path / "library"
    said = [polib.POEntry(msgid="Save"), polib.POEntry(msgid="Hello %(name)s", flags=["python-format"]), plural("", "")]
    catalogue(folder / "locale/en/LC_MESSAGES/django.po", *said, polib.POEntry(msgid="Close"))
    catalogue(folder / "locale/lt/LC_MESSAGES/django.po", polib.POEntry(msgid="Close", msgstr="Užverti"))
    return folder


def found(tmp_path: Path, library: Path, *ours: polib.POEntry, site: Path | None = None) -> str:
    """What the check says of the library with these entries of ours."""
    catalogue(tmp_path / "wagtail/lt/LC_MESSAGES/django.po", *ours)
    return "\n".join(
        messages.editors_problems(
            tmp_path / "wagtail/lt/LC_MESSAGES", site or tmp_path / "none.po", [library], domains="django"
        )
    )


def test_what_a_newer_library_says_in_english_is_named(tmp_path: Path, library: Path) -> None:
    said = found(tmp_path, library, polib.POEntry(msgid="Save", msgstr="Įrašyti"))

    assert [name in said for name in ("Save", "Hello", "%(n)s page", "Close")] == [False, True, True, False]


def test_a_message_in_four_forms_with_its_placeholders_is_fine(tmp_path: Path, library: Path) -> None:
    ours = [
        polib.POEntry(msgid="Save", msgstr="Įrašyti"),
        polib.POEntry(msgid="Hello %(name)s", msgstr="Laba diena, %(name)s", flags=["python-format"]),
        plural("%(n)s puslapis", "%(n)s puslapiai", "%(n)s puslapio", "%(n)s puslapių"),
    ]

    assert found(tmp_path, library, *ours) == ""


def test_lost_placeholders_and_forms_are_told(tmp_path: Path, library: Path) -> None:
    said = found(
        tmp_path,
        library,
        polib.POEntry(msgid="Hello %(name)s", msgstr="Laba diena", flags=["python-format"]),
        plural("%(n)s puslapis", "%(n)s puslapiai"),
    )

    assert "other placeholders: 'Hello %(name)s'" in said
    assert "2 plural forms" in said


def test_a_translation_of_the_library_that_lost_its_placeholder_must_be_ours(tmp_path: Path, library: Path) -> None:
    theirs = polib.POEntry(msgid="Hello %(name)s", msgstr="Sveiki", flags=["python-format"])
    catalogue(library / "locale/lt/LC_MESSAGES/django.po", theirs)

    assert "read by editors, not in wagtail/lt/django.po: 'Hello %(name)s'" in found(tmp_path, library)


def test_one_word_for_two_things_is_told(tmp_path: Path, library: Path) -> None:
    site = tmp_path / "site.po"
    catalogue(site, polib.POEntry(msgid="Save", msgstr="Taupyti"), polib.POEntry(msgid="Close", msgstr="Užverti"))

    said = found(tmp_path, library, polib.POEntry(msgid="Save", msgstr="Įrašyti"), site=site)

    assert "site: 'Taupyti', editors: 'Įrašyti'" in said


def test_editors_read_our_words_and_visitors_the_words_of_the_site() -> None:
    with translation.override("lt"):
        told = [translation.gettext(text) for text in ("Save draft", "Publish", "Unpublish", "Dashboard")]
        pages = [translation.ngettext("Publish 1 page", "Publish %(counter)s pages", n) for n in (21, 3, 10)]
        heading = translation.pgettext("heading", "Publish")

    assert told == ["Įrašyti juodraštį", "Paskelbti", "Nebeskelbti", "Apžvalga"]
    assert [text.rsplit(" ", 1)[1] for text in pages] == ["puslapį", "puslapius", "puslapių"]
    assert heading == "Skelbimas"
