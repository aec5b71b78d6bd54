"""Leaving one line of history, from inside an action's transaction."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from sueiga.history.models import Event


def record(*, by: AbstractBaseUser | None, verb: str, subject: models.Model, **details: Any) -> Event:
    """Write that `by` (None: the worker) did `verb` ("registry:decide") to `subject`, with plain JSON details.

    When an officer acts for somebody on the phone, `by` is that somebody with `acting_officer` set: both are written.
    """
    name = getattr(subject, "history_name", None)  # people have none: history keeps their keys alone
    officer = getattr(by, "acting_officer", None)
    return Event.objects.create(
        by=officer.pk if officer else by.pk if by else None,
        on_behalf_of=by.pk if by and officer else None,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        subject_name=(str(subject) if name is None else name)[:500],
        details=details,
    )
