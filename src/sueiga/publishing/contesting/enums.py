"""Closed choices about contests."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Entrants(models.TextChoices):
    """Who may enter."""

    COMMUNITIES = "communities", _("communities: each enters by whoever speaks for it")
    PEOPLE = "people", _("people of communities: each enters in their own name")


class EntryState(models.TextChoices):
    """Where an entry stands."""

    DRAFT = "draft", _("being written")
    SENT = "sent", _("sent")


class Stage(models.TextChoices):
    """Where a contest stands."""

    COMING = "coming", _("will open")
    OPEN = "open", _("takes entries")
    JUDGED = "judged", _("the jury is weighing the entries")
    ANNOUNCED = "announced", _("the winners are known")
