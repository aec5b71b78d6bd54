"""A reader the office looks up by the whole address, as it was told on the phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.components import Fact
from sueiga.core.writing import long_date
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.publishing.models import Subscription


@dataclass(frozen=True)
class Found:
    """A subscription, whether issues come, and what is kept."""

    row: Subscription
    comes: bool
    facts: Sequence[Fact]


def found_by(user: User, address: str) -> list[Found]:
    """None, one, or two: an account and the same address from before it."""
    mine = Subscription.objects.removable_by(user)
    rows = list(mine.of_address(address, fingerprint(address)).order_by("pk"))
    keys = [row.pk for row in rows]
    wanting = set(Subscription.objects.wanting().filter(pk__in=keys).values_list("pk", flat=True))
    return [Found(row, row.pk in wanting, _facts(row, row.pk in wanting)) for row in rows]


def _facts(row: Subscription, comes: bool) -> list[Fact]:
    if comes:
        state = _("gets the newsletter")
    elif row.is_confirmed:
        state = _("does not get it: refused it")
    else:
        state = _("does not get it: the letter that asks was not answered")
    since = timezone.localdate(row.confirmed_at or row.asked_at)
    return [
        Fact(_("State"), state),
        Fact(_("Since") if row.is_confirmed else _("Asked"), long_date(since)),
        Fact(_("Language"), str(dict(settings.LANGUAGES)[row.language])),
        Fact(_("Municipality"), str(row.municipality or _("no municipality"))),
        Fact(_("Account"), _("has one here") if row.person_id else _("none")),
    ]
