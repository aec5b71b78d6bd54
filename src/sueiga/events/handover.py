"""What events tell somebody who takes an organisation over."""

import datetime as dt

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.handover import Line, Section
from sueiga.core.writing import number
from sueiga.events.enums import Entry
from sueiga.events.models import Event
from sueiga.registry.models import Organisation

_MOST = 12


def handover_sections(organisation: Organisation, user: User, on: dt.date) -> list[Section]:
    """What it holds from now on, drafts too, with how many are registered; the nearest first."""
    events = Event.objects.editable_by(user) if user.in_office else Event.objects.visible_to(user)
    ahead = events.of(organisation).upcoming().with_taken()[:_MOST]
    return [Section(_("Events"), tuple(_line(event) for event in ahead), "", _("It holds no event that is ahead."))]


def _line(event: Event) -> Line:
    notes = [str(event.get_state_display())]
    if event.entry == Entry.OURS:
        taken = int(event.taken)  # type: ignore[attr-defined]  # annotated
        words = ngettext("%(count)s person registered", "%(count)s people registered", taken)
        notes.append(words % {"count": number(taken)})
    url = settings.SITE_URL + reverse("events:own_event", args=[event.pk])
    return Line(event.name, "; ".join(notes), timezone.localdate(event.starts_at), url)
