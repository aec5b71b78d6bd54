"""What narrows a list of calls, and the calls that are left."""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db.models import Case, Count, Exists, Max, Min, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from sueiga.core.text import fold, pattern
from sueiga.funding.enums import Answer, PlaceLevel
from sueiga.funding.models import ActionArea, Amount, Applicant, Call, CallPlace, Fit
from sueiga.places.models import Eldership, Municipality, Settlement
from sueiga.registry.words import trunk

SEARCHED = (
    "name_lt", "name_en", "summary_lt", "summary_en", "number", "programme__name_lt", "programme__name_en",
    "programme__funder__name_lt", "programme__funder__name_en", "programme__funder__short", "administrator__name_lt",
    "administrator__name_en", "administrator__short", "areas__name_lt", "areas__name_en", "areas__text_lt",
)  # fmt: skip
MOST_WORDS = 8


class Shown(StrEnum):
    """Which calls a list shows: those one can still apply to, those taking now, planned, over, or all of them."""

    AHEAD = "ahead"
    OPEN = "open"
    PLANNED = "planned"
    ENDED = "ended"
    ALL = "all"


class Rank(StrEnum):
    """Groups of a list, in their order: by answer where it is known whose, by time otherwise."""

    YES = "1"
    NOT_YET = "2"
    UNKNOWN = "3"
    NO = "4"
    OPEN = "5"
    PLANNED = "6"
    ENDED = "7"


RANKS = {Answer.YES: Rank.YES, Answer.NOT_YET: Rank.NOT_YET, Answer.UNKNOWN: Rank.UNKNOWN, Answer.NO: Rank.NO}


@dataclass(frozen=True)
class CallFilters:
    """What was asked for."""

    query: str = ""
    shown: Shown = Shown.AHEAD
    level: str = ""
    municipality: str = ""  # its slug
    kind: str = ""  # of applicant
    amount: Decimal | None = None  # one project can get at least so much


def narrowed(calls: "QuerySet[Call]", filters: CallFilters) -> "QuerySet[Call]":
    """Calls these filters leave, whatever their time."""
    for word in fold(filters.query).split()[:MOST_WORDS]:
        calls = calls.filter(published__in=_mentioning(word))
    if filters.level:
        calls = calls.filter(published__level=filters.level)
    if filters.municipality:
        calls = calls.filter(_reaching(filters.municipality))
    if filters.kind:
        of_kind = Applicant.objects.filter(edition=OuterRef("published"))
        calls = calls.filter(Exists(of_kind.filter(kind=filters.kind)) | ~Exists(of_kind))
    if filters.amount is not None:
        enough = Amount.objects.filter(edition=OuterRef("published"), maximum__gte=filters.amount)
        calls = calls.filter(Exists(enough))
    return calls


def in_time(calls: "QuerySet[Call]", shown: Shown, now: dt.datetime) -> "QuerySet[Call]":
    """Those of a part of the list."""
    over = _ended(now)
    if shown == Shown.AHEAD:
        return calls.exclude(over)
    if shown == Shown.OPEN:
        return calls.exclude(over).filter(opens_at__lte=now)
    if shown == Shown.PLANNED:
        return calls.exclude(over).exclude(opens_at__lte=now, closes_at__gt=now)
    return calls.filter(over) if shown == Shown.ENDED else calls


def ranked(calls: "QuerySet[Call]", organisations: Collection[int], now: dt.datetime) -> "QuerySet[Call]":
    """Each call with its group, in `rank`: the best answer of these organisations, else where it stands in time.

    Answers are kept for calls ahead only; no answer of a judged call is a no. What is not judged yet goes by time.
    """
    time = [
        When(_ended(now), then=Value(Rank.ENDED)),
        When(opens_at__lte=now, then=Value(Rank.OPEN)),
    ]
    if not organisations:
        return calls.annotate(rank=Case(*time, default=Value(Rank.PLANNED)))
    best = Fit.objects.filter(call=OuterRef("pk"), organisation__in=organisations).values("call")
    fitting = Subquery(best.annotate(best=_best()).values("best"))
    known = calls.annotate(best=Coalesce(fitting, Value(int(Rank.NO))))
    not_judged = [
        When(judged_at=None, opens_at__lte=now, then=Value(Rank.OPEN)),
        When(judged_at=None, then=Value(Rank.PLANNED)),
    ]
    return known.annotate(
        rank=Case(
            time[0],
            *not_judged,
            *(When(best=int(rank), then=Value(rank)) for rank in RANKS.values()),
        )
    )


def answered(organisations: Collection[int], now: dt.datetime) -> Counter[Rank]:
    """How many calls ahead say yes, not yet or can't tell to these organisations, each by its best."""
    if not organisations:
        return Counter()
    kept = Fit.objects.filter(organisation__in=organisations, call__in=Call.objects.ahead(now))
    return Counter(Rank(str(row["best"])) for row in kept.values("call").annotate(best=_best()))


def _best() -> Min:
    return Min(Case(*(When(answer=answer, then=Value(int(rank))) for answer, rank in RANKS.items())))


def counted(calls: "QuerySet[Call]", now: dt.datetime) -> dict[Shown, dict[Rank, int]]:
    """How many there are in each part of the list and in each group of it, of calls with their rank."""
    part = Case(
        When(_ended(now), then=Value(Shown.ENDED)),
        When(opens_at__lte=now, then=Value(Shown.OPEN)),
        default=Value(Shown.PLANNED),
    )
    numbers: dict[Shown, dict[Rank, int]] = {shown: {} for shown in Shown}
    for row in calls.annotate(part=part).values("part", "rank").annotate(number=Count("pk", distinct=True)):
        own = Shown(row["part"])
        for shown in (own, Shown.ALL, *([] if own == Shown.ENDED else [Shown.AHEAD])):
            ranks = numbers[shown]
            ranks[Rank(row["rank"])] = ranks.get(Rank(row["rank"]), 0) + row["number"]
    return numbers


def with_most(calls: "QuerySet[Call]") -> "QuerySet[Call]":
    """Each call with the most one project may get, in `most`."""
    amounts = Amount.objects.filter(edition=OuterRef("published")).values("edition")
    return calls.annotate(most=Subquery(amounts.annotate(most=Max("maximum")).values("most")))


def _ended(now: dt.datetime) -> Q:
    """Over for who would apply: withdrawn, closed, or results told before any window."""
    return Q(withdrawn_at__isnull=False) | Q(closes_at__lte=now) | Q(closes_at=None, results_on__isnull=False)


def _mentioning(word: str) -> "QuerySet[Call, Any]":
    part = pattern(trunk(word))
    said = Q()
    for column in SEARCHED:
        said |= Q(**{f"published__{column}__regex": part})
    return Call.objects.filter(said).values("published")


def _reaching(slug: str) -> Q:
    """That people of a municipality may apply: the whole country, their county, themselves or a part of them."""
    place = Municipality.objects.filter(slug=slug)
    parts = {
        PlaceLevel.COUNTY: place.values("county__code"),
        PlaceLevel.MUNICIPALITY: place.values("code"),
        PlaceLevel.ELDERSHIP: Eldership.objects.filter(municipality__slug=slug).values("code"),
        PlaceLevel.SETTLEMENT: Settlement.objects.filter(municipality__slug=slug).values("code"),
        PlaceLevel.LAG: ActionArea.objects.filter(_of(slug)).values("lag__code"),
    }
    named = CallPlace.objects.filter(edition=OuterRef("published"))
    here = Q()
    for level, codes in parts.items():
        here |= Q(Exists(named.filter(level=level, code__in=codes)))
    return Q(published__whole_country=True) | here


def _of(slug: str) -> Q:
    """Areas of local action groups that reach into a municipality."""
    elderships = Eldership.objects.filter(municipality__slug=slug).values("code")
    here = Municipality.objects.filter(slug=slug).values("code")
    return Q(level=PlaceLevel.MUNICIPALITY, code__in=here) | Q(level=PlaceLevel.ELDERSHIP, code__in=elderships)
