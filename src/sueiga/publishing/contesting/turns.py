"""What happens to contests by itself: drafts are reminded of before the close, results announced at their moment."""

import datetime as dt

from sueiga.messaging.queueing import queue_many
from sueiga.publishing.actions import contest_office
from sueiga.publishing.letters import contests as letters
from sueiga.publishing.models import Contest, ContestEntry, ContestResult

BEFORE_CLOSE = dt.timedelta(days=2)


def remind_of_drafts(now: dt.datetime) -> int:
    """A letter to whoever has not sent what they began; one for each draft, however often this is asked."""
    closing = Contest.objects.readable().closing_before(now, now + BEFORE_CLOSE)
    drafts = ContestEntry.objects.drafts().filter(contest__in=closing.values("pk"))
    known = drafts.select_related("contest", "organisation", "author", "sent_by").order_by("pk")
    return queue_many(letter for entry in known for letter in letters.unsent(entry))


def announce_due(now: dt.datetime) -> int:
    """Results whose moment has come; how many."""
    return sum(contest_office.announce(result=result, by=None) for result in ContestResult.objects.due(now))
