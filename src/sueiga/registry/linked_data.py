"""An organisation as schema.org linked data, for search engines and other machines."""

from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from sueiga.accounts.enums import Visibility
from sueiga.core.linked_data import json_ld
from sueiga.registry.enums import Reach
from sueiga.registry.models import Organisation
from sueiga.registry.shown_profile import ShownProfile


def organisation_json_ld(organisation: Organisation, profile: ShownProfile | None = None) -> SafeString:
    """JSON-LD of type NGO or Organization (schema.org), safe inside a script element; of contacts the public ones."""
    data: dict[str, Any] = {
        "@type": "NGO" if organisation.ngo_since else "Organization",
        "@id": f"{settings.SITE_URL}{organisation.get_absolute_url()}",
        "url": f"{settings.SITE_URL}{organisation.get_absolute_url()}",
        "name": organisation.name,
        "identifier": {"@type": "PropertyValue", "propertyID": "org-id", "value": organisation.international_id},
        "foundingDate": organisation.registered_on and organisation.registered_on.isoformat(),
        "dissolutionDate": organisation.deregistered_on and organisation.deregistered_on.isoformat(),
        "address": _address(organisation),
        "location": _location(organisation),
        **(_told(profile) if profile else {}),
    }
    return json_ld(data)


def _told(profile: ShownProfile) -> dict[str, Any]:
    public = [contact for contact in profile.contacts if contact.visibility == Visibility.PUBLIC]
    return {
        "description": profile.profile.description,
        "email": next((contact.value for contact in public if contact.kind == Reach.EMAIL), None),
        "telephone": next((contact.value for contact in public if contact.kind == Reach.PHONE), None),
        "sameAs": [address.url for address in profile.web],
        "knowsAbout": list(profile.themes),
        "image": [f"{settings.SITE_URL}{photo.url}" for photo in profile.photos],
        "areaServed": [str(settlement) for settlement in profile.settlements],
    }


def _address(organisation: Organisation) -> dict[str, str] | None:
    if not organisation.address:
        return None
    region = organisation.municipality.name_full if organisation.municipality else ""
    address = {
        "@type": "PostalAddress",
        "addressCountry": "LT",
        "streetAddress": organisation.address,
        "addressRegion": region,
    }
    return {key: value for key, value in address.items() if value}


def _location(organisation: Organisation) -> dict[str, Any] | None:
    if organisation.lat is None:
        return None
    geo = {"@type": "GeoCoordinates", "latitude": organisation.lat, "longitude": organisation.lon}
    return {"@type": "Place", "geo": geo}
