"""Closed choices about what communities write."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.publishing.enums import ArticleKind


class WritingKind(models.TextChoices):
    """What a community may write."""

    NEWS = ArticleKind.NEWS.value, _("news: something that has just happened")
    STORY = ArticleKind.STORY.value, _("story: how we did something others may learn from")


class WritingState(models.TextChoices):
    """Where a writing of a community stands."""

    DRAFT = "draft", _("being written")
    SENT = "sent", _("waits for the office")
    RETURNED = "returned", _("returned to be put right")
    TAKEN = "taken", _("the office is editing it")
    PUBLISHED = "published", _("published")
    DECLINED = "declined", _("not published")


OPEN = (WritingState.DRAFT, WritingState.RETURNED)
"""The community writes."""
AT_OFFICE = (WritingState.SENT, WritingState.TAKEN)
"""The office decides."""


class WordingKind(models.TextChoices):
    """Why a wording is kept."""

    SENT = "sent", _("as the community sent it")
    BESIDE = "beside", _("written at the same time as somebody else")
