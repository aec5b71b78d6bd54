"""One event as its page tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse, translate_url
from django.utils import formats, timezone
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core import linked_data
from sueiga.core.components import Crumb, Person
from sueiga.core.navigation import address
from sueiga.events import seats, when
from sueiga.events.enums import Entry, Spoken
from sueiga.events.links import token_of
from sueiga.events.models import Event, ProgrammeRow, Registration
from sueiga.events.places import organiser_of, whole_place

IN_LITHUANIA = ((53.8, 56.5), (20.9, 26.9))


@dataclass(frozen=True)
class Line:
    """A row of the programme in words."""

    time: str
    name: str
    lang: str  # of the name, where it is not the page's
    who: str
    where: str


@dataclass(frozen=True)
class Day:
    """The programme of one day."""

    title: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Seats:
    """Whether one can register, and how many places are left (None: as many as come)."""

    takes: bool
    left: int | None
    queued: int
    is_full: bool  # nobody gets a place now
    waits: bool  # but can wait for one


@dataclass(frozen=True)
class EventPage:
    """Everything its page says."""

    event: Event
    when: str
    place: str
    organiser: str
    language: str
    programme: Sequence[Day]
    seats: Seats
    own: Registration | None
    own_url: str
    is_editor: bool
    is_on_map: bool
    district: str  # code of the municipality
    online_url: str  # for everybody
    person: Person | None
    lang: str  # of its texts, where they are not in the page's language
    json_ld: SafeString
    card_url: str
    report_url: str  # in the language spoken


def page_of(event: Event, user: User | AnonymousUser) -> EventPage:
    """Of an event with `taken` and `queued`; three queries for a stranger."""
    own = Registration.objects.own(user).living().filter(event=event).first()
    is_hidden = event.entry == Entry.OURS and event.online_url
    place, organiser = whole_place(event), organiser_of(event)
    online = "" if is_hidden else event.online_url
    return EventPage(
        event=event,
        when=when.told(event.starts_at, event.ends_at),
        place=place,
        organiser=organiser,
        language="" if event.spoken == Spoken.LITHUANIAN else capfirst(str(event.get_spoken_display())),
        programme=_programme(event),
        seats=_seats(event),
        own=own,
        own_url=reverse("events:registration", args=[token_of(own)]) if own else "",
        is_editor=Event.objects.editable_by(user).contains(event) if isinstance(user, User) else False,
        is_on_map=_is_on_map(event),
        district=event.municipality.code if event.municipality else "",
        online_url=online,
        person=_person(event),
        lang="lt" if get_language() == "en" and not event.name_en else "",
        json_ld=_linked_data(event, place, organiser, online),
        card_url=address("publishing:share_card", "renginys", event.slug) if event.is_public else "",
        report_url=_report_of(event),
    )


def _programme(event: Event) -> list[Day]:
    rows = list(event.programme.in_order())
    by_day = groupby(rows, key=lambda row: timezone.localtime(row.starts_at).date())
    is_one = len(when.days(event.starts_at, event.ends_at)) == 1
    days = [(day, [_line(row) for row in of_day]) for day, of_day in by_day]
    if is_one:
        lines = [line for _day, of_day in days for line in of_day]
        return [Day("", lines)] if lines else []
    return [Day(str(formats.date_format(day, "DATE_FORMAT")), lines) for day, lines in days]


def _line(row: ProgrammeRow) -> Line:
    begins = f"{timezone.localtime(row.starts_at):%H:%M}"
    time = f"{begins}–{timezone.localtime(row.ends_at):%H:%M}" if row.ends_at else begins
    lang = "lt" if get_language() == "en" and not row.name_en else ""
    return Line(time, str(row.name), lang, row.who, row.where)


def _seats(event: Event) -> Seats:
    left = seats.free(event.capacity, event.taken)  # type: ignore[attr-defined]  # annotated
    queued = int(event.queued)  # type: ignore[attr-defined]  # annotated
    is_full = left is not None and (left == 0 or bool(queued))
    return Seats(event.takes_registrations, left, queued, is_full, is_full and event.has_waiting_list)


def _report_of(event: Event) -> str:
    """Where its report is read in the language spoken; kept is the Lithuanian address."""
    spoken = get_language() or "lt"
    with override("lt"):
        return translate_url(event.report_path, spoken) if event.report_path else ""


def _is_on_map(event: Event) -> bool:
    (south, north), (west, east) = IN_LITHUANIA
    return event.lat is not None and event.lon is not None and south < event.lat < north and west < event.lon < east


def _person(event: Event) -> Person | None:
    if not (event.contact_name or event.contact_email or event.contact_phone):
        return None
    return Person(event.contact_name or organiser_of(event), "", event.contact_email, event.contact_phone)


def _linked_data(event: Event, place: str, organiser: str, online: str) -> SafeString:
    url = event.get_absolute_url()
    told = linked_data.event(
        url=url, name=event.name, summary=event.summary, begins=timezone.localtime(event.starts_at),
        ends=timezone.localtime(event.ends_at), place=place, organiser=organiser, cancelled=event.is_cancelled,
        online=online, image=address("publishing:share_card", "renginys", event.slug),
    )  # fmt: skip
    crumbs = [Crumb(_("Events"), reverse("events:calendar"))]
    return linked_data.json_ld(told, linked_data.breadcrumbs(crumbs, event.name, url))
