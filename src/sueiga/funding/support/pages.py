"""What pages about support received show: an organisation's own page, and its public list."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sueiga.accounts.models import User
from sueiga.funding.enums import Condition, FactName
from sueiga.funding.models import Call, Grant, Programme, ResultsCoverage, Rule, StatedFact
from sueiga.funding.support.stated_words import in_words
from sueiga.registry.models import Organisation

ABOUT_HISTORY = (Condition.NEVER_FUNDED, Condition.NOT_FUNDED_LATELY)


@dataclass(frozen=True)
class Line:
    """One support, and whether this person may put it right."""

    grant: Grant
    may_edit: bool


@dataclass(frozen=True)
class AskedProgramme:
    """A programme whose rules ask what was received: which years are known whole, and what the organisation said."""

    programme: Programme
    years: Sequence[int]
    declared: StatedFact | None


@dataclass(frozen=True)
class Said:
    """A fact the organisation stated."""

    stated: StatedFact
    value: str


@dataclass(frozen=True)
class OwnSupport:
    """All that an organisation's page of support shows."""

    organisation: Organisation
    may_edit: bool
    lines: Sequence[Line]
    programmes: Sequence[AskedProgramme]
    said: Sequence[Said]


def own_support(organisation: Organisation, user: User) -> OwnSupport:
    """For those who speak for it, and the office."""
    may_edit = Organisation.objects.profile_editable_by(user).filter(pk=organisation.pk).exists()
    editable = set(Grant.objects.editable_by(user).filter(organisation=organisation).values_list("pk", flat=True))
    lines = tuple(Line(grant, grant.pk in editable) for grant in Grant.objects.of(organisation))
    stated = list(
        StatedFact.objects.filter(organisation=organisation).select_related("programme").order_by("fact", "pk")
    )
    said = tuple(Said(row, in_words(row)) for row in stated if row.fact != FactName.GRANTS)
    return OwnSupport(organisation, may_edit, lines, _programmes(stated), said)


def _programmes(stated: Sequence[StatedFact]) -> tuple[AskedProgramme, ...]:
    """Programmes of which calls ahead ask whether one was supported, and those something was said of."""
    editions = Call.objects.ahead().values("published")
    rules = Rule.objects.filter(edition__in=editions, condition__in=ABOUT_HISTORY)
    asked = set(rules.exclude(programme=None).values_list("programme", flat=True))
    asked |= set(rules.filter(programme=None).values_list("edition__programme", flat=True))
    declared = {row.programme_id: row for row in stated if row.fact == FactName.GRANTS}
    rows = Programme.objects.in_order().filter(pk__in=[key for key in asked | declared.keys() if key])
    years: dict[int, list[int]] = {}
    for programme, year in ResultsCoverage.objects.order_by("year").values_list("programme", "year"):
        years.setdefault(programme, []).append(year)
    return tuple(AskedProgramme(row, years.get(row.pk, ()), declared.get(row.pk)) for row in rows)


def stated_before(organisation: Organisation, fact: FactName, programme: Programme | None) -> StatedFact | None:
    """What it said of this before."""
    return StatedFact.objects.filter(organisation=organisation, fact=fact, programme=programme).first()


@dataclass(frozen=True)
class PublicSupport:
    """What everybody reads of an organisation's support: the latest first, how many there are, how much in all."""

    grants: Sequence[Grant]
    count: int
    total: Decimal
    first: int | None


def public_support(organisation: Organisation) -> PublicSupport:
    """From published lists and confirmed entries; one query."""
    rows = list(Grant.objects.public().of(organisation))
    euros = [row.amount for row in rows if row.amount is not None and row.currency == "EUR"]
    return PublicSupport(rows, len(rows), sum(euros, Decimal(0)), min((row.year for row in rows), default=None))
