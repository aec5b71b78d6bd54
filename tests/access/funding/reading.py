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


FILES = ("funding:calls_feed", "funding:calls_calendar", "funding:calls_json")
OF_A_CALL = ("funding:call_calendar", "funding:call_card")
ROWS: list[Row] = [
    Row("funding:calls", EVERYBODY),
    Row("funding:village_check", EVERYBODY),
    *(Row(name, EVERYBODY) for name in FILES),
    *(Row(name, EVERYBODY, published) for name in OF_A_CALL),
    *(Row(name, NOBODY, unpublished) for name in OF_A_CALL),
    Row("funding:call", EVERYBODY, published),
    Row("funding:call", NOBODY, unpublished),
]
PUBLIC_PAGES: dict[str, Arguments] = {
    "funding:calls": lambda world: {},
    "funding:village_check": lambda world: {},
    "funding:call": published,
}
SIGNED_IN_PAGES: dict[str, Arguments] = {}  # the laws open them as Rasa
NOT_PAGES: set[str] = {*FILES, *OF_A_CALL}
LISTS: dict[str, int] = {"funding:calls": 4}
OF_ONE_ROW: set[str] = {"funding:call", "funding:village_check"}


def fill(world: World, number: int) -> None:
    """One more row in each list."""
    funding.published()
