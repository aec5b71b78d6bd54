"""Reading the CommonGrants form of a funding opportunity.

Shape: `OpportunityBase` of the CommonGrants protocol, versions 0.1 and 0.2, as published in HHS/simpler-grants-protocol
(lib/core/lib/core/models/opportunity/{base,funding,status,timeline}.tsp, fields/{event,money,custom-field}.tsp,
models/applicant-type.tsp). An object of its own, a list of them, or an answer of a protocol's route: `data` of
GET /opportunities/<id>, `items` of the paginated ones. Amounts are text ("10000.50") with a currency; a date has no
time zone: we take it for the clock of Vilnius. Our own fields beyond the form are those commongrants.py writes.
"""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Sentence
from sueiga.funding.enums import ApplicantKind, Level, Partners
from sueiga.funding.importing.candidates import MOST, Candidate, Candidates, Taking, Unreadable, fields, listed
from sueiga.funding.record import Amount, AssessmentStep, CallRecord, Window
from sueiga.funding.watching.entries import cleaned

STATES = {"forecasted", "open", "closed", "custom"}
APPLICANTS = {
    "nonprofit_without_501c3": ApplicantKind.NGO,
    "non_profit_with_501c3": ApplicantKind.NGO,
    "government_municipal": ApplicantKind.MUNICIPALITY,
    "government_county": ApplicantKind.MUNICIPALITY,
}
"""Of the form's kinds of applicants those that are kinds of ours; the custom ones of ours come back as they went."""
END_OF_DAY = dt.time(23, 59)
_AWARDS = ("award", "result", "decision", "rezultat")


def read(told: Any) -> Candidates:
    """Every opportunity of a document; raises Unreadable where it has none."""
    objects = _opportunities(told)
    if not objects:
        raise Unreadable(_("There is no funding opportunity in this file in the CommonGrants form."))
    calls, refused = [], []
    for number, one in enumerate(objects[:MOST], 1):
        if not cleaned(str(fields(one).get("title") or "")):
            refused.append(Sentence(_("Entry %(number)d has no title: it is no opportunity."), number=number))
            continue
        calls.append(_candidate(one))
    return Candidates(tuple(calls), tuple(refused), max(len(objects) - MOST, 0))


def _opportunities(told: Any) -> list[Any]:
    if isinstance(told, list):
        return told
    for key in ("items", "data"):
        inside = fields(told).get(key)
        if isinstance(inside, list):
            return inside
        if isinstance(inside, dict):
            return [inside]
    return [told] if "title" in fields(told) else []


def _candidate(one: dict[str, Any]) -> Candidate:
    take = Taking()
    title = take.text(one["title"], 300, "title")
    if str(fields(one.get("status")).get("value")) not in STATES:
        take.remark(_("Its status is not one of the form's."))
    funding = fields(one.get("funding"))
    least, most = _money(take, funding, "minAwardAmount"), _money(take, funding, "maxAwardAmount")
    if least and most and least > most:
        take.remark(_("Amounts were not taken: the least is more than the most."))
        least = most = None
    windows, steps, days = _dates(take, fields(one.get("keyDates")))
    own = {key: fields(value).get("value") for key, value in fields(one.get("customFields")).items()}
    language = own.get("language")
    if language != "lt":
        take.remark(_("Its texts are not in Lithuanian: translate them before it is published."))
    text = "\n\n".join(filter(None, [take.prose(one.get("description")), take.prose(funding.get("details"))]))
    lithuanian = language == "lt"
    said = CallRecord(
        name_lt=title, name_en=take.text(own.get("titleEn"), 300, "titleEn") if lithuanian else title,
        summary_lt=text if lithuanian else "",
        summary_en=take.prose(own.get("descriptionEn")) if lithuanian else text,
        source_url=take.url(one.get("source"), "source"), pot=_money(take, funding, "totalAmountAvailable"),
        amounts=(Amount(minimum=least, maximum=most),) if least or most else (),
        windows=windows, steps=steps, applicants=_applicants(take, one.get("acceptedApplicantTypes")),
        **days, **_own(take, own),
    )  # fmt: skip
    _left_out(take, one, funding)
    identifier = take.text(one.get("id"), 200, "id") or said.source_url[:200] or title[:200]
    return Candidate(identifier, said, tuple(take.remarks))


def _money(take: Taking, funding: Any, name: str) -> Any:
    told = funding.get(name)
    if told is None:
        return None
    currency = str(fields(told).get("currency", "")).upper()
    if currency != "EUR":
        take.remark(
            _("“%(field)s” was not taken: it is in another currency (%(currency)s)."),
            field=name,
            currency=currency[:10] or "?",
        )
        return None
    return take.money(fields(told).get("amount"), name)


def _dates(take: Taking, dates: Any) -> tuple[tuple[Window, ...], tuple[AssessmentStep, ...], dict[str, Any]]:
    """When applications are taken, what follows, and days of the project."""
    others = {str(key): fields(told) for key, told in fields(dates.get("otherDates")).items()}
    posted, closes = fields(dates.get("postDate")), fields(dates.get("closeDate"))
    period = others.pop("applicationPeriod", {})
    start = _moment(take, period, "start", dt.time(0)) or _moment(take, posted, "", dt.time(0))
    end = _moment(take, closes, "", END_OF_DAY) or _moment(take, period, "end", END_OF_DAY)
    intakes = [others.pop(key) for key in list(others) if key.startswith("intake")]
    windows = _windows(take, intakes) or _window(take, start, end)
    if end and not (closes.get("time") or period.get("endTime")):
        take.remark(_("The hour of the deadline is not told: the end of that day was taken."))
    days: dict[str, Any] = {}
    steps = []
    for key, told in others.items():
        day = take.day(told.get("date") or told.get("endDate"), key) if told.get("eventType") != "other" else None
        if key in {"performancePeriod", "projectsEnd"} and day:
            days["project_ends_on"] = day
        elif day and any(word in key.lower() for word in _AWARDS):
            days["results_expected_on"] = day
        elif day:
            steps.append(
                AssessmentStep(name_lt=(name := take.text(told.get("name") or key, 300, key)), name_en=name, until=day)
            )
    return windows, tuple(steps), days


def _window(take: Taking, start: dt.datetime | None, end: dt.datetime | None) -> tuple[Window, ...]:
    if start and end and start < end:
        return (Window(start, end),)
    if start or end:
        take.remark(_("When applications are taken is not known whole: look at the dates."))
    return (Window(end - dt.timedelta(days=30), end),) if end else ()


def _windows(take: Taking, intakes: list[Any]) -> tuple[Window, ...]:
    """Several windows, as commongrants.py writes them."""
    spans = [
        (_moment(take, told, "start", dt.time(0)), _moment(take, told, "end", END_OF_DAY), told.get("description"))
        for told in intakes
    ]
    return tuple(
        Window(start, end, take.text(note, 300, "description"))
        for start, end, note in spans
        if start and end and start < end
    )


def _moment(take: Taking, told: Any, prefix: str, otherwise: dt.time) -> dt.datetime | None:
    day_name, time_name = (f"{prefix}Date", f"{prefix}Time") if prefix else ("date", "time")
    day = take.day(told.get(day_name), day_name)
    if day is None:
        return None
    try:
        time = dt.time.fromisoformat(told[time_name]).replace(tzinfo=None) if told.get(time_name) else otherwise
    except (TypeError, ValueError):
        take.remark(_("“%(field)s” was not taken: it is no hour."), field=time_name)
        time = otherwise
    return take.moment(day, time)


def _applicants(take: Taking, told: Any) -> tuple[str, ...]:
    kinds = []
    for one in map(fields, listed(told)):
        value, own = one.get("value"), one.get("customValue")
        kind = (
            own
            if value == "custom" and own in ApplicantKind.values
            else APPLICANTS.get(value if isinstance(value, str) else "")
        )
        if kind:
            kinds.append(str(kind))
        elif value != "unrestricted":
            take.remark(_("A kind of applicant was not taken: %(kind)s"), kind=str(own or value)[:80])
    return tuple(dict.fromkeys(kinds))


def _own(take: Taking, own: dict[str, Any]) -> dict[str, Any]:
    """Fields of ours beyond the form; what is missing or strange stays as it is in an empty call."""
    level, partners = own.get("level"), own.get("partners")
    months, residents = (
        take.number(own.get("projectMonths"), "projectMonths"),
        take.number(own.get("residentsAtMost"), "residentsAtMost"),
    )
    return {
        "number": take.text(own.get("callNumber"), 100, "callNumber"),
        "programme": take.text(own.get("programme"), 80, "programme"),
        "administrator": take.text(own.get("administrator"), 300, "administrator"),
        "level": level if level in Level.values else Level.OTHER.value,
        "partners": partners if partners in Partners.values else "",
        "share_percent": take.percent(own.get("sharePercent"), "sharePercent"),
        "own_percent": take.percent(own.get("ownPercent"), "ownPercent"),
        "project_months": int(months) if months and 0 < months < 1_000 else None,
        "residents_at_most": int(residents) if residents and 0 < residents < 10**7 else None,
        "legal_act_url": take.url(own.get("legalActUrl"), "legalActUrl"),
    }


def _left_out(take: Taking, one: dict[str, Any], funding: Any) -> None:
    counts = [
        name for name in ("minAwardCount", "maxAwardCount", "estimatedAwardCount") if funding.get(name) is not None
    ]
    if counts:
        take.remark(_("How many projects will be supported has no field here and was left out."))
    if listed(one.get("competitions")):
        take.remark(_("Its competitions have no field here and were left out."))
