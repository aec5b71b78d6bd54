"""Sorting numbers into a few shades of equal size (quantiles); pure."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

SHADES = 6

K = TypeVar("K", bound=Hashable)


def shades(values: Mapping[K, float], steps: int = SHADES) -> tuple[dict[K, int], list[tuple[float, float]]]:
    """The shade of each key (1 the lowest; 0 where the number is nothing or less), and the range each shade spans.

    Equal numbers always share a shade, so there may be fewer shades than steps.
    """
    ordered = sorted(value for value in values.values() if value > 0)
    distinct = sorted(set(ordered))
    if not distinct:
        return dict.fromkeys(values, 0), []
    if len(distinct) <= steps:
        rank = {value: number for number, value in enumerate(distinct)}
    else:
        first = {value: ordered.index(value) for value in distinct}
        rank = {value: first[value] * steps // len(ordered) for value in distinct}
    used = sorted(set(rank.values()))
    shade = {value: used.index(number) + 1 for value, number in rank.items()}
    ranges = [
        (min(v for v in distinct if shade[v] == number), max(v for v in distinct if shade[v] == number))
        for number in range(1, len(used) + 1)
    ]  # fmt: skip
    return {key: shade.get(value, 0) for key, value in values.items()}, ranges
