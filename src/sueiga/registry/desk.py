"""What the registry puts on people's desks."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.registry.waiting import waiting


def desk_items(user: User) -> list[DeskItem]:
    """What waits in the registry for this person: for the office its four inboxes, for others nothing yet."""
    if not user.in_office:
        return []
    now = waiting(user)
    inboxes = (
        (now.held_runs, _("Updates of the registry held for your decision"), "registry:office_runs"),
        (now.doubtful, _("Doubtful records to decide about"), "registry:office_doubtful"),
        (now.doubles, _("Records that may be doubles"), "registry:office_doubles"),
        (now.changes, _("Changes you have not seen yet"), "registry:office_changes"),
    )
    return [DeskItem(title=title, url=reverse(name), count=count) for count, title, name in inboxes if count]
