"""Whatever is public is found from one box: in any case of the word, with or without diacritics, on either database."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from sueiga.home.searching import engine
from tests.factories import events, funding, publishing, registry
from tests.home.searching.asking import Ask
from tests.world import World


@pytest.mark.parametrize("typed", ["šokiai", "sokiai", "ŠOKIŲ", "šokis", "Sokius", "šokiai ir"])
def test_a_word_is_found_in_every_case_with_or_without_diacritics(typed: str, ask: Ask) -> None:
    publishing.article(title="Šokių vakaras Alantoje")

    assert ask(typed).titles == ["Šokių vakaras Alantoje"]


def test_everything_public_is_found_and_counted_by_kind(world: World, ask: Ask) -> None:
    publishing.article(title="Šokiai prie ežero")
    publishing.page(title="Šokių būrelis")
    publishing.gallery(title="Šokių šventė")
    publishing.paper(title="Įstatai", words="Šokių kolektyvai renkasi antradieniais.")
    events.event(name_lt="Šokių popietė")
    funding.published(funding.said(name_lt="Parama šokiams"))
    registry.organisation(name="Šokių mylėtojų kaimo bendruomenė", settlement=world.alanta)

    tabs = ask("šokiai").tabs

    assert [tab.split()[-1] for tab in tabs] == ["7", "1", "1", "1", "1", "1", "1", "1"]


def test_each_answer_leads_to_its_page(ask: Ask) -> None:
    article = publishing.article(title="Talka Alantoje", slug="talka-alantoje")
    page = publishing.page(title="Talkų tvarka", slug="talkos")
    event = events.event(name_lt="Pavasario talka", slug="pavasario-talka")

    links = {link["href"] for link in ask("talka").html.select(".found h3 a")}

    assert {article.get_absolute_url(), page.get_absolute_url(), event.get_absolute_url()} <= links


def test_what_a_document_says_is_found_and_shown(ask: Ask) -> None:
    words = f"{'Pradžia. ' * 80}Perdavimo aktas pasirašomas dviem egzemplioriais.{' Pabaiga.' * 80}"
    publishing.paper(title="Patalpų sutartis", words=words)

    answer = ask("perdavimo aktai")

    assert answer.titles == ["Patalpų sutartis"]
    assert "Perdavimo aktas pasirašomas dviem egzemplioriais." in answer.lines[0]
    assert answer.lines[0].startswith("… ")
    assert answer.marked == ["Perdavimo", "aktas"]


def test_words_may_stand_partly_in_the_title_partly_in_the_text(ask: Ask) -> None:
    publishing.article(title="Naujas stogas", body_lt=publishing.text("Alantos bendruomenė dengė stogą."))
    publishing.article(title="Senas stogas", body_lt=publishing.text("Utenoje laša."))

    assert ask("stogas alanta").titles == ["Naujas stogas"]


def test_a_title_says_more_than_a_text(ask: Ask) -> None:
    publishing.article(title="Apie orą", body_lt=publishing.text("Lijo, o po to buvo talka."))
    publishing.article(title="Talka kapinėse", body_lt=publishing.text("Rinkomės anksti."))

    assert ask("talka").titles == ["Talka kapinėse", "Apie orą"]


def test_of_very_many_answers_titles_alone_are_weighed(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WEIGHED", 0)
    publishing.article(title="Talka kapinėse")
    publishing.article(title="Oras", body_lt=publishing.text("Talka, talka ir dar kartą talka."))

    assert ask("talka").titles == ["Talka kapinėse", "Oras"]


def test_english_words_are_found_in_the_english_text(ask: Ask) -> None:
    english = publishing.text("Neighbours danced until the morning.")
    publishing.article(title="Šokiai", title_en="Dances", body_en=english)

    answer = ask("dancing", language="en")

    assert answer.titles == ["Dances"]
    assert "Neighbours danced" in answer.lines[0]


def test_what_has_no_english_is_shown_in_lithuanian_and_says_so(ask: Ask) -> None:
    publishing.article(title="Šokiai", body_lt=publishing.text("Šoko visas kaimas."))

    answer = ask("sokiai", language="en")

    assert [tag["lang"] for tag in answer.html.select(".found [lang]")] == ["lt", "lt"]


def test_a_word_of_one_language_is_not_taken_for_one_of_the_other(ask: Ask) -> None:
    publishing.article(title="Pokalbiai", title_en="Talks", body_en=publishing.text("They talk."))

    assert ask("talka").titles == []


def test_what_is_still_to_come_is_told_before_what_is_over(ask: Ask) -> None:
    events.event(name_lt="Talka", days=-20)
    events.event(name_lt="Rudens talka prie ežero su vaišėmis", days=20)

    assert ask("talka").titles == ["Rudens talka prie ežero su vaišėmis", "Talka"]


def test_the_beginning_of_a_word_is_enough_where_nothing_is_called_so(ask: Ask) -> None:
    publishing.article(title="Savivaldybininkų sąskrydis")

    assert ask("savivaldybin").titles == ["Savivaldybininkų sąskrydis"]


def test_letters_put_together_of_two_are_the_same_letters(ask: Ask) -> None:
    publishing.article(title="s\u030cokiai prie e\u017eero")

    assert ask("šokiai ežeras").marked == ["šokiai", "ežero"]


def test_an_organisation_is_found_by_its_code(world: World, ask: Ask) -> None:
    titles = ask(world.bijutiskio_bendruomene.code).titles

    assert titles == [world.bijutiskio_bendruomene.name]


def test_communities_that_only_resemble_the_word_come_last(world: World, ask: Ask) -> None:
    registry.organisation(name="Šakių kaimo bendruomenė", settlement=world.alanta)
    publishing.article(title="Šokių vakaras")

    headings = [tag.get_text() for tag in ask("šokių", language="en").html.select(".found-kind h2")]

    assert [heading.rsplit(" ", 1)[0] for heading in headings] == ["News and stories", "Communities with similar names"]


def test_a_closed_call_says_that_it_is_closed(ask: Ask) -> None:
    long_ago = timezone.now() - dt.timedelta(days=90)
    window = funding.record.Window(long_ago, long_ago + dt.timedelta(days=30))
    funding.published(funding.said(name_lt="Parama orkestrams", windows=(window,)))

    meta = ask("orkestras", language="en").html.select_one(".found .meta")

    assert meta.get_text().startswith("closed ")


def test_browsers_are_told_how_to_ask(client: Client, db: None) -> None:
    described = client.get(reverse("home:search_description"))

    assert described["Content-Type"] == "application/opensearchdescription+xml"
    assert 'template="http://127.0.0.1:8000/paieska/?q={searchTerms}"' in described.content.decode()


def test_search_engines_are_asked_not_to_list_the_answers(client: Client, db: None) -> None:
    answer = client.get("/paieska/", {"q": "talka"})

    assert answer["X-Robots-Tag"] == "noindex"
    assert b'<meta name="robots" content="noindex">' in answer.content


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_as_much_for_three_answers_of_a_kind_as_for_one(
    rows: int, world: World, client: Client, ask: Ask, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(rows):
        publishing.article(title="Talka")
        publishing.paper(title="Talkų tvarka")
        events.event(name_lt="Talka")
        funding.published(funding.said(name_lt="Parama talkoms"))
        registry.organisation(name="Talkos kaimo bendruomenė", settlement=world.alanta)
    ask("talka")

    with django_assert_num_queries(11):
        client.get("/paieska/", {"q": "talka"})
