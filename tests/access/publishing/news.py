"""News: who may read what, and what a page asks the database."""

from collections.abc import Callable

from sueiga.publishing.models import Article
from tests.access.rows import EVERYBODY, NOBODY, Row
from tests.factories import publishing
from tests.world import World

Arguments = Callable[[World], dict[str, object]]


def published(world: World) -> dict[str, object]:
    return {"slug": (Article.objects.readable().first() or publishing.article(municipality=world.moletai)).slug}


def unpublished(world: World) -> dict[str, object]:
    return {"slug": publishing.article(live=False).slug}


def card(world: World) -> dict[str, object]:
    return {"kind": "naujiena", "key": published(world)["slug"]}


def card_of_a_draft(world: World) -> dict[str, object]:
    return {"kind": "naujiena", "key": unpublished(world)["slug"]}


FEEDS = ("publishing:news_atom", "publishing:news_rss")
ROWS: list[Row] = [
    Row("publishing:news", EVERYBODY),
    *(Row(name, EVERYBODY) for name in FEEDS),
    Row("publishing:article", EVERYBODY, published),
    Row("publishing:article", NOBODY, unpublished),
    Row("publishing:share_card", EVERYBODY, card),
    Row("publishing:share_card", NOBODY, card_of_a_draft),
]
PUBLIC_PAGES: dict[str, Arguments] = {"publishing:news": lambda world: {}, "publishing:article": published}
SIGNED_IN_PAGES: dict[str, Arguments] = {}
LISTS: dict[str, int] = {"publishing:news": 3}
OF_ONE_ROW: set[str] = {"publishing:article"}
NOT_PAGES: set[str] = {*FEEDS, "publishing:share_card"}


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
    publishing.article(municipality=world.moletai)
