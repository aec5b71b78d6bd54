"""Who may do what: the calendar, registering, events of one's organisations, the office's queue."""

from collections.abc import Callable

from sueiga.events.links import token_of
from sueiga.events.models import Event, Registration
from sueiga.registry.models import Organisation
from tests.access.rows import (
    CAST,
    DOOR,
    EVERYBODY,
    LED_ON,
    MISSING,
    NOBODY,
    OFFICE,
    OFFICE_ACTS,
    OFFICE_WITHOUT_ROW,
    OK,
    SIGNED_IN,
    Row,
)
from tests.factories import events
from tests.world import World

Arguments = Callable[[World], dict[str, object]]
NOT_THEIRS = {**dict.fromkeys(CAST, MISSING), "jonas": DOOR}
OF_BIJUTISKIS = {**NOT_THEIRS, "ona": OK, "rasa": OK}  # Ona writes its page; the office all
ACT_FOR_BIJUTISKIS = {**NOT_THEIRS, "ona": DOOR, "rasa": DOOR}


def feast(world: World) -> dict[str, object]:
    """A published event of Bijutiškis one registers for."""
    return {"slug": _feast(world).slug}


def _feast(world: World) -> Event:
    known = Event.objects.filter(slug="svente").first()
    return known or events.event(
        slug="svente", organiser=_holder(world), entry="ours", capacity=40, municipality=world.moletai,
        settlement=world.bijutiskis, lat=55.32, lon=25.35, summary_lt="Vaišės ir muzika.",
    )  # fmt: skip


def draft(world: World) -> dict[str, object]:
    """An event of Bijutiškis nobody published yet."""
    known = Event.objects.filter(slug="juodrastis").first()
    return {"slug": (known or events.event(slug="juodrastis", organiser=_holder(world), state="draft")).slug}


def _holder(world: World) -> Organisation | None:
    """Bijutiškis; nobody where the law that counts queries has swept the registry."""
    return Organisation.objects.filter(pk=world.bijutiskio_bendruomene.pk).first()


def of_feast(world: World) -> dict[str, object]:
    return {"pk": _feast(world).pk}


def of_draft(world: World) -> dict[str, object]:
    return {"pk": Event.objects.get(slug=draft(world)["slug"]).pk}


def of_union(world: World) -> dict[str, object]:
    known = Event.objects.filter(slug="saskrydis").first()
    return {"pk": (known or events.event(slug="saskrydis", kind="rally")).pk}


def nowhere(world: World) -> dict[str, object]:
    return {"pk": 999_999}


def by_link(world: World) -> dict[str, object]:
    return {"token": token_of(_coming(world))}


def _coming(world: World) -> Registration:
    found = Registration.objects.filter(email="jonas@example.org").first()
    return found or events.registration(_feast(world), email="jonas@example.org")


def of_coming(world: World) -> dict[str, object]:
    return {"pk": _coming(world).pk}


def listed(world: World) -> dict[str, object]:
    """With something to list."""
    _coming(world)
    draft(world)
    return {}


def with_people(world: World) -> dict[str, object]:
    """The feast with somebody who comes, somebody offered a place and somebody who waits."""
    for state in ("offered", "waiting"):
        if not _feast(world).registrations.filter(state=state).exists():
            events.registration(_feast(world), state=state, email=f"{state}@example.org")
    return {"pk": _coming(world).event_id}


def forged(world: World) -> dict[str, object]:
    return {"token": "1:abc:def"}


def bijutiskis(world: World) -> dict[str, object]:
    return {"code": world.bijutiskio_bendruomene.code}


ROWS: list[Row] = [
    Row("events:calendar", EVERYBODY),
    Row("events:calendar_ical", EVERYBODY),
    Row("events:calendar_json", EVERYBODY),
    Row("events:event", EVERYBODY, feast),
    Row("events:event", {**NOBODY, "ona": OK, "rasa": OK}, draft),
    Row("events:event_ical", EVERYBODY, feast),
    Row("events:event_ical", NOBODY, draft),
    Row("events:register", EVERYBODY, feast),
    Row("events:register", NOBODY, draft),
    Row("events:registration", EVERYBODY, by_link),
    Row("events:registration", NOBODY, forged),
    Row("events:registration_confirm", LED_ON, by_link, method="post"),
    Row("events:registration_accept", LED_ON, by_link, method="post"),
    Row("events:registration_withdraw", LED_ON, by_link, method="post"),
    Row("events:registration_withdraw", NOBODY, forged, method="post"),
    Row("events:own_events", SIGNED_IN),
    Row("events:event_new", {**NOT_THEIRS, "ona": DOOR, "mindaugas": DOOR, "rasa": OK}),
    Row("events:event_new_for", OF_BIJUTISKIS, bijutiskis),
    Row("events:own_event", OF_BIJUTISKIS, of_feast),
    Row("events:own_event", OF_BIJUTISKIS, of_draft),
    Row("events:own_event", OFFICE, of_union),
    Row("events:own_event", OFFICE_WITHOUT_ROW, nowhere),
    Row("events:event_edit", OF_BIJUTISKIS, of_feast),
    Row("events:event_programme", OF_BIJUTISKIS, of_feast),
    Row("events:event_propose", ACT_FOR_BIJUTISKIS, of_draft, method="post"),
    Row("events:event_cancel", OF_BIJUTISKIS, of_feast),
    Row("events:event_cancel", ACT_FOR_BIJUTISKIS, of_feast, method="post"),
    Row("events:event_cancel", NOT_THEIRS, of_draft),
    Row("events:event_discard", OF_BIJUTISKIS, of_draft),
    Row("events:event_discard", ACT_FOR_BIJUTISKIS, of_draft, method="post"),
    Row("events:event_discard", NOT_THEIRS, of_feast),
    Row("events:attendees", OF_BIJUTISKIS, of_feast),
    Row("events:attendees", OFFICE, of_union),
    Row("events:attendees_tick", ACT_FOR_BIJUTISKIS, of_feast, method="post"),
    Row("events:attendee_new", OF_BIJUTISKIS, of_feast),
    Row("events:attendees_xlsx", OF_BIJUTISKIS, of_feast),
    Row("events:attendee_accept", ACT_FOR_BIJUTISKIS, of_coming, method="post"),
    Row("events:attendee_remove", OF_BIJUTISKIS, of_coming),
    Row("events:attendee_remove", ACT_FOR_BIJUTISKIS, of_coming, method="post"),
    Row("events:office_events", OFFICE),
    Row("events:event_new_of_union", OFFICE),
    Row("events:event_publish", OFFICE_ACTS, of_draft, method="post"),
    Row("events:event_publish", OFFICE_WITHOUT_ROW, nowhere, method="post"),
    Row("events:event_return", OFFICE, of_draft),
    Row("events:event_seen", OFFICE_ACTS, of_feast, method="post"),
]
PUBLIC_PAGES: dict[str, Arguments] = {
    "events:calendar": listed,
    "events:event": feast,
    "events:register": feast,
    "events:registration": by_link,
}
SIGNED_IN_PAGES: dict[str, Arguments] = {  # the laws open them as Rasa
    "events:own_events": listed,
    "events:event_new": listed,
    "events:event_new_for": bijutiskis,
    "events:own_event": of_feast,
    "events:event_edit": of_feast,
    "events:event_programme": of_feast,
    "events:event_cancel": of_feast,
    "events:event_discard": of_draft,
    "events:attendees": with_people,
    "events:attendee_new": of_feast,
    "events:attendee_remove": of_coming,
    "events:office_events": listed,
    "events:event_new_of_union": listed,
    "events:event_return": of_draft,
}
LISTS: dict[str, int] = {"events:calendar": 2, "events:own_events": 5, "events:office_events": 8}
OF_ONE_ROW: set[str] = (set(PUBLIC_PAGES) | set(SIGNED_IN_PAGES)) - set(LISTS)
NOT_PAGES: set[str] = {"events:calendar_ical", "events:calendar_json", "events:event_ical", "events:attendees_xlsx"}


def fill(world: World, number: int) -> None:
    """One more row in each of its lists."""
    holder = Organisation.objects.order_by("pk").first()
    event = events.event(organiser=holder, entry="ours", capacity=20, municipality=world.moletai)
    events.event(state="proposed", organiser=holder)
    events.event(name_lt="Sąjungos taryba")
    events.registration(event, person=world.rasa)
