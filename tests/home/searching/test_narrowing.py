"""Answers are narrowed by kind, place and time, ordered, paged; the address keeps it all."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.factories import events, publishing, registry
from tests.home.searching.asking import Ask
from tests.world import World

TODAY = dt.date(2026, 11, 23)


def test_one_kind_is_shown_alone(ask: Ask) -> None:
    publishing.article(title="Talka parke")
    events.event(name_lt="Rudens talka")

    assert ask("talka", kind="event").titles == ["Rudens talka"]


def test_a_municipality_leaves_what_happened_there(world: World, ask: Ask) -> None:
    publishing.article(title="Talka Alantoje", municipality=world.moletai)
    publishing.article(title="Talka Leliūnuose", municipality=world.utena)

    assert ask("talka", municipality=world.utena.slug).titles == ["Talka Leliūnuose"]


def test_a_municipality_narrows_communities_too(world: World, ask: Ask) -> None:
    titles = ask("bendruomenė", municipality=world.utena.slug).titles

    assert titles == [world.leliunu_bendruomene.name]


def test_what_is_older_is_left_out_when_asked_so(world: World, ask: Ask) -> None:
    today = timezone.localdate()
    publishing.article(title="Nauja talka", published_on=today - dt.timedelta(days=30))
    publishing.article(title="Sena talka", published_on=today - dt.timedelta(days=800))
    registry.organisation(name="Talkos bendruomenė", settlement=world.alanta)

    assert ask("talka", since="12").titles == ["Nauja talka"]
    assert len(ask("talka", since="36").titles) == 2


def test_the_newest_come_first_when_asked_so(ask: Ask) -> None:
    publishing.article(title="Talka", published_on=TODAY - dt.timedelta(days=300))
    publishing.article(title="Oras", body_lt=publishing.text("Po talkos lijo."), published_on=TODAY)

    assert ask("talka", kind="article").titles == ["Talka", "Oras"]
    assert ask("talka", kind="article", sort="newest").titles == ["Oras", "Talka"]


def test_four_of_a_kind_are_shown_and_the_way_to_the_others(ask: Ask) -> None:
    for number in range(6):
        publishing.article(title=f"Talka {number}")

    answer = ask("talka", language="en")

    assert len(answer.titles) == 4
    assert answer.html.select_one(".onward")["href"] == "?q=talka&kind=article"


def test_a_kind_is_paged_by_twenty_five(ask: Ask) -> None:
    for number in range(27):
        events.event(name_lt=f"Talka {number}")

    first, second = ask("talka", kind="event"), ask("talka", kind="event", page="2")

    assert (len(first.titles), len(second.titles)) == (25, 2)
    assert not set(first.titles) & set(second.titles)
    assert "kind=event&page=2" in str(first.html.select_one(".pagination"))[:2000].replace("&amp;", "&")


def test_communities_are_paged_too(world: World, ask: Ask) -> None:
    for number in range(27):
        registry.organisation(name=f"Šilinės {number} kaimo bendruomenė", settlement=world.alanta)

    assert len(ask("šilinė", kind="organisation").titles) == 25
    assert len(ask("šilinė", kind="organisation", page="2").titles) == 2


@pytest.mark.parametrize("field", ["kind", "municipality", "since", "sort"])
def test_a_value_nobody_offered_narrows_nothing(field: str, ask: Ask) -> None:
    publishing.article(title="Talka Alantoje")

    assert ask("talka", **{field: "<script>"}).titles == ["Talka Alantoje"]


def test_a_kind_without_answers_shows_all_the_others(ask: Ask) -> None:
    publishing.article(title="Talka Alantoje")

    assert ask("talka", kind="paper").titles == ["Talka Alantoje"]


def test_each_filter_can_be_taken_out(world: World, ask: Ask) -> None:
    publishing.article(title="Talka", municipality=world.moletai)

    parts = ask("talka", municipality=world.moletai.slug, since="36").html.select(".filter-bar .part")

    assert [part["href"] for part in parts] == ["?q=talka&since=36", f"?q=talka&municipality={world.moletai.slug}"]
