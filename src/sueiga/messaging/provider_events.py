"""What mail providers tell of letters through their webhooks, in our words. Who opened a letter is not listened to.

Kinds of events and reasons are the words django-anymail has for those of all providers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import anymail.urls
from anymail.exceptions import AnymailConfigurationError
from django.conf import settings
from django.http import HttpRequest

from sueiga.messaging.enums import Fate, Trouble
from sueiga.messaging.smtp import trouble_of

BACKEND = "anymail.backends.{provider}.EmailBackend"
TEMPORARY, FULL_FOR_LONG = re.compile(r"\b4\.\d{1,3}\.\d{1,3}\b"), "4.2.2"
CODE = re.compile(r"\b(55[0-4])\b")
BY_REASON = {"invalid": Trouble.UNKNOWN, "bounced": Trouble.UNKNOWN, "spam": Trouble.COMPLAINED}


class NotUnderstood(ValueError):
    """What was posted is no news of letters."""


@dataclass(frozen=True)
class News:
    """What is told of one letter; `refused`: its reader wants no more of the kind."""

    key: str
    recipient: str
    fate: Fate | None = None
    trouble: Trouble | None = None
    refused: bool = False
    words: str = ""


def listener(provider: str) -> Any | None:
    """What understands this provider; None unless letters go through it and it shares a secret with us."""
    if BACKEND.format(provider=provider) != settings.EMAIL_BACKEND or not settings.ANYMAIL.get("WEBHOOK_SECRET"):
        return None
    for entry in anymail.urls.urlpatterns:
        if str(entry.pattern) == f"{provider}/tracking/":
            return entry.callback.view_class()
    return None


def read(listening: Any, request: HttpRequest) -> list[News]:
    """All that is told in one request; SuspiciousOperation when it does not know the secret, NotUnderstood."""
    listening.run_validators(request)
    try:
        return list(_news(listening.parse_events(request)))
    except (ValueError, LookupError, TypeError, AttributeError, AnymailConfigurationError) as trouble:
        raise NotUnderstood(str(trouble)) from trouble


def _news(events: Any) -> Iterator[News]:
    for event in events:
        words = " ".join(str(event.mta_response or event.description or event.reject_reason or "").split())[:500]
        key, recipient = str(event.message_id or ""), str(event.recipient or "")
        if event.event_type == "complained":
            yield News(key, recipient, Fate.COMPLAINED, Trouble.COMPLAINED, words=words)
        elif event.event_type == "unsubscribed" or event.reject_reason == "unsubscribed":
            yield News(key, recipient, refused=True)
        elif event.event_type in {"bounced", "rejected"}:
            yield News(key, recipient, Fate.BOUNCED, _trouble(words, event.reject_reason), words=words)
        elif event.event_type == "failed":
            yield News(key, recipient, Fate.FAILED, words=words)


def _trouble(words: str, reason: str | None) -> Trouble | None:
    """By what the recipient's server said, else by the provider's own reason."""
    if FULL_FOR_LONG in words:
        return Trouble.FULL
    if TEMPORARY.search(words):
        return None
    said = trouble_of(words)
    code = CODE.search(words)
    if said or re.search(r"\b5\.\d{1,3}\.\d{1,3}\b", words):
        return said
    return (code and trouble_of("", int(code[1]))) or BY_REASON.get(reason or "")
