"""When a call takes applications, in words; what has happened and what comes, as a timeline."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.components import Moment
from sueiga.core.writing import number, unbroken
from sueiga.funding.enums import EarlyClosing, EarlyMoment
from sueiga.funding.models import Call, Edition, LocalDeadline
from sueiga.funding.reading.words import euros
from sueiga.places.hexagons import shipped_mosaic


@dataclass(frozen=True)
class LocalTold:
    """An earlier deadline inside one municipality."""

    where: str
    at: dt.datetime
    what: str


def early_told(edition: Edition) -> str:
    """What may close the call before its last day; nothing where nothing may."""
    when = _when(edition)
    if edition.early_closing == EarlyClosing.COUNT and edition.early_count:
        text = ngettext(
            "May close early: %(when)s after %(count)s application is in.",
            "May close early: %(when)s after %(count)s applications are in.",
            edition.early_count,
        )
        return text % {"when": when, "count": number(edition.early_count)}
    if edition.early_closing == EarlyClosing.AMOUNT and edition.early_amount:
        text = _("May close early: %(when)s after %(sum)s has been asked for.")
        return text % {"when": when, "sum": euros(edition.early_amount)}
    return ""


def local_told(deadlines: Iterable[LocalDeadline]) -> list[LocalTold]:
    """Earlier municipal deadlines, the nearest first."""
    names = shipped_mosaic().names
    rows = sorted(deadlines, key=lambda row: (row.at, row.order))
    everywhere = _("In every municipality")
    return [LocalTold(unbroken(names.get(row.municipality_code, everywhere)), row.at, str(row.what)) for row in rows]


def timeline(call: Call, edition: Edition) -> list[Moment]:
    """Days that matter to who applies, from the first to the last."""
    return sorted(_moments(call, edition), key=lambda moment: moment.on)


def _moments(call: Call, edition: Edition) -> Iterator[Moment]:
    if call.first_published_at:
        yield Moment(timezone.localdate(call.first_published_at), _("Published here"))
    for window in sorted(edition.windows.all(), key=lambda row: row.opens_at):
        note = str(window.note)
        yield Moment(timezone.localdate(window.opens_at), _("Applications are taken from this day"), note)
        last = _("Last day: %(time)s") % {"time": _hour(window.closes_at)}
        yield Moment(timezone.localdate(window.closes_at), last, note)
    for meeting in edition.consultations.all():
        title = str(meeting.name) or _("Consultation")
        text = ", ".join(filter(None, [_hour(meeting.at), meeting.place]))
        yield Moment(timezone.localdate(meeting.at), title, text, meeting.recording_url or meeting.url)
    for step in edition.steps.all():
        if step.until:
            yield Moment(step.until, str(step.name), str(step.by))
    yield from _turns(call, edition)


def _turns(call: Call, edition: Edition) -> Iterator[Moment]:
    """What people did with the call, and what is expected."""
    if call.closed_early_at:
        yield Moment(timezone.localdate(call.closed_early_at), _("Closed early"))
    if call.withdrawn_at:
        yield Moment(timezone.localdate(call.withdrawn_at), _("Withdrawn"))
    if call.results_on:
        yield Moment(call.results_on, _("Results are out"), "", call.results_url)
    elif edition.results_expected_on:
        yield Moment(edition.results_expected_on, _("Results are expected"))
    if edition.project_ends_on:
        yield Moment(edition.project_ends_on, _("Projects end by this day"))


def _hour(moment: dt.datetime) -> str:
    return f"{timezone.localtime(moment):%H:%M}"


def _when(edition: Edition) -> str:
    hour = f" {edition.early_time:%H:%M}" if edition.early_time else ""
    label = str(EarlyMoment(edition.early_moment).label) if edition.early_moment else _("at once")
    return f"{label}{hour}"
