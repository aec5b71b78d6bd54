"""What writings put on people's desks, and tell whoever takes an organisation over."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.handover import Line, Section
from sueiga.core.writing import iso, number, quoted
from sueiga.publishing.contributing.enums import WritingState
from sueiga.publishing.models import Contribution
from sueiga.registry.models import Organisation


def kept(user: User) -> tuple[QuerySet[Any], ...]:
    """What this desk tells a person of."""
    return (Contribution.objects.on_desk_of(user),)


def desk_items(user: User) -> list[DeskItem]:
    """One's own writings to finish, put right or look at; for the office how many wait. One query each."""
    own = [_own(row) for row in Contribution.objects.on_desk_of(user)]
    return [*own, *_of_office(user)] if user.in_office else own


def handover_sections(organisation: Organisation, user: User, on: dt.date) -> list[Section]:
    """What was written for the union's site, touched last first."""
    rows = Contribution.objects.editable_by(user).filter(organisation=organisation).touched_last()
    lines = [_line(row) for row in rows]
    return [Section(_("News and stories written"), tuple(lines), empty=_("Nothing was written in Sueiga."))]


def _line(row: Contribution) -> Line:
    note = f"{row.get_state_display()}, {iso(row.saved_at)[:10]}"
    return Line(str(row), note, url=settings.SITE_URL + row.get_absolute_url())


def _own(row: Contribution) -> DeskItem:
    titles = {
        WritingState.DRAFT: _("Finish what you write: %(name)s"),
        WritingState.RETURNED: _("The office asks to put it right: %(name)s"),
        WritingState.TAKEN: _("Look at what the office changed: %(name)s"),
    }
    title = titles[WritingState(row.state)] % {"name": quoted(str(row))}
    return DeskItem(title, row.get_absolute_url(), organisation=row.organisation.name)


def _of_office(user: User) -> list[DeskItem]:
    mine = Q(state=WritingState.TAKEN, taken_by=user)
    counts = Contribution.objects.aggregate(
        waiting=Count("pk", filter=Q(state=WritingState.SENT)), mine=Count("pk", filter=mine),
        agreed=Count("pk", filter=mine & Q(agreed_at__isnull=False)),
    )  # fmt: skip
    url = reverse("publishing:office_writings")
    items = []
    if count := counts["waiting"]:
        title = ngettext("%(number)s writing of a community waits", "%(number)s writings of communities wait", count)
        items.append(DeskItem(title % {"number": number(count)}, url, office=True))
    if count := counts["mine"]:
        title = ngettext("You are editing %(number)s writing", "You are editing %(number)s writings", count)
        note = _("authors have agreed: %(number)s") % {"number": counts["agreed"]} if counts["agreed"] else ""
        items.append(DeskItem(title % {"number": number(count)}, url, note=note, office=True))
    return items
