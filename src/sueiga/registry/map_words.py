"""What the map needs to know beside the points: names, words in the page's language, the base layer."""

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.core.icons import ICONS, mark_of
from sueiga.places.models import Municipality
from sueiga.registry.enums import Kind, Standing


def map_words(municipalities: list[Municipality]) -> dict[str, Any]:
    """Plain values for the page's JSON block, which map.js reads."""
    return {
        "page": reverse("registry:organisation", args=["000000000"]),
        "hexagons": "" if settings.MAP_TILES_URL else static("places/hexagons.json"),
        "tiles": settings.MAP_TILES_URL,
        "attribution": settings.MAP_TILES_ATTRIBUTION,
        "municipalities": {row.code: [row.name, row.lat, row.lon] for row in municipalities},
        "standings": {standing.value: str(standing.label) for standing in Standing},
        "shapes": {standing.value: ICONS[mark_of(standing)] for standing in Standing},
        "kinds": {kind.value: str(kind.label) for kind in Kind},
        "doubtful": _("being checked"),
        "cluster": _("Organisations here: {count}. Show them closer."),
        "pile": _("Organisations here: {count}. List them."),
        "more": _("and {count} more in the list"),
        "zoom_in": _("Zoom in"),
        "zoom_out": _("Zoom out"),
        "close": _("Close"),
        "failed": _("The map could not be loaded. The list says the same."),
    }
