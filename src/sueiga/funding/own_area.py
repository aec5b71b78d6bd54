"""Whether a call of a local action group or a municipality asks for places of its own area alone."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Sentence
from sueiga.funding.checking import Finding
from sueiga.funding.enums import PlaceLevel
from sueiga.funding.models import ActionArea, Call
from sueiga.funding.record import CallRecord
from sueiga.funding.ruling.exclusions import Ancestors, Place

WHOLE = _("A call of %(owner)s can't be for the whole country: name the places of its own area.")
OUTSIDE = _("%(place)s lies outside the area of %(owner)s, whose call this is.")
UNKNOWN = _("The area of %(owner)s is not known here: make sure that %(place)s lies in it.")


def strangers(call: Call, said: CallRecord, above: Ancestors) -> Iterator[Finding]:
    """What is said of places that are not the owner's; nothing of a call of the office."""
    owner = call.lag or call.municipality
    if owner is None:
        return
    if said.whole_country:
        yield Finding("places", Sentence(WHOLE, owner=owner.name))
    own, is_known = _area_of(call)
    for place in said.places:
        here = (place.level, place.code)
        if here in own or not own.isdisjoint(above.get(here, ())):
            continue
        if here in above or place.level == PlaceLevel.LAG:
            sure = is_known or place.level == PlaceLevel.LAG
            text = OUTSIDE if sure else UNKNOWN
            yield Finding("places", Sentence(text, place=place.name or place.code, owner=owner.name), is_grave=sure)


def _area_of(call: Call) -> tuple[set[Place], bool]:
    """Places of the owner, and whether they are all."""
    if call.municipality:
        return {(PlaceLevel.MUNICIPALITY.value, call.municipality.code)}, True
    area = set(ActionArea.objects.filter(lag=call.lag).values_list("level", "code"))
    return {*area, (PlaceLevel.LAG.value, call.lag.code if call.lag else "")}, bool(area)
