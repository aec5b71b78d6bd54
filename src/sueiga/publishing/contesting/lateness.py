"""Until when a community may enter: as everybody, or longer where the office let it in late."""

import datetime as dt

from django.db.models import QuerySet

from sueiga.accounts.models import User
from sueiga.publishing.models import Contest, ContestEntry, LateEntry
from sueiga.registry.models import Organisation, Representative


def let_in(contest: Contest, organisation: Organisation, now: dt.datetime) -> LateEntry | None:
    """What the office allowed this community, while its time is not over."""
    return LateEntry.objects.of(contest).open(now).filter(organisation=organisation).first()


def any_let_in(contest: Contest, organisations: QuerySet[Organisation], now: dt.datetime) -> bool:
    """Whether one of these may still enter."""
    return LateEntry.objects.of(contest).open(now).filter(organisation__in=organisations).exists()


def takes(contest: Contest, organisation: Organisation, now: dt.datetime) -> bool:
    """Whether this community may begin and write at this moment."""
    return contest.takes_entries(now) or let_in(contest, organisation, now) is not None


def may_be_taken_back(entry: ContestEntry, now: dt.datetime) -> bool:
    """Whether what was sent is not with the jury for good: what came in time is from the close on."""
    contest = entry.contest
    return contest.takes_entries(now) or (entry.is_late and takes(contest, entry.organisation, now))


def until(contest: Contest, organisation: Organisation, now: dt.datetime) -> dt.datetime:
    """When its time ends."""
    late = None if contest.takes_entries(now) else let_in(contest, organisation, now)
    return late.until if late else contest.closes_at


def acting_for(organisation: Organisation) -> list[User]:
    """Everybody who acts for a community now, each once."""
    rows = Representative.objects.active().about(organisation).filter(person__is_active=True)
    return list({row.person_id: row.person for row in rows}.values())


def leave_of(entry: ContestEntry) -> LateEntry | None:
    """Why the office let a late entry in; nothing for those in time."""
    if not entry.is_late:
        return None
    return LateEntry.objects.of(entry.contest).filter(organisation=entry.organisation_id).first()
