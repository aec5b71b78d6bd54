"""Who means no good: addresses made up, pictures and reports that are nobody's to see."""

import pytest
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from sueiga.publishing.models import Article, ContentPage
from sueiga.publishing.pictures import sizes
from tests.factories import events, publishing
from tests.world import World


@pytest.mark.parametrize("path", ["//[", "//[nera/", "/%09/[", "/en//["])
def test_an_address_that_is_none_is_not_found(path: str, world: World, client: Client) -> None:
    assert client.get("/", PATH_INFO=path.replace("%09", "\t")).status_code == 404


def test_pictures_cannot_be_counted_through(world: World, client: Client) -> None:
    picture = publishing.picture()

    assert client.get(f"/nuotraukos/{picture.pk}/{'0' * 16}-320.jpg").status_code == 404


def test_a_picture_in_a_closed_folder_is_the_office_s_alone(world: World, client: Client, rasa_client: Client) -> None:
    folder = Collection.get_first_root_node().add_child(name="Uždaras")
    picture = publishing.picture(collection=folder)
    CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")
    address = sizes.address(picture, sizes.sizes_of(picture)[0], "jpg")

    seen = rasa_client.get(address)

    assert client.get(address).status_code == 404
    assert seen.status_code == 200
    assert "private" in seen["Cache-Control"]


def test_a_size_by_the_name_of_its_file_is_for_the_editors_tool_alone(
    world: World, client: Client, rasa_client: Client
) -> None:
    url = publishing.picture().get_rendition("width-100").url

    assert client.get(url).status_code == 302
    assert rasa_client.get(url).status_code == 200


def test_an_event_leads_to_no_report_behind_a_password(world: World) -> None:
    report = publishing.article(kind="report", event=events.event())
    PageViewRestriction.objects.create(page=report, restriction_type="password", password="saulė")

    assert not Article.objects.reports().exists()


def test_what_lies_below_a_page_behind_a_password_is_behind_it_too(world: World, client: Client) -> None:
    above, beside = publishing.page(title="Valdybai"), publishing.page(title="Visiems")
    below = above.add_child(instance=ContentPage(title="Protokolai", slug="protokolai"))
    PageViewRestriction.objects.create(page=above, restriction_type="password", password="saulė")

    answers = [client.get(page.get_absolute_url()).status_code for page in (above, below, beside)]

    assert answers == [404, 404, 200]


@pytest.mark.parametrize("key", ["x1", "9" * 30, "-1"])
def test_a_link_to_what_is_no_page_breaks_none(key: str, world: World, client: Client) -> None:
    words = f'<p><a linktype="page" id="{key}">Talka</a> <a linktype="document" id="{key}">A</a></p>'
    article = publishing.article(body_lt=[("text", words)])

    assert client.get(article.get_absolute_url()).status_code == 200
