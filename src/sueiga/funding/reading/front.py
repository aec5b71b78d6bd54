"""What joint pages tell of calls: the front page those open now, a person's desk what they say to their communities."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import ngettext

from sueiga.core.writing import number
from sueiga.funding.models import Call
from sueiga.funding.reading.filters import Rank, answered, with_most
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


def answers_told(organisations: Collection[int], now: dt.datetime) -> list[str]:
    """How many calls fit these organisations, for how many something is missing, and of how many nobody can tell."""
    numbers = answered(organisations, now)
    yes, not_yet, unknown = (numbers[rank] for rank in (Rank.YES, Rank.NOT_YET, Rank.UNKNOWN))
    told = (
        (yes, ngettext("%(count)s call fits.", "%(count)s calls fit.", yes)),
        (not_yet, ngettext(
            "%(count)s would fit, but something is missing.", "%(count)s would fit, but something is missing.", not_yet
        )),
        (unknown, ngettext(
            "About %(count)s we can't tell: not all is known about you yet.",
            "About %(count)s we can't tell: not all is known about you yet.", unknown,
        )),
    )  # fmt: skip
    return [text % {"count": number(count)} for count, text in told if count]
