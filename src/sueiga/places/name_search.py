"""What somebody means who types the name of a place: pure reading and weighing; the rows come from the QuerySet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sueiga.core.text import fold
from sueiga.places.enums import SettlementType

_TYPES = {
    "k": SettlementType.VILLAGE, "kaimas": SettlementType.VILLAGE, "kaimo": SettlementType.VILLAGE,
    "vs": SettlementType.FARMSTEAD, "viensedis": SettlementType.FARMSTEAD, "viensedzio": SettlementType.FARMSTEAD,
    "mstl": SettlementType.TOWN, "miestelis": SettlementType.TOWN, "miestelio": SettlementType.TOWN,
    "m": SettlementType.CITY, "miestas": SettlementType.CITY, "miesto": SettlementType.CITY,
    "st": SettlementType.STATION,
}  # fmt: skip
_NOISE = frozenset({
    "r", "raj", "rajonas", "rajono", "rajone", "sav", "savivaldybe", "savivaldybes", "savivaldybeje",
    "sen", "seniunija", "seniunijos", "apskr", "apskritis",
})  # fmt: skip
_LONGEST_QUERY = 100
_SHORTEST_FORGIVEN = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A settlement to weigh: its folded names, and the names of its municipality and eldership."""

    key: int
    folded: str
    name_genitive: str
    around: tuple[str, ...]
    type: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the query: these words name the place, those tell where it lies."""

    name: str
    around: tuple[str, ...]
    type: str
    is_forgiving: bool = False

    @property
    def beginnings(self) -> tuple[str, ...]:
        """What some name must begin with: the name, or half of it where a slip may have spoilt the other half."""
        return (self.name[: len(self.name) // 2],) if self.is_forgiving else (self.name,)

    @property
    def pieces(self) -> tuple[str, ...]:
        """What some name may hold anywhere instead: the half after a slip."""
        return (self.name[len(self.name) // 2 + 1 :],) if self.is_forgiving else ()


def readings(query: str) -> Iterator[Reading]:
    """Ways to read the query, the plainest first: all of it a name; a name and where; the same with one slip."""
    typed = fold(query[:_LONGEST_QUERY]).split()
    words = [word for word in typed if word not in _NOISE and word not in _TYPES] or typed
    kind = next((_TYPES[word] for word in typed if word in _TYPES), "") if words != typed else ""
    if not words:
        return
    splits = [(words, ())] + [
        (name, tuple(rest))
        for cut in range(len(words) - 1, 0, -1)
        for name, rest in ((words[:cut], words[cut:]), (words[-cut:], words[:-cut]))
    ]
    for is_forgiving in (False, True):
        for name, rest in splits[:7]:
            text = " ".join(name)
            if not is_forgiving or len(text) >= _SHORTEST_FORGIVEN:
                yield Reading(text, tuple(rest), kind, is_forgiving)


def best(reading: Reading, candidates: Iterable[Candidate], limit: int) -> list[int]:
    """Keys of those that fit, the fullest match first; equal ones stay in the order given."""
    weighed = [(weight, one.key) for one in candidates if (weight := _weigh(reading, one)) is not None]
    return [key for _, key in sorted(weighed, key=lambda pair: pair[0])[:limit]]


def _weigh(reading: Reading, one: Candidate) -> tuple[int, bool] | None:
    """Smaller is better; None does not fit."""
    if not all(any(_begins(word, name) for name in one.around) for word in reading.around):
        return None
    length = _match(reading, one)
    return None if length is None else (length, bool(reading.type) and one.type != reading.type)


def _match(reading: Reading, one: Candidate) -> int | None:
    """0: a whole name, 1: the beginning of one, 2: the beginning of a later word of one."""
    asked, words = reading.name, one.folded.split()
    size = one.name_genitive.replace("-", " ").count(" ") + 1  # every form of a name has as many words
    names = [" ".join(words[i : i + size]) for i in range(0, len(words), size)]
    if reading.is_forgiving:
        fits = [name for name in names if slips_into(asked, name)]
        return None if not fits else int(min(abs(len(name) - len(asked)) for name in fits) > 1)
    if asked in names:
        return 0
    if any(name.startswith(asked) for name in names):
        return 1
    return 2 if f" {asked}" in f" {one.folded}" else None


def _begins(word: str, name: str) -> bool:
    """Whether the word means this municipality or eldership, in whatever case: "Molėtai" and "Molėtų"."""
    stem = word[: max(4, len(word) - 2)]
    return any(part.startswith(stem) for part in fold(name).split())


def slips_into(asked: str, name: str) -> bool:
    """Whether the name begins with what was asked but for one letter too many, missing, wrong or swapped."""
    at = next((i for i, (a, b) in enumerate(zip(asked, name, strict=False)) if a != b), min(len(asked), len(name)))
    rest, other = asked[at:], name[at:]
    return (
        other.startswith((rest, rest[1:]))
        or other[1:].startswith((rest, rest[1:]))
        or (rest[:2] == other[:2][::-1] and other[2:].startswith(rest[2:]))
    )
