"""Calls in preparation and published ones, as their editors see them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Q

from sueiga.accounts.models import User
from sueiga.funding.enums import Stage
from sueiga.funding.models import Call, Edition

PAGE = 25


@dataclass(frozen=True)
class Drafting:
    """Drafts of one's own and those that wait for the office, what was put aside, and published calls by page."""

    waiting: Sequence[Edition]
    drafts: Sequence[Edition]
    aside: Sequence[Edition]
    published: "Page[Call]"
    query: str


def drafting(user: User, query: str = "", page: str | None = None) -> Drafting:
    """Everything this person may edit; published ones by the words of their title."""
    own = Edition.objects.filter(call__in=Call.objects.editable_by(user))
    rows = own.select_related("call__lag", "call__municipality", "call__published", "started_by").order_by("-saved_at")
    under_way = list(rows.filter(stage__in=[Stage.DRAFT, Stage.REVIEW]))
    return Drafting(
        waiting=[row for row in under_way if row.stage == Stage.REVIEW],
        drafts=[row for row in under_way if row.stage == Stage.DRAFT],
        aside=list(rows.filter(stage=Stage.DISCARDED)[:PAGE]),
        published=Paginator(to_copy(user, query), PAGE).get_page(page), query=query,
    )  # fmt: skip


def to_copy(user: User, query: str) -> "list[Call]":
    """Published calls of one's own, those that close last first."""
    calls = Call.objects.editable_by(user).public().select_related("published", "lag", "municipality")
    for word in query.split()[:5]:
        calls = calls.filter(Q(published__name_lt__icontains=word) | Q(published__number__icontains=word))
    return list(calls.order_by("-closes_at", "-pk"))
