"""Rasa of the union's office: what she has watched, what she finds, what she makes of it."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.models import Call, Edition, Finding, Watch
from sueiga.funding.watching import turns
from sueiga.history.models import Event
from sueiga.jobs.models import Job
from tests.factories import funding
from tests.factories.watching import finding, watch
from tests.funding.watching.funder_site import FunderSite, Page, rss
from tests.world import World

SAID = {
    "name": "NMA naujienos", "kind": "feed", "url": "https://93.184.216.34/rss", "words": "kviet", "only_under": "",
    "every_hours": "6", "programme": "",
}  # fmt: skip
Commit = Callable[..., object]


def page(client: Client, name: str, *arguments: object, **query: str) -> BeautifulSoup:
    answer = client.get(reverse(f"funding:{name}", args=arguments), query)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def post(client: Client, name: str, /, *arguments: object, **data: object) -> BeautifulSoup:
    answer = client.post(reverse(f"funding:{name}", args=arguments), data, follow=True)
    return BeautifulSoup(answer.content, "html.parser")


def test_rasa_has_a_site_watched_and_it_is_looked_at_at_once(
    rasa_client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        post(rasa_client, "watch_new", **SAID)
    assert Watch.objects.get().words == "kviet"
    assert Job.objects.filter(task_path=turns.look_at.module_path).count() == 1


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "http://10.0.0.1/rss", "http://localhost/rss", "https://rasa:x@example.org/", "http://[x",
        "https://example.org:8443/", "naujienos", "https://example.org/" + "ą" * 200,
    ],
)  # fmt: skip
def test_an_address_that_may_not_be_asked_is_refused_and_nothing_typed_is_lost(url: str, rasa_client: Client) -> None:
    shown = post(rasa_client, "watch_new", **{**SAID, "url": url})
    assert Watch.objects.count() == 0
    assert shown.select_one("#id_url")["aria-invalid"] == "true"
    assert shown.select_one("#id_words")["value"] == "kviet"


def test_a_site_is_watched_once(rasa_client: Client) -> None:
    watch(SAID["url"])
    other = watch()
    assert post(rasa_client, "watch_new", **SAID).select_one(".error-summary")
    assert post(rasa_client, "watch", other.pk, **SAID).select_one(".error-summary")
    assert Watch.objects.count() == 2


def test_rasa_narrows_what_is_watched(rasa_client: Client) -> None:
    watched = watch(SAID["url"], read_at=timezone.now(), etag='"1"', failures=3)
    shown = post(rasa_client, "watch", watched.pk, **{**SAID, "only_under": "https://93.184.216.34/kvietimai/"})
    watched.refresh_from_db()
    assert shown.select_one("#id_only_under")["value"] == "https://93.184.216.34/kvietimai/"
    assert (watched.etag, watched.failures, watched.read_at is None) == ("", 0, False)


def test_another_address_is_read_as_for_the_first_time(rasa_client: Client) -> None:
    watched = watch(read_at=timezone.now(), trouble_lt="Bėda")
    post(rasa_client, "watch", watched.pk, **SAID)
    watched.refresh_from_db()
    assert (watched.read_at, watched.trouble_lt) == (None, "")


def test_rasa_has_it_looked_at_now_but_not_again_and_again(rasa_client: Client) -> None:
    watched = watch(next_at=timezone.now() + timezone.timedelta(hours=5))
    post(rasa_client, "watch_now", watched.pk)
    assert Watch.objects.due(timezone.now()).count() == 1
    Watch.objects.update(asked_at=timezone.now())
    assert post(rasa_client, "watch_now", watched.pk).select_one(".notice.info")


def test_rasa_stops_and_goes_on(rasa_client: Client) -> None:
    watched = watch()
    post(rasa_client, "watch_stop", watched.pk)
    post(rasa_client, "watch_stop", watched.pk)
    assert Watch.objects.due(timezone.now()).count() == 0
    post(rasa_client, "watch_resume", watched.pk)
    post(rasa_client, "watch_resume", watched.pk)
    assert Watch.objects.due(timezone.now()).count() == 1
    assert [event.verb for event in Event.objects.order_by("pk")] == ["watch:stop", "watch:resume"]


def test_sites_in_trouble_stand_first_and_say_what_is_wrong(rasa_client: Client) -> None:
    watch(name="Gera", read_at=timezone.now())
    watch(name="Bloga", failures=2, trouble_lt="Svetainė tyli.", trouble_en="The site is silent.")
    watch(name="Nutraukta", stopped_at=timezone.now())
    shown = page(rasa_client, "watch_sources")
    assert [link.text for link in shown.select(".rows h3 a")] == ["Bloga", "Gera", "Nutraukta"]
    assert "Svetainė tyli." in shown.text


def test_what_was_found_stands_in_the_inbox(rasa_client: Client) -> None:
    finding(title="Kvietimas <b>salėms</b>", changed=True)
    finding(title="Sena", state="seen_before")
    finding(title="Apie", call=funding.published())
    finding(title="Apie juodraštį", call=funding.draft().call, published_at=timezone.now())
    shown = page(rasa_client, "watches")
    assert {link.text for link in shown.select(".findings h2 a")} == {
        "Kvietimas <b>salėms</b>", "Apie", "Apie juodraštį",
    }  # fmt: skip
    assert "Kvietimas kaimo bendruomenėms" in shown.text


def test_the_inbox_is_narrowed_by_site_and_by_what_was_done(rasa_client: Client) -> None:
    kept = finding(title="Kita", state="dismissed")
    finding(title="Ne ši", state="dismissed")
    shown = page(rasa_client, "watches", state="dismissed", watch=str(kept.watch_id))
    assert [link.text for link in shown.select(".findings h2 a")] == ["Kita"]
    assert not shown.select(".findings input")
    assert page(rasa_client, "watches", state="nonsense", watch="x").select_one(".empty")


def test_without_sites_the_inbox_says_what_to_do(rasa_client: Client) -> None:
    assert page(rasa_client, "watches").select_one(f'.empty a[href="{reverse("funding:watch_new")}"]')


def test_rasa_begins_a_draft_from_a_finding(rasa_client: Client) -> None:
    funding.programme("parama-kaimui")
    of = watch(programme=funding.programme("parama-kaimui"))
    found = finding(of, title="Kviečiame teikti paraiškas", summary="Salėms.")
    post(rasa_client, "finding_draft", found.pk)
    edition = Edition.objects.get()
    assert (edition.name_lt, edition.summary_lt, edition.source_url) == (found.title, "Salėms.", found.url)
    assert edition.programme == of.programme
    assert edition.checked_on == timezone.localdate()
    found.refresh_from_db()
    assert (found.state, found.call) == ("drafted", edition.call)


def test_two_officers_do_not_begin_two_drafts(rasa_client: Client) -> None:
    found = finding()
    post(rasa_client, "finding_draft", found.pk)
    post(rasa_client, "finding_draft", found.pk)
    assert Call.objects.count() == 1


def test_rasa_says_which_call_a_finding_is_about(rasa_client: Client) -> None:
    call, found = funding.published(), finding()
    assert post(rasa_client, "finding_call", found.pk, call="").select_one(".error-summary")
    post(rasa_client, "finding_call", found.pk, call=call.slug)
    found.refresh_from_db()
    assert (found.state, found.call) == ("about", call)
    chosen = page(rasa_client, "finding", found.pk).select_one("#id_call option[selected]")
    assert chosen["value"] == call.slug


def test_what_is_found_at_the_source_of_a_call_comes_with_its_name(world: World, funder: FunderSite) -> None:
    call = funding.published(funding.said(source_url="https://funder.example.org/k7"))
    funder.pages["/rss"] = Page(rss(("Patikslintas kvietimas", "k7")))
    turns.look(watch(f"{funder.url}/rss").pk, timezone.now())
    assert Finding.objects.get().call == call


def test_rasa_puts_many_aside_and_takes_one_back(rasa_client: Client) -> None:
    one, two, drafted = finding(), finding(), finding(state="drafted")
    post(rasa_client, "findings_dismiss", findings=[one.pk, two.pk, drafted.pk])
    assert set(Finding.objects.values_list("state", flat=True)) == {"dismissed", "drafted"}
    post(rasa_client, "finding_restore", one.pk)
    assert Finding.objects.waiting().get() == one


@pytest.mark.parametrize("key", ["", "x", "9" * 30])
def test_nothing_marked_is_told(key: str, rasa_client: Client) -> None:
    assert post(rasa_client, "findings_dismiss", findings=[key] if key else []).select_one(".notice.error")


def test_a_decision_says_whose_it_was(rasa_client: Client) -> None:
    found = finding()
    post(rasa_client, "findings_dismiss", findings=[found.pk])
    assert "Rasa" in page(rasa_client, "finding", found.pk).select_one(".notice.info").text
    Finding.objects.update(decided_by=None, summary="")
    assert page(rasa_client, "finding", found.pk).select_one(".notice.info")
