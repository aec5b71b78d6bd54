"""Rows, pages and numbers of queries of this part."""

from collections.abc import Callable

from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from sueiga.publishing.models import BrokenLink
from sueiga.publishing.models.papers import key_of
from sueiga.publishing.pictures.sizes import stamp
from tests.access.rows import DOOR, EVERYBODY, LED_ON, NOBODY, OFFICE, OFFICE_ACTS, OFFICE_SEES, OFFICE_WITHOUT_ROW, Row
from tests.factories import publishing
from tests.world import World

Arguments = Callable[[World], dict[str, object]]
LED_TO_THE_WHOLE_ADDRESS = {**OFFICE_SEES, "rasa": DOOR}


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


def outside_the_library(world: World) -> dict[str, object]:
    paper = publishing.paper(in_library=False)
    return {"pk": paper.pk, "filename": paper.filename}


def by_its_whole_address(world: World) -> dict[str, object]:
    paper = publishing.paper(in_library=False)
    return {"pk": paper.pk, "key": paper.key, "filename": paper.filename}


def by_the_key_of_another(world: World) -> dict[str, object]:
    return {**by_its_whole_address(world), "key": publishing.paper(in_library=False).key}


def back_in_the_library(world: World) -> dict[str, object]:
    paper = publishing.paper()
    return {"pk": paper.pk, "key": key_of(paper.pk), "filename": paper.filename}


def in_a_closed_folder(world: World) -> dict[str, object]:
    return {key: value for key, value in closed_by_its_whole_address(world).items() if key != "key"}


def closed_by_its_whole_address(world: World) -> dict[str, object]:
    paper = publishing.paper(in_library=False)
    closed = Collection.get_first_root_node().add_child(name="Valdybai")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    paper.collection = closed
    paper.save()
    return {"pk": paper.pk, "key": paper.key, "filename": paper.filename}


ROWS: list[Row] = [
    Row("publishing:office_links", OFFICE),
    Row("publishing:office_links_check", OFFICE_ACTS, method="post"),
    Row("publishing:paper", EVERYBODY, kept),
    Row("publishing:paper", LED_ON, called_otherwise),
    Row("publishing:paper", LED_TO_THE_WHOLE_ADDRESS, outside_the_library),
    Row("publishing:paper", EVERYBODY, by_its_whole_address),
    Row("publishing:paper", LED_TO_THE_WHOLE_ADDRESS, by_the_key_of_another),
    Row("publishing:paper", LED_ON, back_in_the_library),
    Row("publishing:paper", LED_TO_THE_WHOLE_ADDRESS, in_a_closed_folder),
    Row("publishing:paper", OFFICE_SEES, closed_by_its_whole_address),
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
