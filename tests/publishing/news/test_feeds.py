"""News as Atom and RSS, and the pictures shown where addresses are shared."""

import datetime as dt
import struct

import feedparser
import pytest
from django.test import Client
from pytest_django import Settings

from sueiga.places.share_cards import Card, png
from tests.factories import events, publishing
from tests.world import World

FEEDS = ["/naujienos/naujienos.atom", "/naujienos/naujienos.rss"]


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_has_an_entry_an_article_by_filter(address: str, world: World, client: Client) -> None:
    publishing.article(title="Medis <b>auga</b>", topic="nature", summary_lt="Trys & keturi", author="Ona")
    publishing.article(title="Kita", topic="youth")

    told = feedparser.parse(client.get(f"{address}?topic=nature").content)

    assert not told.bozo
    assert [entry.title for entry in told.entries] == ["Medis <b>auga</b>"]
    assert told.entries[0].summary == "Trys &amp; keturi"
    assert told.entries[0].id.startswith("tag:")


@pytest.mark.parametrize("address", FEEDS)
def test_what_no_feed_can_hold_breaks_none(address: str, world: World, client: Client) -> None:
    publishing.article(title="Bloga\x0c eilutė \u202edešinėn", summary_lt="a\x08b", picture=publishing.picture())

    told = feedparser.parse(client.get(f"/en{address}").content)

    assert not told.bozo
    assert len(told.entries) == 1


def test_what_nobody_signed_is_the_union_s(world: World, client: Client) -> None:
    publishing.article(author="")

    told = feedparser.parse(client.get("/en/naujienos/naujienos.atom").content)

    assert told.feed.author == "Lithuanian Union of Rural Communities"  # RFC 4287, 4.1.1: each entry has an author


@pytest.mark.parametrize(
    ("day", "said"),
    [(dt.date(2026, 3, 2), "2026-03-02T07:15:00+00:00"), (dt.date(2026, 3, 1), "2026-03-01T12:00:00+02:00")],
)
def test_news_of_the_morning_are_not_dated_at_noon(day: dt.date, said: str, world: World, client: Client) -> None:
    came_out = dt.datetime(2026, 3, 2, 7, 15, tzinfo=dt.UTC)
    publishing.article(published_on=day, first_published_at=came_out, last_published_at=came_out)

    told = feedparser.parse(client.get("/naujienos/naujienos.atom").content)

    assert told.entries[0].published == said


def size_of(image: bytes) -> tuple[int, int]:
    assert image.startswith(b"\x89PNG")
    wide, high = struct.unpack(">II", image[16:24])
    return wide, high


def test_every_sort_of_page_has_its_card(world: World, client: Client) -> None:
    article = publishing.article(title="Talka", municipality=world.moletai)
    gathering = events.event(municipality=world.utena)
    called_off = events.event(state="cancelled")
    cards = [
        f"naujiena/{article.slug}", f"renginys/{gathering.slug}", f"renginys/{called_off.slug}",
        f"bendruomene/{world.bijutiskio_bendruomene.code}", "sueiga/sueiga",
    ]  # fmt: skip

    drawn = [client.get(f"/korteles/{card}.png").content for card in cards]

    assert {size_of(image) for image in drawn} == {(1200, 630)}
    assert len(set(drawn)) == len(cards)


def test_a_card_is_drawn_once_until_it_says_something_else(settings: Settings) -> None:
    folder = settings.VAR_DIR / "cards"

    first, again, other = png(Card("Talka 🌾")), png(Card("Talka")), png(Card("Sueiga " * 60))

    assert first == again != other
    assert len(list(folder.iterdir())) == 2


def test_the_oldest_cards_make_room(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sueiga.places.share_cards.MOST_KEPT", 10)

    for number in range(11):
        png(Card(f"Talka {number}"))

    assert len(list((settings.VAR_DIR / "cards").iterdir())) == 10
