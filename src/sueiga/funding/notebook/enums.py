"""Choices about applications being written."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class NotebookState(models.TextChoices):
    """How far an application has come."""

    WRITING = "writing", pgettext_lazy("application", "being written")
    HANDED_IN = "handed_in", pgettext_lazy("application", "handed in")
    GRANTED = "granted", pgettext_lazy("application", "supported")
    RESERVE = "reserve", pgettext_lazy("application", "on the reserve list")
    REFUSED = "refused", pgettext_lazy("application", "not supported")
    DROPPED = "dropped", pgettext_lazy("application", "put aside")


OUTCOMES = (NotebookState.GRANTED, NotebookState.RESERVE, NotebookState.REFUSED)
"""What a funder answers."""
SUBMITTED = frozenset({NotebookState.HANDED_IN, *OUTCOMES})
"""An application in these counts as handed in."""


class PaperState(models.TextChoices):
    """How far a document of the checklist is."""

    TODO = "todo", pgettext_lazy("document", "still to be got")
    READY = "ready", pgettext_lazy("document", "ready")
    NOT_NEEDED = "not_needed", pgettext_lazy("document", "not needed for us")


class PaidFrom(models.TextChoices):
    """What a line of the budget is paid from."""

    SUPPORT = "support", _("support asked for, and own money")
    OWN_MONEY = "own_money", _("own money only")
    IN_KIND = "in_kind", _("own contribution in kind")
    HOURS = "hours", pgettext_lazy("paid from", "volunteers' work")
