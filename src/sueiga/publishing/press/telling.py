"""What the page for the press tells beside its editor's words: figures, marks, news, photos; each fresh."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.core.components import FileLink, Person
from sueiga.publishing.counting import Counted, counted
from sueiga.publishing.enums import Figure
from sueiga.publishing.models import Article, PressQuote, PressRoom
from sueiga.publishing.press.marks import DRESSES, KINDS, MarkFile, drawn

NEWS_SHOWN, PHOTOS_SHOWN = 5, 12
FIGURES = (Figure.COMMUNITIES, Figure.ACTIVE, Figure.MUNICIPALITIES, Figure.RESIDENTS, Figure.UNIONS, Figure.LAGS)


@dataclass(frozen=True)
class Mark:
    """A mark in one dress: its picture, and its files."""

    title: str
    note: str
    picture: str
    wide: bool
    on_dark: bool
    files: Sequence[FileLink]


@dataclass(frozen=True)
class Told:
    """All of it."""

    figures: Counted
    marks: Sequence[Mark]
    zip_url: str
    contacts: Sequence[Person]
    quotes: Sequence[PressQuote]
    news: Sequence[Article]
    photos: Sequence[Any]
    gallery_url: str


def told(room: PressRoom) -> Told:
    """For the page; some ten queries, whatever is on it."""
    gallery = room.photos if room.photos and room.photos.live else None
    shots = [block.value for block in gallery.pictures if block.value["picture"]] if gallery else []
    return Told(
        figures=counted(FIGURES),
        marks=[_mark(kind, dress) for kind in KINDS for dress in DRESSES],
        zip_url=reverse("publishing:press_zip"),
        contacts=[Person(row.name, row.role, row.email, row.phone) for row in room.contacts.all()],
        quotes=list(room.quotes.all()),
        news=list(Article.objects.readable().newest().defer("body_lt", "body_en")[:NEWS_SHOWN]),
        photos=shots[:PHOTOS_SHOWN],
        gallery_url=gallery.get_absolute_url() if gallery else "",
    )


def _mark(kind: str, dress: str) -> Mark:
    titles = {"zodinis-zenklas": _("Word mark"), "zenklas": _("Mark"), "zemelapis": _("Map of hexagons")}
    notes = {"sviesiam": _("for a light background"), "tamsiam": _("for a dark background")}
    files = {ending: MarkFile(kind, dress, ending) for ending in ("svg", "png")}
    links = [
        FileLink(f"{titles[kind]}, {notes[dress]}", _url(file), ending.upper(), len(drawn(file)))
        for ending, file in files.items()
    ]
    picture = _url(files["png" if kind == "zodinis-zenklas" else "svg"])
    return Mark(titles[kind], notes[dress], picture, kind != "zenklas", dress == "tamsiam", links)


def _url(file: MarkFile) -> str:
    return reverse("publishing:press_file", args=[file.kind, file.dress, file.ending])
