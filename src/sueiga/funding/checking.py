"""What is wrong with a call, or missing from it: pure. Grave things keep it from being published."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from django.utils.translation import gettext_lazy as _

from sueiga.core import writing
from sueiga.core.bilingual import Bilingual, Sentence
from sueiga.core.clock import VILNIUS
from sueiga.funding.enums import EarlyClosing
from sueiga.funding.record import CallPlace, CallRecord, RuleRecord, Window
from sueiga.funding.status import comes_twice, day_of

WHOLE = Decimal(100)
OLDEST_YEAR = 2000
FARTHEST_YEARS = 10


@dataclass(frozen=True)
class Finding:
    """One thing to put right: the field it is about, what is wrong; grave: it can't be published like that."""

    field: str
    text: Sentence | Bilingual
    is_grave: bool = True


def findings(said: CallRecord, today: dt.date, places: Collection[tuple[str, str]]) -> list[Finding]:
    """All there is to say; `places`: those of its territory (level, code) that exist."""
    parts = (_missing(said, today), _windows(said, today), _twice(said), _deadlines(said), _early(said),
             _territory(said, places), _money(said), _areas(said), _points(said), _days(said, today))  # fmt: skip
    return sorted((each for part in parts for each in part), key=lambda each: not each.is_grave)


def grave(found: Iterable[Finding]) -> Iterator[Finding]:
    """Those that keep it from being published."""
    return (each for each in found if each.is_grave)


def _missing(said: CallRecord, today: dt.date) -> Iterator[Finding]:
    if not said.name_lt:
        yield Finding("name_lt", Sentence(_("The call has no title.")))
    if not said.applicants:
        yield Finding("applicants", Sentence(_("It is not said who may apply.")))
    wanted = {
        "name_en": _("There is no English title: readers of English will see the Lithuanian one."),
        "summary_lt": _("It is not said what the call is for."),
        "programme": _("No programme is named: rules about earlier support can't rest on it."),
        "source_url": _("There is no address of the call itself: readers can't see where this was read."),
        "channels": _("It is not said how an application is handed in."),
        "contacts": _("Nobody is named to ask."),
        "amounts": _("It is not said how much one project may get."),
    }
    for name, text in wanted.items():
        if not getattr(said, name):
            yield Finding(name, Sentence(text), is_grave=False)
    if said.checked_on is None:
        yield Finding("checked_on", Sentence(_("It is not said when this was last checked at its source.")), False)
    elif said.checked_on > today:
        yield Finding("checked_on", Sentence(_("It can't have been checked on a day that has not come yet.")))


def _windows(said: CallRecord, today: dt.date) -> Iterator[Finding]:
    if not said.windows:
        text = _("No dates are given: the call will stand as planned, and nobody is reminded of it.")
        yield Finding("windows", Sentence(text), is_grave=False)
        return
    for window in said.windows:
        if window.closes_at <= window.opens_at:
            yield Finding("windows", Sentence(_("A window closes before it opens: %(window)s."), window=_span(window)))
        years = {day_of(window.opens_at).year, day_of(window.closes_at).year}
        if min(years) < OLDEST_YEAR or max(years) > today.year + FARTHEST_YEARS:
            yield Finding("windows", Sentence(_("This can't be the year: %(window)s."), window=_span(window)))
    for one, other in combinations(said.windows, 2):
        if one.opens_at < other.closes_at and other.opens_at < one.closes_at:
            told_apart = bool(one.note_lt and other.note_lt and one.note_lt != other.note_lt)
            both = Sentence(_("Two windows overlap: %(one)s and %(other)s."), one=_span(one), other=_span(other))
            yield Finding("windows", both, is_grave=not told_apart)
    if all(day_of(window.closes_at) < today for window in said.windows):
        text = _("The last day to apply has passed: the call will be published as closed.")
        yield Finding("windows", Sentence(text), is_grave=False)


def _twice(said: CallRecord) -> Iterator[Finding]:
    """An hour that comes twice, when summer time ends, is told of: the form keeps the first."""
    moments = [("windows", at) for window in said.windows for at in (window.opens_at, window.closes_at)]
    for name, at in [*moments, *(("local_deadlines", each.at) for each in said.local_deadlines)]:
        if comes_twice(at):
            text = _("On %(day)s the clocks go back and %(time)s comes twice: the first of the two is meant. "
                     "If the funder means the other, choose an hour that comes once.")  # fmt: skip
            local = at.astimezone(VILNIUS)
            yield Finding(name, Sentence(text, day=local.date().isoformat(), time=f"{local:%H:%M}"), is_grave=False)


def _deadlines(said: CallRecord) -> Iterator[Finding]:
    if not said.windows:
        return
    last = max(window.closes_at for window in said.windows)
    for each in said.local_deadlines:
        if each.at > last:
            text = _("The municipal deadline %(day)s is later than the call's own, %(last)s.")
            yield Finding("local_deadlines", Sentence(text, day=writing.iso(each.at), last=writing.iso(last)))


def _early(said: CallRecord) -> Iterator[Finding]:
    if said.early_closing == EarlyClosing.COUNT and not said.early_count:
        yield Finding(
            "early_count", Sentence(_("It closes early by the number of applications, but no number is given."))
        )
    if said.early_closing == EarlyClosing.AMOUNT and not said.early_amount:
        yield Finding("early_amount", Sentence(_("It closes early by the sum asked for, but no sum is given.")))
    if said.early_closing and not said.early_moment:
        yield Finding("early_moment", Sentence(_("When does it close after the limit is reached?")), is_grave=False)


def _territory(said: CallRecord, places: Collection[tuple[str, str]]) -> Iterator[Finding]:
    if not said.whole_country and not said.places:
        yield Finding("places", Sentence(_("It is not for the whole country, but no territory is named.")))
    if said.whole_country and said.places:
        text = _("It is for the whole country, and places are named too: one of the two is wrong.")
        yield Finding("places", Sentence(text))
    for name, named in (("places", said.places), ("rules", tuple(_places_of(said.rules)))):
        for place in dict.fromkeys(named):
            if (place.level, place.code) not in places:
                text = _("This territory no longer exists: “%(place)s”. Choose what took its place.")
                yield Finding(name, Sentence(text, place=place.name or place.code))
    if said.residents_at_most == 0:
        yield Finding("residents_at_most", Sentence(_("Settlements of no residents can't be meant.")))


def _places_of(rules: Iterable[RuleRecord]) -> Iterator[CallPlace]:
    for rule in rules:
        yield from rule.places
        yield from _places_of(rule.children)


def _money(said: CallRecord) -> Iterator[Finding]:
    if said.pot is not None and said.pot <= 0:
        yield Finding("pot", Sentence(_("A call can't give out 0 Eur; leave it empty if it is not known.")))
    for name in ("share_percent", "own_percent"):
        value = getattr(said, name)
        if value is not None and not 0 <= value <= WHOLE:
            yield Finding(name, Sentence(_("A share can't be %(share)s %%: from 0 to 100."), share=_percent(value)))
    if said.share_percent is not None and said.share_percent == 0:
        yield Finding("share_percent", Sentence(_("Support of 0 %% is no support.")))
    both = said.share_percent is not None and said.own_percent is not None
    if both and (said.share_percent or 0) + (said.own_percent or 0) > WHOLE:
        text = _("Support and own contribution together are more than the whole.")
        yield Finding("own_percent", Sentence(text), is_grave=False)
    for amount in said.amounts:
        if amount.maximum is not None and amount.maximum <= 0:
            yield Finding("amounts", Sentence(_("A project can't get at most 0 Eur.")))
        if amount.minimum is not None and amount.maximum is not None and amount.minimum > amount.maximum:
            text = _("The smallest sum, %(minimum)s Eur, is larger than the largest, %(maximum)s Eur.")
            yield Finding("amounts", Sentence(text, minimum=_sum(amount.minimum), maximum=_sum(amount.maximum)))
        if amount.maximum and said.pot and amount.maximum > said.pot:
            text = _("One project may get %(maximum)s Eur, more than the whole call gives out.")
            yield Finding("amounts", Sentence(text, maximum=_sum(amount.maximum)))


def _areas(said: CallRecord) -> Iterator[Finding]:
    codes = [area.code for area in said.areas]
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield Finding("areas", Sentence(_("Two activity areas have the same number: %(code)s."), code=code))
    for area in said.areas:
        if area.share_percent is not None and not 0 < area.share_percent <= WHOLE:
            text = _("Area %(code)s: a share can't be %(share)s %%.")
            yield Finding("areas", Sentence(text, code=area.code, share=_percent(area.share_percent)))
    for name in ("amounts", "documents", "criteria", "rules"):
        for code in sorted({row.area_code for row in getattr(said, name)} - {"", *codes}):
            text = _("An activity area is meant that the call does not have: %(code)s.")
            yield Finding(name, Sentence(text, code=code))
    seen = [(amount.area_code, amount.kind) for amount in said.amounts]
    if any(one == other for one, other in pairwise(sorted(seen))):
        yield Finding("amounts", Sentence(_("Two sums are given for the same area and kind of applicant.")))


def _points(said: CallRecord) -> Iterator[Finding]:
    points = [criterion.points for criterion in said.criteria if not criterion.area_code and criterion.points]
    if said.minimum_points and points and said.minimum_points > sum(points):
        text = _("%(needed)s points are needed, but all criteria together give %(most)s.")
        yield Finding(
            "minimum_points", Sentence(text, needed=_sum(said.minimum_points), most=_sum(sum(points, Decimal(0))))
        )


def _days(said: CallRecord, today: dt.date) -> Iterator[Finding]:
    if not said.windows:
        return
    last = day_of(max(window.closes_at for window in said.windows))
    if said.results_expected_on and said.results_expected_on < last:
        yield Finding("results_expected_on", Sentence(_("Results are expected before the last day to apply.")))
    if said.project_ends_on and said.project_ends_on < last:
        yield Finding("project_ends_on", Sentence(_("Projects are to end before the last day to apply.")))
    for step in said.steps:
        if step.until and step.until < day_of(min(window.opens_at for window in said.windows)):
            text = _("A step of the assessment ends before the call opens: %(step)s.")
            yield Finding("steps", Sentence(text, step=step.name_lt), is_grave=False)


def _span(window: Window) -> str:
    return f"{writing.iso(window.opens_at)} – {writing.iso(window.closes_at)}"


def _percent(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _sum(value: Decimal) -> str:
    return writing.number(value, 0 if value == value.to_integral_value() else 2)
