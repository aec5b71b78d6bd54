"""Rows about what the union publishes, one module for each part."""

from tests.access.publishing import contests, editing, members, news, newsletters, press, reading
from tests.world import World

PARTS = (contests, editing, members, news, newsletters, press, reading)
ROWS = [row for part in PARTS for row in part.ROWS]
PUBLIC_PAGES = {name: arguments for part in PARTS for name, arguments in part.PUBLIC_PAGES.items()}
SIGNED_IN_PAGES = {name: arguments for part in PARTS for name, arguments in part.SIGNED_IN_PAGES.items()}
LISTS = {name: queries for part in PARTS for name, queries in part.LISTS.items()}
OF_ONE_ROW = {name for part in PARTS for name in part.OF_ONE_ROW}
NOT_PAGES = {name for part in PARTS for name in getattr(part, "NOT_PAGES", set())}  # files, redirects


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
    for part in PARTS:
        part.fill(world, number)
