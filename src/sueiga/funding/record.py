"""A call as plain values: what drafts are written from, copies made of, imports turned into and changes told by.

Field names are those of models.Edition and its parts; programmes, institutions and places stand by slug, name, code.
Times are aware datetimes; money is in euros.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Window:
    """When applications are taken."""

    opens_at: dt.datetime
    closes_at: dt.datetime
    note_lt: str = ""
    note_en: str = ""


@dataclass(frozen=True)
class LocalDeadline:
    """An earlier deadline inside one municipality."""

    municipality_code: str
    at: dt.datetime
    what_lt: str = ""
    what_en: str = ""


@dataclass(frozen=True)
class CallPlace:
    """A piece of the territory: level of enums.PlaceLevel and official code."""

    level: str
    code: str
    name: str = ""


@dataclass(frozen=True)
class ActivityArea:
    """An activity area."""

    code: str
    name_lt: str = ""
    name_en: str = ""
    text_lt: str = ""
    text_en: str = ""
    share_percent: Decimal | None = None


@dataclass(frozen=True)
class Amount:
    """How much one project may get; empty area or kind: all of them."""

    area_code: str = ""
    kind: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(frozen=True)
class RequiredDocument:
    """A document that goes with an application."""

    name_lt: str
    name_en: str = ""
    form_url: str = ""
    signed_by_lt: str = ""
    signed_by_en: str = ""
    original: bool = False
    compulsory: bool = True
    area_code: str = ""
    note_lt: str = ""
    note_en: str = ""


@dataclass(frozen=True)
class Criterion:
    """What points are given for."""

    name_lt: str
    name_en: str = ""
    points: Decimal | None = None
    area_code: str = ""


@dataclass(frozen=True)
class AssessmentStep:
    """A step of the assessment."""

    name_lt: str
    name_en: str = ""
    until: dt.date | None = None
    by_lt: str = ""
    by_en: str = ""


@dataclass(frozen=True)
class SubmissionChannel:
    """A way to hand an application in."""

    kind: str
    address: str = ""
    note_lt: str = ""
    note_en: str = ""


@dataclass(frozen=True)
class CallContact:
    """Whom the funder names for questions."""

    name: str = ""
    role_lt: str = ""
    role_en: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class AnsweredQuestion:
    """A question the funder answered."""

    question_lt: str
    question_en: str = ""
    answer_lt: str = ""
    answer_en: str = ""


@dataclass(frozen=True)
class Consultation:
    """A meeting or webinar about the call."""

    at: dt.datetime
    name_lt: str = ""
    name_en: str = ""
    place: str = ""
    url: str = ""
    recording_url: str = ""


@dataclass(frozen=True)
class FieldSource:
    """Where a field was read and when it was last checked."""

    field: str
    url: str = ""
    clause: str = ""
    checked_on: dt.date | None = None


@dataclass(frozen=True)
class RuleRecord:
    """A rule or a group of rules (models.Rule); a group has children and no condition."""

    operator: str = "condition"
    condition: str = ""
    area_code: str = ""
    number: Decimal | None = None
    day: dt.date | None = None
    programme: str = ""  # slug
    of_area: str = ""
    kinds: tuple[str, ...] = ()
    places: tuple[CallPlace, ...] = ()
    text_lt: str = ""
    text_en: str = ""
    clause: str = ""
    clause_url: str = ""
    mend_lt: str = ""
    mend_en: str = ""
    children: "tuple[RuleRecord, ...]" = ()


@dataclass(frozen=True)
class CallRecord:
    """Everything a call says."""

    name_lt: str = ""
    name_en: str = ""
    programme: str = ""  # slug
    administrator: str = ""  # Lithuanian name of the institution
    level: str = "national"
    number: str = ""
    summary_lt: str = ""
    summary_en: str = ""
    legal_act_lt: str = ""
    legal_act_en: str = ""
    legal_act_url: str = ""
    source_url: str = ""
    checked_on: dt.date | None = None
    early_closing: str = ""
    early_count: int | None = None
    early_amount: Decimal | None = None
    early_moment: str = ""
    early_time: dt.time | None = None
    whole_country: bool = True
    residents_at_most: int | None = None
    one_application: bool | None = None
    partners: str = ""
    pot: Decimal | None = None
    share_percent: Decimal | None = None
    own_percent: Decimal | None = None
    own_money: bool | None = None
    own_in_kind: bool | None = None
    own_hours: bool | None = None
    vat_eligible: bool | None = None
    advance_lt: str = ""
    advance_en: str = ""
    eligible_costs_lt: str = ""
    eligible_costs_en: str = ""
    ineligible_costs_lt: str = ""
    ineligible_costs_en: str = ""
    project_months: int | None = None
    project_ends_on: dt.date | None = None
    minimum_points: Decimal | None = None
    results_expected_on: dt.date | None = None
    monitoring_years: int | None = None
    obligations_lt: str = ""
    obligations_en: str = ""
    windows: tuple[Window, ...] = ()
    local_deadlines: tuple[LocalDeadline, ...] = ()
    places: tuple[CallPlace, ...] = ()
    applicants: tuple[str, ...] = ()  # kinds, enums.ApplicantKind
    areas: tuple[ActivityArea, ...] = ()
    amounts: tuple[Amount, ...] = ()
    documents: tuple[RequiredDocument, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    steps: tuple[AssessmentStep, ...] = ()
    channels: tuple[SubmissionChannel, ...] = ()
    contacts: tuple[CallContact, ...] = ()
    faq: tuple[AnsweredQuestion, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    sources: tuple[FieldSource, ...] = ()
    rules: tuple[RuleRecord, ...] = ()
