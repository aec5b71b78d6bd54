"""Second factors as tests have them: the app's codes are computed as an app computes them."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from sueiga.accounts.models import User
from tests.conftest import BACKEND, weakly

APP = "/paskyra/apsauga/programele/"


def begin(client: Client, person: User) -> None:
    """Signed in by a letter only."""
    weakly(client, person, BACKEND)


def app_code(secret: str) -> str:
    """What an app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def set_up_app(client: Client) -> str:
    """Set the app up on its page; its secret."""
    secret = re.search(r'class="key-in-letters">(\w+)<', client.get(APP).content.decode())
    assert secret
    answer = client.post(APP, {"code": app_code(secret[1])})
    assert answer.status_code == 302
    return secret[1]
