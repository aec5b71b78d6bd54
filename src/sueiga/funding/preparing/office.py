"""The office's one page of calls."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q

from sueiga.accounts.models import User
from sueiga.core import navigation
from sueiga.funding.enums import Answer, QuestionState
from sueiga.funding.models import Call, Edition, Question

PAGE = 25
INBOXES = ("watches", "office_questions", "office_grants", "lag_areas", "call_officers", "programmes")


@dataclass(frozen=True)
class Office:
    """Drafts that wait for review, how many questions are open, every published call by when it closes."""

    waiting: Sequence[Edition]
    questions: int
    calls: "Page[Call]"
    query: str
    unchecked: bool  # whether only open calls are listed that nobody compared with their source lately
    links: dict[str, str]


def office_page(user: User, query: str, page: str | None, *, unchecked: bool = False) -> Office:
    """All of it; links only to pages that exist."""
    waiting = Edition.objects.reachable_by(user).waiting()
    waiting = waiting.select_related("call__lag", "call__municipality", "call__published", "started_by")
    calls = Call.objects.publishable_by(user).public().select_related("published", "lag", "municipality")
    if unchecked:
        calls = calls.unchecked()
    for word in query.split()[:5]:
        calls = calls.filter(Q(published__name_lt__icontains=word) | Q(published__number__icontains=word))
    calls = calls.annotate(
        fitting=Count("fits", filter=Q(fits__answer=Answer.YES)),
        not_yet=Count("fits", filter=Q(fits__answer=Answer.NOT_YET)),
    ).order_by(F("closes_at").desc(nulls_first=True), "-pk")
    return Office(
        waiting=list(waiting.order_by("saved_at")),
        questions=Question.objects.editable_by(user).filter(state=QuestionState.OPEN).count(),
        calls=Paginator(calls, PAGE).get_page(page), query=query, unchecked=unchecked,
        links={name: url for name in INBOXES if (url := navigation.address(f"funding:{name}"))},
    )  # fmt: skip
