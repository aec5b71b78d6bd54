"""Reads for the union's office: what waits for a person's decision."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Q

from sueiga.places.models import Municipality
from sueiga.registry.doubles import Suspect
from sueiga.registry.enums import Certainty

if TYPE_CHECKING:
    from sueiga.registry.models.organisations import Organisation  # noqa: F401  # the row type of the QuerySet


@dataclass(frozen=True)
class Progress:
    """How far the office has come with the doubtful records."""

    left: int
    total: int

    @property
    def done(self) -> int:
        """Doubtful to the rules, decided by a person."""
        return self.total - self.left


class DecidingQuerySet(models.QuerySet["Organisation"]):
    """Reads for deciding; each counting method is one query."""

    def doubtful(self) -> Self:
        """Candidates a person has to decide about."""
        return self.filter(certainty=Certainty.DOUBTFUL, merged_into=None)

    def guessed(self, *, kind: str, municipality: Municipality | None) -> Self:
        """Those the rules took for this kind, of this municipality; empty values narrow nothing."""
        narrowed = self.filter(classified_kind=kind) if kind else self
        return narrowed.filter(municipality=municipality) if municipality else narrowed

    def by_place(self) -> Self:
        """The living before the struck off, by municipality and name in Lithuanian order, those of no place last."""
        ended = models.Case(models.When(deregistered_on=None, then=0), default=1)
        place = models.F("municipality__sort_key").asc(nulls_last=True)
        return self.select_related("municipality").order_by(ended, place, "sort_key", "code")

    def progress(self) -> Progress:
        """How many of these records were doubtful to the rules, and how many still are to us."""
        numbers = self.filter(merged_into=None).aggregate(
            left=Count("pk", filter=Q(certainty=Certainty.DOUBTFUL)),
            total=Count("pk", filter=Q(certainty=Certainty.DOUBTFUL) | Q(classified_certainty=Certainty.DOUBTFUL)),
        )
        return Progress(**numbers)

    def suspects(self) -> list[Suspect]:
        """What is compared of each record that is not merged yet, to find doubles; one query."""
        rows = self.filter(merged_into=None).values_list(
            "pk", "name", "kind", "municipality", "settlement", "address", "registered_on", "deregistered_on"
        )
        return [Suspect(*row) for row in rows]
