"""What kept an organisation from applying when it was last judged, so that a letter can name what was mended."""

from collections.abc import Collection
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.funding.enums import FactName
from sueiga.funding.models.calls import Call
from sueiga.registry.models import Organisation

MOST_NAMED = 500
"""Of more organisations than this all are read, and the others let go."""
Pair = tuple[int, int]
"""Keys of a call and of an organisation."""


class LackQuerySet(models.QuerySet["Lack"]):
    """Reads of what was missing."""

    def of_pairs(self, pairs: Collection[Pair]) -> dict[Pair, set[str]]:
        """(call, organisation) → names of the facts that were missing or unknown."""
        wanted = set(pairs)
        organisations = {organisation for _call, organisation in wanted}
        rows = self.filter(call__in={call for call, _organisation in wanted})
        if len(organisations) <= MOST_NAMED:
            rows = rows.filter(organisation__in=organisations)
        found: dict[Pair, set[str]] = {}
        for call, organisation, fact in rows.values_list("call", "organisation", "fact") if wanted else ():
            if (call, organisation) in wanted:
                found.setdefault((call, organisation), set()).add(fact)
        return found

    def outdated(self) -> Self:
        """Of calls nobody can apply to any more."""
        return self.exclude(call__in=Call.objects.ahead())


class Lack(models.Model):
    """One fact that was missing, or not known, when the answer for an organisation was "not yet" or "can't tell"."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="lacks", verbose_name=_("call"))
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="lacks", verbose_name=_("organisation"), db_index=False
    )
    fact = models.CharField(_("what was missing"), max_length=30, choices=FactName)

    objects = LackQuerySet.as_manager()

    class Meta:
        verbose_name = _("what was missing for a call")
        verbose_name_plural = _("what was missing for calls")
        constraints = [models.UniqueConstraint(fields=["organisation", "call", "fact"], name="lack_once")]

    def __str__(self) -> str:
        return self.get_fact_display()
