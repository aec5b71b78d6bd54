"""Rows that say from when, and perhaps until when, something held."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from sueiga.registry.sources.definition import At, FactRow, Row, column
from sueiga.registry.sources.values import Dates, Refused


def span(since: str, until: str = "") -> Callable[[At, Dates], Callable[[Row], FactRow]]:
    """Reads the columns `since` and `until`; the one the file is about may not be empty."""

    def bind(at: At, dates: Dates) -> Callable[[Row], FactRow]:
        begins, ends = column(at, since), column(at, until)

        def parse(row: Row) -> FactRow:
            begun, ended = dates[begins(row)], dates.any(ends(row))
            if (ended if until else begun) is None:
                raise Refused(_("The column %(column)s is empty."), column=until or since)
            return FactRow("", "", begun, ended)

        return parse

    return bind
