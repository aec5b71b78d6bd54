"""Writing a plan into the database; the caller holds the transaction."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from sueiga.registry.models import Change, Evidence, Organisation
from sueiga.registry.sync.plan import Plan

BATCH = 2_000
WRITTEN_BY_RUNS = (
    "name", "sort_key", "legal_form", "legal_status_code", "legal_status", "legal_status_since", "registered_on",
    "deregistered_on", "missing_since", "ngo_since", "charity_since", "address", "municipality", "eldership",
    "settlement", "place_certainty", "lat", "lon", "classified_kind", "classified_certainty", "kind", "certainty",
    "source_date",
)  # fmt: skip
T = TypeVar("T")


def write(plan: Plan) -> list[int]:
    """Write everything the plan has; answers the keys of organisations the word index has to be told of."""
    Organisation.objects.bulk_create(plan.new, batch_size=BATCH)
    if plan.touched:
        Organisation.objects.bulk_create(
            plan.touched.values(), batch_size=BATCH, update_conflicts=True, unique_fields=["code"],
            update_fields=WRITTEN_BY_RUNS,
        )  # fmt: skip
    for pks in _batches(plan.lost):
        Evidence.objects.filter(pk__in=pks).delete()
    Evidence.objects.bulk_create(
        plan.evidence, batch_size=BATCH, update_conflicts=True, unique_fields=["organisation", "fact", "key"],
        update_fields=["value", "since", "until", "source", "source_date"],
    )  # fmt: skip
    for (source, day), known in plan.confirmed.items():
        for pks in _batches(known):
            Evidence.objects.filter(pk__in=pks).update(source=source, source_date=day)
    for day, organisations in plan.confirmed_organisations.items():
        for pks in _batches(organisations):
            Organisation.objects.filter(pk__in=pks).update(source_date=day)
    for change in plan.changes:
        change.municipality_id = change.organisation.municipality_id
    Change.objects.bulk_create(plan.changes, batch_size=BATCH)
    by_code = {organisation.code: organisation.pk for organisation in plan.new}
    by_code |= {code: organisation.pk for code, organisation in plan.touched.items()}
    return [by_code[code] for code in sorted(plan.reindexed)]


def _batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
