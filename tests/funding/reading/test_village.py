"""Check for my village: calls by place alone; nothing of any community is told."""

import datetime as dt

from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from sueiga.funding import record
from tests.factories import funding, places, registry
from tests.world import World

NGO = record.RuleRecord(condition="ngo", clause="8 p.")


def check(client: Client, query: str) -> BeautifulSoup:
    answer = client.get(f"/kvietimai/mano-kaimui/?{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def names(html: BeautifulSoup, part: str) -> list[str]:
    return [title.text for title in html.select(f"{part} > ul > li > h3 > a")]


def of_place(name: str, level: str, code: str) -> record.CallRecord:
    return funding.said(name_lt=name, whole_country=False, places=(record.CallPlace(level, code, name),))


def test_a_villager_sees_which_calls_the_place_fits_and_which_not(world: World, client: Client) -> None:
    funding.published(of_place("Molėtams", "municipality", world.moletai.code))
    funding.published(of_place("Utenai", "municipality", world.utena.code))
    funding.published(funding.said(name_lt="Visiems"))

    html = check(client, "q=alanta")

    assert set(names(html, "section.answers-of")) == {"Molėtams", "Visiems"}
    assert names(html, "details.folded") == ["Utenai"]


def test_what_depends_on_the_community_is_said_not_guessed(world: World, client: Client) -> None:
    registry.organisation(settlement=world.alanta, ngo_since=dt.date(2024, 1, 1))
    funding.published(funding.said(rules=(NGO,)))

    html = check(client, "q=alanta")

    assert len(html.select("li.call .depends > li")) == 1
    assert html.select("li.call .status.yes") == []


def test_what_each_area_asks_is_said_apart(world: World, client: Client) -> None:
    areas = (record.ActivityArea("I", "Įranga"), record.ActivityArea("II", "Renginiai"))
    by_area = record.RuleRecord(condition="ngo", area_code="I")
    funding.published(funding.said(areas=areas, rules=(by_area,)))

    assert len(check(client, "q=alanta").select("li.call .depends > li > ul > li")) == 1


def test_calls_for_others_than_communities_do_not_fit(world: World, client: Client) -> None:
    funding.published(funding.said(name_lt="Savivaldybėms", applicants=("municipality",)))

    html = check(client, "q=alanta")

    assert names(html, "details.folded") == ["Savivaldybėms"]
    assert html.select_one(".empty")


def test_the_nearest_deadline_comes_first_and_planned_calls_say_when(world: World, client: Client) -> None:
    now = timezone.now()
    for days, name in ((30, "Vėlesnis"), (3, "Skubus")):
        window = record.Window(now - dt.timedelta(days=1), now + dt.timedelta(days=days))
        funding.published(funding.said(name_lt=name, windows=(window,)))
    later = record.Window(now + dt.timedelta(days=40), now + dt.timedelta(days=50))
    funding.published(funding.said(name_lt="Planuojamas", windows=(later,)))
    funding.published(funding.said(name_lt="Be dienų", windows=()))

    shown = names(check(client, "q=alanta"), "section.answers-of")

    assert shown == ["Skubus", "Vėlesnis", "Planuojamas", "Be dienų"]


def test_several_villages_of_a_name_are_told_apart_first(world: World, client: Client) -> None:
    other = places.settlement(name="Alanta", name_genitive="Alantos", eldership=world.leliunai.eldership)
    funding.published()

    html = check(client, "q=alanta")
    chosen = check(client, f"q=alanta&place={other.pk}")

    assert len(html.select("li.row h3 a")) == 2
    assert names(chosen, "section.answers-of") == ["Kvietimas kaimo bendruomenėms"]


def test_a_village_nobody_knows_is_said_to_be_unknown(world: World, client: Client) -> None:
    assert "zzzz" in check(client, "q=zzzz").select_one(".empty").text


def test_without_a_name_the_page_only_asks_for_one(world: World, client: Client) -> None:
    html = check(client, "")

    assert html.select(".rows") == []
    assert html.select_one("input[name=q]")
