"""How the watching goes as a whole, for the head of the inbox."""

from dataclasses import dataclass

from django.db.models import Count, Q

from sueiga.funding.models.watching import WatchQuerySet


@dataclass(frozen=True)
class Overview:
    """How many sites are watched, and how many of them are in trouble."""

    watched: int
    troubled: int


def overview(watches: WatchQuerySet) -> Overview:
    """One query."""
    going = Q(stopped_at=None)
    return Overview(**watches.aggregate(watched=Count("pk", going), troubled=Count("pk", going & Q(failures__gt=0))))
