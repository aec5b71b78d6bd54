"""A profile as its editors go through it: what is told, what is not yet, what comes next; when two write at once."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from sueiga.accounts.models import User
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation, ProfilePart
from sueiga.registry.profile_parts import SLUGS

_PAGES = {
    Part.CONTACTS: "profile_rows", Part.WEB: "profile_rows", Part.LENDABLES: "profile_rows",
    Part.PHOTOS: "profile_photos", Part.SETTLEMENTS: "profile_settlements",
}  # fmt: skip


@dataclass(frozen=True)
class PartLine:
    """One part in the list: where it is written, and who told it last, when (None: nobody yet)."""

    part: Part
    label: str
    url: str
    number: int
    told_at: dt.datetime | None = None
    told_by: str = ""
    source: str = ""


@dataclass(frozen=True)
class Steps:
    """All parts, and those before and after the one shown."""

    overview: str
    lines: Sequence[PartLine]
    current: PartLine | None = None
    next: PartLine | None = None

    @property
    def told(self) -> int:
        """How many are told."""
        return sum(line.told_at is not None for line in self.lines)


@dataclass(frozen=True)
class Difference:
    """A field two people wrote differently: as it stands now, and as this person wrote it."""

    label: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class Conflict:
    """Somebody else saved first: who, when, and where the two differ."""

    who: str
    at: dt.datetime | None
    differences: Sequence[Difference]


def steps(organisation: Organisation, current: Part | None = None) -> Steps:
    """The parts of this profile in their order; one query."""
    told = {row.part: row for row in ProfilePart.objects.filter(organisation=organisation).select_related("told_by")}
    lines = [_line(organisation, part, number, told.get(part)) for number, part in enumerate(Part, 1)]
    here = next((line for line in lines if line.part == current), None)
    after = next((line for line in lines if here and line.number == here.number + 1), None)
    overview = reverse("registry:profile", kwargs={"code": organisation.code})
    return Steps(overview, lines, here, after)


def page_of(organisation: Organisation, part: Part) -> str:
    """The address of the page where a part is written."""
    name = _PAGES.get(part, "profile_part")
    arguments = {"code": organisation.code}
    if name in {"profile_part", "profile_rows"}:
        arguments["slug"] = SLUGS[part]
    return reverse(f"registry:{name}", kwargs=arguments)


def teller_of(organisation: Organisation, part: Part) -> ProfilePart | None:
    """Who told a part last."""
    return ProfilePart.objects.filter(organisation=organisation, part=part).select_related("told_by").first()


def _line(organisation: Organisation, part: Part, number: int, told: ProfilePart | None) -> PartLine:
    label, url = str(part.label), page_of(organisation, part)
    if told is None:
        return PartLine(part, label, url, number)
    return PartLine(part, label, url, number, told.told_at, _name(told.told_by), told.get_source_display())


def _name(person: User | None) -> str:
    return str(person) if person else ""
