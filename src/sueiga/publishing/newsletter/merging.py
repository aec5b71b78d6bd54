"""Two officers at one issue: what each changed is put together, field by field; only what both wrote otherwise is
left for them to choose. Pure."""

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Value = str | bool | dt.date | tuple[int, ...]
"""Words, a wish, a day, or the keys of what is ticked, in order."""
_LENGTH = 8


@dataclass(frozen=True)
class Basis:
    """What a page was written upon: the version it shows and, field by field, a mark of what stood there; which fields
    are still to be chosen, and where its own text was chosen over another's."""

    seen: int
    sitting: str = ""
    was: Mapping[str, str] = field(default_factory=dict)
    undecided: Collection[str] = ()
    chosen_over: Collection[str] = ()


@dataclass(frozen=True)
class Merged:
    """What is to be written; what somebody else changed and stays so; what both wrote, each otherwise."""

    changes: Mapping[str, Value]
    taken: Sequence[str]
    clashes: Sequence[str]


def mark_of(value: Value) -> str:
    """Short, the same for the same value: keys as they are, a digest of anything else."""
    if isinstance(value, tuple):
        return ",".join(str(key) for key in value)
    said = value.isoformat() if isinstance(value, dt.date) else str(value)
    return hashlib.blake2s(said.encode(), digest_size=_LENGTH).hexdigest()


def merge(
    *, basis: Basis, theirs: Mapping[str, Value], mine: Mapping[str, Value], by_others: Collection[str]
) -> Merged:
    """`theirs` stands now, `mine` was sent; `by_others`: fields that other pages wrote since this one was opened."""
    changes: dict[str, Value] = {}
    taken, clashes = [], []
    for name, value in mine.items():
        stands, was = theirs[name], basis.was.get(name)
        if value == stands:
            continue
        if name in basis.undecided:
            clashes.append(name)
        elif name not in by_others or was == mark_of(stands) or (isinstance(value, bool) and was != mark_of(value)):
            changes[name] = value
        elif was == mark_of(value):
            taken.append(name)
        elif isinstance(value, tuple) and isinstance(stands, tuple):
            both = merge_ticks(keys_in(was or ""), stands, value)
            taken += [name] if both != value else []
            changes |= {name: both} if both != stands else {}
        else:
            clashes.append(name)
    return Merged(changes, taken, clashes)


def merge_ticks(was: Sequence[int], theirs: Sequence[int], mine: Sequence[int]) -> tuple[int, ...]:
    """Whatever either ticked is ticked, whatever either took out is out; in the order of whoever rearranged them, and
    of mine where both did."""
    if _kept(mine, was) == _kept(was, mine):  # I rearranged nothing: theirs leads
        leading, following = theirs, mine
    else:
        leading, following = mine, theirs
    gone = set(was) - set(mine) | set(was) - set(theirs)
    found = [key for key in dict.fromkeys(leading) if key not in gone]
    for place, key in enumerate(following):
        if key not in gone and key not in found:
            before = next((each for each in reversed(following[:place]) if each in found), None)
            found.insert(0 if before is None else found.index(before) + 1, key)
    return tuple(found)


def keys_in(mark: str) -> tuple[int, ...]:
    """The keys a mark of ticks tells."""
    found = (part for part in mark.split(",") if part.isascii() and part.isdigit() and len(part) < 18)
    return tuple(dict.fromkeys(int(part) for part in found))


def marks_after(basis: Basis, mine: Mapping[str, Value], clashes: Iterable[str]) -> dict[str, str]:
    """What a page that goes on knows: what it has sent; of what is still to be chosen, what it knew before."""
    return {**basis.was, **{name: mark_of(value) for name, value in mine.items() if name not in set(clashes)}}


def _kept(keys: Sequence[int], among: Sequence[int]) -> list[int]:
    return [key for key in dict.fromkeys(keys) if key in set(among)]
