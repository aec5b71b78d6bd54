"""A draft as its editors see it: its sections, what is to put right in each, what is other than it was before."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core import writing
from sueiga.funding import presence
from sueiga.funding.checking import Finding
from sueiga.funding.difference_words import LABELS, LONG, NAMES_OF_PARTS, value_in_words
from sueiga.funding.differences import Difference, changed_fields, differences
from sueiga.funding.forms.editing.sections import SECTIONS, THIS_YEAR, Section
from sueiga.funding.models import Edition, Presence
from sueiga.funding.readiness import findings_in
from sueiga.funding.record import CallRecord
from sueiga.funding.record_rows import prefetched, record_of

EMPTY = CallRecord()
_SECTION_OF = {name: section.slug for section in SECTIONS for name in section.all_fields}


@dataclass(frozen=True)
class SectionLine:
    """One section: where it is written, whether anything stands in it, what is wrong, what was changed."""

    slug: str
    label: str
    url: str
    is_filled: bool
    grave: int
    mild: int
    changed: int


@dataclass(frozen=True)
class Fault:
    """One thing to put right, and where."""

    text: str
    url: str
    is_grave: bool


class Preparation:
    """One draft, read once for a page; what it is compared with is the edition published before or last year's call."""

    def __init__(self, edition: Edition, by: User) -> None:
        self.edition = prefetched(Edition.objects.reachable_by(by)).get(pk=edition.pk)
        self.call = self.edition.call
        self.by = by

    @property
    def fresh(self) -> "Preparation":
        """The same read once more, after it was written in."""
        return Preparation(self.edition, self.by)

    @property
    def room(self) -> str:
        """Where its editors see each other."""
        return f"edition:{self.edition.pk}"

    def others(self) -> "list[Presence]":
        """Who else is at it now."""
        return presence.others(self.room, self.by)

    @property
    def overview_url(self) -> str:
        """Its page of sections."""
        return reverse("funding:edit", args=[self.edition.pk])

    def is_grave_in(self, section: Section) -> bool:
        """Whether something in a section keeps it from being published."""
        return any(each.is_grave for each in self.findings_of(section))

    def next_label(self, section: Section) -> str:
        """What comes after a section."""
        after = self.after(section)
        return next((line.label for line in self.lines if line.url == after), _("Check and publish"))

    @cached_property
    def said(self) -> CallRecord:
        """What it says."""
        return record_of(self.edition)

    @cached_property
    def base(self) -> CallRecord | None:
        """What it is compared with; None: it is new."""
        basis = self.call.published_id or self.call.copied_from_id
        rows = prefetched(Edition.objects.visible_to(self.by)).filter(pk=basis) if basis else ()
        return next((record_of(row) for row in rows), None)

    @property
    def is_change(self) -> bool:
        """Whether people read an edition of this call already."""
        return self.call.published_id is not None

    @property
    def is_copy(self) -> bool:
        """Whether it was begun from last year's call and was not published yet."""
        return self.call.copied_from_id is not None and not self.is_change

    @property
    def may_publish(self) -> bool:
        """The office alone."""
        return self.by.in_office

    @cached_property
    def changed(self) -> frozenset[str]:
        """Fields that are other than before."""
        return changed_fields(self.base, self.said) if self.base else frozenset()

    @cached_property
    def differences(self) -> Sequence[Difference]:
        """The same in sentences."""
        return differences(self.base, self.said, is_another=self.is_copy) if self.base else []

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """What is to put right."""
        return findings_in(self.said, self.call)

    @property
    def faults(self) -> list[Fault]:
        """The same, each with the page where it is put right."""
        return [Fault(str(each.text), self.url_of(each.field), each.is_grave) for each in self.findings]

    @property
    def is_ready(self) -> bool:
        """Whether nothing keeps it from being published."""
        return not any(each.is_grave for each in self.findings)

    @property
    def lines(self) -> list[SectionLine]:
        """All sections; those about the year first for a copy, the rules after whom it is for."""
        lines = [self._line(section) for section in SECTIONS]
        rules = Section("taisykles", _("Conditions for applicants"), ("rules",))
        lines.insert(3, self._line(rules))
        return [self._line(THIS_YEAR), *lines] if self.is_copy else lines

    def findings_of(self, section: Section) -> list[Finding]:
        """What is to put right in a section."""
        return [each for each in self.findings if each.field in section.all_fields]

    def before(self, name: str) -> str:
        """How a field read before it was changed; empty where it is as it was, or where rows are told of."""
        if name not in self.changed or self.base is None or name in NAMES_OF_PARTS or name in LONG:
            return ""
        return value_in_words(name, getattr(self.base, name)) or "–"

    def url_of(self, name: str) -> str:
        """Where a field is written."""
        if name == "rules":
            return reverse("funding:rules", args=[self.edition.pk])
        return reverse("funding:edit_section", args=[self.edition.pk, _SECTION_OF.get(name, SECTIONS[0].slug)])

    def after(self, section: Section) -> str:
        """Where one goes on from a section."""
        if section is THIS_YEAR:
            return reverse("funding:edit_check", args=[self.edition.pk])
        order = [line.slug for line in self.lines if line.slug != THIS_YEAR.slug]
        here = order.index(section.slug)
        if here + 1 == len(order):
            return reverse("funding:edit_check", args=[self.edition.pk])
        return self.url_of("rules") if order[here + 1] == "taisykles" else self._section_url(order[here + 1])

    def _section_url(self, slug: str) -> str:
        return reverse("funding:edit_section", args=[self.edition.pk, slug])

    def _line(self, section: Section) -> SectionLine:
        found = self.findings_of(section)
        return SectionLine(
            section.slug, str(section.label),
            self.url_of("rules") if section.slug == "taisykles" else self._section_url(section.slug),
            is_filled=any(getattr(self.said, name) != getattr(EMPTY, name) for name in section.all_fields),
            grave=sum(each.is_grave for each in found), mild=sum(not each.is_grave for each in found),
            changed=len(self.changed & section.all_fields),
        )  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """A field two people wrote differently."""

    label: str
    theirs: str
    mine: str


def pairs(theirs: CallRecord, mine: CallRecord, names: Sequence[str]) -> list[Pair]:
    """Where two people's texts differ, for both to be seen beside each other."""
    order = [each.name for each in fields(CallRecord) if each.name in names]
    differ = [name for name in order if getattr(theirs, name) != getattr(mine, name)]
    return [Pair(str(LABELS[name]), words(name, theirs), words(name, mine)) for name in differ]


def words(name: str, said: CallRecord) -> str:
    """A field as it is read, rows one below the other."""
    value: Any = getattr(said, name)
    if name == "windows":
        return "\n".join(f"{writing.iso(row.opens_at)} – {writing.iso(row.closes_at)}" for row in value) or "–"
    if name in NAMES_OF_PARTS:
        return "\n".join(map(NAMES_OF_PARTS[name], value)) or "–"
    if name == "sources":
        return "\n".join(f"{LABELS.get(row.field, row.field)}: {row.url} {row.clause}" for row in value) or "–"
    return value if isinstance(value, str) and name in LONG else value_in_words(name, value) or "–"
