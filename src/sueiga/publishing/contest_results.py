"""How a jury's points add up: pure. Points are whole; means are exact fractions, so that a tie is a tie.

An entry's mean is that of the jurors who scored it: whoever has a conflict of interest neither helps nor harms it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Points = Mapping[int, int]  # by criterion


@dataclass(frozen=True)
class Marks:
    """What one juror gave one entry; None: a conflict of interest was declared."""

    juror: int
    entry: int
    points: Points | None


@dataclass(frozen=True)
class Outcome:
    """An entry's points: by juror and criterion, added up, and its place. Equal means share a place."""

    entry: int
    by_juror: Mapping[int, int]  # each juror's sum
    by_criterion: Mapping[int, Fraction]  # means
    conflicts: frozenset[int]
    total: int
    mean: Fraction | None  # None: nobody scored it
    place: int | None
    is_tied: bool


def outcomes(entries: Iterable[int], criteria: Sequence[int], marks: Iterable[Marks]) -> list[Outcome]:
    """Every entry, the best first; entries nobody scored come last, without a place. Marks that lack a criterion do
    not count."""
    given: dict[int, list[Marks]] = {entry: [] for entry in entries}
    for mark in marks:
        if mark.entry in given and _is_whole(mark, criteria):
            given[mark.entry].append(mark)
    means = {entry: _mean([_sum(mark, criteria) for mark in some if mark.points is not None])
             for entry, some in given.items()}  # fmt: skip
    shared = Counter(mean for mean in means.values() if mean is not None)
    found = [_outcome(entry, criteria, some, means, shared) for entry, some in given.items()]
    return sorted(found, key=lambda outcome: (outcome.place is None, outcome.place or 0, outcome.entry))


def is_done(entries: Iterable[int], criteria: Sequence[int], marks: Iterable[Marks]) -> bool:
    """Whether a juror has scored every entry, or declared a conflict."""
    return {mark.entry for mark in marks if _is_whole(mark, criteria)} >= set(entries)


def _outcome(
    entry: int, criteria: Sequence[int], marks: Sequence[Marks], means: Mapping[int, Fraction | None],
    shared: Mapping[Fraction, int],
) -> Outcome:  # fmt: skip
    scored = {mark.juror: mark.points for mark in marks if mark.points is not None}
    sums = {juror: sum(points[one] for one in criteria) for juror, points in scored.items()}
    mean = means[entry]
    by_criterion = {
        one: Fraction(sum(points[one] for points in scored.values()), len(scored)) for one in criteria if scored
    }
    return Outcome(
        entry=entry,
        by_juror=sums,
        by_criterion=by_criterion,
        conflicts=frozenset(mark.juror for mark in marks if mark.points is None),
        total=sum(sums.values()),
        mean=mean,
        place=None if mean is None else 1 + sum(1 for other in means.values() if other is not None and other > mean),
        is_tied=mean is not None and shared[mean] > 1,
    )


def _is_whole(mark: Marks, criteria: Sequence[int]) -> bool:
    return mark.points is None or set(criteria) <= set(mark.points)


def _sum(mark: Marks, criteria: Sequence[int]) -> int:
    return sum((mark.points or {})[one] for one in criteria)


def _mean(sums: Sequence[int]) -> Fraction | None:
    return Fraction(sum(sums), len(sums)) if sums else None
