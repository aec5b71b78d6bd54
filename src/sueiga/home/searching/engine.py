"""The index itself, in SQL: FTS5 on SQLite, tsvector on PostgreSQL, the same tokens in both (ADR 18).

Tokens consist of a–z and 0–9 alone, so nothing a person typed can be an operator. Counts on PostgreSQL go by a
function that plans without walking the whole table: the planner does not see that each row's words lie elsewhere.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from sueiga.home.searching.words import QueryWord

WEIGHED = 500  # of more answers, how often a word stands in the text of each tells little and costs much
TITLE_WEIGHT, MOST_TIMES = 10, 60
Tokens = Counter[str]
Words = tuple[int, Tokens, Tokens]  # key of the entry, tokens of its title, tokens of its text


@dataclass(frozen=True)
class Question:
    """What is looked for: words that all must stand there, and what narrows."""

    words: tuple[QueryWord, ...]
    municipality: int | None = None
    since: dt.date | None = None
    newest_first: bool = False


def write(rows: Iterable[Words]) -> None:
    """Keep the words of these entries, instead of what was kept of them."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            sql = "INSERT OR REPLACE INTO home_searchwords (rowid, title, body) VALUES (%s, %s, %s)"
            cursor.executemany(sql, [(key, _listed(title), _listed(body)) for key, title, body in rows])
        else:
            sql = (
                "INSERT INTO home_searchwords (id, title, body) VALUES (%s, %s::tsvector, %s::tsvector)"
                " ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, body = EXCLUDED.body"
            )
            cursor.executemany(sql, [(key, _vector(title, {}), _vector(body, title)) for key, title, body in rows])


def erase(keys: Collection[int] | None) -> None:
    """Forget the words of these entries; None: of all."""
    column = "rowid" if connection.vendor == "sqlite" else "id"
    with connection.cursor() as cursor:
        if keys is None:
            cursor.execute("DELETE FROM home_searchwords")
        else:
            cursor.executemany(f"DELETE FROM home_searchwords WHERE {column} = %s", [(key,) for key in keys])  # noqa: S608 our own names


def counts(question: Question) -> dict[str, int]:
    """How many of each kind answer."""
    matches, parameters = _matches(question, total=WEIGHED + 1)
    return dict(_rows(f"SELECT e.kind, COUNT(*) FROM {matches} GROUP BY e.kind", parameters))  # noqa: S608


def best_of_each(question: Question, *, total: int, limit: int) -> list[int]:
    """The keys of the best few entries of each kind, the best first."""
    matches, parameters = _matches(question, total=total)
    order = _order(question)
    sql = (
        f"SELECT id FROM (SELECT e.id, e.kind, ROW_NUMBER() OVER (PARTITION BY e.kind ORDER BY {order}) AS place"  # noqa: S608
        f" FROM {matches}) AS placed WHERE place <= %s ORDER BY place"
    )
    return [key for (key,) in _rows(sql, [*parameters, limit])]


def best_of(question: Question, kind: str, *, total: int, start: int, stop: int) -> list[int]:
    """The keys of one kind's entries from a place in their order to another."""
    matches, parameters = _matches(question, total=total)
    order = _order(question)
    sql = f"SELECT e.id FROM {matches} AND e.kind = %s ORDER BY {order} LIMIT %s OFFSET %s"  # noqa: S608
    return [key for (key,) in _rows(sql, [*parameters, kind, stop - start, start])]


def _matches(question: Question, *, total: int) -> tuple[str, list[object]]:
    """Entries that answer, with a score that is the greater the better, as what follows FROM."""
    parameters: list[object]
    if connection.vendor == "sqlite":
        inner = (
            f"SELECT rowid AS id, -bm25(home_searchwords, {TITLE_WEIGHT}.0, 1.0) AS score"  # noqa: S608
            " FROM home_searchwords WHERE home_searchwords MATCH %s"
        )
        parameters = [_fts(question.words)]
    elif total > WEIGHED:
        inner = (
            "SELECT w.id, ts_rank(w.title, %s::tsquery) AS score FROM home_searched(%s::tsquery) AS found (id)"
            " JOIN home_searchwords w USING (id)"
        )
        parameters = [_tsquery(question.words, " | "), _tsquery(question.words, " & ")]
    else:
        inner = (
            "SELECT w.id, ts_rank('{0.1, 0.1, 0.1, 1.0}', w.body, %s::tsquery, 1) AS score"
            " FROM home_searched(%s::tsquery) AS found (id) JOIN home_searchwords w USING (id)"
        )
        parameters = [_tsquery(question.words, " | "), _tsquery(question.words, " & ")]
    conditions = ["TRUE"]
    if question.municipality:
        conditions.append("e.municipality_id = %s")
        parameters.append(question.municipality)
    if question.since:
        conditions.append('e."on" >= %s')
        parameters.append(question.since)
    return f"({inner}) AS m JOIN home_searchentry e ON e.id = m.id WHERE {' AND '.join(conditions)}", parameters


def _order(question: Question) -> str:
    """The best answer or the newest first; of equals the newer."""
    by_day = 'e."on" DESC NULLS LAST, e.id DESC'
    return by_day if question.newest_first else f"m.score DESC, {by_day}"


def _rows(sql: str, parameters: Sequence[object]) -> "list[tuple[object, ...]]":
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def _fts(words: Iterable[QueryWord]) -> str:
    def one(word: QueryWord) -> str:
        either = [f'"{token}"' for token in sorted(word.tokens)]
        return f"({' OR '.join([*either, f'{chr(34)}{word.text}{chr(34)}*'] if word.is_prefix else either)})"

    return " AND ".join(map(one, words))


def _tsquery(words: Iterable[QueryWord], between: str) -> str:
    def one(word: QueryWord) -> str:
        either = [f"'{token}'" for token in sorted(word.tokens)]
        return f"({' | '.join([*either, f'{chr(39)}{word.text}{chr(39)}:*'] if word.is_prefix else either)})"

    return between.join(map(one, words))


def _listed(tokens: Tokens) -> str:
    return " ".join(tokens.elements())


def _vector(tokens: Tokens, title: Tokens | dict[str, int]) -> str:
    """A tsvector in its text form: only how often a token stands is kept, not where; those of the title weigh A."""
    places = {token: [f"{n}A" for n in range(1, min(times, MOST_TIMES) + 1)] for token, times in title.items()}
    for token, times in tokens.items():
        begun = places.setdefault(token, [])
        begun += [str(n) for n in range(len(begun) + 1, min(len(begun) + times, MOST_TIMES) + 1)]
    return " ".join(f"'{token}':{','.join(numbers)}" if numbers else f"'{token}'" for token, numbers in places.items())
