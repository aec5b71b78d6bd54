"""The office's list of writings: what waits first, the rest by state."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from sueiga.publishing.contributing.enums import AT_OFFICE, WritingState
from sueiga.publishing.models.contributions import ContributionQuerySet

DEALT_WITH = (WritingState.RETURNED, WritingState.PUBLISHED, WritingState.DECLINED)


@dataclass(frozen=True)
class Tab:
    """One of the lists, with how many are in it."""

    label: str
    query: str
    count: int
    is_current: bool


@dataclass(frozen=True)
class Queue:
    """The rows of the list chosen, and the others to choose from."""

    rows: ContributionQuerySet
    tabs: Sequence[Tab]
    waits: bool


def queue(writings: ContributionQuerySet, asked: str) -> Queue:
    """`asked`: a state dealt with; anything else means what waits. One query for the counts."""
    state = next((each for each in DEALT_WITH if each == asked), None)
    counts = dict(writings.order_by().values_list("state").annotate(number=Count("pk")))
    waiting = sum(counts.get(each, 0) for each in AT_OFFICE)
    tabs = [Tab(_("Waiting"), "?", waiting, state is None)]
    tabs += [
        Tab(capfirst(str(each.label)), f"?state={each.value}", counts.get(each, 0), each == state)
        for each in DEALT_WITH
    ]
    rows = writings.filter(state=state).touched_last() if state else writings.waiting()
    return Queue(rows, tabs, state is None)
