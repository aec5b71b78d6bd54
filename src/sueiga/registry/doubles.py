"""Records that may be one and the same body, each pair with its reasons: pure functions, no database.

A pair is looked at only when both records share a municipality and the core of the name, or a settlement; so the
whole registry takes well under a second.
"""

import datetime as dt
import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import fold

SUSPECT_FROM = 50
"""Points from which a pair is shown to a person (our own measure, like all points here)."""
SUCCESSOR_DAYS = 3 * 365
"""A body registered within this time of another's end may be its successor."""

_POINTS = {"same_core": 50, "slip": 35, "same_settlement": 15, "same_address": 20, "successor": 20}
REASONS: dict[str, str | Promise] = {
    "same_core": _("The names differ only in general words or endings."),
    "slip": _("The names differ by one letter."),
    "same_settlement": _("Both have their seat in the same settlement."),
    "same_address": _("Both have the same registered seat."),
    "successor": _("One was registered about when the other ended."),
}
"""Sentences by code."""

_GENERAL = re.compile(
    r"^(?:bendruomen\w*|bendrij\w*|kaim(?:o|u|ai|as)|miestel\w*|gyventoj\w*|centr\w*|asociacij\w*|organizacij\w*"
    r"|draugij\w*|visuomenin\w*|klub\w*|rajon\w*|r|sav\w*|seniunij\w*|sen|krast\w*|jungtin\w*|ir|k|bc|kb|sajung\w*"
    r"|vietos|veiklos|grup\w*|vvg)$"
)
_ENDING = re.compile(r"(?<=\w{3})(?:iu|io|iai|ios|es|os|is|us|as|ai|ys|u|o|e|a|i)$")


@dataclass(frozen=True)
class Suspect:
    """What is compared of one organisation."""

    key: int
    name: str
    kind: str
    municipality: int | None
    settlement: int | None
    address: str
    registered_on: dt.date | None
    deregistered_on: dt.date | None


@dataclass(frozen=True)
class Pair:
    """Two records that may be the same, the lower key first; the more points, the likelier."""

    first: int
    second: int
    points: int
    reasons: tuple[str, ...]

    @property
    def sentences(self) -> list[str]:
        """The reasons as people read them."""
        return [str(REASONS[code]) for code in self.reasons]


def name_core(name: str) -> str:
    """What is left of a name without general words and endings: "Bijutiškio kaimo bendruomenė" → "bijutisk"."""
    words = fold(name).split()
    special = [_ENDING.sub("", word) for word in words if not _GENERAL.match(word)]
    return " ".join(sorted(special)) or " ".join(words)


def suspected_doubles(suspects: Iterable[Suspect], denied: Collection[tuple[int, int]] = ()) -> list[Pair]:
    """Pairs worth a person's look, likeliest first, without those already said to be different."""
    cores = {suspect: name_core(suspect.name) for suspect in suspects}
    pairs = {}
    for one, other in _blocked(cores):
        key = (one.key, other.key)
        if key not in pairs and key not in denied and (pair := _compare(one, other, cores)):
            pairs[key] = pair
    return sorted(pairs.values(), key=lambda pair: (-pair.points, pair.first, pair.second))


def _blocked(cores: dict[Suspect, str]) -> Iterator[tuple[Suspect, Suspect]]:
    blocks: dict[Hashable, list[Suspect]] = defaultdict(list)
    for suspect, core in cores.items():
        if suspect.municipality is not None:
            blocks["core", suspect.municipality, core].append(suspect)
        if suspect.settlement is not None:
            blocks["settlement", suspect.settlement].append(suspect)
    for block in blocks.values():
        yield from itertools.combinations(sorted(block, key=lambda suspect: suspect.key), 2)


def _compare(one: Suspect, other: Suspect, cores: dict[Suspect, str]) -> Pair | None:
    reasons = tuple(_reasons(one, other, cores)) if one.kind == other.kind else ()
    points = sum(_POINTS[code] for code in reasons)
    named_alike = "same_core" in reasons or "slip" in reasons
    return Pair(one.key, other.key, points, reasons) if named_alike and points >= SUSPECT_FROM else None


def _reasons(one: Suspect, other: Suspect, cores: dict[Suspect, str]) -> Iterator[str]:
    if cores[one] == cores[other]:
        yield "same_core"
    elif within_one_slip(cores[one], cores[other]):
        yield "slip"
    if one.settlement is not None and one.settlement == other.settlement:
        yield "same_settlement"
    if one.address and fold(one.address) == fold(other.address):
        yield "same_address"
    if _succeeds(one, other) or _succeeds(other, one):
        yield "successor"


def _succeeds(later: Suspect, earlier: Suspect) -> bool:
    if later.registered_on is None or earlier.deregistered_on is None or earlier.registered_on == later.registered_on:
        return False
    return abs((later.registered_on - earlier.deregistered_on).days) <= SUCCESSOR_DAYS


def within_one_slip(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours exchanged, makes one word the other."""
    if one == other:
        return True
    short, long = sorted([one, other], key=len)
    if len(long) - len(short) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    exchanged = short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    return short[start + 1 :] == long[start + 1 :] or exchanged
