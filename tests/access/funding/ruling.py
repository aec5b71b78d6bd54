"""Who may do what: building rules and trying them."""

from tests.access.rows import Row
from tests.laws.arguments import Arguments
from tests.world import World

ROWS: list[Row] = []
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {}  # the laws open them as Rasa
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = set()


def fill(world: World, number: int) -> None:
    """One more row in each list."""
