"""Pages about the union, galleries, the resource library: who may read what, and what a page asks the database."""

from collections.abc import Callable

from sueiga.publishing.actions.site import lay_out
from tests.access.rows import EVERYBODY, NOBODY, Row
from tests.factories import publishing
from tests.world import World

Arguments = Callable[[World], dict[str, object]]


def laid_out(world: World) -> dict[str, object]:
    lay_out()
    return {}


def published(world: World) -> dict[str, object]:
    return {"path": publishing.page().slug}


def unpublished(world: World) -> dict[str, object]:
    return {"path": publishing.page(live=False).slug}


ROWS: list[Row] = [
    Row("publishing:about", EVERYBODY, laid_out),
    Row("publishing:page", EVERYBODY, published),
    Row("publishing:page", NOBODY, unpublished),
]
PUBLIC_PAGES: dict[str, Arguments] = {
    "publishing:about": laid_out,
    "publishing:page": published,
}
SIGNED_IN_PAGES: dict[str, Arguments] = {}
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = {"publishing:about", "publishing:page"}
NOT_PAGES: set[str] = set()


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
