"""The programme of an event, row by row."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.core.bilingual import translated
from sueiga.events.models.events import Event


class ProgrammeRowQuerySet(models.QuerySet["ProgrammeRow"]):
    """Reads of programmes."""

    def in_order(self) -> Self:
        """As the day goes."""
        return self.order_by("starts_at", "pk")


class ProgrammeRow(models.Model):
    """What begins when, who leads it and in which room."""

    event = models.ForeignKey(
        Event, models.CASCADE, related_name="programme", verbose_name=pgettext_lazy("gathering", "event")
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"), null=True)
    name_lt = models.CharField(_("what"), max_length=300)
    name_en = models.CharField(_("what, in English"), max_length=300, blank=True)
    who = models.CharField(_("who leads it"), max_length=300, blank=True)
    where = models.CharField(_("in which room"), max_length=200, blank=True)

    objects = ProgrammeRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of a programme")
        verbose_name_plural = _("rows of programmes")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("starts_at")), name="programme_row_forward"
            )
        ]

    def __str__(self) -> str:
        return self.name_lt

    name = translated("name")
