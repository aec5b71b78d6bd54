"""What contests put on people's desks."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.writing import quoted
from sueiga.publishing.contesting.stages import result_of
from sueiga.publishing.models import Contest, ContestEntry, Juror


def kept(user: User) -> tuple[QuerySet[Any], ...]:
    """What this desk tells a person of."""
    now = timezone.now()
    return ContestEntry.objects.to_finish(user, now), Juror.objects.to_judge(user, now)


def desk_items(user: User) -> list[DeskItem]:
    """Entries to be finished, entries to be weighed; for the office contests to be ended."""
    now = timezone.now()
    items = [_of_draft(entry) for entry in ContestEntry.objects.to_finish(user, now)]
    for seat in Juror.objects.to_judge(user, now):
        said = _("Give points to the entries of %(name)s") % {"name": quoted(seat.contest.name)}
        items.append(DeskItem(said, reverse("publishing:judging", args=[seat.contest.slug])))
    if user.in_office:
        ended = Contest.objects.readable().closed(now).with_result()[:10]
        items += [_of_office(one) for one in ended if _is_to_end(one)]
    return items


def _of_draft(entry: ContestEntry) -> DeskItem:
    said = _("Finish and send the entry of the contest %(name)s") % {"name": quoted(entry.contest.name)}
    return DeskItem(
        said,
        entry.own_url,
        timezone.localdate(max(entry.late_until or entry.contest.closes_at, entry.contest.closes_at)),
        organisation=entry.organisation.name,
    )


def _of_office(contest: Contest) -> DeskItem:
    said = _("Announce the winners of %(name)s") % {"name": quoted(contest.name)}
    return DeskItem(said, reverse("publishing:office_contest", args=[contest.pk]), office=True)


def _is_to_end(contest: Contest) -> bool:
    result = result_of(contest)
    return result is None or result.announces_at is None
