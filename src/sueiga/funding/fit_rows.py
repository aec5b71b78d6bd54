"""Writes many answers at a stroke, in the database's own way: by rows of the framework half a million took 13 s."""

from collections.abc import Sequence

from django.db import connection

Row = tuple[int, int, str]
"""Call, organisation, answer."""

_ROW_BY_ROW = "INSERT INTO funding_fit (call_id, organisation_id, answer) VALUES (%s, %s, %s)"
_COPY = "COPY funding_fit (call_id, organisation_id, answer) FROM STDIN"


def add(rows: Sequence[Row]) -> None:
    """Add these answers; none of these pairs has one. Inside a transaction that holds their calls."""
    if not rows:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(_COPY) as stream:
                stream.write("".join([f"{call}\t{organisation}\t{answer}\n" for call, organisation, answer in rows]))
        else:
            cursor.executemany(_ROW_BY_ROW, rows)
