"""Fills the calendar of the demonstration, each gathering once."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core.clock import VILNIUS
from sueiga.events.actions import events
from sueiga.events.actions.registrations import enter
from sueiga.events.demo.gatherings import PARLIAMENT, PROPOSED, PUBLISHED, RALLY, REPORTS, VISIT, Gathering
from sueiga.events.details import Details, RowSaid
from sueiga.events.enums import Entry, EventState
from sueiga.events.models import Event
from sueiga.registry.demo.villages import told_villages
from sueiga.registry.models import Organisation

GUESTS = ("Aldona", "Bronius", "Danutė", "Egidijus", "Felicija", "Gintaras", "Henrika", "Ignas")
HOSTS = 4
OF_MANY, OF_FEW = 3, 5  # people a guest registers


@transaction.atomic
def fill_calendar(today: dt.date) -> list[Event]:
    """Coming gatherings, one that is over, one that waits for the office, and people who have registered."""
    hosts = told_villages(HOSTS)
    rasa = User.objects.office_first()[0]
    made = {each: _drafted(each, today, hosts, rasa) for each in (*PUBLISHED, PARLIAMENT, PROPOSED)}
    over = [event.pk for each, event in made.items() if event.is_over and each != PROPOSED]
    for each in PUBLISHED:
        if made[each].pk not in over:
            events.publish(event=made[each], by=rasa)
    events.propose(event=made[PROPOSED], by=rasa)
    of_past = Event.objects.filter(pk__in=over)  # no action publishes what is over
    of_past.update(state=EventState.PUBLISHED, published_at=timezone.now())
    for each, guests, number in ((RALLY, 8, OF_MANY), (REPORTS, 5, 1), (VISIT, 3, OF_FEW)):
        for guest in GUESTS[: 0 if made[each].pk in over else guests]:
            enter(event=made[each], name=guest, email="", number=number, needs="", by=rasa)
    return list(made.values())


def _drafted(each: Gathering, today: dt.date, hosts: Sequence[Organisation], by: User) -> Event:
    host = None if each.host is None else hosts[each.host]
    place = host or hosts[0]
    first = today + dt.timedelta(days=each.days)
    last = first + dt.timedelta(days=each.lasts)
    details = Details(
        name_lt=each.name, name_en=each.name_en, summary_lt=each.summary, summary_en=each.summary_en,
        text_lt=each.text, text_en=each.text_en, kind=each.kind, spoken=each.spoken,
        starts_at=_at(first, each.hours[0]), ends_at=_at(last, each.hours[1]), venue=each.venue,
        municipality=None if each.online else place.municipality,
        settlement=place.settlement if host else None,
        lat=place.lat if each.venue else None, lon=place.lon if each.venue else None,
        online_url=each.online, entry=each.entry, capacity=each.capacity,
        most_together=OF_FEW if each.entry == Entry.OURS else 1,
    )  # fmt: skip
    event = events.draft(details=details, organiser=host, by=by)
    rows = [
        RowSaid(_at(first, hour, minute), None, what, english, who) for hour, minute, what, english, who in each.rows
    ]
    if rows:
        events.set_programme(event=event, rows=rows, by=by)
    return event


def _at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute), VILNIUS)
