"""What a contest came to: words for everybody, and the moment from which the winners are known."""

import datetime as dt
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.publishing.models.contests import Contest


class ContestResultQuerySet(models.QuerySet["ContestResult"]):
    """Reads of results."""

    def due(self, now: dt.datetime) -> Self:
        """Those whose moment has come and which nobody was told of yet."""
        return self.filter(announces_at__lte=now, announced_at=None).select_related("contest")


class ContestResult(models.Model):
    """The end of a contest; the winners themselves are its entries with a place."""

    contest = models.OneToOneField(Contest, models.CASCADE, related_name="result", verbose_name=_("contest"))
    words_lt = models.TextField(_("words"), max_length=5000, blank=True)
    words_en = models.TextField(_("words in English"), max_length=5000, blank=True)
    announces_at = models.DateTimeField(_("to be announced"), null=True)
    announced_at = models.DateTimeField(_("announced"), null=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))

    objects = ContestResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("result of a contest")
        verbose_name_plural = _("results of contests")

    words = translated("words")

    def __str__(self) -> str:
        return str(self.contest)

    @property
    def is_planned(self) -> bool:
        """Whether the moment is set and has not come."""
        return self.announces_at is not None and self.announced_at is None
