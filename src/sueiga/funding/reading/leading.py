"""Where a call's page leads: back to lists, on to what one does about the call. What does not exist is left out."""

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.components import Crumb
from sueiga.core.navigation import address
from sueiga.funding.enums import Level
from sueiga.funding.models import Call
from sueiga.funding.reading.page import CallPage


def crumbs(page: CallPage) -> list[Crumb]:
    """All calls, and those of the same level."""
    calls = reverse("funding:calls")
    level = str(Level(page.edition.level).label)
    return [Crumb(_("Calls"), calls), Crumb(level[:1].upper() + level[1:], f"{calls}?level={page.edition.level}")]


def links(call: Call, user: User | AnonymousUser) -> list[Crumb]:
    """What one may do next about a call that is ahead."""
    offered = [
        (_("Begin the application"), address("funding:notebook_start", call.slug)),
        (_("Put into my calendar"), address("funding:call_calendar", call.slug)),
        (_("Ask a question"), address("funding:ask", call.slug)),
    ]
    if not isinstance(user, User):
        offered.insert(0, (_("We are interested: remind us"), address("funding:interest", call.slug)))
    return [Crumb(label, url) for label, url in offered if url]
