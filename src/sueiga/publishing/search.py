"""What search knows of pages, articles, galleries, contests and papers."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.models import Page

from sueiga.core.bilingual import Bilingual
from sueiga.core.clock import VILNIUS
from sueiga.core.searching import Found, Searchable, Source, stamp_of
from sueiga.publishing.models import Article, ContentPage, Contest, Gallery, Paper
from sueiga.publishing.models.base import BilingualPage, behind_a_door

KINDS: dict[type[BilingualPage], Found] = {
    Article: Found.ARTICLE,
    ContentPage: Found.PAGE,
    Gallery: Found.GALLERY,
    Contest: Found.CONTEST,
}
PAGE_STAMPED = ("title", "url_path", "live_revision_id", "last_published_at")
PAPER_STAMPED = ("title", "title_en", "summary_lt", "summary_en", "file", "language", "words_of")


def page_stamps(keys: Collection[int] | None) -> Mapping[int, str]:
    """Of those published for everybody; whatever changes one is a new published revision."""
    return {pk: stamp_of(*values) for pk, *values in _pages(keys).values_list("pk", *PAGE_STAMPED)}


def read_pages(keys: Collection[int]) -> Iterator[Searchable]:
    """What these say, as their editors published it."""
    stamps = page_stamps(keys)
    for page in _pages(stamps).specific():
        view, arguments = _address(page)
        summary = Bilingual(page.summary_lt, page.summary_en)
        yield Searchable(
            kind=KINDS[type(page)],
            key=page.pk,
            stamp=stamps[page.pk],
            title=Bilingual(page.title, page.title_en),
            text=summary + _text(page),
            view=view,
            arguments=arguments,
            summary=summary,
            municipality=getattr(page, "municipality_id", None),
            on=_day(page),
        )


def paper_stamps(keys: Collection[int] | None) -> Mapping[int, str]:
    """Of those in the library that lie in no closed folder; the words of their files come later than they do."""
    return {pk: stamp_of(*values) for pk, *values in _papers(keys).values_list("pk", *PAPER_STAMPED)}


def read_papers(keys: Collection[int]) -> Iterator[Searchable]:
    """What these say, with the words found in their files."""
    stamps = paper_stamps(keys)
    for paper in _papers(stamps):
        summary = Bilingual(paper.summary_lt, paper.summary_en)
        words = Bilingual("", paper.words) if paper.language == "en" else Bilingual(paper.words)
        yield Searchable(
            kind=Found.PAPER,
            key=paper.pk,
            stamp=stamps[paper.pk],
            title=Bilingual(paper.title, paper.title_en),
            text=summary + words,
            view="publishing:paper",
            arguments=(paper.pk, paper.filename),
            summary=summary,
            language=paper.language,
        )


def _pages(keys: Iterable[int] | None) -> Any:
    pages = Page.objects.live().filter(~behind_a_door()).type(*KINDS)
    return pages if keys is None else pages.filter(pk__in=list(keys))


def _papers(keys: Iterable[int] | None) -> Any:
    papers = Paper.objects.public()
    return papers if keys is None else papers.filter(pk__in=list(keys))


def _text(page: Any) -> Bilingual:
    if isinstance(page, Gallery):
        return Bilingual(_words(page.pictures))
    about = [page.author, *map(str, page.organisations.all())] if isinstance(page, Article) else []
    return Bilingual(_words(page.body_lt), _words(page.body_en)) + Bilingual(", ".join(filter(None, about)))


def _words(body: StreamValue) -> str:
    """What the blocks say, as they tell the editors' library themselves."""
    return "\n".join(str(said) for said in body.stream_block.get_searchable_content(body))


def _address(page: Any) -> tuple[str, tuple[str, ...]]:
    if isinstance(page, ContentPage):
        path = "/".join(page.url_path.strip("/").split("/")[2:])
        return ("publishing:page", (path,)) if path else ("publishing:about", ())
    return f"publishing:{KINDS[type(page)]}", (page.slug,)


def _day(page: Any) -> dt.date | None:
    """Under an article's title the editor's own; of the others, except lasting pages, when they were published."""
    if isinstance(page, Article):
        return page.published_on
    if isinstance(page, ContentPage) or page.first_published_at is None:
        return None
    return page.first_published_at.astimezone(VILNIUS).date()


PAGES = Source("pages", page_stamps, read_pages)
PAPERS = Source("papers", paper_stamps, read_papers)
