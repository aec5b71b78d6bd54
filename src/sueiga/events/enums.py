"""Closed choices about events."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventKind(models.TextChoices):
    """What sort of gathering it is."""

    MEETING = "meeting", _("meeting")
    RALLY = "rally", _("rally")
    PARLIAMENT = "parliament", _("Rural Parliament")
    CONTEST = "contest", _("contest")
    FESTIVAL = "festival", _("festival")
    VISIT = "visit", _("study visit")
    TALK = "talk", _("talk or conference")
    WORK = "work", _("collective work")
    OTHER = "other", _("other")


class EventState(models.TextChoices):
    """Whether everybody sees it."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("waits for the office")
    PUBLISHED = "published", _("published")
    CANCELLED = "cancelled", _("cancelled")
