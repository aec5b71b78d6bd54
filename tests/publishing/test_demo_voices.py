"""The demonstration's writings and newsletters, made by the real steps for any day."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from sueiga.messaging.models import Letter
from sueiga.publishing.demo.newsletters import send_newsletters
from sueiga.publishing.demo.writings import let_communities_write
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import Article, Issue, Subscription
from sueiga.registry.enums import Role
from sueiga.registry.models import Representative
from tests.factories import publishing
from tests.factories.people import signed_in
from tests.world import World

pytestmark = pytest.mark.django_db
DAYS = [-400, 0, 300]


def chairs(world: World) -> None:
    """Four communities somebody leads, Ona's first."""
    four = (world.bijutiskio_bendruomene, world.leliunu_bendruomene)
    lead = Representative.objects.filter(role=Role.CHAIR).order_by("pk")
    lead.exclude(organisation__in=four).delete()
    people = iter((world.petras, world.vida, world.mindaugas))
    while lead.count() < 4:
        one = lead.first()
        one.pk, one.person = None, next(people)
        one.save()


@pytest.mark.parametrize("days", DAYS)
def test_writings_stand_in_four_places_on_their_way(days: int, world: World) -> None:
    chairs(world)
    lay_out()

    written = let_communities_write(timezone.localdate() + dt.timedelta(days=days), world.rasa)

    states = [type(one).objects.get(pk=one.pk).state for one in written]
    assert states == ["draft", "sent", "returned", "published"]
    assert written[0].photos.get().alt
    assert Article.objects.readable().get().kind == "story"


def test_ona_and_rasa_find_them_on_their_pages(world: World, rasa_client: Client) -> None:
    chairs(world)
    lay_out()
    ona, *_others = let_communities_write(timezone.localdate(), world.rasa)

    assert ona.title in signed_in(ona.author).get("/mano/rasiniai/").content.decode()
    assert "Ketvirtadieniais" in rasa_client.get("/biuras/rasiniai/").content.decode()


def test_without_communities_that_speak_nothing_is_written(world: World) -> None:
    Representative.objects.all().delete()
    assert let_communities_write(timezone.localdate(), world.rasa) == []


@pytest.mark.parametrize("days", DAYS)
def test_two_issues_are_in_the_archive_and_a_third_is_being_written(days: int, world: World, client: Client) -> None:
    today = timezone.localdate() + dt.timedelta(days=days)
    for ago in (30, 14, 2):
        publishing.article(published_on=today - dt.timedelta(days=ago))

    send_newsletters(today, world.rasa)

    issues = list(Issue.objects.select_related("mailing").order_by("pk"))
    assert [one.state for one in issues] == ["sent", "sent", "draft"]
    assert [one.number for one in issues] == [1, 2, None]
    archive = client.get("/naujienlaiskis/").content.decode()
    assert archive.index(issues[1].subject_lt) < archive.index(issues[0].subject_lt)
    assert client.get(f"/en{issues[1].get_absolute_url()}").status_code == 200


def test_its_readers_get_the_next_one_and_were_sent_none_of_the_old(world: World) -> None:
    send_newsletters(timezone.localdate(), world.rasa)
    assert Subscription.objects.wanting().count() == 3
    assert not Letter.objects.filter(matter="newsletter").exists()
