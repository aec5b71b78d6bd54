"""Addresses of signing in, of one's own locks and of one's open sessions."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.core import signing

from sueiga.accounts.models import AccountLink, KnownDevice, SignInLink
from sueiga.accounts.models.ways_in import digest_of
from tests.access.rows import (
    DOOR,
    EVERYBODY,
    LED_ON,
    NOBODY,
    OFFICE,
    OFFICE_ACTS,
    OFFICE_WITHOUT_ROW,
    SIGNED_IN,
    Row,
)
from tests.world import World

NOT_THERE = {**NOBODY, "jonas": DOOR}
WITHOUT_FACTOR = {**dict.fromkeys(NOBODY, 403), "jonas": DOOR}
ONA_IS_LED_ON = {**NOT_THERE, "ona": DOOR}  # or asked for her factor once more


def forged(world: World) -> dict[str, object]:
    return {"token": "forged"}


def to_sign_in(world: World) -> dict[str, object]:
    SignInLink.objects.get_or_create(digest=digest_of("secret"), person=world.ona, email=world.ona.email)
    return {"token": "secret"}


def to_open(world: World) -> dict[str, object]:
    AccountLink.objects.get_or_create(digest=digest_of("secret"), email="nauja@example.org")
    return {"token": "secret"}


def alert(world: World) -> dict[str, object]:
    device, _new = KnownDevice.objects.get_or_create(person=world.ona, digest=digest_of("secret"))
    return {"token": signing.dumps(device.pk, salt="account_not_me")}


def of_ona(world: World) -> dict[str, object]:
    return {"pk": world.ona.pk}


def nobody(world: World) -> dict[str, object]:
    return {"pk": 999_999}


def passkey(world: World) -> dict[str, object]:
    data = {"name": "Telefonas", "credential": {}}
    return {"pk": Authenticator.objects.create(user=world.ona, type=Authenticator.Type.WEBAUTHN, data=data).pk}


def session(world: World) -> dict[str, object]:
    store = SessionStore()
    store.create()
    row = UserSession.objects.create(user=world.ona, session_key=store.session_key, ip="127.0.0.1", user_agent="")
    return {"pk": row.pk}


def identity(world: World) -> dict[str, object]:
    return {"pk": SocialAccount.objects.create(user=world.ona, provider="vartai", uid="1").pk}


def no_service(world: World) -> dict[str, object]:
    return {"provider_id": "niekas"}


ROWS = [
    Row("account_link", NOBODY, forged),
    Row("account_link", {**EVERYBODY, "ona": DOOR}, to_sign_in),
    Row("account_link", LED_ON, to_sign_in, method="post"),
    Row("account_open", NOBODY, forged),
    Row("account_open", EVERYBODY, to_open),
    Row("account_not_me", NOBODY, forged),
    Row("account_not_me", EVERYBODY, alert),
    Row("mfa_login_webauthn", LED_ON),
    Row("mfa_authenticate", LED_ON),
    Row("account_security", SIGNED_IN),
    Row("mfa_index", SIGNED_IN),
    Row("mfa_list_webauthn", SIGNED_IN),
    Row("account_office_door", LED_ON),
    Row("account_take_away", OFFICE, of_ona),
    Row("account_take_away", OFFICE_WITHOUT_ROW, nobody),
    Row("account_take_away", OFFICE_ACTS, of_ona, method="post"),
    Row("mfa_add_webauthn", SIGNED_IN),
    Row("mfa_edit_webauthn", ONA_IS_LED_ON, passkey),
    Row("mfa_edit_webauthn", NOT_THERE, nobody),
    Row("mfa_remove_webauthn", ONA_IS_LED_ON, passkey),
    Row("mfa_remove_webauthn", NOT_THERE, nobody),
    Row("mfa_activate_totp", SIGNED_IN),
    Row("mfa_deactivate_totp", NOT_THERE),
    Row("mfa_view_recovery_codes", NOT_THERE),
    Row("mfa_generate_recovery_codes", SIGNED_IN),
    Row("mfa_download_recovery_codes", NOT_THERE),
    Row("mfa_reauthenticate", WITHOUT_FACTOR),
    Row("mfa_reauthenticate_webauthn", WITHOUT_FACTOR),
    Row("account_sessions", SIGNED_IN),
    Row("account_sessions_end", LED_ON, method="post"),
    Row("account_session_end", ONA_IS_LED_ON, session, method="post"),
    Row("account_session_end", NOT_THERE, nobody, method="post"),
    Row("account_identity", LED_ON),
    Row("account_identity_unlink", ONA_IS_LED_ON, identity, method="post"),
    Row("account_identity_unlink", NOT_THERE, nobody, method="post"),
    Row("openid_connect_login", NOBODY, no_service),
    Row("openid_connect_callback", NOBODY, no_service),
]
