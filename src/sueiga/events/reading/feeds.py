"""Events as plain facts for other programs; nobody who registered is in them."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import JsonResponse

from sueiga.events.models import Event
from sueiga.events.places import organiser_of


def as_json(events: Iterable[Event]) -> JsonResponse:
    """In both languages."""
    told = {"events": [_plain(event) for event in events]}
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


def _plain(event: Event) -> dict[str, Any]:
    return {
        "id": event.slug,
        "url": f"{settings.SITE_URL}{event.get_absolute_url()}",
        "name": {"lt": event.name_lt, "en": event.name_en or None},
        "summary": {"lt": event.summary_lt or None, "en": event.summary_en or None},
        "kind": event.kind,
        "cancelled": event.is_cancelled,
        "begins": event.starts_at.isoformat(),
        "ends": event.ends_at.isoformat(),
        "venue": event.venue or None,
        "settlement": str(event.settlement) if event.settlement else None,
        "municipality": event.municipality.name if event.municipality else None,
        "municipality_code": event.municipality.code if event.municipality else None,
        "lat": event.lat,
        "lon": event.lon,
        "language": event.spoken,
        "organiser": organiser_of(event),
        "organiser_code": event.organiser.code if event.organiser else None,
        "registration": event.entry,
        "changed": event.changed_at.isoformat(),
    }
