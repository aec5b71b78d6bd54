"""What came of sending a section: saved as far as it could be read, or two people's texts beside each other."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.dateparse import parse_datetime

from sueiga.accounts.models import User
from sueiga.funding.actions import drafts
from sueiga.funding.difference_words import LABELS
from sueiga.funding.forms.editing.sections import Section, SectionEntry
from sueiga.funding.forms.editing.steps import LONG_AGO
from sueiga.funding.preparing.overview import Pair, Preparation, pairs


@dataclass(frozen=True)
class Conflict:
    """Somebody else saved first: who, when, and where the two differ."""

    who: str
    at: dt.datetime
    pairs: Sequence[Pair]


@dataclass(frozen=True)
class Attempt:
    """The section as it is now; what could be read was saved unless somebody else had saved first, or it is over."""

    entry: SectionEntry
    was_sent: bool = False
    conflict: Conflict | None = None
    is_over: bool = False

    @property
    def is_saved(self) -> bool:
        """Whether what could be read is kept."""
        return self.was_sent and self.conflict is None and not self.is_over

    @property
    def unread(self) -> str:
        """Names of what could not be read."""
        form = self.entry.form
        names = [str(form[name].label) for name in form.errors if name in form.fields]
        return ", ".join(
            [*names, *(str(LABELS[part]) for part, rows in self.entry.rows.items() if not rows.is_valid())]
        )

    @property
    def is_whole(self) -> bool:
        """Whether all of it could be read and is kept."""
        return self.is_saved and self.entry.is_valid


def shown(preparation: Preparation, section: Section) -> Attempt:
    """The section as it stands."""
    return Attempt(SectionEntry(section, preparation.said, preparation.edition.saved_at.isoformat()))


def saved(preparation: Preparation, section: Section, sent: QueryDict, by: User) -> Attempt:
    """Save what was sent."""
    edition = preparation.edition
    entry = SectionEntry(section, preparation.said, "", sent)
    try:
        drafts.save(edition=edition, said=entry.says, only=entry.readable, by=by, seen=_seen(sent))
    except drafts.NoDraft:
        return Attempt(entry, was_sent=True, is_over=True)
    except drafts.SomebodyElseSaved as error:
        differ = pairs(preparation.said, entry.says, sorted(section.all_fields))
        return Attempt(_again(entry, edition.saved_at), True, Conflict(str(error.by or ""), error.at, differ))
    return Attempt(_again(entry, edition.saved_at), was_sent=True)


def typed(preparation: Preparation, entry: SectionEntry) -> Sequence[Pair]:
    """What somebody wrote that could not be kept, for them to take away."""
    return pairs(preparation.said, entry.says, sorted(entry.section.all_fields))


def _again(entry: SectionEntry, now: dt.datetime) -> SectionEntry:
    """The same words, marked as having seen what stands there now."""
    sent = entry.sent.copy()
    sent["seen"] = now.isoformat()
    return SectionEntry(entry.section, entry.said, "", sent)


def _seen(sent: QueryDict) -> dt.datetime:
    try:
        seen = parse_datetime(sent.get("seen", ""))
    except ValueError:
        seen = None
    return seen if seen and seen.tzinfo else LONG_AGO
