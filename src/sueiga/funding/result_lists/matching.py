"""Who the recipients of a list are: by legal entity code; of the rest a person decides, among likely ones."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from sueiga.core.text import fold
from sueiga.registry.models import Organisation

MOST_PROPOSED = 5
_EMPTY_WORDS = frozenset(
    {
        "kaimo", "bendruomene", "bendruomenes", "bendruomenine", "bendruomeniu", "organizacija", "organizacijos",
        "asociacija", "vsi", "viesoji", "istaiga", "centras", "rajono", "savivaldybes", "seniunijos", "krasto", "ir",
        "uz", "lietuvos", "klubas", "draugija", "sajunga",
    }
)  # fmt: skip


def by_codes(codes: Collection[str]) -> dict[str, int]:
    """Legal entity code → key of the organisation; a double's is that of the record it was merged into."""
    wanted = sorted(set(codes))
    found: dict[str, int] = {}
    for start in range(0, len(wanted), 500):
        rows = Organisation.objects.filter(code__in=wanted[start : start + 500])
        found |= {code: merged or pk for code, pk, merged in rows.values_list("code", "pk", "merged_into")}
    return found


def proposals(wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], list[Organisation]]:
    """(name, place) of a list → organisations it may mean, the likeliest first; few of them, or none."""
    known = list(Organisation.objects.public().select_related("municipality", "settlement").in_order())
    named = {row.pk: frozenset(fold(row.name).split()) for row in known}
    by_word: dict[str, list[Organisation]] = defaultdict(list)
    for row in known:
        for word in named[row.pk] - _EMPTY_WORDS:
            by_word[_stem(word)].append(row)
    return {pair: _likely(*pair, by_word, named) for pair in set(wanted)}


def _likely(
    name: str, place: str, by_word: dict[str, list[Organisation]], named: dict[int, frozenset[str]]
) -> list[Organisation]:
    asked = frozenset(fold(name).split())
    stems = {_stem(word) for word in asked - _EMPTY_WORDS}
    near = fold(place).split()
    weights: dict[int, tuple[float, Organisation]] = {}
    for row in {each.pk: each for stem in stems for each in by_word.get(stem, ())}.values():
        own = {_stem(word) for word in named[row.pk] - _EMPTY_WORDS}
        weight = len(stems & own) / max(1, len(stems | own)) + (0.3 if asked == named[row.pk] else 0)
        weights[row.pk] = (weight + (0.5 if _is_near(row, near) else 0), row)
    best = sorted(weights.values(), key=lambda pair: (-pair[0], pair[1].sort_key, pair[1].code))
    return [row for weight, row in best if weight >= 0.3][:MOST_PROPOSED]


def _is_near(row: Organisation, near: list[str]) -> bool:
    where = fold(f"{row.municipality or ''} {row.settlement or ''}")
    return bool(near) and any(_stem(word) in where for word in near if len(word) > 3)


def _stem(word: str) -> str:
    """Without the ending that declension changes: „bijutiskio“, „bijutiskis“."""
    return word[: max(4, len(word) - 3)]
