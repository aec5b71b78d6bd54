"""The picture shown where a call's address is shared: its title, sum and deadline beside the hexagon map."""

from django.db.models import Q
from django.utils.translation import gettext as _

from sueiga.core.writing import iso
from sueiga.funding.enums import PlaceLevel
from sueiga.funding.models import ActionArea, Call, Edition
from sueiga.funding.reading.money_told import in_short
from sueiga.funding.reading.rows import edition_of, funder_of
from sueiga.funding.reading.words import places_named
from sueiga.places.hexagons import shipped_mosaic
from sueiga.places.models import Municipality
from sueiga.places.share_cards import Card, png


def card_of(call: Call) -> bytes:
    """A PNG of 1200 × 630 pixels."""
    edition = edition_of(call)
    card = Card(
        title=str(edition.name),
        above=funder_of(edition),
        place=places_named((place.name for place in edition.places.all()), edition.whole_country),
        lines=[line for line in (in_short(edition.amounts.all()), _deadline(call)) if line],
        municipalities=municipalities_of(edition),
    )
    return png(card)


def municipalities_of(edition: Edition) -> frozenset[str]:
    """Codes of the municipalities the call reaches into; all of them for the whole country."""
    if edition.whole_country:
        return frozenset(shipped_mosaic().cells)
    codes: dict[str, list[str]] = {}
    for place in edition.places.all():
        codes.setdefault(place.level, []).append(place.code)
    for level, code in ActionArea.objects.filter(lag__code__in=codes.get(PlaceLevel.LAG, [])).values_list(
        "level", "code"
    ):
        codes.setdefault(level, []).append(code)
    reached = Municipality.objects.filter(
        Q(code__in=codes.get(PlaceLevel.MUNICIPALITY, []))
        | Q(county__code__in=codes.get(PlaceLevel.COUNTY, []))
        | Q(elderships__code__in=codes.get(PlaceLevel.ELDERSHIP, []))
        | Q(settlements__code__in=codes.get(PlaceLevel.SETTLEMENT, []))
    )
    return frozenset(reached.values_list("code", flat=True))


def _deadline(call: Call) -> str:
    if call.is_withdrawn:
        return _("Withdrawn")
    return _("applications until %(day)s") % {"day": iso(call.closes_at)} if call.closes_at else ""
