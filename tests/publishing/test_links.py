"""Links in published texts: those that lead nowhere are told to the office."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.translation import gettext as _
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from sueiga.publishing.editing import links
from sueiga.publishing.models import BrokenLink
from tests.factories import publishing
from tests.funding.watching.funder_site import FunderSite, Page, funder_site
from tests.world import World


@pytest.fixture
def site(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[FunderSite]:
    monkeypatch.setattr(links, "PAUSE", 0)
    cache.clear()
    with funder_site(settings) as found:
        yield found


def tell(*addresses: str) -> None:
    words = "".join(f'<p><a href="{address}">čia</a></p>' for address in addresses)
    publishing.article(title="Talka", body_lt=[("text", words)])


def broken() -> list[str]:
    links.check_all()
    return [link.address for link in BrokenLink.objects.to_mend()]


def test_a_page_that_is_gone_is_told(world: World, site: FunderSite) -> None:
    site.pages["/yra"] = Page(b"yra")
    tell(f"{site.url}/yra", f"{site.url}/nera")
    assert broken() == [f"{site.url}/nera"]
    assert "404" in BrokenLink.objects.get().told_en


def test_a_site_that_refuses_programs_is_not_called_gone(world: World, site: FunderSite) -> None:
    site.pages["/durys"] = Page(status=403)
    site.pages["/didelis"] = Page(b"x" * 300_000)
    tell(f"{site.url}/durys", f"{site.url}/didelis")
    assert broken() == []


def test_a_site_that_is_silent_and_one_inside_are_told(world: World, site: FunderSite) -> None:
    tell("http://127.0.0.1:9/", "http://10.0.0.1/")
    assert broken() == ["http://127.0.0.1:9/", "http://10.0.0.1/"]


def test_a_link_that_works_again_leaves_the_list(world: World, site: FunderSite) -> None:
    tell(f"{site.url}/grizo")
    assert len(broken()) == 1
    since = BrokenLink.objects.get().since
    assert len(broken()) == 1
    assert BrokenLink.objects.get().since == since
    site.pages["/grizo"] = Page(b"yra")
    assert broken() == []


def test_our_own_pages_are_opened(world: World, settings: Settings) -> None:
    there = publishing.article(slug="yra")
    tell("/naujienos/yra/", f"{settings.SITE_URL}/naujienos/nera/", "/visai/nera/")
    assert there.live
    assert broken() == [f"{settings.SITE_URL}/naujienos/nera/", "/visai/nera/"]


def test_links_to_pages_and_papers_by_their_keys_are_known(world: World) -> None:
    page, paper = publishing.article(live=False), publishing.paper()
    words = f'<p><a linktype="page" id="{page.pk}">A</a> <a linktype="document" id="{paper.pk}">B</a></p>'
    gone = '<p><a linktype="document" id="999999">C</a> <a href="mailto:ona@example.org">D</a></p>'
    publishing.page(body_lt=[("text", words + gone)])
    assert broken() == ["„A“", "„C“"]


def test_a_bare_address_of_a_block_is_tried_once(world: World, site: FunderSite) -> None:
    tell(f"{site.url}/nera")
    tell(f"{site.url}/nera")
    assert len(broken()) == 2
    assert site.paths() == ["/nera"]


def test_not_more_than_so_many_strangers_are_asked(
    world: World, site: FunderSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "MOST", 1)
    tell(f"{site.url}/a", f"{site.url}/b")
    assert broken() == [f"{site.url}/a"]


def test_those_that_had_no_turn_come_first_the_next_time(
    world: World, site: FunderSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "MOST", 2)
    tell(*(f"{site.url}/{letter}" for letter in "abcde"))
    for _week in range(3):
        links.check_all()
    assert site.paths() == ["/a", "/b", "/c", "/d", "/e", "/a"]


def test_a_broken_one_that_had_no_turn_stays_in_the_list(
    world: World, site: FunderSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "MOST", 1)
    tell(f"{site.url}/a", f"{site.url}/b")
    assert broken() == [f"{site.url}/a"]
    assert set(broken()) == {f"{site.url}/a", f"{site.url}/b"}
    site.pages["/a"] = Page(b"yra")
    assert broken() == [f"{site.url}/b"]


def test_what_was_published_since_then_is_tried_at_once(
    world: World, site: FunderSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "MOST", 1)
    tell(f"{site.url}/a", f"{site.url}/b")
    links.check_all()
    new = publishing.article(title="Šventė", body_lt=[("text", f'<p><a href="{site.url}/z">čia</a></p>')])
    new.save_revision().publish()
    links.check_all()
    links.check_all()
    assert site.paths() == ["/a", "/z", "/b"]


@given(st.sets(st.text(max_size=3)), st.sets(st.text(max_size=3)), st.text(max_size=3))
def test_each_has_its_turn_once(addresses: set[str], fresh: set[str], reached: str) -> None:
    found = links.in_turn(addresses | fresh, fresh, reached)
    assert sorted(found) == sorted(addresses | fresh)
    assert set(found[: len(fresh)]) == fresh


def test_silent_sites_do_not_hold_the_worker_up_for_hours(
    world: World, site: FunderSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "LONGEST", -1)
    tell(f"{site.url}/a", "/visai/nera/")
    assert broken() == ["/visai/nera/"]
    assert site.paths() == []


def test_before_the_first_time_nobody_says_that_all_is_well(world: World, rasa_client: Client) -> None:
    good = _("Every link leads somewhere")
    assert good not in rasa_client.get("/biuras/nuorodos/").content.decode()
    links.check_all()
    assert good in rasa_client.get("/biuras/nuorodos/").content.decode()


def test_rasa_reads_what_is_broken_and_asks_to_try_again(world: World, rasa_client: Client) -> None:
    tell("/visai/nera/")
    links.check_all()
    assert "/visai/nera/" in rasa_client.get("/biuras/nuorodos/").content.decode()
    assert rasa_client.post("/biuras/nuorodos/is-naujo/")["Location"] == "/biuras/nuorodos/"
