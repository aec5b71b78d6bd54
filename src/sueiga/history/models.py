"""One line for each thing a person or the worker did."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

LINES = 1000


class EventQuerySet(models.QuerySet["Event"]):
    """Reads of history."""

    def about_person(self, key: int) -> Self:
        """What a person did, what was done for them and to them: the latest lines first, not more than a thousand."""
        of_them = Q(by=key) | Q(on_behalf_of=key) | Q(subject_type="accounts.user", subject_id=str(key))
        return self.filter(of_them).order_by("-at", "-pk")[:LINES]


class Event(models.Model):
    """Who did what to which row, and when; never edited, never deleted with its subject."""

    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.BigIntegerField(
        _("by"), null=True
    )  # key of the person; history stands below accounts and keeps no names
    on_behalf_of = models.BigIntegerField(_("on behalf of"), null=True)  # key of the person an officer acted for
    verb = models.CharField(_("verb"), max_length=60)
    subject_type = models.CharField(_("subject type"), max_length=60)
    subject_id = models.CharField(_("subject"), max_length=40)
    subject_name = models.CharField(_("subject name"), max_length=500)
    details = models.JSONField(_("details"), default=dict)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [models.Index(fields=["subject_type", "subject_id", "-at"], name="event_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.subject_name}"
