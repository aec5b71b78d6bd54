"""The press and widgets: who may read what, and what a page asks the database."""

from collections.abc import Callable

from sueiga.publishing.laying_out import lay_out
from tests.access.rows import EVERYBODY, Row
from tests.world import World

Arguments = Callable[[World], dict[str, object]]


def laid_out(world: World) -> dict[str, object]:
    lay_out()
    return {}


def mark(world: World) -> dict[str, object]:
    return {"kind": "zenklas", "dress": "tamsiam", "ending": "svg"}


def of_calls(world: World) -> dict[str, object]:
    return {"kind": "kvietimai"}


ROWS: list[Row] = [
    Row("publishing:widgets", EVERYBODY),
    Row("publishing:widget", EVERYBODY, of_calls),
    Row("publishing:widget_svg", EVERYBODY, of_calls),
    Row("publishing:press", EVERYBODY, laid_out),
    Row("publishing:press_zip", EVERYBODY),
    Row("publishing:press_file", EVERYBODY, mark),
]
PUBLIC_PAGES: dict[str, Arguments] = {"publishing:press": laid_out, "publishing:widgets": lambda world: {}}
SIGNED_IN_PAGES: dict[str, Arguments] = {}
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = {"publishing:press", "publishing:widgets"}
NOT_PAGES: set[str] = {
    "publishing:press_zip",
    "publishing:press_file",
    "publishing:widget",
    "publishing:widget_svg",
}


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
