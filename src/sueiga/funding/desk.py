"""What calls put on people's desks: deadlines of those they want; for the office its inboxes."""

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.writing import quoted
from sueiga.funding.enums import InterestLevel
from sueiga.funding.inboxes import inboxes
from sueiga.funding.models import Interest


def kept(user: User) -> tuple[QuerySet[Any], ...]:
    """What this desk tells a person of; empty for most people on most days, so the joint desk asks that first."""
    return (Interest.objects.own(user).wanting().to_be_begun(),)


def desk_items(user: User) -> list[DeskItem]:
    """Calls one's organisations said they want and have begun no application to; what waits in the office."""
    items = [_item(row) for row in Interest.objects.own(user).wanting().to_be_begun()]
    return items + (inboxes(user) if user.in_office else [])


def last_day(at: dt.datetime) -> dt.date:
    """The day a deadline falls on; midnight belongs to the day that ends then."""
    return timezone.localtime(at - dt.timedelta(microseconds=1)).date()


def _item(row: Interest) -> DeskItem:
    call = row.call
    name = quoted(call.published.name if call.published else call.slug)
    title = _("Apply: %(call)s") if row.level == InterestLevel.INTENDS else _("Decide whether you apply: %(call)s")
    return DeskItem(
        title % {"call": name}, call.get_absolute_url(), due=last_day(call.closes_at) if call.closes_at else None,
        organisation=row.organisation.name,
    )  # fmt: skip
