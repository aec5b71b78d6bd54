"""What is kept of a person as a reader of the newsletter, and how it is forgotten."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.personal import Row, Section
from sueiga.history.record import record
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.publishing.models import Subscription


def known_about(user: User) -> list[Section]:
    """Whether they asked for it, of which municipality, in which language."""
    note = _("Kept as long as the newsletter comes to you. Whether you open it is not followed.")
    rows = tuple(_row(row) for row in _of(user, [user.email or ""]))
    return [Section(_("The newsletter"), rows, note, "newsletter")]


@transaction.atomic
def forget(*, person: User, values: Collection[str], by: User) -> None:
    """The subscription goes, also one of an address of theirs without an account."""
    rows = _of(person, values)
    if rows:
        record(by=by, verb="newsletter:forget", subject=person)
    for row in rows:
        row.delete()


def _of(person: User, addresses: Collection[str]) -> list[Subscription]:
    prints = {fingerprint(address) for address in addresses if "@" in address}
    return list(Subscription.objects.filter(Q(person=person) | Q(fingerprint__in=prints)).order_by("pk"))


def _row(row: Subscription) -> Row:
    place = str(row.municipality) if row.municipality else _("no municipality")
    value = _("%(language)s, %(place)s") % {"language": row.language, "place": place}
    since = timezone.localdate(row.confirmed_at or row.asked_at)
    seen = _("nobody but you; the union's office sees numbers, and finds you if you tell it your address")
    return Row(
        row.email, value, _("you asked for it"), seen, since, reverse("publishing:own_subscription"), "newsletter"
    )
