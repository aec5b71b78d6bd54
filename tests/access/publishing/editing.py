"""Rows, pages and numbers of queries of this part."""

from collections.abc import Callable

from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from sueiga.publishing.models import BrokenLink
from sueiga.publishing.pictures.sizes import stamp
from tests.access.rows import EVERYBODY, LED_ON, NOBODY, OFFICE, OFFICE_ACTS, OFFICE_SEES, OFFICE_WITHOUT_ROW, Row
from tests.factories import publishing
from tests.world import World

Arguments = Callable[[World], dict[str, object]]


def sized(world: World) -> dict[str, object]:
    picture = publishing.picture()
    return {"pk": picture.pk, "stamp": stamp(picture), "width": 320, "ending": "webp"}


def of_no_size(world: World) -> dict[str, object]:
    return {**sized(world), "width": 333}


def by_file(world: World) -> dict[str, object]:
    return {"name": publishing.picture().get_rendition("width-100").file.name.rpartition("/")[2]}


def by_file_of_the_original(world: World) -> dict[str, object]:
    return {"name": publishing.picture().file.name.rpartition("/")[2]}


def kept(world: World) -> dict[str, object]:
    paper = publishing.paper()
    return {"pk": paper.pk, "filename": paper.filename}


def called_otherwise(world: World) -> dict[str, object]:
    return {"pk": publishing.paper().pk, "filename": "senas.pdf"}


def in_a_closed_folder(world: World) -> dict[str, object]:
    paper = publishing.paper()
    closed = Collection.get_first_root_node().add_child(name="Valdybai")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    paper.collection = closed
    paper.save()
    return {"pk": paper.pk, "filename": paper.filename}


ROWS: list[Row] = [
    Row("publishing:office_links", OFFICE),
    Row("publishing:office_links_check", OFFICE_ACTS, method="post"),
    Row("publishing:paper", EVERYBODY, kept),
    Row("publishing:paper", LED_ON, called_otherwise),
    Row("publishing:paper", OFFICE_SEES, in_a_closed_folder),
    Row("publishing:rendition", EVERYBODY, sized),
    Row("publishing:rendition", NOBODY, of_no_size),
    Row("publishing:rendition_file", OFFICE, by_file),
    Row("publishing:rendition_file", OFFICE_WITHOUT_ROW, by_file_of_the_original),
]
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {"publishing:office_links": lambda world: {}}
LISTS: dict[str, int] = {"publishing:office_links": 5}
OF_ONE_ROW: set[str] = set()
NOT_PAGES: set[str] = {
    "publishing:rendition",
    "publishing:rendition_file",
    "publishing:paper",
}  # files, feeds, redirects


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
    now = timezone.now()
    BrokenLink.objects.create(
        page=publishing.article(), address=f"https://example.org/{number}", told_lt="Nėra", since=now, tried_at=now
    )
