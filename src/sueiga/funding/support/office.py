"""What the office's pages about support received show."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import models
from django.db.models import Count

from sueiga.accounts.models import User
from sueiga.funding.enums import ImportState, QuestionState, RowOutcome
from sueiga.funding.models import Grant, GrantImport, GrantRow, Programme, Question, ResultsCoverage
from sueiga.funding.result_lists.matching import proposals
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class Unclear:
    """Rows of lists named alike, and whom they may mean."""

    name: str
    place: str
    number: int
    years: str  # "2026", "2021–2023"
    likely: Sequence[Organisation]


def _years(first: object, last: object) -> str:
    return str(first) if first == last else f"{first}–{last}"


def unclear_recipients(page: "Sequence[dict[str, object]]") -> list[Unclear]:
    """The rows of a page (Grant.objects.unclear().by_recipient()) with proposals."""
    pairs = [(str(row["recipient_name"]), str(row["recipient_place"])) for row in page]
    likely = proposals(pairs) if pairs else {}
    return [
        Unclear(name, place, int(str(row["number"])), _years(row["first"], row["last"]), likely[name, place])
        for (name, place), row in zip(pairs, page, strict=True)
    ]


@dataclass(frozen=True)
class Waiting:
    """What waits for the office, in numbers."""

    entries: int
    recipients: int
    questions: int


def waiting(user: User) -> Waiting:
    """Entries to confirm, recipients to name, questions to answer; nothing for others."""
    if not user.in_office:
        return Waiting(0, 0, 0)
    unclear = Grant.objects.unclear().order_by().values("recipient_name", "recipient_place").distinct()
    questions = Question.objects.filter(state=QuestionState.OPEN)
    return Waiting(Grant.objects.confirmable_by(user).count(), unclear.count(), questions.count())


@dataclass(frozen=True)
class OutcomeCount:
    """How many rows of a file do what; `code` marks it."""

    outcome: RowOutcome
    number: int


@dataclass(frozen=True)
class ImportPage:
    """A file's rows, all or of one outcome, and how many there are of each."""

    counts: Sequence[OutcomeCount]
    total: int
    outcome: str
    rows: "models.QuerySet[GrantRow]"
    unclear: int
    covers: Sequence[ResultsCoverage]
    refused: int

    @property
    def useful(self) -> bool:
        """Whether putting it on the list would do anything."""
        return any(each.number for each in self.counts if each.outcome in {RowOutcome.ADDED, RowOutcome.CHANGED})


def import_page(found: GrantImport, outcome: str) -> ImportPage:
    """Refused rows come first where none are chosen: those need a look."""
    grouped = found.rows.order_by().values_list("outcome").annotate(number=Count("pk"))
    numbers = Counter(dict(grouped))
    rows = found.rows.filter(outcome=outcome) if outcome else found.rows.all()
    rows = rows.select_related("organisation", "programme", "grant").prefetch_related("changes").order_by("number")
    unclear = found.rows.exclude(outcome=RowOutcome.REFUSED).filter(recipient_code="", organisation=None)
    if found.state == ImportState.APPLIED:
        unclear = unclear.filter(grant__in=Grant.objects.unclear().values("pk"))
    counts = tuple(OutcomeCount(each, numbers[each.value]) for each in RowOutcome)
    covers = list(found.covered_years.select_related("programme").order_by("programme__name_lt", "year"))
    return ImportPage(
        counts, sum(numbers.values()), outcome, rows, unclear.count(), covers, numbers[RowOutcome.REFUSED.value]
    )  # fmt: skip


@dataclass(frozen=True)
class KnownYears:
    """A programme, the years of which all results are known, and how much support of it is on the list."""

    programme: Programme
    years: Sequence[int]
    number: int


def known_years() -> list[KnownYears]:
    """All programmes by name."""
    years: dict[int, list[int]] = defaultdict(list)
    for programme, year in ResultsCoverage.objects.order_by("year").values_list("programme", "year"):
        years[programme].append(year)
    numbers = dict(Grant.objects.order_by().values_list("programme").annotate(number=Count("pk")))
    return [KnownYears(row, years[row.pk], numbers.get(row.pk, 0)) for row in Programme.objects.in_order()]
