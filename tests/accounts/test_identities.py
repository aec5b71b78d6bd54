"""Signing in through another service that speaks OpenID Connect."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from sueiga.accounts.models import User
from sueiga.core.environment import openid_connect
from sueiga.messaging.models import Letter
from tests.accounts.identity_service import CLIENT, OTHER_KEY, IdentityService, running
from tests.accounts.letters import code, last
from tests.accounts.test_signing_in import CONFIRM, signed_in
from tests.world import World

SETTLE = "/paskyra/tapatybe/susieti/"


@pytest.fixture
def service(world: World, settings: Settings) -> Iterator[IdentityService]:
    """A service that knows Ona, and our settings naming it."""
    cache.clear()
    with running() as service:
        settings.SOCIALACCOUNT_PROVIDERS = openid_connect(
            name="Vartai", server=service.url, client=CLIENT, secret="paslaptis"
        )
        settings.OIDC_TIMEOUT = 1
        yield service


def door(service: IdentityService) -> str:
    """Where signing in through it begins."""
    return f"/paskyra/tapatybe/{service.url.removeprefix('http://').replace(':', '-')}/"


def through(service: IdentityService, client: Client, onward: str = "") -> Any:
    """Go there and come back; what our site answers."""
    asked = service.asked(client.get(door(service), {"next": onward} if onward else {})["Location"])
    return client.get(f"{door(service)}grizimas/", {"code": "x", "state": asked["state"]})


def link(service: IdentityService, person: User) -> SocialAccount:
    provider = door(service).split("/")[3]
    return SocialAccount.objects.create(user=person, provider=provider, uid=service.claims["sub"])


def test_the_sign_in_page_names_the_service(service: IdentityService, client: Client) -> None:
    page = client.get("/paskyra/prisijungti/?next=/mano/%3Fa=1").content.decode()

    assert f'href="{door(service)}?next=%2Fmano%2F%3Fa%3D1"' in page


def test_we_ask_with_state_nonce_and_pkce(service: IdentityService, client: Client) -> None:
    asked = service.asked(client.get(door(service))["Location"])

    assert asked["code_challenge_method"] == "S256"
    assert min(len(asked["state"]), len(asked["nonce"])) >= 16
    assert asked["redirect_uri"].endswith(f"{door(service)}grizimas/")


def test_whom_it_is_linked_to_is_let_in(service: IdentityService, world: World, client: Client) -> None:
    link(service, world.ona)

    response = through(service, client, "/bendruomenes/")

    assert response["Location"] == "/bendruomenes/"
    assert client.session["_auth_user_id"] == str(world.ona.pk)


def test_a_known_address_is_proved_by_a_letter_first(service: IdentityService, world: World, client: Client) -> None:
    service.claims |= {"email": "ona@example.org", "email_verified": True}

    response = through(service, client)

    assert response["Location"] == CONFIRM
    assert not signed_in(client)
    assert not SocialAccount.objects.exists()
    assert last().address == "ona@example.org"


def test_then_both_are_linked_when_the_person_says_so(service: IdentityService, world: World, client: Client) -> None:
    service.claims |= {"email": "ona@example.org", "email_verified": True, "acr": "high", "birthdate": "1980-01-01"}
    through(service, client)

    assert client.post(CONFIRM, {"code": code()})["Location"] == f"{SETTLE}?next=%2Fmano%2F"
    assert "Ona Pavyzdienė" in client.get(SETTLE, {"next": "/mano/"}).content.decode()
    assert client.post(SETTLE, {"answer": "link", "next": "/mano/"})["Location"] == "/mano/"

    account = SocialAccount.objects.get(user=world.ona)
    assert account.extra_data["acr"] == "high"
    assert "birthdate" not in account.extra_data
    assert "/paskyra/apsauga/" in last().text


def test_whoever_says_no_is_not_linked(service: IdentityService, world: World, client: Client) -> None:
    service.claims |= {"email": "ona@example.org"}
    through(service, client)
    client.post(CONFIRM, {"code": code()})

    client.post(SETTLE, {"answer": "leave"})

    assert not SocialAccount.objects.exists()
    assert client.get(SETTLE).status_code == 302


def test_a_claim_alone_takes_over_nobody(service: IdentityService, world: World) -> None:
    """An identity left behind in a browser is not linked to whoever signs in there next, unless they say so."""
    service.claims |= {"email": "petras@example.org", "email_verified": True}
    client = Client()
    through(service, client)
    client.post("/paskyra/atsijungti/")
    client.post("/paskyra/prisijungti/", {"email": "ona@example.org"})
    client.post(CONFIRM, {"code": code("ona@example.org")})

    assert not SocialAccount.objects.exists()


def test_a_verified_stranger_opens_an_account(service: IdentityService, world: World, client: Client) -> None:
    service.claims |= {"email": "nauja@example.org", "email_verified": True}

    form = through(service, client)["Location"]
    assert 'value="Ona Pavyzdienė"' in client.get(form).content.decode()
    client.post(form, {"name": "Ona Pavyzdienė", "language": "lt", "agreed": "on"})

    assert signed_in(client)
    assert not Letter.objects.exists()


def test_an_address_the_service_did_not_verify_is_written_to(
    service: IdentityService, world: World, client: Client
) -> None:
    service.claims |= {"email": "nauja@example.org", "email_verified": "true"}

    assert through(service, client)["Location"] == CONFIRM
    assert "/paskyra/nauja/" in last("nauja@example.org").text


@pytest.mark.parametrize("claims", [{}, {"email": "ne adresas"}, {"email": ["ona@example.org"]}])
def test_without_an_address_one_is_asked_for(
    claims: dict[str, Any], service: IdentityService, world: World, client: Client
) -> None:
    service.claims |= claims

    assert through(service, client).status_code in {302, 502}
    assert not signed_in(client)


def test_the_address_may_come_from_the_services_own_page(
    service: IdentityService, world: World, client: Client
) -> None:
    service.userinfo = {"sub": service.claims["sub"], "email": "ona@example.org", "email_verified": True}

    through(service, client)

    assert last().address == "ona@example.org"


def test_an_officer_is_asked_for_the_second_factor_still(
    service: IdentityService, world: World, client: Client
) -> None:
    link(service, world.rasa)
    service.claims |= {"acr": "high"}

    assert through(service, client)["Location"].startswith("/paskyra/apsauga/biurui/")


def test_unless_the_settings_take_its_word(
    service: IdentityService, world: World, client: Client, settings: Settings
) -> None:
    settings.OIDC_STRONG_ACR = ["high"]
    link(service, world.rasa)
    service.claims |= {"acr": "high"}
    through(service, client)

    assert client.get("/biuras/registras/").status_code == 200


def test_somebody_shut_out_stays_out(service: IdentityService, world: World, client: Client) -> None:
    link(service, world.ona)
    User.objects.filter(pk=world.ona.pk).update(is_active=False)

    through(service, client)

    assert not signed_in(client)


BAD = {
    "signed by another": {"key": OTHER_KEY},
    "signed by nobody": {"algorithm": "none"},
    "signed with a word": {"algorithm": "HS256"},
    "a key nobody names": {"kid": "two"},
    "another issuer": {"issuer": "http://127.0.0.1:1"},
    "not JSON": {"answer": b"<html>"},
    "an empty answer": {"answer": b""},
    "a list": {"answer": b"[]"},
    "no token": {"answer": b'{"access_token": "a"}'},
    "rubbish for a token": {"answer": b'{"access_token": "a", "id_token": "a.b.c"}'},
    "without end": {"answer": b'{"access_token": "' + b"a" * 2_000_000 + b'"}'},
    "another person's page": {"userinfo": {"sub": "other", "email": "ona@example.org"}},
    "late": {"silent": 1.5},
}
WRONG = [
    {"aud": "other"}, {"iss": "http://127.0.0.1:1"}, {"exp": 1}, {"nonce": "other"}, {"nonce": None}, {"exp": None},
    {"sub": None}, {"azp": "other"}, {"iat": 9_999_999_999},
]  # fmt: skip


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_service_that_answers_badly_gets_a_clear_page(
    bad: dict[str, Any], service: IdentityService, world: World, client: Client
) -> None:
    link(service, world.ona)
    asked = service.asked(client.get(door(service))["Location"])
    for key, value in bad.items():
        setattr(service, key, value)

    response = client.get(f"{door(service)}grizimas/", {"code": "x", "state": asked["state"]})

    assert response.status_code == 502
    assert "Vartai" in response.content.decode()
    assert not signed_in(client)


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_a_token_that_says_something_wrong_lets_nobody_in(
    wrong: dict[str, Any], service: IdentityService, world: World, client: Client
) -> None:
    link(service, world.ona)
    service.wrong = wrong

    assert through(service, client).status_code == 502
    assert not signed_in(client)


def test_a_service_that_is_gone_is_told_at_once(service: IdentityService, client: Client, settings: Settings) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = openid_connect(name="Vartai", server="http://127.0.0.1:1", client="x", secret="")

    assert client.get("/paskyra/tapatybe/127.0.0.1-1/").status_code == 502


def test_another_browsers_answer_is_not_taken(service: IdentityService, world: World, client: Client) -> None:
    link(service, world.ona)
    asked = service.asked(Client().get(door(service))["Location"])

    response = client.get(f"{door(service)}grizimas/", {"code": "x", "state": asked["state"]})

    assert response.status_code == 502
    assert not signed_in(client)


def test_turning_back_there_is_no_trouble(service: IdentityService, client: Client) -> None:
    asked = service.asked(client.get(door(service))["Location"])

    response = client.get(f"{door(service)}grizimas/", {"error": "access_denied", "state": asked["state"]})

    assert response.status_code == 403


def test_no_other_site_can_make_a_browser_begin(service: IdentityService, client: Client) -> None:
    response = client.get(door(service), headers={"sec-fetch-site": "cross-site"})

    assert response["Location"] == "/paskyra/prisijungti/"


def test_a_signed_in_person_links_and_unlinks_it(service: IdentityService, world: World, client: Client) -> None:
    client.force_login(world.ona)
    assert door(service) in client.get("/paskyra/apsauga/").content.decode()

    assert through(service, client)["Location"] == SETTLE
    client.post(SETTLE, {"answer": "link"})
    row = SocialAccount.objects.get(user=world.ona)
    client.post(f"/paskyra/tapatybe/{row.pk}/atsieti/")

    assert not SocialAccount.objects.exists()


def test_one_identity_belongs_to_one_person(service: IdentityService, world: World, client: Client) -> None:
    link(service, world.petras)
    client.force_login(world.ona)

    assert through(service, client)["Location"] == "/paskyra/apsauga/"

    assert client.session["_auth_user_id"] == str(world.ona.pk)
    assert SocialAccount.objects.get().user == world.petras


def test_two_people_linking_the_same_identity_at_once(service: IdentityService, world: World, client: Client) -> None:
    client.force_login(world.ona)
    through(service, client)
    link(service, world.petras)

    client.post(SETTLE, {"answer": "link"})

    assert SocialAccount.objects.get().user == world.petras


def test_settings_that_say_half_are_refused() -> None:
    with pytest.raises(ImproperlyConfigured):
        openid_connect(name="", server="vartai", client="x", secret="")
    with pytest.raises(ImproperlyConfigured):
        openid_connect(name="", server="https://vartai.example.org", client="", secret="")
    assert openid_connect(name="", server="", client="", secret="") == {}
