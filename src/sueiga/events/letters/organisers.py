"""Letters to whoever entered an event: it is published, or the office sent it back."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.core.writing import quoted
from sueiga.events.models import Event
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter

ENTERED = _("You entered an event for your organisation.")


def published(event: Event, person: User) -> NewLetter:
    """Everybody sees it now: its address, to be passed on."""
    return _letter("published", event, person, "events:event", event.slug)


def returned(event: Event, person: User) -> NewLetter:
    """The office asks to put something right."""
    return _letter("returned", event, person, "events:event_edit", event.pk)


def _letter(name: str, event: Event, person: User, page: str, *args: object) -> NewLetter:
    recipient = Recipient.of(person)
    with override(recipient.language):
        link, why, title = settings.SITE_URL + reverse(page, args=args), str(ENTERED), quoted(event.name)
    draft = compose(
        f"events/letters/{name}.txt", language=recipient.language, name=title, why=event.returned_why, link=link
    )  # fmt: skip
    key = f"event-{name}:{event.pk}:{event.changed_at:%Y%m%d%H%M%S}"
    return NewLetter(key, recipient, draft, Matter.ROLES, why)
