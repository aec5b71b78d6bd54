"""Writes many answers at a stroke, in the database's own way: by rows of the framework half a million took 13 s."""

from collections.abc import Sequence

from django.db import connection

Row = tuple[int, int, str]
"""Call, organisation, answer."""

_ROW_BY_ROW = """
    INSERT INTO funding_fit (call_id, organisation_id, answer) VALUES (%s, %s, %s)
    ON CONFLICT (organisation_id, call_id) DO UPDATE SET answer = EXCLUDED.answer
"""
_BY_COLUMNS = """
    INSERT INTO funding_fit (call_id, organisation_id, answer)
    SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::varchar[])
    ON CONFLICT (organisation_id, call_id) DO UPDATE SET answer = EXCLUDED.answer
"""


def write(rows: Sequence[Row]) -> None:
    """Add these, or put them in place of what was answered before. Inside a transaction."""
    if not rows:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            columns = [list(column) for column in zip(*rows, strict=True)]
            cursor.execute(_BY_COLUMNS, columns)
        else:
            cursor.executemany(_ROW_BY_ROW, rows)
