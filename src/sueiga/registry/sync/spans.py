"""A flag's present span, from the list of those who have it and the list of those who had it."""

import datetime as dt
from typing import NamedTuple


class Span(NamedTuple):
    """Held from a day, until a day if it has ended."""

    since: dt.date | None
    until: dt.date | None


def span_of(given: Span | None, ended: Span | None, today: dt.date) -> Span | None:
    """Join both lists. Given anew after it had ended, it holds; an end that has not come yet does not count."""
    if ended is not None and (ended.until is None or ended.until > today):
        given, ended = given or Span(ended.since, None), None
    if ended is None:
        return Span(given.since, None) if given else None
    if given is not None and given.since is not None and ended.until is not None and given.since >= ended.until:
        return Span(given.since, None)
    return Span(ended.since or (given.since if given else None), ended.until)
