"""Public pages are kept in memory for who is not signed in; nobody is shown what is somebody else's, or old news."""

import pytest
from django.contrib.messages import constants
from django.core.cache import caches
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from sueiga.core import page_cache
from sueiga.publishing.actions import contest_office
from tests.conftest import BACKEND
from tests.factories import contests, publishing
from tests.world import World

KEPT = "X-Page"


@pytest.fixture(autouse=True)
def _keeping(settings: Settings) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    caches["pages"].clear()


def was_kept(client: Client, path: str = "/naujienos/", **headers: str) -> bool:
    client.get(path, headers=headers)
    return KEPT in client.get(path, headers=headers).headers


def test_the_second_reader_is_shown_what_the_first_was(world: World, django_assert_num_queries: object) -> None:
    first = Client().get("/naujienos/")

    with django_assert_num_queries(0):  # type: ignore[operator]
        second = Client().get("/naujienos/")

    assert KEPT not in first.headers
    assert second.headers[KEPT]
    assert second.content == first.content
    assert second.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert second.headers["X-Request-ID"] != first.headers["X-Request-ID"]


def test_each_language_and_each_filter_is_a_page(world: World, client: Client) -> None:
    publishing.article(title="Talka", title_en="Work")

    assert "Talka" in client.get("/naujienos/").text
    assert "Work" in client.get("/en/naujienos/").text
    assert "Talka" not in client.get("/naujienos/?kind=story").text


def test_what_is_packed_is_kept_packed(world: World, client: Client) -> None:
    client.get("/naujienos/")

    packed = client.get("/naujienos/", headers={"Accept-Encoding": "gzip"})
    again = client.get("/naujienos/", headers={"Accept-Encoding": "gzip"})

    assert packed.headers["Content-Encoding"] == again.headers["Content-Encoding"] == "gzip"
    assert KEPT in again.headers
    assert "Content-Encoding" not in client.get("/naujienos/").headers


def test_who_is_signed_in_is_never_shown_it_nor_kept(world: World, client: Client) -> None:
    client.force_login(world.ona, backend=BACKEND)

    assert not was_kept(client)
    assert not was_kept(Client(), "/paskyra/prisijungti/")


@pytest.mark.parametrize("path", ["/", "/bendruomenes/", "/kvietimai/", "/naujienos/", "/sitemap.xml"])
def test_public_pages_are_kept(path: str, world: World) -> None:
    assert was_kept(Client(), path)


def test_a_contest_and_the_newsletter_s_archive_are_kept(world: World) -> None:
    assert was_kept(Client(), contests.contest(title="Sumani bendruomenė").get_absolute_url())
    assert was_kept(Client(), "/naujienlaiskis/")


def test_winners_announced_are_read_at_once(world: World, django_capture_on_commit_callbacks: object) -> None:
    closed = contests.closed()
    contests.entry(closed, world.bijutiskio_bendruomene, world.ona, place=1)
    before = Client().get(closed.get_absolute_url()).text

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        contest_office.plan(contest=closed, words_lt="Sveikiname!", words_en="", at=None, by=world.rasa)

    assert "Sveikiname!" not in before
    assert "Sveikiname!" in Client().get(closed.get_absolute_url()).text


@pytest.mark.parametrize("path", ["/", "/konkursai/{slug}/", "/naujienlaiskis/", "/naujienos/{article}/"])
def test_no_kept_page_carries_a_key_to_anything(path: str, world: World) -> None:
    known = {"slug": contests.contest().slug, "article": publishing.article().slug}
    page = Client().get(path.format(**known))
    assert "csrfmiddlewaretoken" not in page.text
    assert not page.cookies


@pytest.mark.parametrize("path", ["/sveikata/", "/privatumas/", "/nera/", "/naujienos/nera/", "/mano/"])
def test_others_are_not(path: str, world: World) -> None:
    assert not was_kept(Client(), path)


def test_parts_of_pages_are_not(world: World) -> None:
    assert not was_kept(Client(), **{"HX-Request": "true"})
    assert not was_kept(Client(), f"/naujienos/?q={'a' * 300}")


def test_large_answers_to_made_up_questions_fill_no_memory(world: World) -> None:
    assert was_kept(Client(), "/bendruomenes/skaiciai/")
    assert not was_kept(Client(), "/bendruomenes/skaiciai/?a=1")
    assert was_kept(Client(), "/naujienos/?kind=story")


def test_somebody_who_is_told_something_once_reads_it_fresh(world: World, client: Client) -> None:
    client.cookies["messages"] = f"{constants.INFO}"

    assert not was_kept(client)


def test_a_page_that_sets_a_cookie_is_not_kept(world: World) -> None:
    with_form = [name for name in page_cache.PAGES if name.startswith("account")]

    assert with_form == []
    assert Client().get("/naujienos/").cookies == {}


def test_what_is_published_is_read_at_once(world: World, django_capture_on_commit_callbacks: object) -> None:
    assert was_kept(Client())

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        publishing.article(title="Ką tik")
        page_cache.clear()

    assert "Ką tik" in Client().get("/naujienos/").text


@pytest.mark.django_db(transaction=True)
def test_what_is_written_and_taken_back_clears_nothing(settings: Settings) -> None:
    assert was_kept(Client())

    with transaction.atomic():
        page_cache.clear()
        transaction.set_rollback(True)

    assert KEPT in Client().get("/naujienos/").headers


def test_another_host_is_another_page(world: World, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "sueiga.example.org"]
    Client().get("/naujienos/")

    assert KEPT not in Client().get("/naujienos/", headers={"Host": "sueiga.example.org"}).headers
    assert Client().get("/naujienos/", headers={"Host": "zlas.example.org"}).status_code == 400


def test_it_can_be_turned_off(world: World, settings: Settings) -> None:
    settings.PAGE_CACHE_SECONDS = 0

    assert not was_kept(Client())
