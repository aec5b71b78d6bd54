"""Letters to those who come: each names the event, its time and place, and the link to answer or withdraw by."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.core.writing import quoted
from sueiga.events import when
from sueiga.events.calendars import file_of
from sueiga.events.differences import Difference, differences
from sueiga.events.links import link_of
from sueiga.events.models import Event, Registration
from sueiga.events.places import organiser_of, whole_place
from sueiga.messaging.drafts import File, NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter

REGISTERED = _("You, or somebody for you, registered for an event with this address.")


def confirm(registration: Registration) -> NewLetter:
    """To an address nobody has shown to be theirs: the link that confirms it. Nobody but its reader may see it."""
    key = f"event-confirm:{registration.pk}:{registration.made_at:%Y%m%d%H%M%S}"
    recipient = Recipient(registration.email, language=registration.language)
    draft = _draft("confirm", registration, recipient)
    why = _said(recipient)
    return NewLetter(
        key, recipient, draft, Matter.EVENTS, why, secret=True, urgent=True, expires_at=registration.answer_by
    )


def already(registration: Registration) -> NewLetter:
    """To an address that is registered already: so, and its link. Once a day."""
    key = f"event-already:{registration.pk}:{registration.changed_at:%Y%m%d}"
    recipient = Recipient(registration.email, language=registration.language)
    draft = _draft("already", registration, recipient)
    return NewLetter(key, recipient, draft, Matter.EVENTS, _said(recipient), secret=True)


def seated(registration: Registration) -> list[NewLetter]:
    """The place is theirs; the event as a file for the calendar."""
    return _letters("seated", registration, f"event-seated:{registration.pk}:{registration.number}", with_file=True)


def queued(registration: Registration) -> list[NewLetter]:
    """All places are taken; they wait, and are written to when one comes free."""
    return _letters("queued", registration, f"event-queued:{registration.pk}:{registration.queued_at:%Y%m%d%H%M%S}")


def offered(registration: Registration) -> list[NewLetter]:
    """A place came free: it is kept until then."""
    moment = registration.answer_by
    return _letters("offered", registration, f"event-offered:{registration.pk}:{moment:%Y%m%d%H%M}", urgent=True)


def lapsed(registration: Registration) -> list[NewLetter]:
    """The place was not taken in time and went on to the next."""
    return _letters("lapsed", registration, f"event-lapsed:{registration.pk}")


def taken_off(registration: Registration) -> list[NewLetter]:
    """The organiser took them off the list."""
    return _letters("taken_off", registration, f"event-taken-off:{registration.pk}")


def changed(registration: Registration, before: Event, after: Event) -> list[NewLetter]:
    """The time or the place is another: what was, what is now."""
    with override(_recipients(registration)[0].language if _recipients(registration) else "lt"):
        changes: Sequence[Difference] = differences(before, after)
    key = f"event-changed:{registration.pk}:{after.revision}"
    return _letters("changed", registration, key, with_file=True, urgent=True, changes=changes)


def cancelled(registration: Registration) -> list[NewLetter]:
    """It will not happen, and why."""
    return _letters("cancelled", registration, f"event-cancelled:{registration.pk}", with_file=True, urgent=True)


def reminder(registration: Registration, days: int) -> list[NewLetter]:
    """So many days before, where it was wished for."""
    key = f"event-reminder:{registration.pk}:{days}:{registration.event.starts_at:%Y%m%d}"
    return _letters("reminder", registration, key, with_file=days > 1)


def _letters(
    name: str, registration: Registration, key: str, *, with_file: bool = False, urgent: bool = False, **more: Any
) -> list[NewLetter]:
    """The letter, or none to whoever has no address: the organiser tells them by telephone."""
    event = registration.event
    letters = []
    for recipient in _recipients(registration):
        with override(recipient.language):
            files: Sequence[File] = [file_of(event, event.online_url)] if with_file else []
        draft = _draft(name, registration, recipient, **more)
        expires = None if name in {"cancelled", "changed"} else event.ends_at
        letters.append(
            NewLetter(
                key, recipient, draft, Matter.EVENTS, _said(recipient), event.contact_email, files,
                urgent=urgent, expires_at=expires,
            )
        )  # fmt: skip
    return letters


def _recipients(registration: Registration) -> list[Recipient]:
    if registration.person:
        return [Recipient.of(registration.person)]
    named = Recipient(registration.email, registration.name, language=registration.language)
    return [named] if registration.email else []


def _draft(name: str, registration: Registration, recipient: Recipient, **more: Any) -> Any:
    event = registration.event
    with override(recipient.language):
        said = {
            "name": quoted(event.name),
            "when": when.told(event.starts_at, event.ends_at),
            "where": whole_place(event),
            "organiser": organiser_of(event),
            "page": settings.SITE_URL + event.get_absolute_url(),
            "why": str(event.cancelled_why),
        }
    return compose(
        f"events/letters/{name}.txt", language=recipient.language, event=said, registration=registration,
        link=link_of(registration), online_url=event.online_url, **more,
    )  # fmt: skip


def _said(recipient: Recipient) -> str:
    with override(recipient.language):
        return str(REGISTERED)
