"""Who may do what: what everybody reads."""

from sueiga.funding.models import Call
from tests.access.rows import EVERYBODY, NOBODY, Row
from tests.factories import funding
from tests.laws.arguments import Arguments
from tests.world import World


def published(world: World) -> dict[str, object]:
    return {"slug": (Call.objects.public().first() or funding.published()).slug}


def unpublished(world: World) -> dict[str, object]:
    return {"slug": funding.draft().call.slug}


ROWS: list[Row] = [
    Row("funding:calls", EVERYBODY),
    Row("funding:call", EVERYBODY, published),
    Row("funding:call", NOBODY, unpublished),
]
PUBLIC_PAGES: dict[str, Arguments] = {"funding:calls": lambda world: {}, "funding:call": published}
SIGNED_IN_PAGES: dict[str, Arguments] = {}  # the laws open them as Rasa
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = {"funding:calls", "funding:call"}


def fill(world: World, number: int) -> None:
    """One more row in each list."""
    funding.published()
