"""Events as the union's office sees them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.components import Crumb
from sueiga.events.models import Event, EventQuerySet
from sueiga.events.reading.own import Held, held

PAGE_LENGTH = 25
WAITING, AHEAD, DRAFTS, PAST = "", "ahead", "drafts", "past"


@dataclass(frozen=True)
class OfficePage:
    """One of the lists, and the others to choose from."""

    tabs: Sequence[tuple[Crumb, bool, int]]
    rows: Sequence[Held]
    page: Page[Event]
    is_waiting: bool


def office_page(user: User, which: str, page: str | None) -> OfficePage:
    """What waits unless another list is asked for."""
    lists = _lists(Event.objects.reviewable_by(user))
    chosen = which if which in lists else WAITING
    numbers = {key: events.count() for key, (_label, events) in lists.items()}
    shown = Paginator(lists[chosen][1].with_place().with_taken(), PAGE_LENGTH).get_page(page)
    return OfficePage(
        tabs=[
            (Crumb(label, f"?which={key}" if key else "?"), key == chosen, numbers[key])
            for key, (label, _events) in lists.items()
        ],
        rows=[held(event) for event in shown],
        page=shown,
        is_waiting=chosen == WAITING,
    )


def _lists(events: EventQuerySet) -> dict[str, tuple[str, EventQuerySet]]:
    now = timezone.now()
    return {
        WAITING: (_("Wait for you"), events.waiting_for_office()),
        AHEAD: (_("Published, ahead"), events.public().upcoming(now)),
        DRAFTS: (_("Drafts"), events.drafts()),
        PAST: (_("Over"), events.public().past(now)),
    }
