"""Watching a funder: what is new stands in the office's inbox; the site is not asked more often than it likes."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone, translation

from sueiga.funding.models import Finding, Watch
from sueiga.funding.watching import turns
from sueiga.history.models import Event
from sueiga.jobs.models import Job
from tests.factories import funding
from tests.factories.watching import watch
from tests.funding.watching.funder_site import FunderSite, Page, rss, sitemap

pytestmark = pytest.mark.django_db
OLD = "Mon, 02 Feb 2026 09:00:00 GMT"
SOON = dt.timedelta(hours=6)


def at(hours: float = 0) -> dt.datetime:
    return timezone.now() + dt.timedelta(hours=hours)


def waiting() -> list[str]:
    return list(Finding.objects.waiting().order_by("title").values_list("title", flat=True))


@pytest.fixture
def feed(funder: FunderSite) -> Watch:
    """A feed with one old entry, read once."""
    funder.pages["/rss"] = Page(rss(("Senas", "s"), day=OLD))
    watched = watch(f"{funder.url}/rss")
    turns.look(watched.pk, at())
    watched.refresh_from_db()
    return watched


def test_what_was_there_before_does_not_stand_in_the_inbox(feed: Watch) -> None:
    assert waiting() == []
    assert feed.read_at is not None
    assert Finding.objects.get().state == "seen_before"


def test_what_is_fresh_at_the_first_reading_does(funder: FunderSite) -> None:
    today = timezone.now().strftime("%a, %d %b %Y %H:%M:%S GMT")
    funder.pages["/rss"] = Page(rss(("Naujas", "n"), day=today))
    turns.look(watch(f"{funder.url}/rss").pk, at())
    assert waiting() == ["Naujas"]


def test_what_comes_later_stands_in_the_inbox_once(feed: Watch, funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(rss(("Senas", "s"), ("Kvietimas", "k"), day=OLD))
    turns.look(feed.pk, at(7))
    turns.look(feed.pk, at(14))
    assert waiting() == ["Kvietimas"]
    assert Event.objects.get(verb="watch:found").details == {"new": 1, "changed": 0}


def test_what_changes_comes_back(feed: Watch, funder: FunderSite) -> None:
    Finding.objects.update(state="about", call=funding.published())
    funder.pages["/rss"] = Page(rss(("Senas pratęstas", "s"), day=OLD))
    turns.look(feed.pk, at(7))
    changed = Finding.objects.get()
    assert (changed.state, changed.changed, changed.title) == ("new", True, "Senas pratęstas")
    assert changed.call is not None


def test_what_was_said_to_be_no_call_stays_away(feed: Watch, funder: FunderSite) -> None:
    Finding.objects.update(state="dismissed")
    funder.pages["/rss"] = Page(rss(("Senas pakeistas", "s"), day=OLD))
    turns.look(feed.pk, at(7))
    assert waiting() == []


def test_a_flood_does_not_fill_the_inbox(feed: Watch, funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(rss(*((f"Naujiena {n}", f"n/{n}") for n in range(10_000)), day=OLD))
    turns.look(feed.pk, at(7))
    feed.refresh_from_db()
    assert len(waiting()) == turns.MOST_NEW
    assert "9950" in feed.trouble
    assert feed.failures == 0


def test_a_flood_of_changes_does_not_either(funder: FunderSite) -> None:
    pages = [(f"{funder.url}/p/{n}", "2026-01-01") for n in range(60)]
    funder.pages["/sitemap.xml"] = Page(sitemap(*pages), content_type="text/xml")
    watched = watch(f"{funder.url}/sitemap.xml", kind="sitemap")
    turns.look(watched.pk, at())
    funder.pages["/sitemap.xml"] = Page(sitemap(*((url, "2026-02-02") for url, _day in pages)), content_type="text/xml")
    turns.look(watched.pk, at(7))
    assert len(waiting()) == turns.MOST_NEW


def test_a_site_can_not_fill_our_tables(feed: Watch, funder: FunderSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MOST_KEPT", 60)
    for turn in (1, 2, 3):
        entries = [(f"Naujiena {turn} {n}", f"n/{turn}/{n}") for n in range(60)]
        funder.pages["/rss"] = Page(rss(*entries, day=OLD))
        turns.look(feed.pk, at(7 * turn))
    assert Finding.objects.exclude(state="new").count() == 10
    assert len(waiting()) == 3 * turns.MOST_NEW


def test_a_page_that_changed_in_a_site_map_stands_in_the_inbox(funder: FunderSite) -> None:
    funder.pages["/sitemap.xml"] = Page(sitemap((f"{funder.url}/kvietimas/", "2026-01-01")), content_type="text/xml")
    watched = watch(f"{funder.url}/sitemap.xml", kind="sitemap")
    turns.look(watched.pk, at())
    funder.pages["/sitemap.xml"] = Page(sitemap((f"{funder.url}/kvietimas/", "2026-11-01")), content_type="text/xml")
    turns.look(watched.pk, at(7))
    assert waiting() == ["kvietimas"]


def test_the_newest_maps_of_an_index_are_read_those_of_other_sites_are_not(funder: FunderSite) -> None:
    index = [("http://10.0.0.1/x.xml", "2027"), *((f"{funder.url}/{n}.xml", f"202{n}") for n in range(6))]
    body = sitemap(*index, tag="sitemap", root="sitemapindex")
    funder.pages["/sitemap.xml"] = Page(body, content_type="text/xml", headers={"ETag": '"1"'})
    for n in range(6):
        funder.pages[f"/{n}.xml"] = Page(sitemap((f"{funder.url}/p{n}", "2026")), content_type="text/xml")
    turns.look(watch(f"{funder.url}/sitemap.xml", kind="sitemap").pk, at())
    assert funder.paths() == ["/sitemap.xml", "/5.xml", "/4.xml", "/3.xml"]
    assert Watch.objects.get().etag == ""


def test_a_site_is_asked_once_an_interval_however_often_somebody_tries(feed: Watch, funder: FunderSite) -> None:
    turns.look(feed.pk, at(1))
    turns.look(feed.pk, at(5))
    turns.look(feed.pk, at(6.1))
    assert funder.paths() == ["/rss", "/rss"]


def test_what_has_not_changed_is_not_read_again(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(rss(("Senas", "s")), headers={"ETag": '"1"'})
    watched = watch(f"{funder.url}/rss")
    turns.look(watched.pk, at())
    turns.look(watched.pk, at(7))
    assert funder.asked[-1][1]["If-None-Match"] == '"1"'
    assert Watch.objects.get().failures == 0


def test_trouble_is_told_in_both_languages_and_the_pause_grows(feed: Watch, funder: FunderSite) -> None:
    del funder.pages["/rss"]
    turns.look(feed.pk, at(7))
    feed.refresh_from_db()
    with translation.override("en"):
        assert feed.trouble == "There is nothing at this address any more (the site answered 404)."
    first = feed.next_at - at(7)
    turns.look(feed.pk, at(14))
    feed.refresh_from_db()
    assert (feed.failures, round((feed.next_at - at(14)) / first)) == (2, 2)


def test_a_site_that_asks_to_wait_is_left_alone_so_long(feed: Watch, funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"", status=429, headers={"Retry-After": str(86_400 * 3)})
    turns.look(feed.pk, at(7))
    feed.refresh_from_db()
    assert dt.timedelta(days=3, hours=6) < feed.next_at - timezone.now() < dt.timedelta(days=3, hours=8)


def test_after_trouble_all_is_well_again(feed: Watch, funder: FunderSite) -> None:
    good = funder.pages.pop("/rss")
    turns.look(feed.pk, at(7))
    funder.pages["/rss"] = good
    turns.look(feed.pk, at(14))
    feed.refresh_from_db()
    assert (feed.failures, feed.trouble) == (0, "")


def test_a_stopped_site_is_not_asked(feed: Watch, funder: FunderSite) -> None:
    Watch.objects.update(stopped_at=timezone.now())
    turns.look(feed.pk, at(7))
    assert funder.paths() == ["/rss"]


def test_each_site_is_a_piece_of_work_of_its_own(django_capture_on_commit_callbacks: Callable[..., object]) -> None:
    watch(), watch(), watch(stopped_at=timezone.now())
    turns.look_around.func()
    assert Job.objects.filter(task_path=turns.look_at.module_path).count() == 2


def test_the_piece_of_work_looks_at_its_site(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(rss(("Senas", "s")))
    turns.look_at.func(watch(f"{funder.url}/rss").pk)
    assert funder.paths() == ["/rss"]
