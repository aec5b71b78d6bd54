"""What is forgotten by itself: addresses nobody confirmed, links of old letters, browsers not seen for two years."""

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import AccountLink, AddressRequest, KnownDevice, SignInLink


@transaction.atomic
def forget_stale() -> int:
    """How many rows were emptied or deleted; run again at once, none."""
    emptied = AddressRequest.objects.stale().update(closed_at=timezone.now(), email="")
    rows = (SignInLink.objects.stale(), AccountLink.objects.stale(), KnownDevice.objects.unseen())
    return emptied + sum(stale.delete()[0] for stale in rows)
