"""What changed in a text, word by word: paragraphs are matched first, words within those that differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
MOST_WORDS = 3000
"""Of longer paragraphs the whole is said to have changed: no text of people has such."""


class Change(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Run:
    """Words that stayed, went or came."""

    change: Change
    text: str


def compare(before: str, after: str) -> list[Run]:
    """The two texts as one: without what was added it is the one before, without what was removed the one after."""
    return _joined(_compared(_LINES.findall(before), _LINES.findall(after), inside=True))


def _compared(before: Sequence[str], after: Sequence[str], *, inside: bool) -> Iterator[Run]:
    for tag, start, end, to, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old, new = "".join(before[start:end]), "".join(after[to:until])
        if tag == "equal":
            yield Run(Change.SAME, old)
        elif tag == "replace" and inside:
            yield from _words(old, new)
        else:
            yield Run(Change.REMOVED, old)
            yield Run(Change.ADDED, new)


def _words(before: str, after: str) -> Iterator[Run]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) > MOST_WORDS or len(new) > MOST_WORDS:
        return iter((Run(Change.REMOVED, before), Run(Change.ADDED, after)))
    return _compared(old, new, inside=False)


def _joined(runs: Iterator[Run]) -> list[Run]:
    """Neighbours of one kind as one; a lone space between two changed words changes with them."""
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if found and found[-1].change == run.change:
            found[-1] = Run(run.change, found[-1].text + run.text)
        else:
            found.append(run)
    return found
