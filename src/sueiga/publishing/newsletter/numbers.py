"""How many read the newsletter, in which languages, and where; never who."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sueiga.core.charts import Bar
from sueiga.core.components import Tile
from sueiga.publishing.models import Subscription

MOST_PLACES = 12


@dataclass(frozen=True)
class Readership:
    """The numbers, and readers by municipality."""

    tiles: Sequence[Tile]
    places: Sequence[Bar]


def readership() -> Readership:
    """From two queries."""
    counts = Subscription.objects.wanting().counts()
    by_place = Subscription.objects.wanting().counts_by_place()
    return Readership(
        tiles=[
            Tile(counts["all"], _("readers")),
            Tile(counts["english"], _("of them in English")),
            Tile(counts["placed"], _("said their municipality")),
            Tile(counts["known"], _("have an account here")),
        ],
        places=[Bar(name, number) for name, number in by_place if name][:MOST_PLACES],
    )
