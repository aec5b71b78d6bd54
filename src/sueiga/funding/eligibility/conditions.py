"""What each condition asks of the facts: yes, no, or None where that can't be told; and what can still be mended."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from sueiga.core.knowledge import Facts
from sueiga.funding.eligibility import support
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.enums import ApplicantKind, Condition, FactName
from sueiga.registry.standing import plus_months

Ask = Callable[[Facts, dt.date], bool | None]

FACT_OF: dict[str, FactName] = {
    Condition.KIND: FactName.KINDS,
    Condition.TERRITORY: FactName.PLACES,
    Condition.LAG_AREA: FactName.LAG_AREAS,
    Condition.RESIDENTS_AT_MOST: FactName.RESIDENTS,
    Condition.AGE_AT_LEAST: FactName.REGISTERED_ON,
    Condition.REGISTERED_BY: FactName.REGISTERED_ON,
    Condition.MEMBERS_AT_LEAST: FactName.MEMBERS,
    Condition.VOLUNTEERS_AT_LEAST: FactName.VOLUNTEERS,
    Condition.INCOME_AT_LEAST: FactName.INCOME,
    Condition.NGO: FactName.NGO,
    Condition.CHARITY: FactName.CHARITY,
    Condition.REPORTS_FILED: FactName.REPORTS_FILED,
    Condition.HAS_SITE: FactName.HAS_SITE,
    Condition.PUBLISHES_PROJECTS: FactName.PUBLISHES_PROJECTS,
    Condition.NOT_ENDING: FactName.ENDING,
    Condition.NO_TAX_DEBT: FactName.NO_TAX_DEBT,
    Condition.NOT_RESTRICTED: FactName.NOT_RESTRICTED,
    Condition.NEVER_FUNDED: FactName.GRANTS,
    Condition.NOT_FUNDED_LATELY: FactName.GRANTS,
    Condition.APPLICATIONS_AT_MOST: FactName.APPLICATIONS,
    Condition.PARTNER_OF_KIND: FactName.PARTNERS,
}
"""The fact each condition rests on."""

MENDABLE = frozenset({
    Condition.MEMBERS_AT_LEAST, Condition.VOLUNTEERS_AT_LEAST, Condition.NGO, Condition.CHARITY,
    Condition.REPORTS_FILED, Condition.HAS_SITE, Condition.PUBLISHES_PROJECTS, Condition.NO_TAX_DEBT,
    Condition.PARTNER_OF_KIND,
})  # fmt: skip
"""What an organisation can put right by itself while a call is open; age and support received mend with time."""

BY_TIME = frozenset({Condition.AGE_AT_LEAST, Condition.NOT_FUNDED_LATELY})
"""What time alone mends."""
_FLAGS = frozenset({
    Condition.NGO, Condition.CHARITY, Condition.REPORTS_FILED, Condition.HAS_SITE, Condition.PUBLISHES_PROJECTS,
    Condition.NO_TAX_DEBT, Condition.NOT_RESTRICTED,
})  # fmt: skip
_AT_LEAST = frozenset({Condition.MEMBERS_AT_LEAST, Condition.VOLUNTEERS_AT_LEAST, Condition.INCOME_AT_LEAST})
_MONTHS = 12_000  # a rule of more than a thousand years is a slip of typing, nothing to count with


def asked(leaf: Leaf) -> Ask:
    """The question this condition asks; total: a condition that lacks its number or place can't be told."""
    if leaf.condition in _FLAGS:
        return _flag(FACT_OF[leaf.condition])
    if leaf.condition in _AT_LEAST:
        return _at_least(FACT_OF[leaf.condition], leaf.number)
    return _ASKED[Condition(leaf.condition)](leaf)


def mended_on(leaf: Leaf, facts: Facts, on: dt.date) -> dt.date | None:
    """The day on which time alone will have mended what is not met on this day; None: time mends nothing here."""
    if leaf.condition not in BY_TIME or leaf.number is None:
        return None
    if leaf.condition == Condition.NOT_FUNDED_LATELY:
        return support.free_again_on(leaf, facts, on)
    known = facts.get(FactName.REGISTERED_ON)
    return _aged_on(known.value, leaf.number) if known else None


def mended_by_flag(leaf: Leaf) -> bool:
    """Whether a kind that is wanted comes with the NGO flag, which can be asked for."""
    return leaf.condition == Condition.KIND and ApplicantKind.NGO in leaf.kinds


def _never(_facts: Facts, _on: dt.date) -> None:
    """What a condition without its measure tells."""


def _flag(name: str) -> Ask:
    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(name)
        return None if known is None else bool(known.value)

    return ask


def _at_least(name: str, number: Decimal | None) -> Ask:
    if number is None:
        return _never
    wanted = number

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(name)
        return None if known is None else bool(known.value >= wanted)

    return ask


def _residents(leaf: Leaf) -> Ask:
    if leaf.number is None:
        return _never
    most = leaf.number

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.RESIDENTS)
        return None if known is None else bool(known.value <= most)

    return ask


def _applications(leaf: Leaf) -> Ask:
    """One more application can be handed in while fewer than so many are."""
    if leaf.number is None:
        return _never
    most = leaf.number

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.APPLICATIONS)
        return None if known is None else bool(known.value < most)

    return ask


def _kind(leaf: Leaf) -> Ask:
    wanted = frozenset(map(str, leaf.kinds))
    if not wanted:
        return _never
    flag_helps = mended_by_flag(leaf)

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.KINDS)
        if known is not None and not wanted.isdisjoint(known.value):
            return True
        flag = facts.get(FactName.NGO) if flag_helps else None
        if flag is not None and flag.value:
            return True
        return None if known is None or (flag_helps and flag is None) else False

    return ask


def _territory(leaf: Leaf) -> Ask:
    """A seat known only to its municipality may or may not be in an eldership."""
    wanted = leaf.places
    if not wanted:
        return _never
    levels = {str(level) for level, _code in wanted}

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.PLACES)
        if known is None:
            return None
        if not wanted.isdisjoint(known.value):
            return True
        return False if levels <= {level for level, _code in known.value} else None

    return ask


def _lag_area(leaf: Leaf) -> Ask:
    wanted = {code for _level, code in leaf.places}
    if not wanted:
        return _never

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.LAG_AREAS)
        return None if known is None else not wanted.isdisjoint(known.value)

    return ask


def _age(leaf: Leaf) -> Ask:
    if leaf.number is None:
        return _never
    months = leaf.number

    def ask(facts: Facts, on: dt.date) -> bool | None:
        known = facts.get(FactName.REGISTERED_ON)
        return None if known is None else _aged_on(known.value, months) <= on

    return ask


def _registered_by(leaf: Leaf) -> Ask:
    if leaf.day is None:
        return _never
    last = leaf.day

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.REGISTERED_ON)
        return None if known is None else bool(known.value <= last)

    return ask


def _not_ending(_leaf: Leaf) -> Ask:
    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.ENDING)
        return None if known is None else not known.value

    return ask


def _partner(leaf: Leaf) -> Ask:
    """Of one of these kinds; without kinds any partner will do."""
    wanted = frozenset(map(str, leaf.kinds))

    def ask(facts: Facts, _on: dt.date) -> bool | None:
        known = facts.get(FactName.PARTNERS)
        if known is None:
            return None
        return not wanted.isdisjoint(known.value) if wanted else bool(known.value)

    return ask


def _aged_on(registered: dt.date, months: Decimal) -> dt.date:
    """The first day an organisation is so old; parts of a month are whole ones."""
    whole = min(max(-int(-months // 1), 0), _MONTHS)
    return plus_months(registered, whole) if registered.year + whole // 12 < dt.MAXYEAR else dt.date.max


_ASKED: dict[Condition, Callable[[Leaf], Ask]] = {
    Condition.KIND: _kind,
    Condition.TERRITORY: _territory,
    Condition.LAG_AREA: _lag_area,
    Condition.RESIDENTS_AT_MOST: _residents,
    Condition.AGE_AT_LEAST: _age,
    Condition.REGISTERED_BY: _registered_by,
    Condition.NOT_ENDING: _not_ending,
    Condition.NEVER_FUNDED: support.never_funded,
    Condition.NOT_FUNDED_LATELY: support.not_funded_lately,
    Condition.APPLICATIONS_AT_MOST: _applications,
    Condition.PARTNER_OF_KIND: _partner,
}
