"""What search knows of calls."""

from collections.abc import Collection, Iterator, Mapping
from functools import reduce
from operator import add

from sueiga.core.bilingual import NOTHING, Bilingual
from sueiga.core.clock import VILNIUS
from sueiga.core.searching import Found, Searchable, Source, stamp_of
from sueiga.funding.models import Call, Edition
from sueiga.funding.models.calls import CallQuerySet

STAMPED = ("published_id", "slug", "closes_at")


def stamps(keys: Collection[int] | None) -> Mapping[int, str]:
    """Of those published and not withdrawn; a published edition does not change."""
    return {pk: stamp_of(*values) for pk, *values in _public(keys).values_list("pk", *STAMPED)}


def read(keys: Collection[int]) -> Iterator[Searchable]:
    """What these say."""
    calls = _public(keys).select_related("published__programme__funder", "published__administrator", "lag")
    for call in calls.prefetch_related("published__areas"):
        edition = call.published
        if edition is None:
            continue
        yield Searchable(
            kind=Found.CALL,
            key=call.pk,
            stamp=stamp_of(*(getattr(call, name) for name in STAMPED)),
            title=Bilingual(edition.name_lt or call.slug, edition.name_en),
            text=reduce(add, _parts(edition), NOTHING),
            view="funding:call",
            arguments=(call.slug,),
            summary=Bilingual(edition.summary_lt, edition.summary_en),
            municipality=call.municipality_id or (call.lag.municipality_id if call.lag else None),
            on=call.closes_at.astimezone(VILNIUS).date() if call.closes_at else None,
        )


def _public(keys: Collection[int] | None) -> CallQuerySet:
    calls = Call.objects.public().filter(withdrawn_at=None)
    return calls if keys is None else calls.filter(pk__in=keys)


def _parts(edition: Edition) -> Iterator[Bilingual]:
    yield Bilingual(edition.summary_lt, edition.summary_en)
    for area in edition.areas.all():
        yield Bilingual(area.name_lt, area.name_en)
        yield Bilingual(area.text_lt, area.text_en)
    yield Bilingual(edition.eligible_costs_lt, edition.eligible_costs_en)
    programme = edition.programme
    if programme:
        yield Bilingual(programme.name_lt, programme.name_en)
    for institution in (programme and programme.funder, edition.administrator):
        if institution:
            yield Bilingual(institution.name_lt, institution.name_en)
    yield Bilingual(edition.legal_act_lt, edition.legal_act_en)
    yield Bilingual(edition.number)


CALLS = Source("calls", stamps, read)
