"""A winner's entry as the beginning of a story: every answer with its question, every photo with its words."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.html import escape
from django.utils.text import slugify

from sueiga.publishing.contributing.article import paragraphs, summary_of
from sueiga.publishing.enums import ArticleKind, Topic
from sueiga.publishing.models import Article, ArticleFolder, ContestEntry, EntryAnswer, EntryPhoto


def story_of(entry: ContestEntry, photos: Sequence[EntryPhoto]) -> Article:
    """Not saved yet; the first photo stands above it."""
    answers = list(EntryAnswer.objects.filter(entry=entry).exclude(text="").order_by("question__sort_order", "pk"))
    article = Article(
        title=entry.title, kind=ArticleKind.STORY, topic=Topic.VILLAGES, live=False, author=entry.byline,
        municipality=entry.organisation.municipality, picture=photos[0].picture if photos else None,
        summary_lt=summary_of(answers[0].text) if answers else "", body_lt=list(_blocks(answers, photos[1:])),
    )  # fmt: skip
    article.organisations = [entry.organisation]
    return article


def free_slug(folder: ArticleFolder, entry: ContestEntry) -> str:
    """Made of the title; the second of one title gets a number."""
    stem = slugify(entry.title)[:80].strip("-") or f"konkurso-darbas-{entry.pk}"
    taken = set(folder.get_children().filter(slug__startswith=stem).values_list("slug", flat=True))
    tried = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 2))]
    return next(slug for slug in tried if slug not in taken)


def _blocks(answers: Sequence[EntryAnswer], photos: Sequence[EntryPhoto]) -> Iterator[tuple[str, Any]]:
    for answer in answers:
        yield "text", f"<h2>{escape(answer.asked_lt)}</h2>{paragraphs(answer.text)}"
    for photo in photos:
        yield "picture", {"picture": photo.picture, "alt": photo.alt, "caption": ""}
