"""The list of calls: what fits comes first, why one does not yet stands beside it, nobody sees others' answers."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from sueiga.funding import record
from sueiga.funding.models import Call, Interest
from tests.factories import funding, registry
from tests.factories.people import representative
from tests.funding.reading.judged import call, lacking
from tests.world import World

NOW, DAY = timezone.now, dt.timedelta(days=1)


@pytest.fixture
def ona_client(world: World) -> Client:
    client = Client()
    client.force_login(world.ona)
    return client


def page(client: Client, query: str = "") -> BeautifulSoup:
    answer = client.get(f"/kvietimai/{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def names(html: BeautifulSoup, part: str = "li.call") -> list[str]:
    return [row.h3.a.text for row in html.select(part)]


def windows(opens: int, closes: int) -> tuple[record.Window, ...]:
    return (record.Window(NOW() + opens * DAY, NOW() + closes * DAY),)


def test_ona_sees_first_what_she_may_apply_to(world: World, ona_client: Client) -> None:
    call("Netinkamas", windows=windows(-1, 3))
    call("Nežinomas", {world.bijutiskio_bendruomene: "unknown"}, windows=windows(-1, 4))
    call("Dar ne", {world.bijutiskio_bendruomene: "not_yet"}, windows=windows(-1, 5))
    call("Tinkamas", {world.bijutiskio_bendruomene: "yes"}, windows=windows(-1, 6))

    assert names(page(ona_client)) == ["Tinkamas", "Dar ne", "Nežinomas", "Netinkamas"]


def test_ona_reads_in_the_list_what_is_missing(world: World, ona_client: Client) -> None:
    made = call("Dar ne", {world.bijutiskio_bendruomene: "not_yet"})
    lacking(made, world.bijutiskio_bendruomene, "ngo", "members")

    line = page(ona_client).select_one("li.call .answer-line")

    assert line.select_one(".status.not_yet")
    assert line.select_one(".why").text.count(",") == 1


def test_the_lead_answers_in_one_sentence(world: World, ona_client: Client) -> None:
    call("A", {world.bijutiskio_bendruomene: "yes"})
    call("B", {world.bijutiskio_bendruomene: "not_yet"})

    lead = page(ona_client).select_one(".lead").text

    assert world.bijutiskio_bendruomene.name in lead
    assert lead.count("1") == 2


def test_what_nobody_can_tell_yet_is_asked_for_at_once(world: World, ona_client: Client) -> None:
    for name in ("A", "B"):
        lacking(call(name, {world.bijutiskio_bendruomene: "unknown"}), world.bijutiskio_bendruomene, "no_tax_debt")

    asked = page(ona_client).select(".asked a")

    assert [link["href"].split("?")[0] for link in asked] == [
        f"/mano/bendruomenes/{world.bijutiskio_bendruomene.code}/faktai/no_tax_debt/"
    ]


def test_petras_who_keeps_the_books_is_asked_for_nothing(world: World, client: Client) -> None:
    lacking(call("A", {world.bijutiskio_bendruomene: "unknown"}), world.bijutiskio_bendruomene, "no_tax_debt")
    client.force_login(world.petras)

    html = page(client)

    assert names(html) == ["A"]
    assert html.select(".asked") == []


def test_jonas_sees_nobodys_answers(world: World, client: Client) -> None:
    call("Tinkamas Onai", {world.bijutiskio_bendruomene: "yes"})

    html = page(client)

    assert names(html) == ["Tinkamas Onai"]
    assert html.select(".answer-line") == []


def test_mindaugas_does_not_see_what_his_members_are_answered(world: World, client: Client) -> None:
    call("A", {world.bijutiskio_bendruomene: "yes"})
    client.force_login(world.mindaugas)

    assert page(client).select_one("li.call .status")["class"] == ["status", "no"]


def test_somebody_of_two_organisations_reads_whose_answer_it_is(world: World, ona_client: Client) -> None:
    representative(world.leliunu_bendruomene, world.ona)
    call("A", {world.bijutiskio_bendruomene: "yes"})

    lines = page(ona_client).select("li.call .answer-line")

    assert [line.select_one(".status")["class"][1] for line in lines] == ["yes", "no"]
    assert "Leliūnų bendruomenė" in lines[1].text


def test_one_of_two_organisations_can_be_chosen(world: World, ona_client: Client) -> None:
    representative(world.leliunu_bendruomene, world.ona)
    call("A", {world.bijutiskio_bendruomene: "yes"})

    html = page(ona_client, f"?organisation={world.leliunu_bendruomene.code}")

    assert [line.select_one(".status")["class"][1] for line in html.select(".answer-line")] == ["no"]
    assert html.select_one(".whose [aria-current]").text == "Leliūnų bendruomenė"


def test_what_ona_said_of_a_call_stands_beside_it(world: World, ona_client: Client) -> None:
    made = call("A", {world.bijutiskio_bendruomene: "yes"})
    Interest.objects.create(call=made, organisation=world.bijutiskio_bendruomene, level="not_for_us")

    assert page(ona_client).select_one(".answer-line .tag")


def test_a_call_nobody_judged_yet_goes_by_its_time(world: World, ona_client: Client) -> None:
    funding.published(funding.said(name_lt="Naujas"))

    html = page(ona_client)

    assert names(html) == ["Naujas"]
    assert html.select(".answer-line") == []


def test_everybody_sees_what_closes_first_and_then_what_is_planned(world: World, client: Client) -> None:
    funding.published(funding.said(name_lt="Planuojamas", windows=windows(5, 20)))
    funding.published(funding.said(name_lt="Vėlesnis", windows=windows(-1, 9)))
    funding.published(funding.said(name_lt="Skubus", windows=windows(-1, 2)))
    funding.published(funding.said(name_lt="Be dienų", windows=()))

    assert names(page(client)) == ["Skubus", "Vėlesnis", "Planuojamas", "Be dienų"]


@pytest.fixture
def of_each_time(world: World) -> None:
    funding.published(funding.said(name_lt="Atviras"))
    funding.published(funding.said(name_lt="Planuojamas", windows=windows(5, 20)))
    funding.published(funding.said(name_lt="Baigėsi", windows=windows(-20, -5)))
    funding.published(funding.said(name_lt="Atšauktas"), withdrawn_at=NOW(), status="withdrawn")


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("", {"Atviras", "Planuojamas"}),
        ("ahead", {"Atviras", "Planuojamas"}),
        ("open", {"Atviras"}),
        ("planned", {"Planuojamas"}),
        ("ended", {"Baigėsi", "Atšauktas"}),
        ("all", {"Atviras", "Planuojamas", "Baigėsi", "Atšauktas"}),
    ],
)
@pytest.mark.usefixtures("of_each_time")
def test_each_part_of_the_list_counts_and_shows_its_own(client: Client, status: str, shown: set[str]) -> None:
    html = page(client, f"?status={status}")

    assert set(names(html)) == shown
    assert [tab.text for tab in html.select("#results .chips .number")] == ["2", "1", "1", "2"]


@pytest.mark.usefixtures("of_each_time")
def test_what_is_over_shows_no_answers_any_more(world: World, ona_client: Client) -> None:
    Call.objects.update(judged_at=NOW())

    assert page(ona_client, "?status=ended").select(".answer-line") == []


@pytest.mark.parametrize("query", ["aikštelė", "aikstele", "SPORTO aikštelės", "bandymu ministerija", "sports field"])
def test_words_find_with_and_without_diacritics_in_any_case(world: World, client: Client, query: str) -> None:
    funding.published(funding.said(name_lt="Sporto aikštelėms", summary_en="A sports field for each village."))
    other = funding.programme("kitas", name_lt="Kita", funder=None)
    funding.published(funding.said(name_lt="Kultūrai", programme=other.slug))

    assert names(page(client, f"?q={query}")) == ["Sporto aikštelėms"]


def test_a_municipality_finds_its_own_its_countys_and_the_whole_countrys(world: World, client: Client) -> None:
    level = {"county": world.moletai.county.code, "municipality": world.moletai.code}
    for place, code in [*level.items(), ("eldership", world.alanta.eldership.code), ("municipality", world.utena.code)]:
        where = (record.CallPlace(place, code, place),)
        funding.published(funding.said(name_lt=f"{place} {code}", whole_country=False, places=where))
    funding.published(funding.said(name_lt="Visur"))

    shown = names(page(client, f"?municipality={world.moletai.slug}"))

    assert len(shown) == 4
    assert f"municipality {world.utena.code}" not in shown


def test_filters_of_level_kind_and_sum_narrow_and_can_be_taken_off(world: World, client: Client) -> None:
    lag = (record.Amount(maximum=Decimal(50_000)),)
    funding.published(funding.said(name_lt="Didelis", level="lag", applicants=("lag",), amounts=lag))
    funding.published(funding.said(name_lt="Mažas"))

    html = page(client, "?level=lag&kind=lag&amount=10000&q=didelis")

    assert names(html) == ["Didelis"]
    assert len(html.select(".filter-bar .part")) == 4


def test_an_unknown_filter_is_left_out_and_told(world: World, client: Client) -> None:
    funding.published(funding.said(name_lt="Vienas"))

    html = page(client, "?municipality=niekur&amount=daug&status=rytoj")

    assert names(html) == ["Vienas"]
    assert "niekur" in html.select_one(".ignored").text


def test_a_list_without_calls_says_what_to_do(world: World, client: Client) -> None:
    assert page(client, "?q=zzzz").select_one(".empty a")


def test_a_list_is_shown_by_twenty_five(world: World, client: Client) -> None:
    for number in range(27):
        funding.published(funding.said(name_lt=f"Kvietimas {number}"))

    assert (len(names(page(client))), len(names(page(client, "?page=2")))) == (25, 2)


@pytest.mark.parametrize("calls", [1, 6])
def test_ona_asks_at_most_ten_times(
    world: World, ona_client: Client, calls: int, django_assert_num_queries: Callable[..., object]
) -> None:
    places = (record.CallPlace("municipality", world.moletai.code, "Molėtų r. sav."),)
    for number in range(calls):
        made = call(str(number), {world.bijutiskio_bendruomene: "unknown"}, whole_country=False, places=places)
        lacking(made, world.bijutiskio_bendruomene, "members")

    with django_assert_num_queries(10):  # session, person, own, counts, calls, places, applicants, answers, said, lacks
        ona_client.get("/kvietimai/")


def test_a_community_that_left_the_list_sees_the_plain_list(world: World, ona_client: Client) -> None:
    other = registry.organisation(name="Girininkija", kind="other")
    representative(other, world.vida)
    ona_client.force_login(world.vida)
    call("A", {other: "yes"})

    assert page(ona_client).select(".answer-line") == []


def test_of_what_is_over_the_latest_comes_first(world: World, client: Client) -> None:
    funding.published(funding.said(name_lt="Senas", windows=windows(-90, -60)))
    funding.published(funding.said(name_lt="Neseniai", windows=windows(-30, -2)))

    assert names(page(client, "?status=ended")) == ["Neseniai", "Senas"]
