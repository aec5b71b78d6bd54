"""Contests: who may read, enter, judge and end them, and what a page asks the database."""

import uuid
from collections.abc import Callable
from io import BytesIO

from sueiga.publishing.actions.sheets import add_photo
from sueiga.publishing.contributing.photos import read
from sueiga.publishing.models import ContestEntry
from tests.access.rows import CAST, DOOR, EVERYBODY, MISSING, NOBODY, OFFICE, OFFICE_ACTS, OK, SIGNED_IN, Row
from tests.factories import contests, publishing
from tests.world import World

Arguments = Callable[[World], dict[str, object]]
KEY = uuid.UUID(int=2)
NO_ROW = {**dict.fromkeys(CAST, MISSING), "jonas": DOOR}
OWN = {**dict.fromkeys(CAST, MISSING), "ona": OK, "petras": OK, "jonas": DOOR}
OWN_ACTS = {**OWN, "ona": DOOR, "petras": DOOR}
JURY = {**dict.fromkeys(CAST, MISSING), "rasa": OK, "vida": OK, "jonas": DOOR}
JURY_ACTS = {**JURY, "rasa": DOOR, "vida": DOOR}
WRITERS = {**dict.fromkeys(CAST, MISSING), "ona": OK, "petras": OK}


def of(entry: ContestEntry) -> dict[str, object]:
    return {"slug": entry.contest.slug, "pk": entry.pk}


def at_office(entry: ContestEntry) -> dict[str, object]:
    return {"pk": entry.contest_id, "number": entry.pk}


def opened(world: World) -> dict[str, object]:
    return {"slug": contests.contest().slug}


def unpublished(world: World) -> dict[str, object]:
    return {"slug": contests.contest(live=False).slug}


def written(world: World) -> dict[str, object]:
    return of(contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona))


def with_photo(world: World) -> dict[str, object]:
    entry = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    photo = add_photo(sheet=entry, photo=read(BytesIO(publishing.jpeg())), by=world.ona)
    return {**of(entry), "number": photo.pk}


def photo_coming(world: World) -> dict[str, object]:
    entry = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    entry.uploads.create(key=KEY, size=10, begun_by=world.ona)
    return {**of(entry), "key": KEY}


def photo_not_asked_for(world: World) -> dict[str, object]:
    entry = contests.draft(contests.contest(takes_photos=False), world.bijutiskio_bendruomene, world.ona)
    return {**of(entry), "key": KEY}


def photo_alone(world: World) -> dict[str, object]:
    return {"number": with_photo(world)["number"], "size": "maza"}


def shown_to_all(world: World) -> dict[str, object]:
    entry = contests.entry(contests.closed(), world.bijutiskio_bendruomene, is_open=True)
    contests.announced(entry.contest)
    return of(entry)


def kept_to_itself(world: World) -> dict[str, object]:
    entry = contests.entry(contests.closed(), world.bijutiskio_bendruomene)
    contests.announced(entry.contest)
    return of(entry)


def judged(world: World) -> dict[str, object]:
    entry = contests.entry(contests.closed(), world.bijutiskio_bendruomene)
    for person in (world.vida, world.rasa):
        contests.juror(entry.contest, person)
    return of(entry)


def judged_contest(world: World) -> dict[str, object]:
    return {"slug": judged(world)["slug"]}


def in_office(world: World) -> dict[str, object]:
    return {"pk": contests.closed().pk}


def entry_in_office(world: World) -> dict[str, object]:
    return at_office(contests.entry(contests.closed(), world.bijutiskio_bendruomene))


def draft_in_office(world: World) -> dict[str, object]:
    return at_office(contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona))


def seat(world: World) -> dict[str, object]:
    row = contests.juror(contests.closed(), world.vida)
    return {"pk": row.contest_id, "number": row.pk}


NO_ROW = {**OFFICE, "rasa": MISSING}
ROWS: list[Row] = [
    Row("publishing:contests", EVERYBODY),
    Row("publishing:contest", EVERYBODY, opened),
    Row("publishing:contest", NOBODY, unpublished),
    Row("publishing:contest_entry", EVERYBODY, shown_to_all),
    Row("publishing:contest_entry", NOBODY, kept_to_itself),
    Row("publishing:entry_photo", WRITERS, photo_alone),
    Row("publishing:contest_enter", SIGNED_IN, opened),
    Row("publishing:own_entry", OWN, written),
    Row("publishing:entry_take_back", OWN_ACTS, written, method="post"),
    Row("publishing:entry_put_back", NO_ROW, written, method="post", data={"wording": "0"}),
    Row("publishing:entry_discard", OWN, written),
    Row("publishing:entry_photo_remove", OWN, with_photo),
    Row("publishing:entry_upload", OWN, photo_coming),
    Row("publishing:entry_upload", NO_ROW, photo_not_asked_for),
    Row("publishing:judging", JURY, judged_contest),
    Row("publishing:judging_entry", JURY, judged),
    Row("publishing:judging_end", JURY_ACTS, judged_contest, method="post"),
    Row("publishing:judging_resume", JURY_ACTS, judged_contest, method="post"),
    Row("publishing:office_contests", OFFICE),
    Row("publishing:office_contest", OFFICE, in_office),
    Row("publishing:office_contest_table", OFFICE, in_office),
    Row("publishing:office_contest_late", OFFICE, in_office),
    Row("publishing:office_juror_new", OFFICE, in_office),
    Row("publishing:office_juror_remove", OFFICE, seat),
    Row("publishing:office_entry", OFFICE, entry_in_office),
    Row("publishing:office_entry", NO_ROW, draft_in_office),
    Row("publishing:office_entry_article", OFFICE_ACTS, entry_in_office, method="post"),
    Row("publishing:office_contest_announce", OFFICE, in_office),
    Row("publishing:office_contest_call_back", OFFICE_ACTS, in_office, method="post"),
]


def judged_by_rasa(world: World) -> dict[str, object]:
    return judged(world)


def written_by_rasa(world: World) -> dict[str, object]:
    contest = contests.contest(entrants="people")
    return of(contests.entry(contest, world.bijutiskio_bendruomene, world.rasa, is_personal=True, state="draft"))


def thrown_by_rasa(world: World) -> dict[str, object]:
    return written_by_rasa(world)


def photo_by_rasa(world: World) -> dict[str, object]:
    arguments = written_by_rasa(world)
    entry = ContestEntry.objects.get(pk=arguments["pk"])
    photo = add_photo(sheet=entry, photo=read(BytesIO(publishing.jpeg())), by=world.rasa)
    return {**arguments, "number": photo.pk}


PUBLIC_PAGES: dict[str, Arguments] = {
    "publishing:contests": lambda world: {},
    "publishing:contest": opened,
    "publishing:contest_entry": shown_to_all,
}
SIGNED_IN_PAGES: dict[str, Arguments] = {
    "publishing:contest_enter": opened,
    "publishing:own_entry": written_by_rasa,
    "publishing:entry_discard": thrown_by_rasa,
    "publishing:entry_photo_remove": photo_by_rasa,
    "publishing:judging": judged_contest,
    "publishing:judging_entry": judged_by_rasa,
    "publishing:office_contests": lambda world: {},
    "publishing:office_contest": in_office,
    "publishing:office_juror_new": in_office,
    "publishing:office_juror_remove": seat,
    "publishing:office_entry": entry_in_office,
    "publishing:office_contest_announce": in_office,
    "publishing:office_contest_late": in_office,
}
LISTS: dict[str, int] = {"publishing:contests": 1, "publishing:office_contests": 3}
OF_ONE_ROW: set[str] = (set(PUBLIC_PAGES) | set(SIGNED_IN_PAGES)) - set(LISTS)
NOT_PAGES: set[str] = {"publishing:entry_photo", "publishing:entry_upload", "publishing:office_contest_table"}


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
    contests.contest()
