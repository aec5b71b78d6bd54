"""The office acts for somebody on the phone: that person's rights, both names in history, and an end to it."""

import datetime as dt

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.accounts.actions.errands import NotForThem, begin_errand, end_errand
from sueiga.accounts.enums import ErrandEnd, OfficeRole
from sueiga.accounts.models import Errand, User
from sueiga.history.models import Event
from sueiga.history.record import record
from tests.conftest import BACKEND
from tests.world import World


def act_for(client: Client, person: User) -> Errand:
    """Rasa begins to act for this person, on the phone."""
    answer = client.post(reverse("home:on_behalf", args=[person.pk]), {"reason": "phone"})
    assert answer.url == "/mano/"
    return Errand.objects.latest("pk")


@pytest.fixture
def errand(world: World, rasa_client: Client) -> Errand:
    """Rasa acts for Ona."""
    return act_for(rasa_client, world.ona)


def links(client: Client, path: str = "/mano/") -> list[str]:
    shown = BeautifulSoup(client.get(path).content, "html.parser")
    return [str(link["href"]) for link in shown.select("main a, .site-nav a")]


def test_she_sees_what_the_person_sees_and_nothing_of_the_office(
    world: World, errand: Errand, rasa_client: Client, client: Client
) -> None:
    client.force_login(world.ona, backend=BACKEND)

    assert links(rasa_client) == links(client)
    assert rasa_client.get("/biuras/registras/").status_code == 404
    assert rasa_client.get("/biuras/zmones/").status_code == 404


def test_every_page_says_so(errand: Errand, rasa_client: Client) -> None:
    for path in ["/mano/", "/", "/bendruomenes/", "/tokio-nera/"]:
        shown = BeautifulSoup(rasa_client.get(path).content, "html.parser")
        assert "Ona" in shown.select_one(".on-behalf").get_text(), path


def test_what_is_done_bears_both_names(world: World, errand: Errand) -> None:
    person = Errand.objects.running().get().acting

    line = record(by=person, verb="registry:confirm", subject=world.bijutiskio_bendruomene)

    assert (line.by, line.on_behalf_of) == (world.rasa.pk, world.ona.pk)


def test_beginning_and_ending_leave_a_line_each(world: World, errand: Errand, rasa_client: Client) -> None:
    answer = rasa_client.post(reverse("home:on_behalf_finish"))

    lines = Event.objects.filter(verb__startswith="accounts:errand").order_by("pk")
    assert answer.url == reverse("home:person", args=[world.ona.pk])
    assert [(line.verb, line.by, line.on_behalf_of) for line in lines] == [
        ("accounts:errand_begin", world.rasa.pk, world.ona.pk),
        ("accounts:errand_end", world.rasa.pk, world.ona.pk),
    ]
    assert rasa_client.get("/biuras/zmones/").status_code == 200


def test_signing_out_ends_it(errand: Errand, rasa_client: Client) -> None:
    rasa_client.post(reverse("account_logout"))

    errand.refresh_from_db()
    assert errand.end == ErrandEnd.SIGNED_OUT


def test_after_an_hour_nothing_more_is_done_for_anybody(errand: Errand, rasa_client: Client) -> None:
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=61)):
        answer = rasa_client.post(reverse("home:on_behalf_finish"))
        again = rasa_client.get("/biuras/zmones/")

    errand.refresh_from_db()
    assert answer.url == reverse("home:on_behalf_over")
    assert (errand.end, errand.ended_at) == (ErrandEnd.TIME, errand.until)
    assert again.status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        lambda world: User.objects.filter(pk=world.rasa.pk).update(office_role=OfficeRole.NONE),
        lambda world: User.objects.filter(pk=world.ona.pk).update(is_active=False),
        lambda world: User.objects.filter(pk=world.ona.pk).update(office_role=OfficeRole.OFFICER),
    ],
    ids=["the officer left the office", "the person was shut out", "the person joined the office"],
)
def test_it_ends_when_it_is_no_longer_allowed(
    change: object, world: World, errand: Errand, rasa_client: Client
) -> None:
    change(world)

    answer = rasa_client.get("/mano/")

    errand.refresh_from_db()
    assert answer.url == reverse("home:on_behalf_over")
    assert errand.end == ErrandEnd.BARRED


def test_a_person_erased_meanwhile_leaves_the_officer_at_home(
    world: World, errand: Errand, rasa_client: Client
) -> None:
    world.ona.delete()

    assert rasa_client.get("/mano/").url == reverse("home:on_behalf_over")
    assert rasa_client.get("/mano/").status_code == 200


@pytest.mark.parametrize("name", ["account_request_login_code"])
def test_what_is_for_the_person_alone_stays_closed(name: str, errand: Errand, rasa_client: Client) -> None:
    answer = rasa_client.get(reverse(name))

    assert answer.status_code == 403
    assert "Ona" in answer.content.decode()


def test_forms_opened_before_do_not_pass_afterwards(world: World) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(world.rasa, backend=BACKEND)
    page = reverse("home:on_behalf", args=[world.ona.pk])
    token = BeautifulSoup(browser.get(page).content, "html.parser").select_one("main input[name=csrfmiddlewaretoken]")
    browser.post(page, {"reason": "phone", "csrfmiddlewaretoken": token["value"]})

    answer = browser.post(reverse("home:on_behalf_finish"), {"csrfmiddlewaretoken": token["value"]})

    assert answer.status_code == 403
    assert Errand.objects.running().exists()


def test_nobody_acts_for_the_office_nor_for_those_shut_out(world: World, rasa_client: Client) -> None:
    colleague = User.objects.create_user("kolege@example.org", office_role=OfficeRole.OFFICER)
    shut_out = User.objects.create_user("uzdaryta@example.org", is_active=False)

    for person in (colleague, shut_out, world.rasa):
        assert rasa_client.get(reverse("home:on_behalf", args=[person.pk])).status_code == 404
        with pytest.raises(NotForThem):
            begin_errand(person=person, reason="phone", by=world.rasa)


def test_one_at_a_time(world: World) -> None:
    first = begin_errand(person=world.ona, reason="phone", by=world.rasa)
    begin_errand(person=world.petras, reason="letter", by=world.rasa)

    first.refresh_from_db()
    assert first.end == ErrandEnd.FINISHED


def test_ending_twice_leaves_one_line(world: World) -> None:
    errand = begin_errand(person=world.ona, reason="phone", by=world.rasa)
    end_errand(errand=errand, end=ErrandEnd.FINISHED, by=world.rasa)
    end_errand(errand=errand, end=ErrandEnd.TIME, by=None)

    errand.refresh_from_db()
    assert errand.end == ErrandEnd.FINISHED
    assert Event.objects.filter(verb="accounts:errand_end").count() == 1


def test_why_must_be_said(world: World, rasa_client: Client) -> None:
    answer = rasa_client.post(reverse("home:on_behalf", args=[world.ona.pk]), {"reason": ""})

    assert answer.status_code == 200
    assert not Errand.objects.exists()


def test_somebody_signed_in_for_themselves_has_nothing_to_finish(world: World, client: Client) -> None:
    client.force_login(world.ona, backend=BACKEND)

    assert client.post(reverse("home:on_behalf_finish")).url == "/mano/"


def test_whoever_has_no_session_is_asked_nothing(world: World, client: Client) -> None:
    answer = client.get("/")

    assert not answer.wsgi_request.session.modified
    assert settings.SESSION_COOKIE_NAME not in answer.cookies


def test_each_sees_their_own_errands(world: World, errand: Errand) -> None:
    assert Errand.objects.visible_to(world.rasa).count() == Errand.objects.visible_to(world.ona).count() == 1
    assert not Errand.objects.visible_to(world.petras).exists()
