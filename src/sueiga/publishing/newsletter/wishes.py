"""What readers wish, as signed links and forms hold it."""

from dataclasses import dataclass

from django.urls import reverse

from sueiga.messaging.enums import Matter
from sueiga.messaging.models import Letter
from sueiga.messaging.unsubscribing import address
from sueiga.places.models import Municipality
from sueiga.publishing.models import Subscription
from sueiga.publishing.models.subscriptions import UNCONFIRMED_KEPT
from sueiga.publishing.newsletter.readers import wanted_in


@dataclass(frozen=True)
class Wish:
    """What a letter's link asks to confirm."""

    row: Subscription
    language: str
    municipality: Municipality | None
    is_fulfilled: bool = False


def wish_in(token: str) -> Wish | None:
    """What a link says; None where it is forged, too old, or its address is forgotten."""
    said = wanted_in(token, UNCONFIRMED_KEPT)
    row = Subscription.objects.filter(pk=said["key"]).select_related("municipality").first() if said else None
    if said is None or row is None:
        return None
    place = Municipality.objects.filter(pk=said["municipality"]).first() if said["municipality"] else None
    return Wish(row, str(said["language"]), place, Subscription.objects.wanting().filter(pk=row.pk).exists())


def initial_of(row: Subscription) -> dict[str, str]:
    """What a form begins with."""
    return {"language": row.language, "municipality": row.municipality.slug if row.municipality else ""}


def refusing_page(row: Subscription) -> str:
    """Where a reader without an account refuses it."""
    letter = Letter(address=row.address, language=row.language, matter=Matter.NEWSLETTER)
    return address(letter) or reverse("publishing:newsletters")
