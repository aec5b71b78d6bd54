"""Pages about the union, galleries, the resource library: who may read what, and what a page asks the database."""

from collections.abc import Callable

from django.utils import timezone

from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.videos import Video, address_of
from tests.access.rows import EVERYBODY, LED_ON, NOBODY, Row
from tests.factories import events, funding, publishing
from tests.world import World

Arguments = Callable[[World], dict[str, object]]


def laid_out(world: World) -> dict[str, object]:
    lay_out()
    return {}


def every_block(world: World) -> list[tuple[str, object]]:
    """A text in which each block occurs."""
    picture, paper = publishing.picture(credit="Petras"), publishing.paper(file_size=120_000, language="en")
    ours, theirs = world.bijutiskio_bendruomene, world.leliunu_bendruomene
    answers = [{"question": "Ar galima dviese?", "answer": "<p>Galima.</p>"}]
    row = {"time": "10:00", "what": "Registracija", "who": "Rasa"}
    video = {"address": "https://youtu.be/abcdefghijk", "title": "Sueiga", "picture": picture, "words": "Ona kalba."}
    figures = ["communities", "active", "municipalities", "residents", "unions", "lags", "calls", "events"]
    project = {"title": "Klėtis", "text": "Atgaivinta.", "organisation": ours, "link": "https://example.org/kletis"}
    return [
        *publishing.text("Kaimas <b>gyvas</b>."),
        ("quote", {"text": "Kaimas gyvas.", "name": "Ona", "role": "pirmininkė"}),
        ("questions", {"heading": "Klausiate", "questions": answers}),
        ("timetable", {"heading": "Programa", "rows": [row]}),
        ("picture", {"picture": picture, "alt": "Ona sodina liepą", "caption": "Talka"}),
        ("video", video),
        ("files", {"heading": "Dokumentai", "papers": [paper]}),
        ("figures", {"heading": "Skaičiai", "figures": figures}),
        ("map", {"heading": "Kas dalyvauja", "organisations": [ours, theirs]}),
        ("call", funding.published()),
        ("event", events.event(venue="Dvaras", municipality=world.moletai)),
        ("project", project),
    ]


def published(world: World) -> dict[str, object]:
    fields = {"picture": publishing.picture(), "last_published_at": timezone.now(), "summary_lt": "Kuo esame."}
    return {"path": publishing.page(body_lt=every_block(world), **fields).slug}


def unpublished(world: World) -> dict[str, object]:
    return {"path": publishing.page(live=False).slug}


def with_pictures(**fields: object) -> str:
    shot = {"picture": publishing.picture(credit="Petras"), "alt": "Žmonės prie klėties", "caption": "Pirmoji diena"}
    said = {"pictures": [("picture", shot)], "first_published_at": timezone.now(), **fields}
    return publishing.gallery(**said).slug


def a_gallery(world: World) -> dict[str, object]:
    return {"slug": with_pictures()}


def hidden_gallery(world: World) -> dict[str, object]:
    return {"slug": with_pictures(live=False)}


def on_the_shelf(world: World) -> dict[str, object]:
    publishing.paper()
    return {}


def hung(world: World) -> dict[str, object]:
    with_pictures()
    return {}


def signed(world: World) -> dict[str, object]:
    return {"signed": address_of(Video("YouTube", "abcdefghijk"), "Sueiga Alantoje").rstrip("/").rsplit("/", 1)[1]}


def forged(world: World) -> dict[str, object]:
    return {"signed": "forged:signature"}


ROWS: list[Row] = [
    Row("publishing:about", EVERYBODY, laid_out),
    Row("publishing:page", EVERYBODY, published),
    Row("publishing:page", NOBODY, unpublished),
    Row("publishing:accessibility", LED_ON, laid_out),
    Row("publishing:galleries", EVERYBODY, hung),
    Row("publishing:gallery", EVERYBODY, a_gallery),
    Row("publishing:gallery", NOBODY, hidden_gallery),
    Row("home:library", EVERYBODY, on_the_shelf),
    Row("publishing:video", EVERYBODY, signed),
    Row("publishing:video", NOBODY, forged),
]
PUBLIC_PAGES: dict[str, Arguments] = {
    "publishing:about": laid_out,
    "publishing:page": published,
    "publishing:galleries": hung,
    "publishing:gallery": a_gallery,
    "home:library": on_the_shelf,
    "publishing:video": signed,
}
SIGNED_IN_PAGES: dict[str, Arguments] = {}
LISTS: dict[str, int] = {"publishing:galleries": 3, "home:library": 3}
OF_ONE_ROW: set[str] = {"publishing:about", "publishing:page", "publishing:gallery", "publishing:video"}
NOT_PAGES: set[str] = {"publishing:accessibility"}


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
    with_pictures()
    publishing.paper()
