"""What the page that asks for a confirmation shows, and a new link for one that is too old."""

import datetime as dt
from typing import Any

from django.utils import timezone

from sueiga.accounts.enums import Visibility
from sueiga.core.components import Fact
from sueiga.registry.confirmation_links import Asked
from sueiga.registry.confirmation_round import last_confirmed, write_again
from sueiga.registry.models import Organisation
from sueiga.registry.profile_summary import summary


def summary_for(asked: Asked) -> list[Fact]:
    """All of it for those who lead it; whoever reads its mailbox sees what everybody does."""
    if asked.organisation is None:
        return []
    return summary(asked.organisation, set(Visibility) if asked.person else {Visibility.PUBLIC})


def state_of(organisation: Organisation) -> dict[str, Any]:
    """When it was last confirmed, and whether that was today."""
    last = last_confirmed(organisation)
    return {"last": last, "is_done": last == timezone.localdate()}


def sent_anew(asked: Asked, *, on: dt.date) -> bool:
    """Send the same recipient a new link; once a day."""
    whom = asked.person or asked.contact
    if asked.organisation is None or whom is None:
        return False
    return bool(write_again(asked.organisation, asked.year, whom, on=on))
