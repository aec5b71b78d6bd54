"""Two people at one draft see each other: whoever opens or writes a section is noted, and shown to the others.

A room is any text both know: "edition:17", "notebook:5".
"""

import datetime as dt

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core.text import one_line
from sueiga.funding.models import Presence

HERE = dt.timedelta(minutes=3)
"""Whoever was not heard of for so long has gone; an open page with htmx lets itself be heard every half minute."""


def note(room: str, person: User, section: str = "") -> None:
    """This person is at this section now; who went long ago is forgotten by the way."""
    now = timezone.now()
    Presence.objects.update_or_create(room=room, person=person, defaults={"section": one_line(section), "at": now})
    Presence.objects.filter(at__lt=now - dt.timedelta(days=1)).delete()


def others(room: str, person: User) -> list[Presence]:
    """Who else is there now, each with `person`, `section` and `at`."""
    since = timezone.now() - HERE
    here = Presence.objects.filter(room=room, at__gte=since).exclude(person=person)
    return list(here.select_related("person").order_by("-at"))


def left(room: str, person: User) -> None:
    """This person has gone."""
    Presence.objects.filter(room=room, person=person).delete()
