"""Communities the office lets into a contest after its close: somebody was ill, the power was cut."""

import datetime as dt
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.publishing.models.contests import Contest
from sueiga.registry.models import Organisation


class LateEntryQuerySet(models.QuerySet["LateEntry"]):
    """Reads of what the office allowed."""

    def of(self, contest: Contest) -> Self:
        """Those of one contest, as they were allowed."""
        return self.filter(contest=contest).select_related("organisation", "by").order_by("at", "pk")

    def open(self, now: dt.datetime) -> Self:
        """Those whose time is not over."""
        return self.filter(until__gt=now)


class LateEntry(models.Model):
    """One community may enter until a later moment than all others."""

    contest = models.ForeignKey(Contest, models.CASCADE, related_name="late_entries", verbose_name=_("contest"))
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+", verbose_name=_("organisation"))
    until = models.DateTimeField(_("until"))
    why = models.CharField(_("why"), max_length=300)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=timezone.now)

    objects = LateEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("leave to enter late")
        verbose_name_plural = _("leaves to enter late")
        constraints = [models.UniqueConstraint(fields=["contest", "organisation"], name="late_entry_once")]

    def __str__(self) -> str:
        return str(self.organisation)

    @property
    def is_open(self) -> bool:
        """Whether its time is not over."""
        return self.until > timezone.now()
