"""Closed choices about events and who comes to them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventKind(models.TextChoices):
    """What sort of gathering it is."""

    MEETING = "meeting", _("meeting")
    RALLY = "rally", _("rally")
    PARLIAMENT = "parliament", _("Rural Parliament")
    CONTEST = "contest", _("contest")
    FESTIVAL = "festival", _("festival")
    VISIT = "visit", _("study visit")
    TALK = "talk", _("talk or conference")
    TRAINING = "training", _("training")
    WORK = "work", _("collective work")
    OTHER = "other", _("other")


class EventState(models.TextChoices):
    """Whether everybody sees it."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("waits for the office")
    PUBLISHED = "published", pgettext_lazy("gathering", "published")
    CANCELLED = "cancelled", _("cancelled")


class Spoken(models.TextChoices):
    """In which language people will speak there."""

    LITHUANIAN = "lt", _("Lithuanian")
    ENGLISH = "en", _("English")
    BOTH = "both", _("Lithuanian and English")
    INTERPRETED = "interpreted", _("Lithuanian, interpreted into English")


class Entry(models.TextChoices):
    """How one gets in."""

    FREE = "free", _("simply come")
    OURS = "ours", _("register here")
    ELSEWHERE = "elsewhere", _("register on another site")


class Seat(models.TextChoices):
    """Where a registration stands."""

    UNCONFIRMED = "unconfirmed", _("waits for the e-mail address to be confirmed")
    WAITING = "waiting", _("on the waiting list")
    OFFERED = "offered", _("a place is offered")
    COMING = "coming", pgettext_lazy("registration", "registered")
    WITHDRAWN = "withdrawn", pgettext_lazy("registration", "withdrawn")
    LAPSED = "lapsed", _("ran out")


HOLDING = frozenset({Seat.OFFERED, Seat.COMING})
"""Those whose places nobody else can have."""
LIVING = frozenset({Seat.UNCONFIRMED, Seat.WAITING, Seat.OFFERED, Seat.COMING})
"""Those somebody still means; one of a kind for each event and address."""
