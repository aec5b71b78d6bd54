"""Short messages through the SMS interface of Vonage (formerly Nexmo): one form posted over HTTPS, JSON back.

https://developer.vonage.com/en/api/sms; its address is a setting, since several gateways speak the same.
"""

import json
from typing import Any

import urllib3
from django.conf import settings
from django.utils.translation import gettext as _

from sueiga.messaging.outcomes import Accepted, Away, NotAccepted, Refused, Unconfirmed, Unsendable

PATIENCE = urllib3.Timeout(connect=10, read=30)
LONGEST_ANSWER = 64 * 1024
SENT = "0"
BUSY = {"1", "5"}
NO_SUCH_NUMBER = {"7", "29", "33"}  # barred, not to be written to, deactivated
NOT_TO_BE_SAID = {"3", "6", "12", "22"}  # what we asked is no message they could send
NOT_TAKEN = {400, 401, 402, 403, 404, 405, 422, 429, 503}


class VonageProvider:
    """The account of the settings."""

    def __init__(self) -> None:
        self._pool = urllib3.PoolManager(timeout=PATIENCE, retries=False)

    def send(self, number: str, text: str, reference: str) -> Accepted:
        """What the gateway said, and its key of the message; NotAccepted where it did not take it."""
        form = {
            "api_key": settings.SMS_KEY, "api_secret": settings.SMS_SECRET, "from": settings.SMS_FROM,
            "to": number.lstrip("+"), "text": text, "client-ref": reference[:100],
        }  # fmt: skip
        try:
            answer = self._pool.request(
                "POST", settings.SMS_URL, fields=form, encode_multipart=False, redirect=False, preload_content=False
            )
        except (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError) as trouble:
            raise Away(str(trouble)) from trouble
        except urllib3.exceptions.HTTPError as trouble:  # broken off when it may have been sent on already
            raise Unconfirmed(str(trouble)) from trouble
        try:
            return _judged(answer.status, answer.read(LONGEST_ANSWER + 1))
        except urllib3.exceptions.HTTPError as trouble:
            raise Unconfirmed(str(trouble)) from trouble
        finally:
            answer.close()


def _judged(status: int, body: bytes) -> Accepted:
    if status in NOT_TAKEN or 300 <= status < 400:
        raise Away(_("The gateway answered with HTTP status %(status)d.") % {"status": status})
    message = _message(body) if status == 200 and len(body) <= LONGEST_ANSWER else None
    if message is None:
        raise Unconfirmed(_("The gateway's answer (HTTP status %(status)d) makes no sense.") % {"status": status})
    said, words = str(message.get("status")), str(message.get("error-text") or "")
    if said == SENT:
        return Accepted(key=str(message.get("message-id") or ""))
    raise _refusal(said, f"{said} {words}".strip())


def _refusal(said: str, words: str) -> NotAccepted:
    if said in BUSY:
        return Away(words)
    if said in NO_SUCH_NUMBER:
        return Refused(words)
    return Unsendable(words) if said in NOT_TO_BE_SAID else Away(words)  # all else is about our account


def _message(body: bytes) -> dict[str, Any] | None:
    """The worst of the parts' answers: several parts are told of one by one."""
    try:
        messages = json.loads(body)["messages"]
        return next((part for part in messages if str(part["status"]) != SENT), messages[0])  # type: ignore[no-any-return]
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
