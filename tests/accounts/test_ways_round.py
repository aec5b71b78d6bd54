"""Ways round the second factor, and what an officer sees of somebody they act for."""

import time

from allauth.socialaccount.models import SocialAccount
from django.test import Client
from pytest_django import Settings

from sueiga.accounts.identities import WAITING
from tests.accounts.factors import begin
from tests.accounts.test_on_behalf import act_for
from tests.accounts.test_second_factor import officer_with_app
from tests.world import World

SETTLE = "/paskyra/tapatybe/susieti/"


def come_with_identity(client: Client) -> None:
    """This browser has come from another service with an identity nobody has."""
    session = client.session
    told = {"provider": "vartai", "uid": "svetimas", "name": "Kitas", "email": "", "acr": "high", "at": time.time()}
    session[WAITING] = told
    session.save()


def test_a_session_without_the_factor_links_no_identity_that_would_stand_for_it(
    world: World, client: Client, settings: Settings
) -> None:
    settings.OIDC_STRONG_ACR = ["high"]
    begin(client, world.rasa)  # before she had a factor, or an office
    come_with_identity(client)
    officer_with_app(world)

    answer = client.post(SETTLE, {"answer": "link"})

    assert answer["Location"].startswith("/paskyra/apsauga/biurui/")
    assert not SocialAccount.objects.exists()


def test_how_a_person_signs_in_is_not_shown_to_whoever_acts_for_them(world: World, rasa_client: Client) -> None:
    begin(Client(HTTP_USER_AGENT="Mozilla/5.0 (X11; Linux) Firefox/130"), world.ona)
    world.ona.known_devices.create(digest="0" * 64, user_agent="Mozilla/5.0 (X11; Linux) Firefox/130")
    act_for(rasa_client, world.ona)

    told = rasa_client.get("/mano/duomenys/").content.decode()

    assert "ona@example.org" in told
    assert "Firefox" not in told
