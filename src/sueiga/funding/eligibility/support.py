"""Whether support was received before: of one programme, in one activity area or in any, in so many calendar years.

A year of the programme counts as known when its list of results is known whole, when the organisation itself said there
was nothing but what is listed, and before the programme or the organisation began.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from sueiga.core.knowledge import Facts
from sueiga.funding.eligibility.facts import Given, History
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.enums import FactName


def never_funded(leaf: Leaf) -> Callable[[Facts, dt.date], bool | None]:
    """Never by this programme; this year's list of results need not be out yet."""

    def ask(facts: Facts, on: dt.date) -> bool | None:
        history = _history(facts)
        if history is None:
            return None
        if any(_is(given, leaf) for given in history.given):
            return False
        first = _first_year(facts, history, leaf.programme)
        doubtful = any(_may_be(given, leaf) for given in history.given)
        if not leaf.programme or doubtful or first is None:
            return None
        return True if _whole(history, leaf.programme, first, on.year - 1) else None

    return ask


def not_funded_lately(leaf: Leaf) -> Callable[[Facts, dt.date], bool | None]:
    """Not in the last so many calendar years. Support of this very year counts too; its list need not be out."""
    if leaf.number is None:
        return _never
    number = _years(leaf.number)

    def ask(facts: Facts, on: dt.date) -> bool | None:
        history = _history(facts)
        if history is None:
            return None
        first = on.year - number
        late = [given for given in history.given if given.year >= first]
        if any(_is(given, leaf) for given in late):
            return False
        if not leaf.programme or any(_may_be(given, leaf) for given in late):
            return None
        began = _first_year(facts, history, leaf.programme)
        return True if _whole(history, leaf.programme, max(first, began or first), on.year - 1) else None

    return ask


def free_again_on(leaf: Leaf, facts: Facts, on: dt.date) -> dt.date | None:
    """The New Year's Day on which the last support received is no longer late."""
    history = _history(facts) or History()
    years = [given.year for given in history.given if _is(given, leaf)]
    free = max(years, default=on.year) + _years(leaf.number or Decimal(0)) + 1
    return dt.date(free, 1, 1) if years and free <= dt.MAXYEAR else None


def _never(_facts: Facts, _on: dt.date) -> None:
    """What a condition without its number tells."""


def _history(facts: Facts) -> History | None:
    known = facts.get(FactName.GRANTS)
    return known.value if known else None


def _years(number: Decimal) -> int:
    return min(max(int(number), 0), 1_000)


def _is(given: Given, leaf: Leaf) -> bool:
    return given.programme == leaf.programme and (not leaf.of_area or given.area == leaf.of_area)


def _may_be(given: Given, leaf: Leaf) -> bool:
    """Support of this programme in an area nobody noted."""
    return given.programme == leaf.programme and bool(leaf.of_area) and not given.area


def _first_year(facts: Facts, history: History, programme: str) -> int | None:
    """The first year there may have been any: of the programme, and of the organisation."""
    registered = facts.get(FactName.REGISTERED_ON)
    years = [year for slug, year in history.began if slug == programme]
    if registered:
        years.append(registered.value.year)
    return max(years, default=None)


def _whole(history: History, programme: str, first: int, last: int) -> bool:
    """Whether all is known of these years."""
    said = max((year for slug, year in history.declared if slug == programme), default=0)
    return all((programme, year) in history.complete for year in range(max(first, said + 1), last + 1))
