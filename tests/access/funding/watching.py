"""Who may do what: funders watched and calls imported."""

import json

from sueiga.funding.models import Call, Finding, ImportedFile, Watch
from tests.access.rows import EVERYBODY, NOBODY, OFFICE, OFFICE_ACTS, OFFICE_WITHOUT_ROW, OK, Row
from tests.factories import funding, watching
from tests.laws.arguments import Arguments
from tests.world import World

ONE_CALL = json.dumps({"id": "1", "title": "Village halls", "status": {"value": "open"}, "description": "Halls."})


def watched(world: World) -> dict[str, object]:
    return {"pk": (Watch.objects.first() or watching.watch()).pk}


def found(world: World) -> dict[str, object]:
    return {"pk": (Finding.objects.first() or watching.finding()).pk}


def taken_in(world: World) -> dict[str, object]:
    return {"pk": (ImportedFile.objects.first() or watching.imported_file(ONE_CALL)).pk}


def no_row(world: World) -> dict[str, object]:
    return {"pk": 999_999}


def published(world: World) -> dict[str, object]:
    return {"slug": (Call.objects.public().first() or funding.published()).slug}


def unpublished(world: World) -> dict[str, object]:
    return {"slug": funding.draft().call.slug}


OF_A_WATCH = ("funding:watch_now", "funding:watch_stop", "funding:watch_resume")
OF_A_FINDING = ("funding:finding_draft", "funding:finding_restore")
ROWS: list[Row] = [
    Row("funding:watches", OFFICE),
    Row("funding:watch_sources", OFFICE),
    Row("funding:watch_new", OFFICE),
    Row("funding:watch", OFFICE, watched),
    Row("funding:watch", OFFICE_WITHOUT_ROW, no_row),
    *(Row(name, OFFICE_ACTS, watched, method="post") for name in OF_A_WATCH),
    *(Row(name, OFFICE_WITHOUT_ROW, no_row, method="post") for name in OF_A_WATCH),
    Row("funding:finding", OFFICE, found),
    Row("funding:finding", OFFICE_WITHOUT_ROW, no_row),
    *(Row(name, OFFICE_ACTS, found, method="post") for name in OF_A_FINDING),
    *(Row(name, OFFICE_WITHOUT_ROW, no_row, method="post") for name in OF_A_FINDING),
    Row("funding:finding_call", {**OFFICE, "rasa": OK}, found, method="post"),  # none was chosen
    Row("funding:finding_call", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("funding:findings_dismiss", OFFICE_ACTS, method="post"),
    Row("funding:imports", OFFICE),
    Row("funding:import_search", {**OFFICE, "rasa": OK}, method="post"),  # no words were given
    Row("funding:import_preview", OFFICE, taken_in),
    Row("funding:import_preview", OFFICE_WITHOUT_ROW, no_row),
    Row("funding:import_preview", OFFICE_ACTS, taken_in, method="post", data={"calls": "1"}),
    Row("funding:call_commongrants", EVERYBODY, published),
    Row("funding:call_commongrants", NOBODY, unpublished),
]
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {  # the laws open them as Rasa
    "funding:watches": lambda world: {},
    "funding:watch_sources": lambda world: {},
    "funding:watch_new": lambda world: {},
    "funding:watch": watched,
    "funding:finding": found,
    "funding:imports": lambda world: {},
    "funding:import_preview": taken_in,
}
NOT_PAGES: set[str] = {"funding:call_commongrants", "funding:import_search"}
LISTS: dict[str, int] = {"funding:watches": 6, "funding:watch_sources": 4, "funding:imports": 4}
OF_ONE_ROW: set[str] = {"funding:watch_new", "funding:watch", "funding:finding", "funding:import_preview"}


def fill(world: World, number: int) -> None:
    """One more row in each list."""
    watching.finding()
    watching.imported_file(ONE_CALL.replace("halls", f"halls {number}"))
