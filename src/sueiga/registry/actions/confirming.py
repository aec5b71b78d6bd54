"""An organisation's own word that what is published of it is so: evidence for its standing."""

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record
from sueiga.registry.actions.profiles import lock_profile
from sueiga.registry.actions.standings import restand
from sueiga.registry.enums import ConfirmedBy, Fact, Source
from sueiga.registry.models import Confirmation, Evidence, Organisation, OrganisationContact


@transaction.atomic
def confirm(
    *, organisation: Organisation, way: ConfirmedBy, contact: OrganisationContact | None, by: User | None
) -> Confirmation:
    """All is so, today; a second time on a day changes nothing. `by` None: the link of a letter to a contact."""
    lock_profile(organisation)
    now, today = timezone.now(), timezone.localdate()
    earlier = Confirmation.objects.filter(organisation=organisation).order_by("-at").first()
    if earlier is not None and timezone.localdate(earlier.at) == today:
        return earlier
    confirmation = Confirmation.objects.create(organisation=organisation, at=now, way=way, contact=contact, by=by)
    said = {"value": "", "since": today, "until": None, "source": Source.ORGANISATION, "source_date": today}
    Evidence.objects.update_or_create(organisation=organisation, fact=Fact.CONFIRMED, key="", defaults=said)
    record(by=by, verb="registry:confirm", subject=organisation, way=str(way), contact=contact.pk if contact else None)
    page_cache.clear()
    restand(organisation_ids={organisation.pk}, on=today, seen_at=now, by=by)
    return confirmation
