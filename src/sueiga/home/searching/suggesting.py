"""What was perhaps meant, where nothing answers what was asked. Nothing is proposed that nothing public answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sueiga.home.models import SearchSpelling
from sueiga.home.searching import engine
from sueiga.home.searching.engine import Question
from sueiga.home.searching.words import QueryWord, asked
from sueiga.registry.models import Organisation
from sueiga.registry.search import organisations_suggested
from sueiga.registry.words import SLIP_FROM, one_slip_apart, trunks_slip_apart

MOST_TRIED, MOST_ALONE = 6, 4
LOOKED_AT = 20_000


@dataclass(frozen=True)
class Alone:
    """A word of the query that answers by itself."""

    word: str
    count: int


@dataclass(frozen=True)
class Suggestions:
    """The query with its slips put right, words of it that answer alone, organisations it resembles."""

    meant: str = ""
    alone: Sequence[Alone] = ()
    organisations: Sequence[Organisation] = ()
    wider: int = 0  # how many answer without the filters


def suggestions(question: Question) -> Suggestions:
    """What to try instead."""
    wider = sum(engine.counts(Question(question.words)).values()) if question.municipality or question.since else 0
    alone = [Alone(word.raw, _count(question, word)) for word in question.words]
    known = {one.word for one in alone if one.count}
    meant = [word.raw if word.raw in known else _meant(question, word) for word in question.words]
    words = " ".join(meant) if all(meant) and set(meant) != known else ""
    return Suggestions(
        meant=words if words and _answers(question, words) else "",
        alone=[one for one in alone if one.count][:MOST_ALONE] if len(alone) > 1 else [],
        organisations=organisations_suggested(" ".join(word.raw for word in question.words)),
        wider=wider,
    )


def _meant(question: Question, word: QueryWord) -> str:
    """The word one slip away that most things hold; the first letter right where as many do."""
    near = list(_near(word))[:MOST_TRIED]
    counted = [(_count(question, QueryWord(raw, text)), text[0] == word.text[0], raw) for text, raw in near]
    best = max(counted, default=(0, False, ""))
    return best[2] if best[0] else ""


def _near(word: QueryWord) -> Iterator[tuple[str, str]]:
    if len(word.text) < SLIP_FROM or word.text.isdigit():
        return
    rows = SearchSpelling.objects.near(word.text).values_list("word", "spelling")[:LOOKED_AT]
    for text, raw in rows:
        if one_slip_apart(word.text, text) or trunks_slip_apart(word.text, text):
            yield text, raw


def _count(question: Question, word: QueryWord) -> int:
    return sum(engine.counts(replace(question, words=(word,))).values())


def _answers(question: Question, words: str) -> bool:
    return bool(engine.counts(replace(question, words=asked(words))))
