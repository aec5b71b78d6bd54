"""A community's plain words and photos as an article of blocks: everything typed is text, nothing of it is markup."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.html import escape
from django.utils.text import slugify
from django.utils.translation import gettext as _

from sueiga.core.bilingual import speaking
from sueiga.core.writing import long_date
from sueiga.publishing.models import Article, ArticleFolder, Contribution, ContributionPhoto

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
LONGEST_SUMMARY = 300
Block = tuple[str, Any]


def article_of(contribution: Contribution, photos: Sequence[ContributionPhoto]) -> Article:
    """The article, not saved yet; the first photo stands above it, the others among its words."""
    first = photos[0] if photos else None
    article = Article(
        title=contribution.title, kind=contribution.kind, topic=contribution.topic, principle=contribution.principle,
        municipality=contribution.organisation.municipality, author=contribution.byline, live=False,
        summary_lt=contribution.summary or summary_of(contribution.text),
        picture=first.picture if first else None, body_lt=list(blocks(contribution, photos[1:])),
    )  # fmt: skip
    article.organisations = [contribution.organisation]
    return article


def blocks(contribution: Contribution, photos: Sequence[ContributionPhoto]) -> Iterator[Block]:
    """Its paragraphs, the photos, and what is known of when, where and who."""
    yield "text", paragraphs(contribution.text)
    for photo in photos:
        yield "picture", {"picture": photo.picture, "alt": photo.alt, "caption": photo.people}
    if told := known(contribution):
        lines = "<br/>".join(f"<b>{escape(term)}:</b> {escape(value)}" for term, value in told)
        yield "text", f"<p>{lines}</p>"


def known(contribution: Contribution) -> list[tuple[str, str]]:
    """When, where, who was there, which project: in Lithuanian, as the article is."""
    with speaking("lt"):
        day = long_date(contribution.happened_on) if contribution.happened_on else ""
        told = [
            (_("When"), day), (_("Where"), contribution.place), (_("Who was there"), contribution.who),
            (_("Project"), contribution.project),
        ]  # fmt: skip
    return [(term, value) for term, value in told if value]


def paragraphs(text: str) -> str:
    """Plain text as paragraphs; a line begun with a dash or a star is a line of a list."""
    return "".join(_paragraph(part.strip()) for part in re.split(r"\n\s*\n", text) if part.strip())


def summary_of(text: str) -> str:
    """Its first two sentences, cut at a word where they are long."""
    words = " ".join(_SENTENCE.split(" ".join(text.split()))[:2])
    return words if len(words) <= LONGEST_SUMMARY else f"{words[:LONGEST_SUMMARY].rpartition(' ')[0]}…"


def free_slug(folder: ArticleFolder, contribution: Contribution) -> str:
    """Made of the title; the second of one title gets a number."""
    stem = slugify(contribution.title)[:80].strip("-") or f"rasinys-{contribution.pk}"
    taken = set(folder.get_children().filter(slug__startswith=stem).values_list("slug", flat=True))
    return next(slug for number in range(1, len(taken) + 2) if (slug := _numbered(stem, number)) not in taken)


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"


def _paragraph(text: str) -> str:
    lines = [line.strip() for line in text.split("\n")]
    if len(lines) > 1 and all(line[:2] in {"- ", "– ", "* ", "• "} for line in lines):
        return "<ul>" + "".join(f"<li>{escape(line[2:])}</li>" for line in lines) + "</ul>"
    return f"<p>{'<br/>'.join(escape(line) for line in lines)}</p>"
