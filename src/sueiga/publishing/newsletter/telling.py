"""One thing an issue tells of, in the language spoken: what every letter and the page in the archive say of it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.core.writing import long_date
from sueiga.events.models import Event
from sueiga.funding.letters.telling import Telling
from sueiga.funding.models import Call
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.models import Article, IssueItem
from sueiga.publishing.pictures import sizes

_SUMMARY = 300
_PICTURE_WIDTH = 640
_PICTURE_SHAPE = "16x9"


@dataclass(frozen=True)
class Told:
    """What it is called, when and where, its summary, where it is read; `language` of its words."""

    kind: ItemKind
    title: str
    facts: tuple[str, ...]
    summary: str
    url: str
    language: str
    picture: str = ""
    alt: str = ""
    key: int = 0

    @property
    def path(self) -> str:
        """Its address on this site."""
        return self.url.removeprefix(settings.SITE_URL)

    @property
    def picture_path(self) -> str:
        """The picture's address on this site."""
        return self.picture.removeprefix(settings.SITE_URL)

    @property
    def facts_line(self) -> str:
        """Small facts on one line."""
        return " · ".join(self.facts)


@dataclass(frozen=True)
class Section:
    """Things of one kind under their heading."""

    title: str
    items: Sequence[Told]
    lead: str = ""
    more: str = ""  # where all of them are
    more_label: str = ""


def told(item: IssueItem) -> Told:
    """What an item of an issue says."""
    if item.article:
        return of_article(item.article, with_picture=True)
    return of_event(item.event) if item.event else of_call(item.thing)


def of_article(article: Article, *, with_picture: bool = False) -> Told:
    """News: its day and place; in English the Lithuanian one where nobody translated it."""
    facts = [long_date(article.published_on)]
    if article.municipality:
        facts.append(str(article.municipality))
    picture, alt = _picture(article) if with_picture else ("", "")
    return Told(
        ItemKind.ARTICLE, article.name, tuple(facts), _short(article.summary), whole(article.get_absolute_url()),
        _language(written=article.is_in_english), picture, alt, article.pk,
    )  # fmt: skip


def of_event(event: Event) -> Told:
    """An event: when and where."""
    place = ", ".join(part for part in (event.venue, str(event.municipality or "")) if part)
    facts = [when(event), *([place] if place else [])]
    return Told(
        ItemKind.EVENT, event.name, tuple(facts), _short(event.summary), whole(event.get_absolute_url()),
        _language(written=bool(event.name_en)), key=event.pk,
    )  # fmt: skip


def of_call(call: Call) -> Told:
    """A call: until when, how much."""
    said = Telling(call).to(get_language() or "lt")
    until = _("applications until %(moment)s") % {"moment": said.until} if said.until else ""
    sum_ = _("for one project: %(sum)s") % {"sum": said.sum} if said.sum else ""
    facts = tuple(part for part in (until, sum_) if part)
    written = bool(call.published and call.published.name_en)
    return Told(
        ItemKind.CALL, said.name, facts, _short(said.summary), said.url, _language(written=written), key=call.pk
    )


def when(event: Event) -> str:
    """2026 m. gruodžio 5 d. 10:00, or the days it lasts."""
    begins, ends = timezone.localtime(event.starts_at), timezone.localtime(event.ends_at)
    if ends.date() > begins.date() and ends - begins > dt.timedelta(hours=18):
        return f"{long_date(begins.date())} – {long_date(ends.date())}"
    return f"{long_date(begins.date())} {begins:%H:%M}"


def whole(path: str) -> str:
    """An address as letters need it."""
    return f"{settings.SITE_URL}{path}"


def sections_of(told_items: Iterable[Told]) -> list[Section]:
    """Under their headings: news, events, calls; each kind in the editor's order."""
    items = list(told_items)
    found = [Section(str(kind.label), [item for item in items if item.kind == kind]) for kind in ItemKind]
    return [section for section in found if section.items]


def _picture(article: Article) -> tuple[str, str]:
    """A small picture for letters, where there is one."""
    if article.picture is None:
        return "", ""
    fitting = sizes.sizes_of(article.picture, _PICTURE_SHAPE)
    size = next((size for size in fitting if size.width >= _PICTURE_WIDTH), fitting[-1])
    return whole(sizes.address(article.picture, size, "jpg")), article.picture.alt


def _language(*, written: bool) -> str:
    return "en" if get_language() == "en" and written else "lt"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SUMMARY else f"{words[:_SUMMARY].rsplit(' ', 1)[0]}…"
