"""An organisation as schema.org linked data, for search engines and other machines."""

import json
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from sueiga.registry.models import Organisation

_SCRIPT_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def organisation_json_ld(organisation: Organisation) -> SafeString:
    """JSON-LD of type NGO or Organization (schema.org), safe inside a script element."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NGO" if organisation.ngo_since else "Organization",
        "@id": f"{settings.SITE_URL}{organisation.get_absolute_url()}",
        "url": f"{settings.SITE_URL}{organisation.get_absolute_url()}",
        "name": organisation.name,
        "identifier": {"@type": "PropertyValue", "propertyID": "org-id", "value": organisation.international_id},
        "foundingDate": organisation.registered_on and organisation.registered_on.isoformat(),
        "dissolutionDate": organisation.deregistered_on and organisation.deregistered_on.isoformat(),
        "address": _address(organisation),
        "location": _location(organisation),
    }
    text = json.dumps({key: value for key, value in data.items() if value}, ensure_ascii=False)
    return mark_safe(text.translate(_SCRIPT_ESCAPES))  # noqa: S308  # the characters that could end the script are escaped


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
