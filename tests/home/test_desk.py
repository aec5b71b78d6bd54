"""The desk: one page per person."""

import datetime as dt
import re

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.funding.actions import calls
from sueiga.funding.models import Call, Fit
from sueiga.home.desk import desk, groups
from sueiga.registry.models import Claim, Organisation
from tests.conftest import BACKEND
from tests.factories import funding, registry
from tests.factories.people import representative
from tests.world import World

TODAY = dt.date(2026, 11, 23)


def shown(person: User, path: str = "/mano/") -> Tag:
    """The desk as this person gets it."""
    client = Client()
    client.force_login(person, backend=BACKEND)
    return BeautifulSoup(client.get(path).content, "html.parser")


def titles(found: Tag, selector: str) -> list[str]:
    return [tag.get_text(" ", strip=True) for tag in found.select(selector)]


def item(due: dt.date | None) -> DeskItem:
    return DeskItem("Pateikti ataskaitą", "/", due)


def test_it_wants_to_know_who_it_is(db: None, client: Client) -> None:
    assert client.get("/mano/")["Location"] == "/paskyra/prisijungti/?next=/mano/"


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_office_s_bare_address_leads_to_the_desk(language: str, world: World, client: Client) -> None:
    client.force_login(world.rasa, backend=BACKEND)
    assert client.get(f"{language}/biuras/")["Location"] == f"{language}/mano/"


def test_somebody_with_one_organisation_sees_it_at_once(world: World) -> None:
    found = shown(world.ona, "/en/mano/")

    assert titles(found, ".cards-of-mine h3") == ["Bijutiškio kaimo bendruomenė"]
    assert "chair" in found.select_one(".cards-of-mine").get_text()
    assert found.select_one(".search-box") is None
    assert found.select_one('main a[href^="/biuras/"]') is None


def test_somebody_without_a_role_is_led_to_find_their_community(world: World) -> None:
    found = shown(world.vida, "/en/mano/")

    assert "does not know yet which organisation you speak for" in found.get_text()
    assert found.select_one("main form.search-box")["action"] == "/en/bendruomenes/"


def test_what_somebody_asked_for_is_told(world: World) -> None:
    Claim.objects.create(organisation=world.leliunu_bendruomene, person=world.vida, role="chair", starts_on=TODAY)

    assert titles(shown(world.vida), "#claims ~ .rows h3") == ["Leliūnų bendruomenė"]
    assert shown(world.ona).select_one("#claims") is None


def test_of_forty_organisations_those_are_left_that_were_asked_for(world: World) -> None:
    for number in range(40):
        representative(registry.organisation(name=f"Žalių {number} bendruomenė"), world.mindaugas, "board")

    whole, some = shown(world.mindaugas), shown(world.mindaugas, "/mano/?q=zaliu 1")

    assert len(whole.select("#organisations ~ .rows > li")) == 41
    assert len(some.select("#organisations ~ .rows > li")) == 13  # 1, 10–19, 21, 31
    assert some.select_one("main input[name=q]")["value"] == "zaliu 1"


def test_nothing_found_leads_back_to_all(world: World) -> None:
    found = shown(world.ona, "/mano/?q=niekur")

    assert found.select_one("#organisations ~ p a")["href"] == "/mano/"


def test_a_role_in_a_double_is_a_role_in_the_record(world: World) -> None:
    double = registry.organisation(name="Bijutiškis", merged_into=world.bijutiskio_bendruomene)
    representative(double, world.vida)

    assert titles(shown(world.vida), ".cards-of-mine h3") == ["Bijutiškio kaimo bendruomenė"]


def test_a_term_that_has_ended_is_no_card(world: World) -> None:
    representative(world.leliunu_bendruomene, world.vida, ends_at=timezone.now())

    assert desk(world.vida).cards == []


@pytest.mark.parametrize(("days", "said"), [(10, True), (100, False)])
def test_a_term_about_to_end_is_said(days: int, said: bool, world: World) -> None:
    representative(world.leliunu_bendruomene, world.vida, ends_at=timezone.now() + dt.timedelta(days=days))

    assert bool(desk(world.vida).cards[0].last_day) is said


def test_an_open_ended_role_beside_one_that_ends_has_no_end(world: World) -> None:
    representative(world.bijutiskio_bendruomene, world.ona, "board", ends_at=timezone.now() + dt.timedelta(days=3))

    assert desk(world.ona).cards[0].last_day is None


def test_many_things_to_do_are_grouped_by_how_urgent_they_are() -> None:
    days = [TODAY - dt.timedelta(days=1), TODAY, TODAY + dt.timedelta(days=14), TODAY + dt.timedelta(days=15), None]

    grouped = groups([item(day) for day in days], TODAY)

    assert [len(group.items) for group in grouped] == [1, 2, 1, 1]
    assert len({group.title for group in grouped}) == 4


def test_few_things_to_do_need_no_headings() -> None:
    assert [group.title for group in groups([item(TODAY)] * 3, TODAY)] == [""]
    assert groups([], TODAY) == []


def test_the_office_has_its_inboxes(rasa_client: Client, world: World) -> None:
    registry.organisation(certainty="doubtful")

    found = BeautifulSoup(rasa_client.get("/en/mano/").content, "html.parser")

    assert titles(found, ".todo a") == ["1 doubtful record to decide about"]
    assert found.select_one('aside a[href="/en/biuras/registras/abejotini/"]') is not None


def test_an_empty_office_is_told_so(rasa_client: Client) -> None:
    found = BeautifulSoup(rasa_client.get("/en/mano/").content, "html.parser")

    assert "Nothing waits for a decision" in found.select_one(".empty").text


def test_only_addresses_are_told_to_those_who_have_one(world: World) -> None:
    paper = User.objects.create_user(None, name="Zosė")

    assert shown(paper).select_one("aside .small") is None


def test_who_enters_calls_finds_them_from_the_desk(world: World) -> None:
    representative(registry.organisation(name="Molėtų VVG", kind="lag", municipality=world.moletai), world.vida)
    calls.appoint(person=world.mindaugas, municipality=world.moletai, by=world.rasa)
    urls = {
        person: [tag["href"] for tag in shown(person).select("aside a")] for person in (world.vida, world.mindaugas)
    }

    assert all("/kvietimai/rengti/" in each for each in urls.values())
    assert "/kvietimai/rengti/" not in str(shown(world.ona).select("aside"))
    assert "/biuras/kvietimai/" in str(shown(world.rasa).select("aside"))


def test_ona_reads_how_many_calls_fit_and_of_how_many_nobody_can_tell(world: World) -> None:
    def answer(closes: dt.datetime, *answers: tuple[Organisation, str]) -> None:
        call = funding.published()
        Call.objects.filter(pk=call.pk).update(closes_at=closes)
        Fit.objects.bulk_create(Fit(call=call, organisation=whom, answer=said) for whom, said in answers)

    ours, others = world.bijutiskio_bendruomene, registry.organisation()
    soon = timezone.now() + dt.timedelta(days=9)
    assert not shown(world.ona).find(string=re.compile("Tinka"))
    answer(soon, (ours, "yes"), (others, "yes"))
    answer(soon, (ours, "unknown"))
    answer(soon, (ours, "unknown"))
    answer(soon, (others, "yes"))
    answer(timezone.now() - dt.timedelta(days=1), (ours, "yes"))

    told = shown(world.ona).find(string=re.compile("Tinka"))
    assert str(told) == "Tinka 1 kvietimas. Dėl 2 kvietimų neaišku: apie jus dar ne viską žinome."
    representative(others, world.ona)
    assert str(shown(world.ona).find(string=re.compile("Tinka"))).startswith("Tinka 2 kvietimai.")


@pytest.mark.parametrize("organisations", [1, 40])
def test_a_desk_asks_at_most_ten_questions(
    organisations: int, world: World, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(organisations):
        representative(registry.organisation(name=f"Žalių {number} bendruomenė"), world.vida)
    client.force_login(world.vida, backend=BACKEND)

    with django_assert_max_num_queries(10):
        client.get("/mano/")
