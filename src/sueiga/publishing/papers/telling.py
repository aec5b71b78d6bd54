"""How a paper of the library is told of: what it is, its type, size and language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sueiga.core.writing import file_size
from sueiga.publishing.enums import Language

TYPES = {
    "pdf": "PDF", "docx": "Word", "doc": "Word", "odt": "ODT", "xlsx": "Excel", "xls": "Excel", "ods": "ODS",
    "pptx": "PowerPoint", "odp": "ODP", "jpg": "JPEG", "jpeg": "JPEG", "png": "PNG",
}  # fmt: skip

IN = {
    Language.LITHUANIAN: _("in Lithuanian"),
    Language.ENGLISH: _("in English"),
    Language.BOTH: _("in Lithuanian and English"),
}


@dataclass(frozen=True)
class Told:
    """A line of a list of papers."""

    name: str
    url: str
    summary: str
    type: str
    size: str
    language: str  # in words; empty where it is the one the page is in
    language_code: str
    year: str
    topic: str


def papers_told(papers: Iterable[Any]) -> list[Told]:
    """Each paper as a line."""
    return [told(paper) for paper in papers]


def told(paper: Any) -> Told:
    """One paper as a line."""
    language = Language(paper.language)
    here = get_language() or "lt"
    return Told(
        name=paper.name,
        url=paper.get_absolute_url(),
        summary=paper.summary,
        type=TYPES.get(paper.file_extension, paper.file_extension.upper()),
        size=file_size(paper.file_size) if paper.file_size else "",
        language="" if language == here else str(IN[language]),
        language_code=here if language == Language.BOTH else language.value,
        year=str(paper.year or ""),
        topic=paper.get_topic_display() if paper.topic else "",
    )
