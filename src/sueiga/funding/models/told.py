"""Which letters told of which call: for the office's count."""

from django.db import models
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from sueiga.funding.enums import Occasion
from sueiga.funding.models.calls import Call
from sueiga.messaging.models import Letter


class CallLetterQuerySet(models.QuerySet["CallLetter"]):
    """Reads of letters about calls."""

    def people_of(self, call: Call) -> set[int]:
        """Keys of everybody who was written to about it."""
        return set(self.filter(call=call).exclude(letter__person=None).values_list("letter__person", flat=True))

    def counts_of(self, call: Call) -> dict[tuple[str, str], int]:
        """(occasion, fate) → how many letters."""
        rows = self.filter(call=call).order_by().values_list("occasion", "letter__fate").annotate(number=Count("pk"))
        return {(occasion, fate): number for occasion, fate, number in rows}


class CallLetter(models.Model):
    """One letter tells of one call or more."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="call_letters", verbose_name=_("call"))
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="call_letters", verbose_name=_("letter"))
    occasion = models.CharField(_("occasion"), max_length=20, choices=Occasion)

    objects = CallLetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter about a call")
        verbose_name_plural = _("letters about calls")
        constraints = [models.UniqueConstraint(fields=["letter", "call"], name="call_letter_once")]

    def __str__(self) -> str:
        return f"{self.call}: {self.get_occasion_display()}"
