"""What the registry puts on people's desks."""

from django.urls import reverse
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.writing import number
from sueiga.registry.desk_profile import profile_items
from sueiga.registry.speaking_items import speaking_items
from sueiga.registry.waiting import Waiting, waiting


def desk_items(user: User) -> list[DeskItem]:
    """What waits in the registry for this person: what they are asked or have to see to; for the office its inboxes."""
    items = [*speaking_items(user), *profile_items(user)]
    if not user.in_office:
        return items
    inboxes = _inboxes(waiting(user))
    return items + [
        DeskItem(title % {"number": number(n)}, reverse(f"registry:{name}"), office=True)
        for n, title, name in inboxes
        if n
    ]


def _inboxes(now: Waiting) -> list[tuple[int, str, str]]:
    """How many wait, the words for that many, and the page."""
    held = ngettext(
        "%(number)s update of the registry held for your decision",
        "%(number)s updates of the registry held for your decision",
        now.held_runs,
    )
    doubtful = ngettext(
        "%(number)s doubtful record to decide about", "%(number)s doubtful records to decide about", now.doubtful
    )
    doubles = ngettext(
        "%(number)s pair of records that may be doubles", "%(number)s pairs of records that may be doubles", now.doubles
    )
    changes = ngettext(
        "%(number)s change you have not seen yet", "%(number)s changes you have not seen yet", now.changes
    )
    claims = ngettext(
        "%(number)s request to speak for a community", "%(number)s requests to speak for communities", now.claims
    )
    return [
        (now.claims, claims, "office_claims"),
        (now.held_runs, held, "office_runs"),
        (now.doubtful, doubtful, "office_doubtful"),
        (now.doubles, doubles, "office_doubles"),
        (now.changes, changes, "office_changes"),
    ]
