"""One call in a list: what a person in a hurry asks first."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Self

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.funding.enums import Answer, FactName, InterestLevel, Level, Status
from sueiga.funding.models import Call, Edition
from sueiga.funding.reading.filters import Rank
from sueiga.funding.reading.words import between, places_named, some_of
from sueiga.funding.status import status_of
from sueiga.registry.models import Organisation

SAID = {
    Answer.YES: gettext_lazy("You may apply"),
    Answer.NOT_YET: gettext_lazy("Not yet"),
    Answer.NO: gettext_lazy("The rules leave you out"),
    Answer.UNKNOWN: gettext_lazy("Can't tell"),
}
WHY = {
    Answer.NOT_YET: gettext_lazy("what is missing: %(facts)s"),
    Answer.UNKNOWN: gettext_lazy("we have to know: %(facts)s"),
}


STATUS_MARKS = {
    Status.PLANNED: "quiet", Status.OPEN: "active", Status.CLOSING: "not_yet", Status.CLOSED: "gone",
    Status.ASSESSED: "quiet", Status.RESULTS: "quiet", Status.WITHDRAWN: "no",
}  # fmt: skip
"""Shape and colour of each status."""


@dataclass(frozen=True)
class Mark:
    """What is answered to one organisation and why, its name where the reader has several, what it said of the call."""

    code: str
    answer: str
    label: str
    name: str
    why: str
    said: str
    lacks: frozenset[str] = frozenset()

    @classmethod
    def of(cls, organisation: Organisation, answer: str, lacks: Collection[str], level: str) -> Self:
        """The mark of an answer; `lacks`: facts that are missing or not known."""
        names = [str(fact.label) for fact in FactName if fact in lacks]
        why = WHY.get(Answer(answer), "%(facts)s") % {"facts": ", ".join(names)} if names else ""
        said = str(InterestLevel(level).label) if level else ""
        return cls(organisation.code, answer, str(SAID[Answer(answer)]), organisation.name, why, said, frozenset(lacks))


@dataclass(frozen=True)
class Row:
    """A call of a list."""

    call: Call
    name: str
    rank: Rank
    status: Status
    sum: str  # what one project may get
    place: str
    level: str
    funder: str
    applicants: str
    marks: Sequence[Mark] = field(default=())

    @property
    def is_taking(self) -> bool:
        """Whether it takes applications now."""
        return self.status in {Status.OPEN, Status.CLOSING}

    @property
    def is_ahead(self) -> bool:
        """Whether one can still apply, now or later."""
        return self.is_taking or self.is_planned

    @property
    def is_planned(self) -> bool:
        """Whether it is still to come."""
        return self.status == Status.PLANNED


def row_of(call: Call, marks: Sequence[Mark], now: dt.datetime) -> Row:
    """A published call with its rank and the most a project may get."""
    edition = edition_of(call)
    return Row(
        call=call,
        name=str(edition.name),
        rank=Rank(call.rank),  # type: ignore[attr-defined]  # annotated
        status=status_of(call, now),
        sum=between(None, call.most),  # type: ignore[attr-defined]  # annotated
        place=places_named((place.name for place in edition.places.all()), edition.whole_country),
        level=str(Level(edition.level).label),
        funder=funder_of(edition),
        applicants=some_of(applicants_of(edition)),
        marks=marks,
    )


def edition_of(call: Call) -> Edition:
    """What people read of a public call."""
    if call.published is None:
        raise ValueError(_("This call is not published."))
    return call.published


def funder_of(edition: Edition) -> str:
    """Who gives the money: the programme's funder, else who administers it."""
    funder = edition.programme.funder if edition.programme else None
    return str(funder or edition.administrator or edition.programme or "")


def applicants_of(edition: Edition) -> list[str]:
    """Kinds of applicants, in their order."""
    rows = sorted(edition.applicants.all(), key=lambda row: (row.order, row.pk))
    return [str(row.get_kind_display()) for row in rows]
