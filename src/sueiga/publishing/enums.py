"""Closed choices of what is published."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ArticleKind(models.TextChoices):
    """What sort of writing an article is."""

    NEWS = "news", _("news")
    STORY = "story", _("story of a community")
    REPORT = "report", _("report of an event")


class Topic(models.TextChoices):
    """What an article or a paper is about: one main topic each."""

    UNION = "union", _("the union")
    VILLAGES = "villages", _("life of villages")
    SUPPORT = "support", _("support and projects")
    LEARNING = "learning", _("training and advice")
    SERVICES = "services", _("services and care")
    HERITAGE = "heritage", _("culture and heritage")
    NATURE = "nature", _("nature and landscape")
    YOUTH = "youth", _("young people")
    GOVERNMENT = "government", _("representation")
    ABROAD = "abroad", _("abroad")


class Principle(models.TextChoices):
    """The four principles the union judges by (its statutes)."""

    INTEGRATION = "integration", _("integration")
    DIVERSITY = "diversity", _("diversity")
    CONTINUITY = "continuity", _("continuity")
    AUTONOMY = "autonomy", _("local autonomy")


class Language(models.TextChoices):
    """The language a paper is written in."""

    LITHUANIAN = "lt", _("Lithuanian")
    ENGLISH = "en", _("English")
    BOTH = "both", _("Lithuanian and English")


class IssueState(models.TextChoices):
    """Where an issue of the newsletter stands."""

    DRAFT = "draft", _("draft")
    SCHEDULED = "scheduled", pgettext_lazy("letter", "scheduled")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    STOPPED = "stopped", _("stopped")


class ItemKind(models.TextChoices):
    """What an issue of the newsletter tells of."""

    ARTICLE = "article", _("News")
    EVENT = "event", _("Events")
    CALL = "call", _("Calls for applications")


class Figure(models.TextChoices):
    """Numbers a page may show; the product counts each itself."""

    COMMUNITIES = "communities", _("rural communities on the register")
    ACTIVE = "active", _("active rural communities")
    MUNICIPALITIES = "municipalities", _("municipalities with an active community")
    RESIDENTS = "residents", _("rural residents of those municipalities")
    UNIONS = "unions", _("unions of communities")
    LAGS = "lags", _("local action groups")
    CALLS = "calls", _("calls open today")
    EVENTS = "events", _("events ahead")
