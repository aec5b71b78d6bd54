"""What is open now, for the front page."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.funding.models import Call
from sueiga.funding.reading.filters import with_most
from sueiga.funding.reading.rows import edition_of
from sueiga.funding.reading.words import between

SHOWN = 4
IN_ROWS = ("slug", "closes_at", "example_year", "published__name_lt", "published__name_en")


@dataclass(frozen=True)
class OpenCall:
    """A call that takes applications: what, until when, how much."""

    name: str
    url: str
    closes_at: dt.datetime
    sum: str
    is_example: bool


def open_now(now: dt.datetime) -> Sequence[OpenCall]:
    """The calls that close first, in one query."""
    calls = with_most(Call.objects.taking(now).by_deadline()).select_related("published").only(*IN_ROWS)[:SHOWN]
    return [
        OpenCall(
            name=str(edition_of(call).name),
            url=call.get_absolute_url(),
            closes_at=call.closes_at or now,  # those that take applications have one
            sum=between(None, call.most),  # type: ignore[attr-defined]  # annotated
            is_example=call.example_year is not None,
        )
        for call in calls
    ]
