"""Ending sessions: whoever uses one is out with their next click."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from sueiga.accounts import sessions
from sueiga.accounts.models import KnownDevice, SignInLink, User
from sueiga.history.record import record


@transaction.atomic
def end_session(*, session: UserSession, by: User) -> None:
    """Sign this browser out."""
    session.end()
    record(by=by, verb="accounts:end_session", subject=by)


@transaction.atomic
def end_other_sessions(*, keep: str | None, by: User) -> int:
    """Sign every browser out but the one whose session key is `keep`; how many that were."""
    others = [session for session in sessions.of(by) if session.session_key != keep]
    for session in others:
        session.end()
    record(by=by, verb="accounts:end_sessions", subject=by, ended=len(others))
    return len(others)


@transaction.atomic
def disown(*, device: KnownDevice, by: User) -> None:
    """It was not me: everything is signed out, every letter's link is void, and the browser is a stranger again."""
    for session in sessions.of(by):
        session.end()
    SignInLink.objects.filter(person=by).use_up()
    device.delete()
    record(by=by, verb="accounts:disown_device", subject=by)
