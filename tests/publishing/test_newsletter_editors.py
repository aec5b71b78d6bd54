"""Two officers at one issue of the newsletter: nobody's words are written over unseen, none are lost."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.models import Issue, IssueItem, IssueWording
from sueiga.publishing.newsletter.merging import Basis
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
    return {**newsletters.WORDS, "near": "on", **hidden(BeautifulSoup(answer.content, "html.parser"))}


def hidden(page: BeautifulSoup) -> dict[str, str]:
    """What a page knows besides what is typed."""
    found = page.select(".issue-form input[type=hidden]")
    return {one["name"]: one["value"] for one in found if one["name"] != "csrfmiddlewaretoken"}


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


def clash(client: Client, issue: Issue) -> dict[str, str]:
    """The page of whoever came second, as it asks which of the two texts stands."""
    first, second = page_of(client, issue), page_of(client, issue)
    send(client, issue, first | {"words_lt": "Pirmoji."})
    mine = second | {"words_lt": "Antroji."}
    return mine | hidden(send(client, issue, mine))


def test_what_the_other_changed_and_i_did_not_is_taken_over(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"subject_lt": "Talka"})

    page = send(rasa_client, issue, second | {"words_lt": "Antroji."})

    issue.refresh_from_db()
    assert (issue.subject_lt, issue.words_lt) == ("Talka", "Antroji.")
    assert page.select_one("#id_subject_lt")["value"] == "Talka"
    assert "Rasa" in page.select_one(".notice").get_text()
    assert not page.select(".conflict") + list(IssueWording.objects.all())


@pytest.mark.parametrize(("pick", "stands"), [("mine", "Antroji."), ("theirs", "Pirmoji."), ("", "Pirmoji.")])
def test_whoever_has_seen_both_chooses_which_stands(
    pick: str, stands: str, issue: Issue, rasa_client: Client
) -> None:  # fmt: skip
    asked = clash(rasa_client, issue)

    page = send(rasa_client, issue, asked | {"pick-words_lt": pick})

    assert Issue.objects.get().words_lt == stands
    assert bool(page.select(".conflict")) == (not pick)
    assert page.select_one("#id_words_lt").get_text().strip() == (stands if pick else "Antroji.")
    assert "Antroji." in {stands, *IssueWording.objects.values_list("words_lt", flat=True)}
    assert "Pirmoji." in {stands, *IssueWording.objects.values_list("words_lt", flat=True)}


def test_a_page_that_saves_by_itself_chooses_nothing(issue: Issue, rasa_client: Client) -> None:
    asked = clash(rasa_client, issue)
    picked = asked | {"pick-words_lt": "mine", "subject_lt": "Talka"}

    page = send(rasa_client, issue, picked, **{"HX-Request": "true"})

    assert (Issue.objects.get().subject_lt, Issue.objects.get().words_lt) == ("Talka", "Pirmoji.")
    send(rasa_client, issue, picked | hidden(page))
    assert Issue.objects.get().words_lt == "Antroji."


def test_what_was_chosen_over_is_asked_again_where_it_was_changed_once_more(issue: Issue, rasa_client: Client) -> None:
    asked = clash(rasa_client, issue)
    send(rasa_client, issue, page_of(rasa_client, issue) | {"words_lt": "Trečia."})

    page = send(rasa_client, issue, asked | {"pick-words_lt": "mine"})

    assert "Trečia." in page.select_one(".conflict").get_text()
    assert Issue.objects.get().words_lt == "Trečia."


def test_a_day_both_chose_is_asked_too(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"since": "2026-01-02"})
    mine = second | {"since": "2026-03-04"}
    page = send(rasa_client, issue, mine)
    assert "2026-01-02" in page.select_one(".conflict").get_text()
    send(rasa_client, issue, mine | hidden(page) | {"pick-since": "theirs"})
    assert timezone.localdate(Issue.objects.get().since).isoformat() == "2026-01-02"


def test_a_page_that_saves_by_itself_puts_nothing_back_that_another_changed(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"subject_lt": "Talka"})
    mine = second | {"words_lt": "Antroji."}
    page = send(rasa_client, issue, mine, **{"HX-Request": "true"})

    again = send(rasa_client, issue, mine | hidden(page) | {"words_lt": "Antroji, toliau."}, **{"HX-Request": "true"})

    issue.refresh_from_db()
    assert (issue.subject_lt, issue.words_lt) == ("Talka", "Antroji, toliau.")
    assert "Rasa" in page.select_one("#saved").get_text()
    assert "Rasa" in again.select_one("#saved").get_text()


def test_a_page_that_saves_by_itself_says_so_and_does_not_win_the_next_time(issue: Issue, rasa_client: Client) -> None:
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"words_lt": "Pirmoji."})
    mine = second | {"words_lt": "Antroji."}
    told = send(rasa_client, issue, mine, **{"HX-Request": "true"}).select_one("#saved")

    send(rasa_client, issue, mine | {"seen": told.select_one("[name=seen]")["value"]}, **{"HX-Request": "true"})

    assert "Rasa" in told.get_text()
    assert Issue.objects.get().words_lt == "Pirmoji."
    assert IssueWording.objects.count() == 1


def test_what_either_ticks_is_ticked(issue: Issue, rasa_client: Client) -> None:
    one, other = publishing.article(title="Viena"), publishing.article(title="Kita")
    first, second = page_of(rasa_client, issue), page_of(rasa_client, issue)
    send(rasa_client, issue, first | {"items": "1", "chosen-article": str(one.pk)})

    page = send(rasa_client, issue, second | {"items": "1", "chosen-article": str(other.pk)})

    assert {item.article_id for item in IssueItem.objects.all()} == {one.pk, other.pk}
    assert page.select_one(f"#chosen-article-{one.pk}").has_attr("checked")
    assert page.select_one(".notice").get_text().startswith("Kol rašėte, Rasa pakeitė: Naujienos.")


def test_an_answer_lost_on_the_way_makes_nobody_a_stranger_to_themselves(issue: Issue, rasa_client: Client) -> None:
    page = page_of(rasa_client, issue)
    send(rasa_client, issue, page | {"words_lt": "Viena."})  # saved; the answer never came
    send(rasa_client, issue, page | {"words_lt": "Viena, dvi."})
    assert Issue.objects.get().words_lt == "Viena, dvi."
    assert not IssueWording.objects.exists()


def test_a_tick_taken_back_stays_back_though_an_answer_was_lost(issue: Issue, rasa_client: Client) -> None:
    page = page_of(rasa_client, issue) | {"items": "1"}
    send(rasa_client, issue, page | {"chosen-article": str(publishing.article().pk)})  # the answer never came
    send(rasa_client, issue, page)
    assert not IssueItem.objects.exists()


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
        issue=issue, words=said, since=None, near=True, chosen=None, basis=Basis(issue.version), by=world.rasa
    )

    answer = rasa_client.post(url, {"day": "", "hour": "", "seen": str(issue.version)})

    assert answer.url == reverse("publishing:office_newsletter_preview", args=[issue.pk])
    assert Issue.objects.get().scheduled_for is None


def test_words_kept_beside_are_called_by_their_subject(issue: Issue) -> None:
    assert str(IssueWording(issue=issue, subject_lt="Ruduo")) == "Ruduo"
