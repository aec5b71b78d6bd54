"""Whether two conditions exclude each other: pure. What can't be told does not."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sueiga.funding.enums import ApplicantKind, Condition
from sueiga.funding.record import RuleRecord
from sueiga.registry.standing import plus_months

Place = tuple[str, str]
Ancestors = Mapping[Place, frozenset[Place]]

_BODIES: dict[str, frozenset[str]] = {
    ApplicantKind.RURAL_COMMUNITY: frozenset({"rural"}),
    ApplicantKind.COMMUNITY: frozenset({"rural", "town"}),
    ApplicantKind.DISTRICT_UNION: frozenset({"district"}),
    ApplicantKind.NATIONAL_UNION: frozenset({"nation"}),
    ApplicantKind.LAG: frozenset({"lag"}),
    ApplicantKind.RELIGIOUS: frozenset({"religious"}),
    ApplicantKind.PUBLIC_INSTITUTION: frozenset({"public"}),
    ApplicantKind.BUDGETARY: frozenset({"budgetary"}),
    ApplicantKind.MUNICIPALITY: frozenset({"municipality"}),
    ApplicantKind.NGO: frozenset({"rural", "town", "district", "nation", "lag", "religious", "public", "other"}),
}
"""What an organisation with such a kind may be: it is only one of these, though a community may be an NGO too."""
MOST_MONTHS = 12_000
_EVERY_BODY = frozenset[str]().union(*_BODIES.values())
_AT_LEAST = frozenset({
    Condition.AGE_AT_LEAST, Condition.MEMBERS_AT_LEAST, Condition.VOLUNTEERS_AT_LEAST, Condition.INCOME_AT_LEAST,
})  # fmt: skip
_AT_MOST = frozenset({Condition.RESIDENTS_AT_MOST, Condition.APPLICATIONS_AT_MOST})
_FLAGS = frozenset({
    Condition.NGO, Condition.CHARITY, Condition.REPORTS_FILED, Condition.HAS_SITE, Condition.PUBLISHES_PROJECTS,
    Condition.NOT_ENDING, Condition.NO_TAX_DEBT, Condition.NOT_RESTRICTED,
})  # fmt: skip
_FUNDED = frozenset({Condition.NEVER_FUNDED, Condition.NOT_FUNDED_LATELY})


@dataclass(frozen=True)
class Signed:
    """A condition that must hold, or must not; `path` is where it stands (None: said by the call's own fields)."""

    rule: RuleRecord
    holds: bool
    path: tuple[int, ...] | None = None


def exclude(one: Signed, other: Signed, ancestors: Ancestors, closes_on: dt.date | None) -> bool:
    """Whether nobody can meet both."""
    conditions = {one.rule.condition, other.rule.condition}
    if conditions == {Condition.AGE_AT_LEAST, Condition.REGISTERED_BY}:
        return _too_young(one, other, closes_on)
    if conditions <= _FUNDED:
        return _funded(one, other)
    if len(conditions) > 1:
        return False
    return _same_condition(one, other, ancestors)


def _same_condition(one: Signed, other: Signed, ancestors: Ancestors) -> bool:
    condition = one.rule.condition
    if condition in _FLAGS:
        return one.holds is not other.holds
    if condition == Condition.KIND:
        return _contrary(one, other) or not _bodies(one) & _bodies(other)
    if condition == Condition.TERRITORY:
        return _apart(one, other, ancestors)
    if condition == Condition.LAG_AREA:
        return one.holds is not other.holds and _places(one) == _places(other) != frozenset()
    if one.holds is other.holds:
        return False
    held, not_held = (one.rule, other.rule) if one.holds else (other.rule, one.rule)
    if condition == Condition.REGISTERED_BY:
        return held.day is not None and not_held.day is not None and held.day <= not_held.day
    if condition == Condition.PARTNER_OF_KIND:
        return _contrary(one, other)
    return _numbers(condition, held.number, not_held.number)


def _numbers(condition: str, held: Decimal | None, not_held: Decimal | None) -> bool:
    """„bent 30“ and „mažiau kaip 20“; „ne daugiau kaip 500“ and „daugiau kaip 1000“."""
    if held is None or not_held is None:
        return False
    return (condition in _AT_LEAST and held >= not_held) or (condition in _AT_MOST and held <= not_held)


def _bodies(signed: Signed) -> frozenset[str]:
    """What the applicant may be. "Not an NGO" leaves all of them, "not a rural community" a community of a town."""
    kinds = [kind for kind in signed.rule.kinds if signed.holds or kind != ApplicantKind.NGO]
    named = [_BODIES[kind] for kind in kinds if kind in _BODIES]
    bodies = frozenset[str]().union(*named)
    if not signed.rule.kinds:
        return _EVERY_BODY
    return bodies if signed.holds else _EVERY_BODY - bodies


def _contrary(one: Signed, other: Signed) -> bool:
    """One of these kinds, and none of these."""
    if one.holds is other.holds:
        return False
    held, not_held = (one.rule, other.rule) if one.holds else (other.rule, one.rule)
    return bool(held.kinds) and set(held.kinds) <= set(not_held.kinds)


def _places(signed: Signed) -> frozenset[Place]:
    return frozenset((place.level, place.code) for place in signed.rule.places)


def _apart(one: Signed, other: Signed, ancestors: Ancestors) -> bool:
    """Two territories without a common place, or a territory that is wholly taken out by a "not"."""
    if not one.holds and not other.holds:
        return False
    if one.holds and other.holds:
        pairs = [(a, b) for a in _places(one) for b in _places(other)]
        return bool(pairs) and all(_are_apart(a, b, ancestors) for a, b in pairs)
    held, taken_out = (_places(one), _places(other)) if one.holds else (_places(other), _places(one))
    return bool(held) and all(place in taken_out or ancestors.get(place, frozenset()) & taken_out for place in held)


def _are_apart(one: Place, other: Place, ancestors: Ancestors) -> bool:
    if one == other:
        return False
    if one[0] == other[0] and one[0] != "lag":
        return True
    known = one in ancestors and other in ancestors
    return known and other not in ancestors[one] and one not in ancestors[other]


def _too_young(one: Signed, other: Signed, closes_on: dt.date | None) -> bool:
    """Registered after a day, and so old that it would have had to be registered before."""
    age, by_day = (one, other) if one.rule.condition == Condition.AGE_AT_LEAST else (other, one)
    day, months = by_day.rule.day, age.rule.number
    if not age.holds or by_day.holds or day is None or months is None or closes_on is None:
        return False
    return plus_months(day, min(int(months), MOST_MONTHS)) >= closes_on


def _funded(one: Signed, other: Signed) -> bool:
    """Never funded, and funded (lately): of the same programme and area."""
    same = (one.rule.programme, one.rule.of_area) == (other.rule.programme, other.rule.of_area)
    if not same or one.holds is other.holds:
        return False
    held, not_held = (one.rule, other.rule) if one.holds else (other.rule, one.rule)
    if held.condition == Condition.NEVER_FUNDED:
        return True
    if not_held.condition == Condition.NEVER_FUNDED:
        return False  # funded, but long ago
    return (held.number or 0) >= (not_held.number or 0)
