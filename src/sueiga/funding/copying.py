"""This year's call made of last year's, and the same call checked today: pure. Days go a year on, keeping
the day of the week where hours count."""

import datetime as dt
import re
from dataclasses import replace

from sueiga.core.clock import VILNIUS
from sueiga.funding.record import CallRecord, Window
from sueiga.funding.status import day_of

CHECKED = frozenset({"checked_on", "sources"})
"""What changes when everything was compared with its source."""
_WEEKS = dt.timedelta(weeks=52)


def for_next_year(said: CallRecord) -> CallRecord:
    """The same a year on. What was true of one year alone is left out: consultations, days of last checking."""
    years = {day_of(each.opens_at).year for each in said.windows}
    return replace(
        said, name_lt=_renamed(said.name_lt, years), name_en=_renamed(said.name_en, years),
        number=_renamed(said.number, years), checked_on=None, consultations=(),
        windows=tuple(_later(each) for each in said.windows),
        local_deadlines=tuple(replace(each, at=_moment_later(each.at)) for each in said.local_deadlines),
        steps=tuple(replace(each, until=_perhaps_later(each.until)) for each in said.steps),
        results_expected_on=_perhaps_later(said.results_expected_on),
        project_ends_on=_perhaps_later(said.project_ends_on),
        sources=tuple(replace(each, checked_on=None) for each in said.sources),
    )  # fmt: skip


def checked_today(said: CallRecord, today: dt.date) -> CallRecord:
    """The same, each field compared with its source today."""
    return replace(said, checked_on=today, sources=tuple(replace(each, checked_on=today) for each in said.sources))


def _later(window: Window) -> Window:
    return replace(window, opens_at=_moment_later(window.opens_at), closes_at=_moment_later(window.closes_at))


def _moment_later(moment: dt.datetime) -> dt.datetime:
    """52 weeks on at the same hour by the clock of Vilnius."""
    local = moment.astimezone(VILNIUS)
    return dt.datetime.combine(_day_later(local.date()), local.time(), VILNIUS)


def _day_later(day: dt.date) -> dt.date:
    """52 weeks on; the end of all calendars stays where it is."""
    return min(day, dt.date.max - _WEEKS) + _WEEKS


def _perhaps_later(day: dt.date | None) -> dt.date | None:
    return _day_later(day) if day else None


def _renamed(text: str, years: set[int]) -> str:
    """With the call's own years said a year on; other numbers, as in "KT-0045", stay as they are."""
    return re.sub(r"(?<!\d)[12][0-9]{3}(?!\d)", lambda found: str(int(found[0]) + (int(found[0]) in years)), text)
