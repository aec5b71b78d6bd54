"""Which years' results of a programme are known whole, and when the programme began."""

from collections.abc import Collection

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.funding import tasks
from sueiga.funding.models import Programme, ResultsCoverage
from sueiga.history.record import record


@transaction.atomic
def cover(*, programme: Programme, began: int | None, years: Collection[int], by: User) -> None:
    """Just these years are known whole; the first year, where it is known."""
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    known = set(locked.covered_years.values_list("year", flat=True))
    wanted = set(years)
    if known == wanted and locked.began == began:
        return
    locked.covered_years.filter(year__in=known - wanted).delete()
    ResultsCoverage.objects.bulk_create(
        [ResultsCoverage(programme=locked, year=year) for year in sorted(wanted - known)]
    )
    locked.began = began
    locked.save(update_fields=["began"])
    record(
        by=by, verb="programme:cover", subject=locked, added=sorted(wanted - known), gone=sorted(known - wanted),
        began=began,
    )  # fmt: skip
    transaction.on_commit(tasks.judge_changed.enqueue)
