"""How one invented organisation lived: what it filed, was called, where it sat, and how it ended."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from random import Random

from sueiga.registry.demo.life import LISTED_FROM, Board, Filing, Form, Life, Seat, Span, T, Timeline

FOUNDED: dict[int, float] = {
    1992: 0.3, 1994: 0.5, 1995: 0.5, 1996: 0.8, 1997: 1.2, 1998: 2, 1999: 4, 2000: 8, 2001: 11, 2002: 13, 2003: 13,
    2004: 11, 2005: 10, 2006: 8, 2007: 7, 2008: 5.5, 2009: 4.5, 2010: 4, 2011: 3.5, 2012: 3, 2013: 3, 2014: 2.6,
    2015: 2.4, 2016: 2.2,
}  # fmt: skip
"""Foundings by year, in proportion: most communities came into being between 2000 and 2007."""
FOUNDED_LATELY = 2.3
"""The same for each year after those."""
YEARS_TOLD = 10
FLAGGED_FROM = dt.date(2020, 3, 1)
"""The NGO flag of the register came with the Law on the Development of NGOs in force since 2020-03-01."""
VOLUNTEERS_FROM = 2022
STARTED_LIQUIDATION, IN_LIQUIDATION = 9, 7


class Conduct(Enum):
    """How an organisation behaves, which its standing has to bring to light."""

    STEADY = "files every year"
    LATE = "stopped filing"
    SILENT = "nothing heard of, nothing listed as missing"
    ENDING = "being liquidated"
    GONE = "struck off"
    LOST = "fell out of the register's files"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What an organisation starts its story with; names and seats oldest first, the last one is today's."""

    code: str
    form: Form
    founded: dt.date
    names: tuple[str, ...]
    seats: tuple[Seat, ...]
    ended: dt.date | None = None


def day_between(first: dt.date, last: dt.date, chance: Random) -> dt.date:
    """A day of the stretch; its first one when it is empty."""
    return first + dt.timedelta(chance.randint(0, max((last - first).days, 0)))


def years_before(today: dt.date, years: int) -> dt.date:
    """The same day so many years earlier, the 28th at the latest."""
    return today.replace(year=today.year - years, day=min(today.day, 28))


def founding_day(chance: Random, *, before: dt.date) -> dt.date:
    """A day of founding, the earlier years as they were."""
    latest = before - dt.timedelta(3)
    weights = {year: FOUNDED.get(year, FOUNDED_LATELY) for year in (*FOUNDED, *range(2017, latest.year + 1))}
    possible = {year: weight for year, weight in weights.items() if year <= latest.year}
    year = chance.choices(list(possible), list(possible.values()))[0]
    return min(day_between(dt.date(year, 1, 3), min(dt.date(year, 12, 20), latest), chance), latest)


def ending_day(chance: Random, today: dt.date) -> dt.date:
    """A day of being struck off: most within the years told."""
    earlier = chance.random() < 0.2
    first, last = (YEARS_TOLD + 8, YEARS_TOLD) if earlier else (YEARS_TOLD, 0)
    return day_between(years_before(today, first), years_before(today, last) - dt.timedelta(5), chance)


def live(beginning: Beginning, conduct: Conduct, chance: Random, today: dt.date) -> Life:
    """Tell the whole story up to today."""
    founded, ended = beginning.founded, beginning.ended
    told_from = max(years_before(today, YEARS_TOLD), founded + dt.timedelta(200))
    told_to = (ended or today) - dt.timedelta(20)
    return Life(
        code=beginning.code,
        form=beginning.form,
        registered=founded,
        names=spread(beginning.names, founded, told_from, told_to, chance),
        seats=spread(beginning.seats, founded, told_from, told_to, chance),
        statuses=_statuses(founded, conduct, chance, ended or today),
        deregistered=ended if conduct is not Conduct.LOST else None,
        lost=ended if conduct is Conduct.LOST else None,
        ngo=_ngo(founded, conduct, chance, ended or today),
        charity=_charity(founded, conduct, chance, ended or today),
        filings=tuple(_filings(founded, _last_year_filed(conduct, chance, ended or today), chance, ended or today)),
        owes_statements=conduct is not Conduct.SILENT,
        volunteers=_volunteers(founded, conduct, chance, today),
        board=_board(founded, chance, today),
    )


def spread(values: tuple[T, ...], founded: dt.date, first: dt.date, last: dt.date, chance: Random) -> Timeline[T]:
    """The first value since founding, each later one since a day of the stretch."""
    days = sorted(day_between(first, last, chance) for _ in values[1:])
    return tuple(zip([founded, *days], values, strict=True))


def _last_due(day: dt.date) -> int:
    """The newest financial year whose statements the register already counts as late."""
    return day.year - 1 if (day.month, day.day) >= LISTED_FROM else day.year - 2


def _last_year_filed(conduct: Conduct, chance: Random, last_day: dt.date) -> int:
    due = _last_due(last_day)
    match conduct:
        case Conduct.STEADY | Conduct.LOST:
            return last_day.year - 1
        case Conduct.LATE:
            return due - chance.choices([1, 2, 3, 4, 6], [40, 25, 15, 12, 8])[0]
        case Conduct.SILENT:
            return due - chance.choices([3, 4, 5, 7], [30, 30, 25, 15])[0]
    return due - chance.randint(1, 3)


def _filings(founded: dt.date, last_year: int, chance: Random, last_day: dt.date) -> list[Filing]:
    """Statements and an activity report for each year, most in April and May of the next, some far too late."""
    filings = [
        Filing("Steigimo dokumentai", "Įstatai", "Įstatai", founded - dt.timedelta(chance.randint(9, 40)), founded)
    ]
    lapse, caught_up = _lapse(chance, last_day)
    for year in range(max(founded.year, last_day.year - YEARS_TOLD - 2), last_year + 1):
        approved = day_between(dt.date(year + 1, 3, 20), dt.date(year + 1, 4, 30), chance)
        filed = day_between(approved, dt.date(year + 1, 5, 30), chance)
        filed = caught_up if year in lapse else filed
        if filed <= last_day:
            filings += [
                Filing(STATEMENTS, kind, f"{kind} už {year} m.", dt.date(year, 12, 31), filed, year)
                for kind in ("Finansinių ataskaitų rinkinys", "Veiklos ataskaita")
            ]
    return filings


def _lapse(chance: Random, last_day: dt.date) -> tuple[range, dt.date]:
    """Years, long ago, for which some filed nothing until they caught up with all of them on one day."""
    first, length = last_day.year - chance.randint(3, YEARS_TOLD + 2), chance.choice([1, 1, 2, 2, 3])
    last = min(first + length, last_day.year - 2)
    day = day_between(dt.date(last, 8, 1), dt.date(last + 1, 2, 20), chance)
    return (range(first, last) if chance.random() < 0.42 else range(0)), day


STATEMENTS = "Metinės ataskaitos dokumentai"


def _statuses(founded: dt.date, conduct: Conduct, chance: Random, last_day: dt.date) -> Timeline[int]:
    """Nothing noted; towards the end the start of liquidation, then liquidation."""
    statuses: list[tuple[dt.date, int]] = [(founded, 0)]
    if conduct in {Conduct.ENDING, Conduct.GONE} and chance.random() < 0.93:
        started = max(last_day - dt.timedelta(chance.randint(120, 800)), founded + dt.timedelta(30))
        liquidated = started + dt.timedelta(chance.randint(92, 360))
        statuses.append((started, STARTED_LIQUIDATION))
        if liquidated < last_day:
            statuses.append((liquidated, IN_LIQUIDATION))
    elif conduct is Conduct.ENDING:
        statuses.append((last_day - dt.timedelta(chance.randint(15, 300)), IN_LIQUIDATION))
    elif conduct is Conduct.STEADY and chance.random() < 0.004:
        statuses.append((last_day - dt.timedelta(chance.randint(15, 200)), 3))
    return tuple(status for status in statuses if status[0] <= last_day)


def _ngo(founded: dt.date, conduct: Conduct, chance: Random, last_day: dt.date) -> Span | None:
    quiet = conduct in {Conduct.LATE, Conduct.SILENT, Conduct.ENDING, Conduct.GONE}
    if chance.random() > (0.25 if quiet else 0.72):
        return None
    latest = years_before(last_day, 3) if quiet else last_day - dt.timedelta(10)
    first = max(FLAGGED_FROM, founded + dt.timedelta(5))
    if first >= latest:
        return None
    since = max(day_between(first, latest, chance), day_between(first, latest, chance))
    until = day_between(since, last_day, chance) if chance.random() < 0.012 else None
    return Span(since, until)


def _charity(founded: dt.date, conduct: Conduct, chance: Random, last_day: dt.date) -> Span | None:
    since = founded + dt.timedelta(chance.randint(5, 700))
    if chance.random() > 0.6 or since >= last_day:
        return None
    steady = conduct in {Conduct.STEADY, Conduct.LOST}
    loses = chance.random() < (0.02 if steady else 0.5)
    return Span(since, day_between(max(since, years_before(last_day, 4)), last_day, chance) if loses else None)


def _volunteers(founded: dt.date, conduct: Conduct, chance: Random, today: dt.date) -> tuple[tuple[int, int], ...]:
    if conduct is not Conduct.STEADY or chance.random() > 0.22:
        return ()
    usual = chance.randint(3, 28)
    years = range(max(VOLUNTEERS_FROM, founded.year), today.year)
    return tuple((year, max(1, usual + chance.randint(-3, 6))) for year in years if chance.random() < 0.85)


def _board(founded: dt.date, chance: Random, today: dt.date) -> Board | None:
    if chance.random() < 0.06:
        return None
    since = max(founded, day_between(years_before(today, 6), today - dt.timedelta(30), chance))
    size = chance.choice([0, 0, 3, 5, 5, 7])
    women = sum(chance.random() < 0.68 for _ in range(size))
    return Board(since, chance.random() < 0.71, size - women, women, council=chance.random() < 0.3)
