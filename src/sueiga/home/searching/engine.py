"""The index itself, in SQL: FTS5 on SQLite, tsvector on PostgreSQL, the same tokens in both (ADR 18).

Tokens consist of a–z and 0–9 alone, so nothing a person typed can be an operator. Counts on PostgreSQL go by a
function that plans without walking the whole table: the planner does not see that each row's words lie elsewhere.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils import timezone

from sueiga.home.searching.words import QueryWord

WEIGHED = 1_000  # of more answers, how often a word stands in the text of each tells little and costs much
TABLE, TITLE_WEIGHT, MOST_TIMES = "home_searchwords", 10, 60
Tokens = Counter[str]
Parameter = str | int | dt.date
Matches = tuple[str, list[Parameter]]  # SQL with its parameters
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
    matches, parameters = _answering(question, _found(question))
    return dict(_rows(f"SELECT e.kind, COUNT(*) FROM {matches} GROUP BY e.kind", parameters))  # noqa: S608 our own SQL


def best_of_each(question: Question, *, total: int, limit: int) -> list[int]:
    """The keys of the best few entries of each kind, the best first."""
    matches, parameters = _answering(question, _weighed(question, total))
    order = _order(question)
    sql = (
        f"SELECT id FROM (SELECT e.id, ROW_NUMBER() OVER (PARTITION BY e.kind ORDER BY {order}) AS place"  # noqa: S608
        f" FROM {matches}) AS placed WHERE place <= %s ORDER BY place"
    )
    return [key for (key,) in _rows(sql, [*parameters, limit])]


def best_of(question: Question, kind: str, *, total: int, start: int, stop: int) -> list[int]:
    """The keys of one kind's entries from a place in their order to another."""
    matches, parameters = _answering(question, _weighed(question, total))
    order = _order(question)
    sql = f"SELECT e.id FROM {matches} AND e.kind = %s ORDER BY {order} LIMIT %s OFFSET %s"  # noqa: S608
    return [key for (key,) in _rows(sql, [*parameters, kind, stop - start, start])]


def keys_of(source: str, words: tuple[QueryWord, ...]) -> Matches:
    """The keys, in their source, of its things in which every word stands."""
    matches, parameters = _found(Question(words))
    sql = f"SELECT e.key FROM ({matches}) AS m JOIN home_searchentry e ON e.id = m.id WHERE e.source = %s"  # noqa: S608
    return sql, [*parameters, source]


def _found(question: Question) -> Matches:
    """All in which every word stands."""
    if connection.vendor == "sqlite":
        return f"SELECT rowid AS id FROM {TABLE} WHERE {TABLE} MATCH %s", [_fts(question.words, " AND ")]  # noqa: S608
    return "SELECT id FROM home_searched(%s::tsquery) AS found (id)", [_tsquery(question.words, " & ")]


def _weighed(question: Question, total: int) -> Matches:
    """The same, each with a score, the greater the better: by title and text, or of very many by the title alone."""
    found, parameters = _found(question)
    some = _fts(question.words, " OR ") if connection.vendor == "sqlite" else _tsquery(question.words, " | ")
    if connection.vendor == "sqlite" and total > WEIGHED:
        titled = f"SELECT rowid AS id, -bm25({TABLE}) AS score FROM {TABLE} WHERE {TABLE} MATCH %s"  # noqa: S608
        sql = f"SELECT f.id, COALESCE(t.score, 0) AS score FROM ({found}) f LEFT JOIN ({titled}) t USING (id)"  # noqa: S608
        return sql, [*parameters, f"title : ({some})"]
    if connection.vendor == "sqlite":
        return found.replace(" FROM", f", -bm25({TABLE}, {TITLE_WEIGHT}.0, 1.0) AS score FROM"), parameters
    rank = "ts_rank(w.title, %s::tsquery)" if total > WEIGHED else "ts_rank('{.1, .1, .1, 1}', w.body, %s::tsquery, 1)"
    return f"SELECT f.id, {rank} AS score FROM ({found}) f JOIN {TABLE} w USING (id)", [some, *parameters]  # noqa: S608


def _answering(question: Question, matches: Matches) -> Matches:
    """Of what matches, with its entry, what is not narrowed away, as it follows FROM."""
    inner, parameters = matches
    conditions = ["TRUE"]
    if question.municipality:
        conditions.append("e.municipality_id = %s")
        parameters = [*parameters, question.municipality]
    if question.since:
        conditions.append('e."on" >= %s')
        parameters = [*parameters, question.since]
    return f"({inner}) AS m JOIN home_searchentry e ON e.id = m.id WHERE {' AND '.join(conditions)}", parameters


def _order(question: Question) -> str:
    """What is still to come before calls and events that are over; the best answer, or the newest, first."""
    by_day = 'e."on" DESC NULLS LAST, e.id DESC'
    if question.newest_first:
        return by_day
    today = timezone.localdate().isoformat()
    is_over = f"""CASE WHEN e.kind IN ('call', 'event') AND e."on" < '{today}' THEN 1 ELSE 0 END"""
    return f"{is_over}, m.score DESC, {by_day}"


def _rows(sql: str, parameters: Sequence[Parameter]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def _fts(words: Iterable[QueryWord], between: str) -> str:
    def one(word: QueryWord) -> str:
        longer = [f'"{word.text}"*'] if word.is_prefix else []
        return f"({' OR '.join([*(f'{chr(34)}{token}{chr(34)}' for token in sorted(word.tokens)), *longer])})"

    return between.join(map(one, words))


def _tsquery(words: Iterable[QueryWord], between: str) -> str:
    def one(word: QueryWord) -> str:
        longer = [f"'{word.text}':*"] if word.is_prefix else []
        return f"({' | '.join([*(f'{chr(39)}{token}{chr(39)}' for token in sorted(word.tokens)), *longer])})"

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
