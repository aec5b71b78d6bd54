"""What an organisation's profile asks of those who write it and lead it."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.registry.confirmation_round import a_year_before
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation
from sueiga.registry.standing import CONFIRMED_MONTHS, plus_months

ENOUGH = 6
"""So many parts told are a good profile: not every community has something to lend or a page on the web."""


def profile_items(user: User) -> list[DeskItem]:
    """Confirm what is published, once a year; tell of the community while little is told. One query."""
    last_day = a_year_before(timezone.localdate()) + dt.timedelta(days=1)
    return [item for own in Organisation.objects.edited_by(user, not_confirmed_since=last_day) for item in _items(own)]


def _items(own: Organisation) -> Iterator[DeskItem]:
    confirmed_on, told = getattr(own, "confirmed_on", None), getattr(own, "told", 0)
    if getattr(own, "must_confirm", False):
        yield DeskItem(
            _("Confirm that all is so"),
            reverse("registry:confirm_own", args=[own.code]),
            due=plus_months(confirmed_on, CONFIRMED_MONTHS) if confirmed_on else None,
            note=_("Last confirmed: %(day)s") % {"day": date_format(confirmed_on)}
            if confirmed_on
            else _("Never confirmed yet"),
            organisation=own.name,
        )
    if told < ENOUGH:
        title = _("Tell about your community: the profile has %(told)d of %(number)d parts")
        url = reverse("registry:profile", args=[own.code])
        yield DeskItem(title % {"told": told, "number": len(Part)}, url, organisation=own.name)
