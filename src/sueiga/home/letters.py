"""Letters about what the office did for somebody."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.accounts.models import Errand
from sueiga.history.models import Event
from sueiga.home.deeds import told
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter


def done_on_behalf(errands: Sequence[Errand], lines: Sequence[Event]) -> NewLetter:
    """To the person of these errands: what was done for them, when and how they had asked for it."""
    person, last = errands[-1].person, errands[-1]
    with override(person.language):
        deeds, link = told(lines), settings.SITE_URL + reverse("home:desk")
        why = _("The union's office acted on your behalf, and you should know what it did.")
    draft = compose("home/letters/on_behalf.txt", language=person.language, errands=errands, deeds=deeds, link=link)
    return NewLetter(f"on-behalf:{last.pk}:{person.pk}", Recipient.of(person), draft, Matter.LEGAL, why)
