"""What search knows of events."""

from collections.abc import Collection, Iterator, Mapping

from sueiga.core.bilingual import Bilingual
from sueiga.core.clock import VILNIUS
from sueiga.core.searching import Found, Searchable, Source, stamp_of
from sueiga.events.models import Event

STAMPED = ("changed_at", "state", "slug", "name_lt", "name_en", "starts_at", "venue", "municipality_id")


def stamps(keys: Collection[int] | None) -> Mapping[int, str]:
    """Of those everybody sees."""
    events = Event.objects.public() if keys is None else Event.objects.public().filter(pk__in=keys)
    return {pk: stamp_of(*values) for pk, *values in events.values_list("pk", *STAMPED)}


def read(keys: Collection[int]) -> Iterator[Searchable]:
    """What these say."""
    for event in Event.objects.public().filter(pk__in=keys).select_related("organiser", "municipality"):
        places = [event.venue, str(event.municipality or ""), str(event.organiser or ""), event.organiser_name]
        summary = Bilingual(event.summary_lt, event.summary_en)
        yield Searchable(
            kind=Found.EVENT,
            key=event.pk,
            stamp=stamp_of(*(getattr(event, name) for name in STAMPED)),
            title=Bilingual(event.name_lt, event.name_en),
            text=summary + Bilingual(event.text_lt, event.text_en) + Bilingual(", ".join(filter(None, places))),
            view="events:event",
            arguments=(event.slug,),
            summary=summary,
            municipality=event.municipality_id,
            on=event.starts_at.astimezone(VILNIUS).date(),
        )


EVENTS = Source("events", stamps, read)
