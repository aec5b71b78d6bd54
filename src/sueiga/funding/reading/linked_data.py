"""A call as schema.org linked data, for search engines and other machines."""

from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from sueiga.core.linked_data import json_ld
from sueiga.funding.reading.page import CallPage


def call_json_ld(page: CallPage) -> SafeString:
    """JSON-LD of type MonetaryGrant, safe inside a script element."""
    address = f"{settings.SITE_URL}{page.call.get_absolute_url()}"
    edition = page.edition
    data: dict[str, Any] = {
        "@type": "MonetaryGrant",
        "@id": address,
        "url": address,
        "name": str(edition.name),
        "description": str(edition.summary),
        "identifier": edition.number,
        "funder": {"@type": "Organization", "name": page.funder} if page.funder else None,
        "amount": _amount(page),
        "sameAs": edition.source_url,
        "potentialAction": _action(page),
    }
    return json_ld(data)


def _amount(page: CallPage) -> dict[str, Any] | None:
    """What one project may get."""
    rows = page.said.amounts
    least = min((row.minimum for row in rows if row.minimum is not None), default=None)
    most = max((row.maximum for row in rows if row.maximum is not None), default=None)
    if most is None:
        return None
    amount = {"@type": "MonetaryAmount", "currency": "EUR", "maxValue": str(most)}
    return amount | ({"minValue": str(least)} if least is not None else {})


def _action(page: CallPage) -> dict[str, Any] | None:
    """To apply, between its days."""
    if not page.is_ahead or page.opens_at is None or page.closes_at is None:
        return None
    return {"@type": "ApplyAction", "startTime": page.opens_at.isoformat(), "endTime": page.closes_at.isoformat()}
