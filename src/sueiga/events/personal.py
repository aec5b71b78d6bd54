"""What events keep about a person, as the person reads it; and how it is forgotten."""

from collections.abc import Iterator

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.core.personal import Row, Section
from sueiga.events import moving
from sueiga.events.enums import Seat
from sueiga.events.links import token_of
from sueiga.events.models import Event, Registration
from sueiga.history.record import record


def known_about(user: User) -> list[Section]:
    """Where they registered and with what wishes; events they entered."""
    note = _("Two months after an event the people are forgotten, what they need a week after; the numbers stay.")
    return [Section(_("Events"), (*_registered(user), *_entered(user), *_answering(user)), note, "events")]


@transaction.atomic
def forget(*, person: User, by: User) -> None:
    """Registrations for what is ahead are withdrawn, and nobody is named in any; entered events stay, and say no more
    to ask this person."""
    rows = Registration.objects.named_after(person)
    for event in Event.objects.filter(pk__in=rows.living().ahead().values("event")):
        locked = moving.locked(event)
        rows.living().filter(event=event).update(state=Seat.WITHDRAWN, answer_by=None)
        moving.move_up(locked)
    Registration.objects.filter(pk__in=rows.values("pk")).update(
        name="", email="", needs="", person=None, forgotten_at=timezone.now()
    )
    Registration.objects.filter(entered_by=person).update(entered_by=None)
    Event.objects.filter(entered_by=person).update(entered_by=None)
    Event.objects.answered_by(person).update(contact_name="", contact_email="", contact_phone="")
    page_cache.clear()
    record(by=by, verb="events:forget_person", subject=person)


def _registered(user: User) -> Iterator[Row]:
    seen = _("the organiser and the union's office")
    for row in Registration.objects.named_after(user).order_by("pk"):
        said = ", ".join(filter(None, [str(row.get_state_display()), row.name, row.email, row.needs]))
        url = reverse("events:registration", args=[token_of(row)])
        day = timezone.localdate(row.made_at)
        yield Row(row.event.name, said, _("you registered"), seen, day, url, "registration")


def _entered(user: User) -> Iterator[Row]:
    seen = _("the union's office")
    for event in Event.objects.filter(entered_by=user).order_by("pk"):
        yield Row(_("event entered"), event.name, _("you entered it"), seen, None, event.get_absolute_url(), "event")


def _answering(user: User) -> Iterator[Row]:
    for event in Event.objects.answered_by(user).order_by("pk"):
        said = ", ".join(filter(None, [event.contact_name, event.contact_email, event.contact_phone]))
        yield Row(event.name, said, "", _("everybody"), None, event.get_absolute_url(), "event")
