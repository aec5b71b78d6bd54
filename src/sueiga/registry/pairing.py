"""Suspected doubles side by side: what each record says, line by line, and where they differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import fold
from sueiga.core.writing import iso
from sueiga.registry.doubles import Pair
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class Line:
    """One fact of both records."""

    term: str | Promise
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Whether the records disagree; case, quotes and diacritics do not count."""
        return fold(self.first) != fold(self.second)


@dataclass(frozen=True)
class SideBySide:
    """Two records, why they are suspected, and their facts."""

    first: Organisation
    second: Organisation
    reasons: list[str]
    lines: tuple[Line, ...]

    @property
    def differing(self) -> list[Line]:
        """The facts in which they disagree."""
        return [line for line in self.lines if line.differs]

    @property
    def agreeing(self) -> list[Line]:
        """The facts that are the same in both."""
        return [line for line in self.lines if not line.differs]


def side_by_side(pairs: Iterable[Pair], records: Mapping[int, Organisation]) -> list[SideBySide]:
    """The pairs with their records; the second record is the one that should stay."""
    return [_compared(pair, records[pair.first], records[pair.second]) for pair in pairs]


def _compared(pair: Pair, one: Organisation, other: Organisation) -> SideBySide:
    first, second = (one, other) if _stays(other, one) else (other, one)
    rows = (
        (_("Name"), first.name, second.name),
        (_("Legal form"), first.legal_form, second.legal_form),
        (_("Registered seat"), first.address, second.address),
        (_("Registered"), _day(first.registered_on), _day(second.registered_on)),
        (_("Deregistered"), _day(first.deregistered_on), _day(second.deregistered_on)),
        (_("NGO flag since"), _day(first.ngo_since), _day(second.ngo_since)),
        (_("Standing"), first.get_standing_display(), second.get_standing_display()),
    )
    return SideBySide(first, second, pair.sentences, tuple(Line(*row) for row in rows))


def _stays(one: Organisation, other: Organisation) -> bool:
    """The living record stays; of two living or two ended ones, that with the later registration."""
    return (not one.is_gone, _day(one.registered_on), one.code) > (
        not other.is_gone,
        _day(other.registered_on),
        other.code,
    )


def _day(day: object) -> str:
    return iso(day) if day else ""  # type: ignore[arg-type]  # a date or nothing
