"""A community enters its event, the office looks it through and publishes it."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.core.clock import VILNIUS
from sueiga.events.models import Event
from sueiga.messaging.models import Letter
from tests.factories import events
from tests.factories.people import representative, signed_in
from tests.world import World

FEAST = {
    "name_lt": "Duonos šventė", "kind": "festival", "day": "2027-08-14", "begins": "12:00", "ends": "18:00",
    "village": "Bijutiškis", "venue": "Prie klėties", "spoken": "lt", "entry": "ours", "capacity": "50",
    "most_together": "5", "has_waiting_list": "on",
}  # fmt: skip


def enter(world: World, **said: str) -> BeautifulSoup:
    """Ona fills the form in."""
    url = reverse("events:event_new_for", args=[world.bijutiskio_bendruomene.code])
    answer = signed_in(world.ona).post(url, {**FEAST, "municipality": str(world.moletai.pk), **said}, follow=True)
    return BeautifulSoup(answer.content, "html.parser")


def edit(client: Client, event: Event, **said: str) -> BeautifulSoup:
    url = reverse("events:event_edit", args=[event.pk])
    page = BeautifulSoup(client.get(url).content, "html.parser")
    form = page.select_one("main form")
    assert form
    typed = {str(tag["name"]): str(tag.get("value", "")) for tag in form.select("input[name]")
             if tag.get("type") not in {"radio", "checkbox"} or tag.has_attr("checked")}  # fmt: skip
    typed |= {str(tag["name"]): tag.text.lstrip("\n") for tag in form.select("textarea")}
    chosen = {str(tag["name"]): tag.select_one("option[selected]") for tag in form.select("select")}
    typed |= {name: str(option["value"]) for name, option in chosen.items() if option}
    return BeautifulSoup(client.post(url, {**typed, **said}, follow=True).content, "html.parser")


def test_onas_event_stands_in_her_village(world: World) -> None:
    enter(world)

    event = Event.objects.get()
    assert (event.settlement, event.municipality, event.lat) == (world.bijutiskis, world.moletai, 55.32)
    assert (event.slug, event.state, event.organiser) == (
        "duonos-svente-2027-08-14", "draft", world.bijutiskio_bendruomene,
    )  # fmt: skip


def test_it_goes_to_the_office_and_from_there_to_everybody(world: World, client: Client) -> None:
    enter(world)
    event, rasa, ona = Event.objects.get(), signed_in(world.rasa), signed_in(world.ona)

    ona.post(reverse("events:event_propose", args=[event.pk]))
    assert client.get(event.get_absolute_url()).status_code == 404
    rasa.post(reverse("events:event_publish", args=[event.pk]))

    assert client.get(event.get_absolute_url()).status_code == 200
    assert "/renginiai/duonos-svente-2027-08-14/" in Letter.objects.get(person=world.ona).text


def test_the_office_sends_it_back_with_words(world: World) -> None:
    event = events.event(state="proposed", organiser=world.bijutiskio_bendruomene, entered_by=world.ona)

    signed_in(world.rasa).post(reverse("events:event_return", args=[event.pk]), {"why": "Trūksta vietos."})

    event.refresh_from_db()
    assert (event.state, event.returned_why) == ("draft", "Trūksta vietos.")
    assert "Trūksta vietos." in Letter.objects.get(person=world.ona).text
    assert "Trūksta vietos." in signed_in(world.ona).get(reverse("home:desk")).content.decode()


def test_the_same_name_on_the_same_day_has_another_address(world: World) -> None:
    for _time in range(3):
        enter(world)

    slugs = sorted(Event.objects.values_list("slug", flat=True))
    assert slugs == ["duonos-svente-2027-08-14", "duonos-svente-2027-08-14-2", "duonos-svente-2027-08-14-3"]


def test_an_evening_past_midnight_ends_the_next_day(world: World) -> None:
    enter(world, begins="20:00", ends="02:00")

    event = Event.objects.get()
    assert event.ends_at == dt.datetime(2027, 8, 15, 2, tzinfo=VILNIUS)


def test_the_hour_that_summer_time_skips_is_told(world: World) -> None:
    page = enter(world, day="2027-03-28", begins="03:30", ends="05:00")

    assert page.select_one("#id_begins_error")
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("day", "1827-01-01"), ("day", "2027-02-30"), ("last_day", "2027-08-01"), ("begins", "25:00"),
        ("capacity", "0"), ("capacity", "daug"), ("village", "Niekurnėra"), ("point", "čia"), ("point", "999, 25"),
        ("entry", "kitaip"), ("entry_until", "2027-09-01"), ("online_url", "javascript:alert(1)"),
        ("contact_email", "ona"), ("municipality", "999999"), ("name_lt", ""), ("name_lt", "x" * 201),
    ],
)  # fmt: skip
def test_a_slip_is_told_beside_its_field_and_nothing_is_lost(world: World, field: str, value: str) -> None:
    page = enter(world, **{field: value})

    assert page.select_one(f"#id_{field}_error")
    assert "Prie klėties" in str(page)
    assert not Event.objects.exists()


def test_registration_elsewhere_needs_its_address(world: World) -> None:
    assert enter(world, entry="elsewhere").select_one("#id_entry_url_error")

    enter(world, entry="elsewhere", entry_url="https://example.org/")

    assert Event.objects.get().entry_url == "https://example.org/"


def test_emoji_and_turned_writing_in_a_title_stay_harmless(world: World) -> None:
    enter(world, name_lt="Šventė \u202egnp.exe\u202c 🥖\x07")

    assert Event.objects.get().name_lt == "Šventė gnp.exe 🥖"


def test_a_point_copied_from_a_map_is_taken(world: World) -> None:
    enter(world, point="55.3333, 25.1111")

    event = Event.objects.get()
    assert (event.lat, event.lon) == (55.3333, 25.1111)


def test_several_days_and_a_deadline(world: World) -> None:
    enter(world, last_day="2027-08-15", ends="", entry_until="2027-08-10")

    event = Event.objects.get()
    assert timezone.localtime(event.ends_at).date() == dt.date(2027, 8, 15)
    assert timezone.localtime(event.registers_until) == dt.datetime(2027, 8, 10, 23, 59, tzinfo=VILNIUS)


def test_two_who_save_do_not_overwrite_each_other_unawares(world: World) -> None:
    event = events.event(organiser=world.bijutiskio_bendruomene, municipality=world.moletai, venue="Klėtis")
    ona = signed_in(world.ona)
    Event.objects.filter(pk=event.pk).update(changed_at=timezone.now() + dt.timedelta(seconds=9))

    page = edit(ona, event, venue="Kluonas", seen=event.version)
    event.refresh_from_db()
    assert event.venue == "Klėtis"
    assert "Kluonas" in str(page)
    seen = page.select_one("#id_seen")
    assert seen
    edit(ona, event, venue="Kluonas", seen=str(seen["value"]))

    event.refresh_from_db()
    assert event.venue == "Kluonas"


def test_the_office_sees_what_an_organiser_changed(world: World) -> None:
    event = events.event(organiser=world.bijutiskio_bendruomene, municipality=world.moletai)
    edit(signed_in(world.ona), event, venue="Klėtis")
    rasa = signed_in(world.rasa)

    assert event.name_lt in rasa.get(reverse("events:office_events")).content.decode()
    rasa.post(reverse("events:event_seen", args=[event.pk]))

    assert event.name_lt not in rasa.get(reverse("events:office_events")).content.decode()


def test_the_way_in_stays_once_people_have_registered(world: World) -> None:
    event = events.event(organiser=world.bijutiskio_bendruomene, entry="ours", municipality=world.moletai)
    events.registration(event)

    page = edit(signed_in(world.ona), event, entry="free")

    assert page.select_one("#id_entry_error")
    event.refresh_from_db()
    assert event.entry == "ours"


def test_what_is_over_is_not_published(world: World) -> None:
    event = events.event(days=-5, state="proposed")

    signed_in(world.rasa).post(reverse("events:event_publish", args=[event.pk]))

    event.refresh_from_db()
    assert event.state == "proposed"


def test_a_second_press_changes_nothing(world: World) -> None:
    event = events.event(state="proposed", organiser=world.bijutiskio_bendruomene)
    rasa, ona = signed_in(world.rasa), signed_in(world.ona)

    for _time in range(2):
        assert ona.post(reverse("events:event_propose", args=[event.pk])).status_code == 302
        assert rasa.post(reverse("events:event_publish", args=[event.pk])).status_code == 302
        assert rasa.post(reverse("events:event_return", args=[event.pk]), {"why": "x"}).status_code == 302

    event.refresh_from_db()
    assert event.state == "published"


def test_a_draft_is_thrown_away(world: World) -> None:
    event = events.event(state="draft", organiser=world.bijutiskio_bendruomene)

    signed_in(world.ona).post(reverse("events:event_discard", args=[event.pk]))

    assert not Event.objects.exists()


def test_the_union_and_its_partners_hold_events_too(world: World) -> None:
    url = reverse("events:event_new_of_union")
    signed_in(world.rasa).post(url, {**FEAST, "organiser_name": "Lietuvos kaimo tinklas", "village": ""})

    event = Event.objects.get()
    assert (event.organiser, event.organiser_name) == (None, "Lietuvos kaimo tinklas")


def test_who_speaks_for_several_chooses_whose_event_it_is(world: World) -> None:
    ona, url = signed_in(world.ona), reverse("events:event_new")
    assert world.bijutiskio_bendruomene.code in ona.get(url).headers["Location"]

    representative(world.leliunu_bendruomene, world.ona)

    assert "Leliūnų bendruomenė" in ona.get(url).content.decode()
