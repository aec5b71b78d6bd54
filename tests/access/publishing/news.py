"""Rows, pages and numbers of queries of this part."""

from collections.abc import Callable

from tests.access.rows import Row
from tests.world import World

Arguments = Callable[[World], dict[str, object]]
ROWS: list[Row] = []
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {}
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = set()
NOT_PAGES: set[str] = set()  # files, feeds, redirects


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
