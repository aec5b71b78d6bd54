"""When people of the office last looked at what is new."""

import datetime as dt

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User

FIRST_LOOK_DAYS = 30
"""Somebody who comes for the first time is shown so many days."""


class OfficeVisitQuerySet(models.QuerySet["OfficeVisit"]):
    """Reads of visits."""

    def changes_seen_by(self, person: User) -> dt.datetime:
        """Up to when this person has seen the changes."""
        seen = self.filter(person=person).values_list("changes_seen_at", flat=True).first()
        return seen or timezone.now() - dt.timedelta(days=FIRST_LOOK_DAYS)


class OfficeVisit(models.Model):
    """Up to which moment a person of the office has seen the changes."""

    person = models.OneToOneField(User, models.CASCADE, related_name="office_visit", verbose_name=_("person"))
    changes_seen_at = models.DateTimeField(_("changes seen up to"))

    objects = OfficeVisitQuerySet.as_manager()

    class Meta:
        verbose_name = _("visit of the office")
        verbose_name_plural = _("visits of the office")

    def __str__(self) -> str:
        return f"{self.person} {self.changes_seen_at:%Y-%m-%d %H:%M}"
