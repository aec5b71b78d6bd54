"""Browsers in words, from what they call themselves; and the cookie by which one is known again."""

import datetime as dt
import re
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from sueiga.accounts.models.ways_in import new_token

COOKIE = "device"
SALT = "sueiga.device"
KEPT = dt.timedelta(days=2 * 365)
BROWSERS = (  # the first that is found; many call themselves by others' names too
    ("Edge", r"\bEdg(?:e|A|iOS)?/"),
    ("Opera", r"\bOPR/|\bOpera\b"),
    ("Samsung Internet", r"\bSamsungBrowser/"),
    ("Firefox", r"\bFirefox/|\bFxiOS/"),
    ("Chrome", r"\bChrome/|\bCriOS/|\bChromium/"),
    ("Safari", r"\bSafari/"),
)
SYSTEMS = (
    ("Android", r"\bAndroid\b"),
    ("iPhone", r"\biPhone\b"),
    ("iPad", r"\biPad\b"),
    ("ChromeOS", r"\bCrOS\b"),
    ("Windows", r"\bWindows\b"),
    ("Mac", r"\bMacintosh\b|\bMac OS X\b"),
    ("Linux", r"\bLinux\b"),
)


@dataclass(frozen=True)
class Browser:
    """The browser of a request: the secret of its cookie, made up where it has none, and what it calls itself."""

    token: str
    user_agent: str


def in_words(user_agent: str) -> str:
    """„Firefox, Windows“, as far as it can be told."""
    browser = _named(BROWSERS, user_agent) or _("an unknown browser")
    system = _named(SYSTEMS, user_agent)
    return f"{browser}, {system}" if system else browser


def browser_of(request: HttpRequest) -> Browser:
    """Who asks; a cookie that is forged or too old is as none."""
    try:
        token = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=KEPT)
    except signing.BadSignature:
        token = new_token()
    return Browser(str(token), request.headers.get("User-Agent", "")[:300])


def remember(response: HttpResponse, browser: Browser) -> None:
    """Let the browser be known for two years more; scripts cannot read the cookie."""
    response.set_cookie(
        COOKIE,
        signing.dumps(browser.token, salt=SALT),
        max_age=KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _named(names: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for name, pattern in names if re.search(pattern, user_agent)), "")
