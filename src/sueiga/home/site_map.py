"""The map of the site for search engines (sitemaps.org): every page anybody may read, in parts of at most 10 000."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.urls import reverse
from django.utils.translation import override

from sueiga.core.navigation import address
from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.publishing.models import Article, ContentPage, Contest, Gallery, Paper
from sueiga.registry.models import Organisation

LENGTH = 10_000
FIXED = (
    "home:front", "registry:organisations", "registry:statistics", "registry:changes", "funding:calls",
    "funding:village_check", "publishing:news", "publishing:galleries", "home:library", "publishing:contests",
    "publishing:press", "publishing:newsletters", "events:calendar",
)  # fmt: skip


@dataclass(frozen=True)
class Mapped:
    """A page's Lithuanian address, when it changed where that is known, and whether it is in English, too."""

    path: str
    changed: dt.date | None = None
    in_english: bool = True

    @property
    def english(self) -> str:
        """The same page's English address."""
        return f"/en{self.path}"


@dataclass(frozen=True)
class Part:
    """One sort of pages: how many there are, and those from one number to another."""

    count: Callable[[], int]
    read: Callable[[int, int], Iterator[Mapped]]

    @property
    def files(self) -> int:
        """Into how many files it is split."""
        return ceil(self.count() / LENGTH)


def index() -> list[tuple[str, int]]:
    """Every file of the map: its part and number."""
    return [(name, number + 1) for name, part in PARTS.items() for number in range(part.files)]


def pages(name: str, number: int) -> Sequence[Mapped]:
    """Those of one file; none where there is no such file."""
    with override("lt"):
        return list(PARTS[name].read((number - 1) * LENGTH, number * LENGTH)) if number else []


def _fixed() -> list[str]:
    return [path for path in map(address, FIXED) if path]


def _read_fixed(since: int, until: int) -> Iterator[Mapped]:
    yield from (Mapped(path) for path in _fixed()[since:until])


def _of(found: Callable[[], Any], view: str, key: str, changed: str = "") -> Part:
    """Rows whose address holds one column of theirs."""

    def read(since: int, until: int) -> Iterator[Mapped]:
        columns = [key, *([changed] if changed else [])]
        for value, *when in found().order_by("pk").values_list(*columns)[since:until]:
            yield Mapped(reverse(view, args=[value]), _day(*when))

    return Part(lambda: found().count(), read)


def _written(found: Callable[[], Any]) -> Part:
    """Pages of the editors."""

    def read(since: int, until: int) -> Iterator[Mapped]:
        for page in found().order_by("pk")[since:until]:
            yield Mapped(page.get_absolute_url(), _day(page.last_published_at), page.is_in_english)

    return Part(lambda: found().count(), read)


def _papers(since: int, until: int) -> Iterator[Mapped]:
    for paper in Paper.objects.public().defer("words").order_by("pk")[since:until]:
        yield Mapped(reverse("publishing:paper", args=[paper.pk, paper.filename]), _day(paper.created_at), False)


def _day(when: dt.datetime | None = None) -> dt.date | None:
    return when.date() if when else None


PARTS: dict[str, Part] = {
    "puslapiai": Part(lambda: len(_fixed()), _read_fixed),
    "apie": _written(ContentPage.objects.readable),
    "naujienos": _written(Article.objects.readable),
    "galerijos": _written(Gallery.objects.readable),
    "konkursai": _written(Contest.objects.readable),
    "bendruomenes": _of(Organisation.objects.public, "registry:organisation", "code"),
    "kvietimai": _of(Call.objects.public, "funding:call", "slug", "published__published_at"),
    "renginiai": _of(Event.objects.public, "events:event", "slug", "changed_at"),
    "dokumentai": Part(lambda: Paper.objects.public().count(), _papers),
}
