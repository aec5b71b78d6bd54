"""Answers as a page shows them: the title and the lines with the words marked, where it is read, its day and place."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.core.bilingual import Bilingual
from sueiga.core.navigation import address
from sueiga.core.searching import Found, Searchable
from sueiga.core.writing import iso
from sueiga.home.models import SearchEntry
from sueiga.home.searching.excerpts import Piece, excerpt, marked
from sueiga.home.searching.indexing import MAKE
from sueiga.home.searching.sources import SOURCES
from sueiga.home.searching.words import QueryWord
from sueiga.registry.models import Organisation

SUMMARY = 240
Words = tuple[QueryWord, ...]


@dataclass(frozen=True)
class Line:
    """A line of text in pieces, and its language where it is not the page's."""

    pieces: Sequence[Piece]
    language: str = ""


@dataclass(frozen=True)
class Hit:
    """One answer."""

    kind: Found
    url: str
    title: Line
    text: Line
    meta: Sequence[str]


@dataclass(frozen=True)
class _Told:
    """What is told of a thing now."""

    kind: Found
    url: str
    title: Bilingual
    text: Bilingual
    summary: Bilingual
    on: dt.date | None
    place: str


def hits_of(keys: Sequence[int], words: Words) -> list[Hit]:
    """Of these entries those that are public at this moment, as they are at this moment, in the order given."""
    rows = SearchEntry.objects.select_related("said", "municipality").in_bulk(keys)
    fresh = dict(_as_they_are(rows.values()))
    return [_hit(fresh[key], words) for key in keys if key in fresh and fresh[key].url]


def hit_of_organisation(organisation: Organisation, words: Words) -> Hit:
    """An organisation with its place."""
    places = (organisation.settlement or organisation.eldership, organisation.municipality)
    meta = [organisation.get_kind_display(), ", ".join(str(place) for place in places if place)]
    return Hit(
        kind=Found.ORGANISATION,
        url=organisation.get_absolute_url(),
        title=Line(marked(organisation.name, words, "lt")),
        text=Line([]),
        meta=[part for part in meta if part],
    )


def _as_they_are(rows: Collection[SearchEntry]) -> Iterator[tuple[int, _Told]]:
    """What the index keeps, where it is what is published; what was changed since is read anew, what is gone left."""
    for name, source in SOURCES.items():
        ours = {row.key: row for row in rows if row.source == name}
        stamps = source.stamps(ours.keys()) if ours else {}
        changed = [key for key, stamp in stamps.items() if ours[key].stamp != f"{MAKE}:{stamp}"]
        for key in stamps.keys() - set(changed):
            yield ours[key].pk, _kept(ours[key])
        for thing in source.read(changed) if changed else ():
            yield ours[thing.key].pk, _told(thing)


def _kept(row: SearchEntry) -> _Told:
    title = Bilingual(row.title_lt, row.title_en)
    place = str(row.municipality or "")
    return _Told(
        Found(row.kind), address(row.view, *row.arguments), title, row.said.text, row.said.summary, row.on, place
    )


def _told(thing: Searchable) -> _Told:
    url = address(thing.view, *thing.arguments)
    return _Told(thing.kind, url, thing.title, thing.text, thing.summary, thing.on, "")


def _hit(told: _Told, words: Words) -> Hit:
    return Hit(
        kind=told.kind,
        url=told.url,
        title=_line(told.title, lambda text, language: marked(text, words, language)),
        text=_lines(told, words),
        meta=[part for part in (_day(told), told.place) if part],
    )


def _lines(told: _Told, words: Words) -> Line:
    """Where the words stand in the language spoken, else in the other; where only the title has them, the summary."""
    here = _spoken()
    for language in (here, "en" if here == "lt" else "lt"):
        if pieces := excerpt(getattr(told.text, language), words, language):
            return Line(pieces, language if language != here else "")
    return _line(told.summary or told.text, _beginning)


def _line(text: Bilingual, pieces: Callable[[str, str], list[Piece]]) -> Line:
    """Said in the language spoken, or in the other and marked so."""
    here = _spoken()
    language = "en" if here == "en" and text.en else "lt"
    return Line(pieces(str(text), language), language if language != here else "")


def _beginning(text: str, _language: str) -> list[Piece]:
    text = " ".join(text[: 2 * SUMMARY].split())
    short = text if len(text) <= SUMMARY else f"{text[:SUMMARY].rsplit(' ', 1)[0]} …"
    return [Piece(short)] if short else []


def _day(told: _Told) -> str:
    if told.on is None:
        return ""
    if told.kind != Found.CALL:
        return iso(told.on)
    if told.on < timezone.localdate():
        return _("closed %(day)s") % {"day": iso(told.on)}
    return _("until %(day)s") % {"day": iso(told.on)}


def _spoken() -> str:
    return "en" if (get_language() or "").startswith("en") else "lt"
