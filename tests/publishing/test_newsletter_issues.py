"""An issue of the newsletter: what is offered, chosen and written, how three readers see it, the archive."""

import datetime as dt
from xml.etree import ElementTree

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.models import Fit
from sueiga.messaging.models import Letter
from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.enums import IssueState, ItemKind
from sueiga.publishing.letters.newsletters import Writing
from sueiga.publishing.models import Issue
from sueiga.publishing.newsletter.merging import Basis
from sueiga.publishing.newsletter.readers import readers
from tests.factories import events, funding, newsletters, publishing
from tests.messaging.post import deliver
from tests.world import World

pytestmark = pytest.mark.django_db
OFFICE = "/biuras/naujienlaiskis/"


def write_url(issue: Issue) -> str:
    return reverse("publishing:office_newsletter_write", args=[issue.pk])


def saved(client: Client, issue: Issue, **said: object) -> str:
    seen = Issue.objects.get(pk=issue.pk).version
    fields = {**newsletters.WORDS, "near": "on", "items": "1", "seen": str(seen), **said}
    return client.post(write_url(issue), fields).content.decode()


def letter_of(issue: Issue) -> str:
    """What the only reader gets."""
    (some,) = readers()
    return Writing(issue, 1).letters(some)[0].draft.text


def test_what_was_published_since_the_last_issue_is_offered(world: World, rasa_client: Client) -> None:
    with time_machine.travel(timezone.now() - dt.timedelta(days=10)):
        newsletters.begun(world.rasa)
    old = publishing.article(title="Sena", published_on=timezone.localdate() - dt.timedelta(days=20))
    publishing.article(title="Talka Alantoje")
    events.event(name_lt="Sąskrydis")
    rasa_client.post(OFFICE + "naujas/")

    page = rasa_client.get(write_url(Issue.objects.get(mailing=None))).content.decode()

    assert "Talka Alantoje" in page
    assert "Sąskrydis" in page
    assert old.title not in page


def test_what_is_ticked_stands_in_the_order_of_its_numbers(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    first, second = publishing.article(), publishing.article()
    ticked = {"chosen-article": [str(first.pk), str(second.pk)], f"place-article-{second.pk}": "1"}

    saved(rasa_client, issue, **ticked)

    assert [item.article for item in issue.items.order_by("order")] == [second, first]


def test_what_nobody_may_read_is_not_told(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    draft = publishing.article(live=False)
    saved(rasa_client, issue, **{"chosen-article": [str(draft.pk), "x", "9" * 30], "chosen-event": ["77"]})
    assert issue.items.count() == 0


def test_an_article_taken_back_later_is_left_out_of_letters(world: World) -> None:
    newsletters.subscription("jonas@example.org")
    row = publishing.article(title="Atšaukta žinia")
    issue = newsletters.issue(world.rasa, [(ItemKind.ARTICLE, row.pk)])
    row.unpublish()
    assert "Atšaukta žinia" not in letter_of(issue)


def test_saving_the_same_again_leaves_no_trace(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    before = Issue.objects.get(pk=issue.pk).saved_at
    saved(rasa_client, issue)
    assert Issue.objects.get(pk=issue.pk).saved_at == before


def test_a_saved_draft_offers_from_another_day(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    publishing.article(title="Seniau", published_on=dt.date(2026, 1, 5))
    assert "Seniau" in saved(rasa_client, issue, since="2026-01-01")
    assert "Seniau" in saved(rasa_client, issue, since="9999-99-99")


def test_without_a_subject_it_cannot_be_looked_at_and_nothing_is_lost(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    page = saved(rasa_client, issue, subject_lt="", words_lt="Parašyta.", next="1")
    assert 'aria-invalid="true"' in page
    assert Issue.objects.get(pk=issue.pk).words_lt == "Parašyta."
    for name in ("preview", "send"):
        answer = rasa_client.get(reverse(f"publishing:office_newsletter_{name}", args=[issue.pk]))
        assert answer.url == write_url(issue)


def test_english_words_need_an_english_subject(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    page = saved(rasa_client, issue, words_en="Good day.", next="1")
    assert "id_subject_en_error" in page


def test_script_and_strange_signs_in_the_words_are_words(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    saved(rasa_client, issue, subject_lt="Ru\u202eduo\n<b>🏡</b>", words_lt="<script>alert(1)</script>\x00")
    newsletters.subscription("jonas@example.org")

    (some,) = readers()
    letter = Writing(Issue.objects.get(), 1).letters(some)[0]

    assert letter.draft.subject == "Ruduo <b>🏡</b>"
    assert "&lt;script&gt;" in letter.draft.html


def test_ona_of_moletai_jonas_without_a_place_and_anna_in_english_see_it_differently(
    world: World, rasa_client: Client
) -> None:
    publishing.article(title="Molėtų žinia", municipality=world.moletai)
    call = funding.published(funding.said(name_lt="Parama kaimams"))
    Fit.objects.create(call=call, organisation=world.bijutiskio_bendruomene, answer="yes")
    issue = newsletters.issue(world.rasa, subject_en="November", words_en="Good day, neighbours.")

    page = rasa_client.get(
        reverse("publishing:office_newsletter_preview", args=[issue.pk]), {"municipality": world.moletai.slug}
    )
    ona, jonas, anna = [
        part.get_text() for part in BeautifulSoup(page.content, "html.parser").select(".examples .typed")
    ]

    assert "Molėtų žinia" in ona
    assert "Parama kaimams" in ona
    assert "Molėtų žinia" not in jonas
    assert "Good day, neighbours." in anna


def test_a_reader_is_told_of_calls_news_and_events_of_their_municipality_and_of_no_other(world: World) -> None:
    newsletters.subscription("jonas@example.org", municipality=world.moletai)
    for place, name in ((world.moletai, "Molėtuose"), (world.utena, "Utenoje")):
        publishing.article(title=f"Žinia {name}", municipality=place)
        events.event(name_lt=f"Šventė {name}", municipality=place)
    text = letter_of(newsletters.issue(world.rasa))
    assert "Žinia Molėtuose" in text
    assert "Šventė Molėtuose" in text
    assert "Utenoje" not in text


def test_somebody_who_speaks_for_a_community_is_told_of_calls_that_fit_it(world: World) -> None:
    newsletters.subscriber(world.ona)
    fits, other = (
        funding.published(funding.said(name_lt="Tinkamas")),
        funding.published(funding.said(name_lt="Netinkamas")),
    )
    Fit.objects.create(call=fits, organisation=world.bijutiskio_bendruomene, answer="yes")
    Fit.objects.create(call=other, organisation=world.bijutiskio_bendruomene, answer="not_yet")
    text = letter_of(newsletters.issue(world.rasa))
    assert "Tinkamas" in text
    assert "Netinkamas" not in text


def test_what_everybody_is_told_is_not_told_once_more_near_somebody(world: World) -> None:
    newsletters.subscription("jonas@example.org", municipality=world.moletai)
    row = publishing.article(title="Talka", municipality=world.moletai)
    issue = newsletters.issue(world.rasa, [(ItemKind.ARTICLE, row.pk)])
    assert letter_of(issue).count("Talka") == 1


def test_the_editor_may_leave_out_what_is_near(world: World) -> None:
    newsletters.subscription("jonas@example.org", municipality=world.moletai)
    publishing.article(title="Talka", municipality=world.moletai)
    draft = newsletters.issue(world.rasa)
    issue = actions.save_issue(
        issue=draft, words={}, since=None, near=False, chosen=None, basis=Basis(draft.version), by=world.rasa
    ).issue
    assert "Talka" not in letter_of(issue)


def test_a_picture_of_an_article_goes_with_its_words(world: World) -> None:
    newsletters.subscription("jonas@example.org")
    row = publishing.article(picture=publishing.picture())
    issue = newsletters.issue(world.rasa, [(ItemKind.ARTICLE, row.pk)])
    (some,) = readers()
    html = Writing(issue, 1).letters(some)[0].draft.html
    assert 'alt="Žmonės sodina medžius"' in html


def test_an_issue_without_english_is_lithuanian_for_everybody(world: World) -> None:
    newsletters.subscription("anna@example.org", language="en")
    (some,) = readers()
    letter = Writing(newsletters.issue(world.rasa), 1).letters(some)[0]
    assert letter.recipient.language == "lt"


def test_rasa_tries_it_out_on_herself(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    rasa_client.post(reverse("publishing:office_newsletter_try_out", args=[issue.pk, 1]))
    deliver()
    assert [message.to for message in mail.outbox] == [["Rasa <rasa@example.org>"]]


def test_it_waits_for_its_hour_and_can_be_called_back(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    rasa_client.post(reverse("publishing:office_newsletter_send", args=[issue.pk]), {"day": tomorrow, "hour": "10:00"})
    waiting = Issue.objects.get().state

    rasa_client.post(reverse("publishing:office_newsletter_call_back", args=[issue.pk]))

    assert (waiting, Issue.objects.get().state) == (IssueState.SCHEDULED, IssueState.DRAFT)


@pytest.mark.parametrize("moment", [{"day": "2020-01-01"}, {"day": "9999-12-31"}, {"hour": "00:00"}, {"day": "x"}])
def test_a_moment_that_cannot_be_is_said_beside_its_field(
    world: World, rasa_client: Client, moment: dict[str, str]
) -> None:
    issue = newsletters.issue(world.rasa)
    page = rasa_client.post(reverse("publishing:office_newsletter_send", args=[issue.pk]), moment).content.decode()
    assert 'class="error"' in page
    assert Issue.objects.get().state == IssueState.DRAFT


def test_stop_and_go_on_from_its_page(world: World, rasa_client: Client) -> None:
    newsletters.subscription("jonas@example.org")
    issue = newsletters.written(world.rasa)
    for step, state in (("stop", IssueState.STOPPED), ("go_on", IssueState.SENDING)):
        rasa_client.post(reverse(f"publishing:office_newsletter_{step}", args=[issue.pk]))
        assert Issue.objects.select_related("mailing").get().state == state
    again = rasa_client.post(reverse("publishing:office_newsletter_go_on", args=[issue.pk]))
    late = rasa_client.post(reverse("publishing:office_newsletter_call_back", args=[issue.pk]))
    assert (again.status_code, late.status_code) == (302, 302)


def test_a_letter_of_the_office_page_stops_the_issue_too(world: World) -> None:
    issue = newsletters.begun(world.rasa)
    actions.stop_issue(issue=issue, by=world.rasa)
    with pytest.raises(actions.IssueHasMovedOn):
        actions.stop_issue(issue=Issue.objects.select_related("mailing").get(), by=world.rasa)
    with pytest.raises(actions.IssueHasMovedOn):
        actions.stop_issue(issue=newsletters.issue(world.rasa), by=world.rasa)


def test_an_issue_that_went_out_is_in_the_archive_and_a_draft_is_not(world: World, client: Client) -> None:
    row = publishing.article(title="Talka Alantoje")
    issue = newsletters.begun(world.rasa, [(ItemKind.ARTICLE, row.pk)])
    newsletters.issue(world.rasa, subject_lt="Juodraštis")

    archive = client.get("/naujienlaiskis/").content.decode()
    page = client.get(issue.get_absolute_url()).content.decode()

    assert issue.subject_lt in archive
    assert "Juodraštis" not in archive
    assert "Talka Alantoje" in page


def test_in_english_a_lithuanian_issue_says_so(world: World, client: Client) -> None:
    issue = newsletters.begun(world.rasa)
    page = BeautifulSoup(client.get(f"/en{issue.get_absolute_url()}").content, "html.parser")
    assert page.select_one("[role=note]")
    assert page.select_one("article.newsletter")["lang"] == "lt"


def test_the_feed_tells_of_issues_in_its_language(world: World, client: Client) -> None:
    newsletters.begun(world.rasa, subject_en="November", words_en="Good day.")
    feed = ElementTree.fromstring(client.get("/en/naujienlaiskis/rss/").content)
    assert [item.findtext("title") for item in feed.iter("item")] == ["November"]


def test_a_discarded_draft_is_gone_and_its_trial_letters_stay(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    rasa_client.post(reverse("publishing:office_newsletter_try_out", args=[issue.pk, 2]))
    rasa_client.post(reverse("publishing:office_newsletter_discard", args=[issue.pk]))
    assert (Issue.objects.count(), Letter.objects.count()) == (0, 1)


def test_an_issue_sent_meanwhile_says_so_to_whoever_still_writes(world: World) -> None:
    issue = newsletters.scheduled(world.rasa)
    assert str(issue) == issue.subject_lt
    assert str(Issue(since=timezone.now()))
    with pytest.raises(actions.IssueHasMovedOn):
        actions.call_back_issue(issue=newsletters.begun(world.rasa), by=world.rasa)
