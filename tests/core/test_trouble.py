"""Pages for when something went wrong: calm, in Lithuanian with English below, and they say what to do."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import server_error
from pytest_django import Settings

from sueiga.core.middleware import maintenance

pytestmark = pytest.mark.django_db


def languages(response: HttpResponse) -> list[str]:
    """The languages the page speaks, in its order."""
    return [tag["lang"] for tag in BeautifulSoup(response.content, "html.parser").find_all(["html", "div"], lang=True)]


def headings(response: HttpResponse) -> int:
    """How many main headings it has."""
    return len(BeautifulSoup(response.content, "html.parser").find_all("h1"))


def test_a_page_that_is_not_there(client: Client) -> None:
    response = client.get("/nera/")

    assert (response.status_code, headings(response), languages(response)) == (404, 1, ["lt", "en"])
    assert 'href="/"' in response.content.decode()


def test_an_english_page_that_is_not_there_speaks_english_alone(client: Client) -> None:
    response = client.get("/en/nera/")

    assert languages(response) == ["en"]
    assert "This page does not exist" in response.content.decode()


def test_a_page_that_is_not_there_offers_the_search(client: Client) -> None:
    assert BeautifulSoup(client.get("/nera/").content, "html.parser").find("form", role="search") is not None


def test_our_own_failure_needs_no_database_and_no_request() -> None:
    response = server_error(RequestFactory().get("/"))

    assert (response.status_code, headings(response), languages(response)) == (500, 1, ["lt", "lt", "en"])


def test_a_stale_form_says_how_to_go_on(settings: Settings) -> None:
    response = Client(enforce_csrf_checks=True).post("/paskyra/prisijungti/", {"email": "ona@example.org"})

    assert response.status_code == 403
    assert "The page was open too long" in response.content.decode()


def test_maintenance_says_when_to_come_back(settings: Settings) -> None:
    settings.MAINTENANCE = True

    response = maintenance(_never)(RequestFactory().get("/"))

    assert (response.status_code, response["Retry-After"], headings(response)) == (503, "600", 1)


def test_without_maintenance_the_page_is_served(settings: Settings) -> None:
    settings.MAINTENANCE = False

    assert maintenance(lambda request: HttpResponse("page"))(RequestFactory().get("/")).content == b"page"


@pytest.mark.parametrize("name", ["400.html", "403_csrf.html", "500.html", "503.html"])
def test_pages_without_a_request_lead_to_the_front_page(name: str) -> None:
    assert '<a class="button quiet" href="/">' in render_to_string(name)


@pytest.mark.parametrize("name", ["403.html", "429.html"])
def test_pages_with_a_request_stand_in_the_frame(name: str) -> None:
    assert "site-foot" in render_to_string(name, {}, RequestFactory().get("/"))


def _never(request: HttpRequest) -> HttpResponse:
    raise AssertionError("nothing is served meanwhile")
