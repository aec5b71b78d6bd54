"""One line for each thing a person or the worker did."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [models.Index(fields=["subject_type", "subject_id", "-at"], name="event_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.subject_name}"
