"""A call in the CommonGrants form of a funding opportunity (importing/commongrants.py tells where the form is from).

Pure. What the form has no place for goes into its custom fields, under our names, so that a call read back is whole
in all that is said here. A protocol's answer wraps it: `answer`.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sueiga.core.bilingual import Bilingual
from sueiga.core.clock import VILNIUS
from sueiga.funding.enums import AHEAD, TAKING, ApplicantKind, Status
from sueiga.funding.record import CallRecord, Window

VERSION = "0.2.0"
Object = dict[str, Any]
_TYPES: tuple[tuple[type, str], ...] = ((bool, "boolean"), (int, "integer"), (Decimal, "number"), (str, "string"))
_ROUND = Decimal("0.01")


def answer(opportunity: Object) -> Object:
    """As the protocol's route GET /opportunities/<id> answers."""
    return {"status": 200, "message": "Success", "data": opportunity}


def opportunity_of(said: CallRecord, *, url: str, status: str, made_at: dt.datetime, changed_at: dt.datetime) -> Object:
    """The opportunity; `url` is its public page, which names it for good."""
    described = {
        "id": str(uuid5(NAMESPACE_URL, url)),
        "title": said.name_lt or said.name_en,
        "status": _status(Status(status)),
        "description": said.summary_lt or said.summary_en,
        "funding": _funding(said),
        "keyDates": _dates(said),
        "acceptedApplicantTypes": [_applicant(kind) for kind in said.applicants],
        "source": said.source_url or url,
        "customFields": dict(_custom(said, url)),
        "createdAt": _moment(made_at),
        "lastModifiedAt": _moment(changed_at),
    }
    return {name: value for name, value in described.items() if value not in ({}, [])}


def _status(status: Status) -> Object:
    value = "open" if status in TAKING else "forecasted" if status in AHEAD else "closed"
    if status == Status.WITHDRAWN:
        return {"value": "custom", "customValue": "withdrawn", "description": str(status.label)}
    return {"value": value, "description": str(status.label)}


def _funding(said: CallRecord) -> Object:
    least = [amount.minimum for amount in said.amounts if amount.minimum is not None]
    most = [amount.maximum for amount in said.amounts if amount.maximum is not None]
    sums = {
        "totalAmountAvailable": said.pot,
        "minAwardAmount": min(least, default=None),
        "maxAwardAmount": max(most, default=None),
    }
    return {name: _euros(value) for name, value in sums.items() if value is not None}


def _euros(value: Decimal) -> Object:
    return {"amount": str(value.quantize(_ROUND)), "currency": "EUR"}


def _dates(said: CallRecord) -> Object:
    """Opening and closing by the clock of Vilnius; with several windows the whole span, each named beside it."""
    dates: Object = {}
    others: Object = {}
    if said.windows:
        windows = sorted(said.windows, key=lambda window: window.opens_at)
        last = max(windows, key=lambda window: window.closes_at)
        dates["postDate"] = _single("Opens", windows[0].opens_at)
        dates["closeDate"] = _single("Closes", last.closes_at)
        for number, window in enumerate(windows if len(windows) > 1 else (), 1):
            others[f"intake{number}"] = _range(f"Intake {number}", window)
    if said.results_expected_on:
        others["anticipatedAward"] = _day("Results expected", said.results_expected_on)
    if said.project_ends_on:
        others["projectsEnd"] = _day("Projects end by", said.project_ends_on)
    for number, step in enumerate(said.steps, 1):
        if step.until:
            others[f"step{number}"] = _day(step.name_en or step.name_lt, step.until)
    return dates | ({"otherDates": others} if others else {})


def _single(name: str, moment: dt.datetime) -> Object:
    here = moment.astimezone(VILNIUS)
    return {
        "name": name, "eventType": "singleDate", "date": here.date().isoformat(),
        "time": here.time().replace(microsecond=0).isoformat(), "description": "By the clock of Vilnius",
    }  # fmt: skip


def _range(name: str, window: Window) -> Object:
    opens, closes = window.opens_at.astimezone(VILNIUS), window.closes_at.astimezone(VILNIUS)
    told = {"name": name, "eventType": "dateRange", "startDate": opens.date().isoformat()}
    told |= {"startTime": opens.strftime("%H:%M:%S"), "endDate": closes.date().isoformat()}
    return told | {
        "endTime": closes.strftime("%H:%M:%S"),
        "description": str(Bilingual(window.note_lt, window.note_en)),
    }


def _day(name: str, day: dt.date) -> Object:
    return {"name": name, "eventType": "singleDate", "date": day.isoformat()}


def _applicant(kind: str) -> Object:
    if kind == ApplicantKind.NGO:
        return {"value": "nonprofit_without_501c3", "description": str(ApplicantKind(kind).label)}
    if kind == ApplicantKind.MUNICIPALITY:
        return {"value": "government_municipal", "description": str(ApplicantKind(kind).label)}
    return {"value": "custom", "customValue": str(kind), "description": str(ApplicantKind(kind).label)}


def _custom(said: CallRecord, url: str) -> Iterable[tuple[str, Object]]:
    """What the form has no place for."""
    ours = {
        "language": "lt" if said.name_lt else "en", "titleEn": said.name_en, "descriptionEn": said.summary_en,
        "callNumber": said.number, "programme": said.programme, "administrator": said.administrator,
        "level": str(said.level), "partners": str(said.partners), "sharePercent": said.share_percent,
        "ownPercent": said.own_percent, "projectMonths": said.project_months,
        "residentsAtMost": said.residents_at_most, "legalActUrl": said.legal_act_url, "page": url,
    }  # fmt: skip
    for name, value in ours.items():
        if value not in ("", None):
            kind = next(kind for type_, kind in _TYPES if isinstance(value, type_))
            told = float(value) if isinstance(value, Decimal) else value
            yield name, {"name": name, "fieldType": kind, "value": told}


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
