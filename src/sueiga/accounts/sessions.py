"""Where a person is signed in: the sessions that are still open, as their owner sees them."""

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from sueiga.accounts.devices import in_words
from sueiga.accounts.models import User

SEEN = "seen_at"
NOTED_EVERY = 60 * 60
Handler = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True)
class OpenSession:
    """A browser somebody is signed in with. Where it stands is not looked up."""

    pk: int
    device: str
    since: dt.datetime
    seen: dt.datetime | None  # None: not since the hour one signed in
    here: bool


def of(person: User) -> "QuerySet[UserSession]":
    """The rows of this person's sessions that have not ended or run out."""
    alive = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    rows: QuerySet[UserSession] = UserSession.objects.filter(user=person, session_key__in=alive)
    return rows.order_by("-last_seen_at", "-pk")


def open_sessions(person: User, key: str | None) -> list[OpenSession]:
    """The same in words, the one of this browser first."""
    rows = [
        OpenSession(row.pk, in_words(row.user_agent), row.created_at, _seen_later(row), row.session_key == key)
        for row in of(person)
    ]
    return sorted(rows, key=lambda row: not row.here)


def _seen_later(row: UserSession) -> dt.datetime | None:
    seen: dt.datetime = row.last_seen_at
    return seen if seen - row.created_at > dt.timedelta(seconds=NOTED_EVERY) else None


def note_use(get_response: Handler) -> Handler:
    """Once an hour, write down that a session is in use; nothing else about it is followed."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        seen = request.session.get(SEEN) if request.COOKIES else None
        if seen is not None and time.time() - seen > NOTED_EVERY:
            request.session[SEEN] = time.time()
            UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=timezone.now())
        return response

    return middleware
