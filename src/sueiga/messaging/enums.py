"""Choices about letters."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Channel(models.TextChoices):
    """How a letter travels."""

    EMAIL = "email", _("e-mail")
    SMS = "sms", _("SMS")
    PAPER = "paper", _("on paper")


class Matter(models.TextChoices):
    """What a letter is about; people choose for each matter whether and when they want it (see ALWAYS)."""

    SECURITY = "security", _("sign-in and security")
    LEGAL = "legal", _("your rights and personal data")
    ROLES = "roles", _("your organisations and roles")
    REMINDERS = "reminders", _("what your organisations have to do")
    CALLS = "calls", _("calls your organisations could apply to")
    UNION = "union", _("letters of the union")
    EVENTS = "events", _("events you have registered for")
    NEWSLETTER = "newsletter", _("the newsletter")


ALWAYS = frozenset({Matter.SECURITY, Matter.LEGAL, Matter.EVENTS})
"""Matters nobody can refuse: they are sent at once to everybody. Whoever wants none of an event withdraws from it."""
SUBSCRIBED = frozenset({Matter.NEWSLETTER})
"""Matters that come to those who asked for them: wanted by asking, refused by one click, never gathered for a week."""


class Wish(models.TextChoices):
    """When somebody wants letters of a matter."""

    AT_ONCE = "at_once", _("at once")
    WEEKLY = "weekly", _("once a week, together")
    NEVER = "never", _("not at all")


class Fate(models.TextChoices):
    """What became of a letter. That it was opened is never tracked."""

    QUEUED = "queued", _("waits to be sent")
    DIGEST = "digest", _("waits for the weekly letter")
    SENDING = "sending", _("is being sent")
    SENT = "sent", _("sent")
    PRINTED = "printed", _("printed")
    BOUNCED = "bounced", _("came back")
    COMPLAINED = "complained", _("reported as unwanted")
    FAILED = "failed", _("could not be sent")
    WITHHELD = "withheld", _("not wanted")
    CANCELLED = "cancelled", _("cancelled")


class MailingState(models.TextChoices):
    """Where a letter of the office to many stands."""

    DRAFT = "draft", _("draft")
    SCHEDULED = "scheduled", pgettext_lazy("letter", "scheduled")
    SENDING = "sending", _("being sent")
    STOPPED = "stopped", _("stopped")
    DONE = "done", _("sent")


class Trouble(models.TextChoices):
    """Why letters to an address do not arrive."""

    UNKNOWN = "unknown", _("there is no such mailbox")
    FULL = "full", _("the mailbox is full")
    COMPLAINED = "complained", _("reported our letters as unwanted")
