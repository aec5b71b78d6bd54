"""Somebody from outside looks an application through: by a link that ends, sees this one alone, changes nothing."""

import datetime as dt
from urllib.parse import quote

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.actions import notebook_reviews
from sueiga.funding.letters.reviewing import token_of
from sueiga.funding.models import Notebook, Review, ReviewComment
from sueiga.funding.notebook.desk import desk_items
from sueiga.messaging.models import Letter
from sueiga.registry.models import Representative
from tests.factories import notebooks as factory
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def notebook(world: World) -> Notebook:
    return factory.notebook(world.bijutiskio_bendruomene, world.ona, title="Suolai")


def invite(notebook: Notebook, world: World, email: str = "") -> Review:
    return notebook_reviews.invite(notebook=notebook, whom="Vida", email=email, by=world.ona)


def door(review: Review, name: str = "review") -> str:
    return reverse(f"funding:{name}", args=[token_of(review)])


def whole(notebook: Notebook) -> str:
    return reverse("funding:notebook_read", args=[notebook.pk])


def test_vida_takes_the_link_up_and_reads(world: World, notebook: Notebook) -> None:
    client = signed_in(world.vida)
    answer = client.post(door(invite(notebook, world), "review_take_up"))
    assert answer.url == whole(notebook)
    assert "Suolai" in client.get(answer.url).content.decode()
    assert [item.url for item in desk_items(world.vida)] == [whole(notebook)]


def test_who_comes_second_finds_the_link_used(world: World, notebook: Notebook) -> None:
    review = invite(notebook, world)
    notebook_reviews.take_up(review=review, by=world.vida)
    notebook_reviews.take_up(review=review, by=world.vida)  # the same person may open it again
    second = signed_in(world.mindaugas)
    with time_machine.travel(timezone.now(), tick=False):  # a link bears the second it was signed in
        assert second.get(door(review)).status_code == 410
        assert second.post(door(review, "review_take_up")).url == door(review)
    assert second.get(whole(notebook)).status_code == 404


def test_called_back_it_opens_nothing_from_that_minute(world: World, notebook: Notebook) -> None:
    review = invite(notebook, world)
    notebook_reviews.take_up(review=review, by=world.vida)
    signed_in(world.ona).post(reverse("funding:notebook_call_back", args=[review.pk]))
    assert signed_in(world.vida).get(whole(notebook)).status_code == 404
    assert Client().get(door(review)).status_code == 410
    notebook_reviews.call_back(review=Review.objects.get(), by=world.ona)  # twice changes nothing


def test_after_thirty_days_it_is_over(world: World, notebook: Notebook) -> None:
    review = invite(notebook, world)
    notebook_reviews.take_up(review=review, by=world.vida)
    with time_machine.travel(timezone.now() + dt.timedelta(days=30, minutes=1)):
        assert not Notebook.objects.visible_to(world.vida).exists()
        assert desk_items(world.vida) == []


def test_whoever_has_not_signed_in_is_led_to_it_and_back(world: World, notebook: Notebook) -> None:
    url = door(invite(notebook, world))
    assert f"?next={quote(url)}" in Client().get(url).content.decode()


def test_a_letter_takes_the_link_to_an_address(world: World, notebook: Notebook) -> None:
    url = reverse("funding:notebook_review", args=[notebook.pk])
    signed_in(world.ona).post(url, {"whom": "Mentorė", "email": "mentore@example.org"})
    letter = Letter.objects.get(address="mentore@example.org")
    assert "/paraiskos/perziureti/" in letter.text
    assert letter.secret


def test_a_letter_to_somebody_known_is_in_their_language(world: World, notebook: Notebook) -> None:
    world.rasa.language = "en"
    world.rasa.save()
    invite(notebook, world, "Rasa@example.org")
    assert "/en/paraiskos/perziureti/" in Letter.objects.get(person=world.rasa).text


def test_remarks_are_told_once_a_day_and_settled(world: World, notebook: Notebook) -> None:
    notebook_reviews.take_up(review=invite(notebook, world), by=world.vida)
    answer = factory.answer(notebook, "Suolai")
    client = signed_in(world.vida)
    for name, args in (("notebook_comment_on", [notebook.pk, answer.pk]), ("notebook_comment", [notebook.pk])):
        client.post(reverse(f"funding:{name}", args=args), {"text": "Kiek suolų?"})
    assert Letter.objects.filter(person=world.ona, key__startswith="review-remarked").count() == 1
    remark = ReviewComment.objects.get(answer=answer)
    settle = reverse("funding:notebook_settle", args=[notebook.pk, remark.pk])
    back = signed_in(world.ona).post(settle).url
    assert back == reverse("funding:notebook_answer", args=[notebook.pk, answer.pk])
    remark.refresh_from_db()
    assert remark.settled_at
    notebook_reviews.settle(comment=remark, by=world.ona)
    assert remark.settled_at is None


def test_reviewers_change_nothing(world: World, notebook: Notebook) -> None:
    notebook_reviews.take_up(review=invite(notebook, world), by=world.vida)
    client = signed_in(world.vida)
    assert client.get(notebook.get_absolute_url()).status_code == 404
    assert client.get(whole(notebook)).content.decode().count('method="post"') == 2  # signing out, and the remark


@pytest.mark.parametrize(("limit", "most"), [("MOST_OPEN", 1), ("MOST_A_DAY", 1), ("MOST_OF_ONE_PERSON", 1)])
def test_links_have_their_limits(
    world: World, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(notebook_reviews, limit, most)
    invite(notebook, world)
    url = reverse("funding:notebook_review", args=[notebook.pk])
    assert "error-summary" in signed_in(world.ona).post(url, {"whom": "Kita"}).content.decode()
    assert Review.objects.count() == 1


def test_remarks_have_theirs(world: World, notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook_reviews, "MOST_COMMENTS", 0)
    url = reverse("funding:notebook_comment", args=[notebook.pk])
    assert "Ilgas tekstas" in signed_in(world.ona).post(url, {"text": "Ilgas tekstas"}).content.decode()


def leaves(world: World) -> None:
    """Ona's term in Bijutiškis ends."""
    ended = timezone.now()
    Representative.objects.filter(person=world.ona, organisation=world.bijutiskio_bendruomene).update(ends_at=ended)


def test_a_writer_uses_up_no_link_and_so_keeps_none(world: World, notebook: Notebook) -> None:
    review = invite(notebook, world)
    answer = signed_in(world.ona).post(door(review, "review_take_up"))
    review.refresh_from_db()
    assert (answer.url, review.reviewer) == (whole(notebook), None)


def test_who_wrote_it_once_cannot_come_back_by_a_link_they_have_seen(world: World, notebook: Notebook) -> None:
    review = invite(notebook, world)
    leaves(world)
    client = signed_in(world.ona)
    with time_machine.travel(timezone.now(), tick=False):
        assert client.post(door(review, "review_take_up")).url == door(review)
    assert client.get(whole(notebook)).status_code == 404


def test_who_left_and_is_invited_afterwards_may_read(world: World, notebook: Notebook) -> None:
    leaves(world)
    with time_machine.travel(timezone.now() + dt.timedelta(days=1)):
        review = invite(notebook, world)
        assert notebook_reviews.take_up(review=review, by=world.ona).reviewer == world.ona


def test_who_invited_and_left_is_told_nothing_more(world: World, notebook: Notebook) -> None:
    notebook_reviews.take_up(review=invite(notebook, world), by=world.vida)
    leaves(world)
    notebook_reviews.comment(notebook=notebook, answer=None, text="Kiek suolų?", by=world.vida)
    assert not Letter.objects.filter(key__startswith="review-remarked").exists()
