"""Two officers at one issue of the newsletter: nobody's words are written over unseen, none are lost."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.models import Issue, IssueItem, IssueWording
from tests.factories import newsletters, publishing
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def issue(world: World) -> Issue:
    """A draft Rasa saved once."""
    return newsletters.issue(world.rasa)


def page_of(client: Client, issue: Issue) -> dict[str, str]:
    """What the page sends back when nothing is touched."""
    answer = client.get(reverse("publishing:office_newsletter_write", args=[issue.pk]))
    found = BeautifulSoup(answer.content, "html.parser").select(".issue-form input[type=hidden]")
    hidden = {one["name"]: one["value"] for one in found if one["name"] != "csrfmiddlewaretoken"}
    return {**newsletters.WORDS, "near": "on", **hidden}


def send(client: Client, issue: Issue, said: dict[str, str], **headers: str) -> BeautifulSoup:
    url = reverse("publishing:office_newsletter_write", args=[issue.pk])
    return BeautifulSoup(client.post(url, said, headers=headers).content, "html.parser")


def test_the_second_to_save_sees_the_words_of_the_first_and_keeps_their_own(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"words_lt": "Pirmoji rašė talką."})

    page = send(rasa_client, issue, second | {"words_lt": "Antroji rašė šventę."})

    assert Issue.objects.get().words_lt == "Pirmoji rašė talką."
    assert "Pirmoji rašė talką." in page.select_one(".conflict").get_text()
    assert page.select_one("#id_words_lt").get_text().strip() == "Antroji rašė šventę."
    assert IssueWording.objects.get().words_lt == "Antroji rašė šventę."


def test_whoever_has_seen_both_may_let_their_own_stand(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"words_lt": "Pirmoji."})
    page = send(rasa_client, issue, second | {"words_lt": "Antroji."})
    seen = page.select_one("[name=seen]")["value"]

    send(rasa_client, issue, second | {"words_lt": "Pirmoji ir antroji.", "seen": seen})

    assert Issue.objects.get().words_lt == "Pirmoji ir antroji."


def test_a_page_that_saves_by_itself_says_so_and_does_not_win_the_next_time(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"words_lt": "Pirmoji."})
    mine = second | {"words_lt": "Antroji."}
    told = send(rasa_client, issue, mine, **{"HX-Request": "true"}).select_one("#saved")

    send(rasa_client, issue, mine | {"seen": told.select_one("[name=seen]")["value"]}, **{"HX-Request": "true"})

    assert "Rasa" in told.get_text()
    assert Issue.objects.get().words_lt == "Pirmoji."
    assert IssueWording.objects.count() == 1


def test_ticks_not_saved_stay_ticked_on_the_page(issue: Issue, rasa_client: Client) -> None:
    article = publishing.article()
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"words_lt": "Pirmoji."})
    page = send(rasa_client, issue, second | {"words_lt": "Antroji.", "chosen-article": str(article.pk)})
    assert page.select_one(f"#chosen-article-{article.pk}").has_attr("checked")
    assert not IssueItem.objects.exists()


def test_an_answer_lost_on_the_way_makes_nobody_a_stranger_to_themselves(issue: Issue, rasa_client: Client) -> None:
    page = page_of(rasa_client, issue)
    send(rasa_client, issue, page | {"words_lt": "Viena."})  # saved; the answer never came
    send(rasa_client, issue, page | {"words_lt": "Viena, dvi."})
    assert Issue.objects.get().words_lt == "Viena, dvi."
    assert not IssueWording.objects.exists()


def test_with_another_s_words_unseen_it_is_not_looked_at_as_ready(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"words_lt": "Pirmoji."})
    page = send(rasa_client, issue, second | {"words_lt": "Antroji.", "next": "1"})
    assert page.select_one(".conflict")


def test_what_was_rewritten_after_it_was_looked_at_is_looked_at_once_more(
    world: World, issue: Issue, rasa_client: Client
) -> None:
    url = reverse("publishing:office_newsletter_send", args=[issue.pk])
    said = {"words_lt": "Kitaip."}
    actions.save_issue(
        issue=issue, words=said, since=None, near=True, chosen=None, seen=issue.version, sitting="", by=world.rasa
    )

    answer = rasa_client.post(url, {"day": "", "hour": "", "seen": str(issue.version)})

    assert answer.url == reverse("publishing:office_newsletter_preview", args=[issue.pk])
    assert Issue.objects.get().scheduled_for is None


def test_words_kept_beside_are_called_by_their_subject(issue: Issue) -> None:
    assert str(IssueWording(issue=issue, subject_lt="Ruduo")) == "Ruduo"
