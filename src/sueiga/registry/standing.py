"""How an organisation stands on a day, told from what is known of it: pure functions, no database.

Rules are tried in this order, the first that speaks decides: gone, unknown, ending, at risk, active, quiet.
Sentences and legal sources of the reasons are in `standing_reasons`.
"""

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from sueiga.registry.enums import Standing
from sueiga.registry.standing_reasons import REASONS, RULES, STATUS_NAMES, Reason

__all__ = [
    "REASONS", "RULES", "STATUS_NAMES", "EvidenceSet", "FiledDocument", "Reason", "StandingVerdict", "Volunteers",
    "filing_due", "last_due_year", "may_be_liquidated_from", "plus_months", "stand",
]  # fmt: skip

FILING_DUE = (5, 30)
"""Month and day by which last year's statements must be filed: the meeting approves them within 4 months after the
year (Associations Law, Art. 8), the register gets them within 30 days of that (Civil Code 2.66(4))."""
LIQUIDATION_MONTHS = 12
"""Months after the due date from which the register may start liquidation (Civil Code 2.70(1))."""
LIFE_MONTHS = 24
"""Months for which a filed document, volunteers or the NGO flag count as a sign of life (the union's own measure:
a year's statements and the one before, with the delay of the register)."""
CONFIRMED_MONTHS = 12
"""Months for which an organisation's own confirmation counts (the union's own measure)."""
YOUNG_MONTHS = 18
"""Months an organisation counts as young: its first statements are not due sooner than 5 months after the year it
was founded in (the union's own measure)."""

STATUS_NOTHING_NOTED = 0
STATUS_GONE = frozenset({10, 11, 12})  # deregistered, liquidated, not re-registered
STATUS_ENDING = frozenset({5, 6, 7, 9, 13, 26})  # bankruptcy and liquidation, or their start
STATUS_AT_RISK = frozenset({4})  # restructuring: cannot pay its debts
STATUS_CHANGING = frozenset({1, 2, 3, 8, 25})  # reorganisation, transformation, division, moving its seat abroad
"""Codes of the register's legal statuses (stat_kodas), by what they mean here."""


@dataclass(frozen=True, order=True)
class FiledDocument:
    """A document filed with the register: the year it is about as far as known, its type, the day of filing."""

    year: int | None
    type: str
    filed_on: dt.date


@dataclass(frozen=True, order=True)
class Volunteers:
    """How many volunteers an organisation declared for a year."""

    year: int
    count: int


@dataclass(frozen=True)
class EvidenceSet:
    """What is known of one organisation, as plain values. None: the fact is not known or not so."""

    registered_on: dt.date | None = None
    deregistered_on: dt.date | None = None
    missing_since: dt.date | None = None
    legal_status_code: int | None = None
    legal_status_since: dt.date | None = None
    ngo_since: dt.date | None = None
    ngo_until: dt.date | None = None
    charity_since: dt.date | None = None
    charity_until: dt.date | None = None
    statements_missing: frozenset[int] = frozenset()
    documents: frozenset[FiledDocument] = frozenset()
    volunteers: frozenset[Volunteers] = frozenset()
    confirmed_on: dt.date | None = None
    documents_read: bool = field(default=True)  # whether the register of filed documents was ever read at all


@dataclass(frozen=True)
class StandingVerdict:
    """The standing and every reason for it, weightiest first."""

    standing: Standing
    reasons: tuple[Reason, ...]


def plus_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the last of the month where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def filing_due(year: int) -> dt.date:
    """The last day on which statements for this year are in time (Civil Code 2.66(4))."""
    return dt.date(year + 1, *FILING_DUE)


def may_be_liquidated_from(year: int) -> dt.date:
    """The last day before the register may start liquidation over this year's statements (Civil Code 2.70(1))."""
    return plus_months(filing_due(year), LIQUIDATION_MONTHS)


def last_due_year(on: dt.date) -> int:
    """The newest year whose statements are overdue if they have not been filed."""
    return on.year - 1 if on > filing_due(on.year - 1) else on.year - 2


def stand(evidence: EvidenceSet, on: dt.date) -> StandingVerdict:
    """How the organisation stands on this day. Total: every set of evidence has a standing."""
    for standing, rule in (
        (Standing.GONE, _gone),
        (Standing.UNKNOWN, _not_known),
        (Standing.ENDING, _ending),
        (Standing.AT_RISK, _at_risk),
        (Standing.ACTIVE, _signs_of_life),
    ):
        if reasons := tuple(rule(evidence, on)):
            return StandingVerdict(standing, reasons + tuple(_notes(evidence, standing)))
    return _silent(evidence, on)


def _gone(evidence: EvidenceSet, on: dt.date) -> Iterator[Reason]:
    if evidence.deregistered_on is not None and evidence.deregistered_on <= on:
        yield Reason.of("deregistered", date=evidence.deregistered_on)
    elif evidence.legal_status_code in STATUS_GONE and _status_in_force(evidence, on):
        yield Reason.of("struck_off", status=evidence.legal_status_code)


def _not_known(evidence: EvidenceSet, on: dt.date) -> Iterator[Reason]:
    if evidence.missing_since is not None and evidence.missing_since <= on:
        yield Reason.of("missing_from_register", date=evidence.missing_since)
    if evidence.registered_on is None:
        yield Reason.of("registration_not_known")
    elif evidence.registered_on > on:
        yield Reason.of("registered_later", date=evidence.registered_on)
    if evidence.legal_status_code not in STATUS_NAMES or not _status_in_force(evidence, on):
        yield Reason.of("status_not_known")


def _ending(evidence: EvidenceSet, on: dt.date) -> Iterator[Reason]:
    code = evidence.legal_status_code
    if code in STATUS_ENDING and evidence.legal_status_since:
        yield Reason.of("ending_since", status=code, date=evidence.legal_status_since)
    elif code in STATUS_ENDING:
        yield Reason.of("ending", status=code)
    if evidence.deregistered_on is not None:  # in the past it would be gone already
        yield Reason.of("deregistered_later", date=evidence.deregistered_on)


def _at_risk(evidence: EvidenceSet, on: dt.date) -> Iterator[Reason]:
    overdue = sorted(year for year in evidence.statements_missing if year <= last_due_year(on))
    if overdue:
        yield Reason.of("statements_missing", years=", ".join(map(str, overdue)))
        yield Reason.of("no_public_money")
        if on > may_be_liquidated_from(overdue[0]):
            yield Reason.of("may_be_liquidated", year=overdue[0], date=may_be_liquidated_from(overdue[0]))
    if evidence.legal_status_code in STATUS_AT_RISK:
        yield Reason.of("restructuring", status=evidence.legal_status_code)


def _signs_of_life(evidence: EvidenceSet, on: dt.date) -> Iterator[Reason]:
    filed = [document for document in evidence.documents if _within(document.filed_on, LIFE_MONTHS, on)]
    about = [document for document in filed if document.year is not None and document.year >= last_due_year(on)]
    if about:
        newest = max(about, key=lambda document: (document.filed_on, document.year or 0))
        yield Reason.of("year_documents_filed", year=newest.year or 0, date=newest.filed_on)
    elif filed:
        yield Reason.of("document_filed", date=max(document.filed_on for document in filed))
    if evidence.confirmed_on is not None and _within(evidence.confirmed_on, CONFIRMED_MONTHS, on):
        yield Reason.of("confirmed", date=evidence.confirmed_on)
    helping = [v for v in evidence.volunteers if v.count > 0 and last_due_year(on) <= v.year <= on.year]
    if helping:
        yield Reason.of("volunteers", year=max(helping).year, count=max(helping).count)
    if evidence.ngo_since is not None and evidence.ngo_until is None and _within(evidence.ngo_since, LIFE_MONTHS, on):
        yield Reason.of("ngo_flag", date=evidence.ngo_since)
    if evidence.registered_on is not None and _within(evidence.registered_on, YOUNG_MONTHS, on):
        yield Reason.of("young", date=evidence.registered_on)


def _silent(evidence: EvidenceSet, on: dt.date) -> StandingVerdict:
    """Registered and nothing wrong noted, but no sign of life; nobody is called quiet because we did not look."""
    notes = tuple(_notes(evidence, Standing.QUIET))
    if not evidence.documents_read:
        return StandingVerdict(Standing.UNKNOWN, (Reason.of("documents_not_read"), *notes))
    days = [document.filed_on for document in evidence.documents if document.filed_on <= on]
    if evidence.confirmed_on is not None and evidence.confirmed_on <= on:
        days.append(evidence.confirmed_on)
    reason = Reason.of("silent_since", date=max(days)) if days else Reason.of("never_heard_of")
    return StandingVerdict(Standing.QUIET, (reason, *notes))


def _notes(evidence: EvidenceSet, standing: Standing) -> Iterator[Reason]:
    """What is worth saying though it does not decide."""
    if evidence.legal_status_code in STATUS_CHANGING and standing not in {Standing.GONE, Standing.UNKNOWN}:
        yield Reason.of("changing", status=evidence.legal_status_code)


def _status_in_force(evidence: EvidenceSet, on: dt.date) -> bool:
    """A noted status dated later is not in force yet, and what it was before is not known."""
    since = evidence.legal_status_since
    return evidence.legal_status_code == STATUS_NOTHING_NOTED or since is None or since <= on


def _within(since: dt.date, months: int, on: dt.date) -> bool:
    """Whether so many months have not yet gone by; days after `on` do not count."""
    return since <= on < plus_months(since, months)
