"""Reading what the search of the EU Funding & Tenders Portal answers, and asking it.

Public interface: POST <search>?apiKey=SEDIA&text=…&pageSize=…&pageNumber=1, a form of parts `query`, `languages` and
`sort`, each JSON. The answer: `totalResults` and `results`, each with `reference`, `url`, `summary` and `metadata`,
where every value is a list of texts: `identifier`, `title`, `callIdentifier`, `callTitle`, `type` (0 tender, 1 grant,
2 call for proposals, 8 cascade call), `status` (31094501 forthcoming, 31094502 open, 31094503 closed), `startDate`,
`deadlineDate` (one or several, "2026-10-22T00:00:00.000+0000": a day alone, or a moment), `deadlineModel`
(single-stage, two-stage, multiple cut-off), `descriptionByte` (HTML), `typesOfAction`, `language`, and
`budgetOverview`: JSON as text, whose `budgetTopicActionMap` lists by a number of the Portal's own the topics that
share a purse: `action` ("IDENTIFIER - …"), `budgetYearMap`, `expectedGrants`, `minContribution`, `maxContribution`.
Cascade calls have `budget` instead, and some come without `metadata`, their fields beside `reference`.
There is no published schema: this is as public clients of it have written it down (docs/data-sources.md).
"""

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Sentence
from sueiga.funding.enums import Level
from sueiga.funding.importing.candidates import MOST, Candidate, Candidates, Taking, Unreadable, fields, listed
from sueiga.funding.record import Amount, AssessmentStep, CallRecord, SubmissionChannel, Window
from sueiga.funding.watching.entries import cleaned

BRUSSELS = ZoneInfo("Europe/Brussels")
USUAL_HOUR = dt.time(17)
CALLS, CLOSED = ("1", "2", "8"), "31094503"
COMING = ("31094501", "31094502")
PAGE = "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/"
RESULTS = 50


def question(words: str) -> tuple[str, bytes, str]:
    """What is asked for calls open or coming with these words: the query of the address, the body, its type."""
    mark = uuid4().hex
    wanted = {"bool": {"must": [{"terms": {"type": CALLS}}, {"terms": {"status": COMING}}]}}
    order = {"field": "sortStatus", "order": "ASC"}
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="blob"\r\n'
        f"Content-Type: application/json\r\n\r\n{json.dumps(value)}\r\n"
        for name, value in (("query", wanted), ("languages", ["en"]), ("sort", order))
    ]
    body = "".join(parts) + f"--{mark}--\r\n"
    return words, body.encode(), f"multipart/form-data; boundary={mark}"


def read(told: Any, today: dt.date) -> Candidates:
    """Every call among the results, in English where it comes in several languages; raises Unreadable."""
    results = told if isinstance(told, list) else fields(told).get("results")
    if not isinstance(results, list):
        raise Unreadable(
            _("This is not what the search of the EU Funding & Tenders Portal answers: it has no results.")
        )
    found: dict[str, tuple[str, Candidate]] = {}
    refused = []
    for number, one in enumerate(results, 1):
        why = _no_call(one)
        if why:
            refused.append(Sentence(why, number=number))
            continue
        candidate, language = _candidate(one, today), _first(one, "language") or "en"
        if candidate.identifier not in found or (language == "en" and found[candidate.identifier][0] != "en"):
            found[candidate.identifier] = (language, candidate)
    calls = [candidate for _language, candidate in found.values()]
    return Candidates(tuple(calls[:MOST]), tuple(refused[:MOST]), max(len(calls) - MOST, 0))


def _no_call(one: Any) -> Any:
    if not cleaned(_first(one, "title") or str(fields(one).get("summary") or "")):
        return _("Result %(number)d has no title.")
    if (kind := _first(one, "type")) and kind not in CALLS:
        return _("Result %(number)d is no call for proposals (a tender, an organisation, a project).")
    return _("Result %(number)d has closed.") if _first(one, "status") == CLOSED else None


def _candidate(one: Any, today: dt.date) -> Candidate:
    take = Taking()
    code = take.text(_first(one, "identifier") or _first(one, "callIdentifier"), 100, "identifier")
    title = take.text(_first(one, "title") or fields(one).get("summary"), 300, "title")
    take.remark(_("Its texts are not in Lithuanian: translate them before it is published."))
    windows, steps = _windows(take, one)
    pot, amounts, expected = _money(take, one, code)
    if expected:
        take.remark(_("The Portal expects to support so many projects: %(count)s."), count=expected)
    address = take.url(f"{PAGE}{code}" if code else _first(one, "url"), "url")
    said = CallRecord(
        name_lt=title, name_en=title, level=Level.EUROPEAN, number=code,
        summary_en=take.prose(_first(one, "descriptionByte") or _first(one, "description")),
        legal_act_en=take.text(_first(one, "callTitle"), 500, "callTitle"), source_url=address, checked_on=today,
        windows=windows, steps=steps, pot=pot, amounts=amounts,
        channels=(SubmissionChannel("portal", address),) if address else (),
    )  # fmt: skip
    # cascade calls share the identifier of the grant that pays for them: only the reference tells them apart
    reference = take.text(fields(one).get("reference"), 200, "reference")
    own_name = reference if _first(one, "type") == "8" or not code else code
    return Candidate(own_name or title[:200], said, tuple(take.remarks))


def _windows(take: Taking, one: Any) -> tuple[tuple[Window, ...], tuple[AssessmentStep, ...]]:
    """A window for each cut-off; of two stages the first is when applications are taken, the second a step."""
    ends = sorted(filter(None, (_deadline(take, told) for told in _all(one, "deadlineDate"))))
    opening = take.day(_first(one, "startDate"), "startDate")
    if not ends:
        take.remark(_("Its deadline is not told."))
        return (), ()
    start = take.moment(opening or ends[0].date() - dt.timedelta(days=60), dt.time(0))
    if opening is None:
        take.remark(_("When it opens is not told: look at the dates."))
    if "two" in (_first(one, "deadlineModel") or "").lower():
        later = [
            AssessmentStep("Antrojo etapo paraiškos", "Applications of the second stage", end.date())
            for end in ends[1:]
        ]
        return ((Window(start, ends[0]),) if start < ends[0] else ()), tuple(later)
    windows = []
    for end in dict.fromkeys(ends):
        if start < end:
            windows.append(Window(start, end))
            start = end
    return tuple(windows), ()


def _deadline(take: Taking, told: str) -> dt.datetime | None:
    """A day alone means the Portal's usual hour, which a person must check; a moment is a moment."""
    day = take.day(told, "deadlineDate")
    if day is None:
        return None
    try:
        moment = dt.datetime.strptime(told, "%Y-%m-%dT%H:%M:%S.%f%z")
    except ValueError:
        moment = dt.datetime.combine(day, dt.time(0), dt.UTC)
    if moment.time() != dt.time(0):
        return moment
    take.remark(_("The answer tells the day of the deadline alone; 17:00 in Brussels was taken, as is usual there."))
    return take.moment(day, USUAL_HOUR, BRUSSELS)


def _money(take: Taking, one: Any, code: str) -> tuple[Decimal | None, tuple[Amount, ...], str]:
    """The purse, what one project may get, and how many are expected: of this topic alone, not of its sisters."""
    rows = list(_purses(_first(one, "budgetOverview"), code))
    years = [take.money(value, "budgetYearMap") for row in rows for value in fields(row.get("budgetYearMap")).values()]
    pot = sum((value for value in years if value), Decimal(0)) or take.money(_first(one, "budget") or None, "budget")
    least = max((take.money(row.get("minContribution") or None, "minContribution") or 0 for row in rows), default=0)
    most = max((take.money(row.get("maxContribution") or None, "maxContribution") or 0 for row in rows), default=0)
    amounts = (
        (Amount(minimum=Decimal(least) or None, maximum=Decimal(most) or None),) if most > 0 and least <= most else ()
    )
    expected = sum(count for row in rows if isinstance(count := row.get("expectedGrants"), int))
    return pot, amounts, str(expected or "")


def _purses(told: str | None, code: str) -> Iterator[dict[str, Any]]:
    try:
        overview = json.loads(told or "null", parse_float=Decimal)
    except (ValueError, RecursionError):
        return
    for rows in fields(fields(overview).get("budgetTopicActionMap")).values():
        for row in map(fields, listed(rows)):
            if code and str(row.get("action", "")).split(" - ")[0].strip().upper() == code.upper():
                yield dict(row)


def _all(one: Any, name: str) -> list[str]:
    """The values of a field, wherever the result keeps it."""
    top = fields(one)
    told = fields(top.get("metadata")).get(name, top.get(name))
    return [value for value in (told if isinstance(told, list) else [told]) if isinstance(value, str) and value]


def _first(one: Any, name: str) -> str:
    return next(iter(_all(one, name)), "")
