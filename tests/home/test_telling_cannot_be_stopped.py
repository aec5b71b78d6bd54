"""Nobody can keep from a person what was done in their name."""

from django.test import Client
from django.urls import reverse

from sueiga.home.telling import tell_of_errands
from sueiga.messaging.enums import Fate, Matter, Wish
from sueiga.messaging.models import Letter, Preference
from tests.accounts.test_on_behalf import act_for
from tests.world import World


def test_an_officer_who_stops_the_persons_letters_is_told_of_all_the_same(world: World, rasa_client: Client) -> None:
    act_for(rasa_client, world.ona)
    wanted = dict.fromkeys((Matter.ROLES, Matter.REMINDERS, Matter.CALLS, Matter.UNION), Wish.NEVER)
    rasa_client.post(reverse("messaging:preferences"), {**wanted, "weekday": "0"})
    rasa_client.post(reverse("home:on_behalf_finish"))

    tell_of_errands(by=None)

    assert Preference.objects.filter(person=world.ona, wish=Wish.NEVER).count() == len(wanted)
    assert Letter.objects.get(key__startswith="on-behalf:").fate == Fate.QUEUED
