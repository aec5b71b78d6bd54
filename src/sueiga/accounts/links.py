"""Signed links in letters: each names one row and one purpose, and is good for a time. Opening one changes nothing."""

import datetime as dt

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

NOTICE = "account_notice"
ADDRESS = "messaging:address_confirm"
NOT_ME = "account_not_me"
LASTING = {NOTICE: dt.timedelta(days=366), ADDRESS: dt.timedelta(days=366), NOT_ME: dt.timedelta(days=30)}


class NoSuchLink(Exception):
    """The link is forged, cut off, or too old."""


def link(page: str, key: int, *, language: str = "lt") -> str:
    """The whole address of the page that this link opens, in the reader's language."""
    with override(language):
        return settings.SITE_URL + reverse(page, args=[signing.dumps(key, salt=page)])


def key_of(page: str, token: str) -> int:
    """The row's key in a link to this page; NoSuchLink when there is none to be had."""
    try:
        key = signing.loads(token, salt=page, max_age=LASTING[page])
    except signing.BadSignature:
        raise NoSuchLink from None
    if not isinstance(key, int):
        raise NoSuchLink
    return key
