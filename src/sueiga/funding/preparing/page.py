"""One section as its page shows it: fields with what they were before, rows, territory, what is to put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse

from sueiga.funding.difference_words import LABELS
from sueiga.funding.forms.editing.rows import Rows
from sueiga.funding.forms.editing.sections import Section, SectionEntry, institutions
from sueiga.funding.forms.editing.territory import Territory
from sueiga.funding.preparing.overview import Preparation
from sueiga.funding.preparing.saving import Attempt

FIRST = frozenset({"windows", "local_deadlines"})


@dataclass(frozen=True)
class FieldLine:
    """A field, and how it read before it was changed (empty: it is as it was)."""

    bound: Any
    before: str


@dataclass(frozen=True)
class PartLines:
    """The rows of a part, and in words how they differ from before."""

    name: str
    label: str
    rows: Rows
    differences: Sequence[str]


@dataclass(frozen=True)
class SectionPage:
    """Everything the page of a section shows."""

    draft: Preparation
    section: Section
    entry: SectionEntry
    query: str = ""

    @property
    def autosave_url(self) -> str:
        """Where what is written goes by itself."""
        return reverse("funding:autosave", args=[self.draft.edition.pk, self.section.slug])

    @property
    def here_url(self) -> str:
        """Where the open page lets itself be heard."""
        return f"{reverse('funding:edit_here', args=[self.draft.edition.pk])}?section={self.section.slug}"

    @property
    def lithuanian(self) -> list[FieldLine]:
        """Fields but the English ones."""
        return [FieldLine(bound, self.draft.before(bound.name)) for bound in self.entry.form.lithuanian]

    @property
    def english(self) -> list[FieldLine]:
        """The English ones."""
        return [FieldLine(bound, self.draft.before(bound.name)) for bound in self.entry.form.english]

    @property
    def english_is_wrong(self) -> bool:
        """Whether they must stand open."""
        return any(line.bound.errors for line in self.english)

    @cached_property
    def parts(self) -> list[PartLines]:
        """Parts in rows."""
        told = self.draft.differences
        return [
            PartLines(name, str(LABELS[name]), rows, [str(each.text) for each in told if each.field == name])
            for name, rows in self.entry.rows.items()
        ]

    @property
    def first_parts(self) -> list[PartLines]:
        """Those that matter more than the fields: the windows."""
        return [part for part in self.parts if part.name in FIRST]

    @property
    def last_parts(self) -> list[PartLines]:
        """The others."""
        return [part for part in self.parts if part.name not in FIRST]

    @cached_property
    def territory(self) -> Territory | None:
        """What of the map can be ticked, where the section asks for it."""
        if "places" not in self.section.fields:
            return None
        return Territory(self.entry.form["places"].value() or (), self.draft.said.places, self.query)

    @property
    def asks_for_checking(self) -> bool:
        """Whether the day of last checking stands here."""
        return "checked_on" in self.section.fields

    @property
    def institutions(self) -> list[str]:
        """Names to choose from, where an institution is asked for."""
        return institutions() if "administrator" in self.section.fields else []

    @property
    def findings(self) -> list[Any]:
        """What is to put right here."""
        return self.draft.findings_of(self.section)

    @property
    def is_grave(self) -> bool:
        """Whether any of it keeps the call from being published."""
        return self.draft.is_grave_in(self.section)

    @property
    def next_label(self) -> str:
        """What comes after it."""
        return self.draft.next_label(self.section)


def page_of(draft: Preparation, section: Section, attempt: Attempt, query: str) -> SectionPage:
    """The page of a section."""
    return SectionPage(draft, section, attempt.entry, query)
