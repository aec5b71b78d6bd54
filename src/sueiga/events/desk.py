"""What events put on people's desks: places to answer for, what was sent back, where one goes; the office's queue."""

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.writing import number, quoted
from sueiga.events import when
from sueiga.events.enums import Seat
from sueiga.events.links import token_of
from sueiga.events.models import Event, Registration

SOON = dt.timedelta(days=14)


def kept(user: User) -> tuple[QuerySet[Any], ...]:
    """What this desk tells a person of."""
    going = Registration.objects.own(user).living().ahead().of_events_going_on()
    return going, Event.objects.editable_by(user).sent_back()


def desk_items(user: User) -> list[DeskItem]:
    """Two queries, three for the office."""
    going = Registration.objects.own(user).living().ahead().of_events_going_on()
    soon = timezone.now() + SOON
    items = [_item(row) for row in going if row.state == Seat.OFFERED or row.event.starts_at <= soon]
    if user.in_office:
        return items + _queue(user)
    return items + [_returned(event) for event in Event.objects.editable_by(user).sent_back().with_place()]


def _item(row: Registration) -> DeskItem:
    event, url = row.event, reverse("events:registration", args=[token_of(row)])
    name, at = quoted(event.name), when.short(event.starts_at, event.ends_at)
    if row.state == Seat.OFFERED and row.answer_by:
        title = _("A place is offered to you: %(event)s") % {"event": name}
        return DeskItem(title, url, timezone.localdate(row.answer_by), at)
    if row.state == Seat.WAITING:
        return DeskItem(_("You wait for a place: %(event)s") % {"event": name}, url, note=at)
    return DeskItem(_("You are expected: %(event)s") % {"event": name}, url, timezone.localdate(event.starts_at), at)


def _returned(event: Event) -> DeskItem:
    title = _("Put the event right and send it again: %(event)s") % {"event": quoted(event.name)}
    holder = event.organiser.name if event.organiser else ""
    return DeskItem(title, reverse("events:own_event", args=[event.pk]), note=event.returned_why, organisation=holder)


def _queue(user: User) -> list[DeskItem]:
    waiting = Event.objects.reviewable_by(user).waiting_for_office().count()
    if not waiting:
        return []
    words = ngettext("%(count)s event waits for the office", "%(count)s events wait for the office", waiting)
    return [DeskItem(words % {"count": number(waiting)}, reverse("events:office_events"), office=True)]
