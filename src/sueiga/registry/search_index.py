"""Writes the registry's word index: which words find which organisation, and how much each of them says."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import islice
from typing import TypeVar

from django.db import connection, models, transaction
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from sueiga.registry.enums import ChangeKind, DecisionKind
from sueiga.registry.models import Change, Decision, Organisation, Profile, SearchEntry, SearchVariant, SearchWord
from sueiga.registry.words import variants, words_of

READ_AT_ONCE = 2_000
ROWS_AT_ONCE = 500
Item = TypeVar("Item")


class Weight(IntEnum):
    """How much a word says, by where it stands."""

    NAME = 20
    FORMER_NAME = 12
    SETTLEMENT = 8
    COVERED_SETTLEMENT = 7
    ELDERSHIP = 4
    MUNICIPALITY = 3


@dataclass
class _Words:
    """What was read of some organisations: the weight of each word in each of them, and the words' stems."""

    weights: dict[tuple[int, str], int] = field(default_factory=dict)
    stems: dict[str, frozenset[str]] = field(default_factory=lambda: defaultdict(frozenset))

    def add(self, organisation_id: int, text: str | None, weight: Weight) -> None:
        """Take the words of a text; a word that stands twice keeps its greater weight."""
        for word, stems in words_of(text or "").items():
            key = (organisation_id, word)
            self.weights[key] = max(self.weights.get(key, 0), weight)
            self.stems[word] |= stems


@dataclass
class _Kept:
    """What this run has already met or written: keys of words, and the stems whose variants are there."""

    keys: dict[str, int] = field(default_factory=dict)
    stems: dict[str, frozenset[str]] = field(default_factory=dict)

    def lacking(self, word: str, stems: frozenset[str]) -> set[str]:
        """The variants this run has not written yet; from now on they count as written."""
        known = self.stems.get(word)
        if known is None:
            self.stems[word] = stems
            return variants(word, stems)
        self.stems[word] = known | stems
        return variants(word, known | stems) - variants(word, known) if stems - known else set()


@transaction.atomic
def index_organisations(organisation_ids: Collection[int] | None) -> None:
    """Write the words of these organisations anew (None: of all) after their names, places or decisions changed.

    About 20 s for 50,000 organisations, a second for 2,500; safe to repeat.
    """
    if organisation_ids is None:
        _forget_everything()
        ids = list(Organisation.objects.order_by("pk").values_list("pk", flat=True))
    else:
        ids = sorted(set(organisation_ids))
    kept = _Kept()
    touched: set[int] = set()
    for some in _by(READ_AT_ONCE, ids):
        touched |= _forget(some)
        _write(_read(some), kept)
    _count_again(touched.union(kept.keys.values()))


def _read(ids: Sequence[int]) -> _Words:
    words = _Words()
    places = ("settlement__folded", "eldership__name_genitive", "municipality__name_full")
    rows = Organisation.objects.filter(pk__in=ids).values_list("pk", "name", *places)
    for pk, name, settlement, eldership, municipality in rows:
        words.add(pk, name, Weight.NAME)
        words.add(pk, settlement, Weight.SETTLEMENT)
        words.add(pk, f"{eldership} seniūnija" if eldership else None, Weight.ELDERSHIP)
        words.add(pk, municipality, Weight.MUNICIPALITY)
    former = Change.objects.filter(organisation__in=ids, kind=ChangeKind.RENAMED)
    for pk, before in former.values_list("organisation_id", "before"):
        words.add(pk, before, Weight.FORMER_NAME)
    covered = Decision.objects.filter(organisation__in=ids, kind=DecisionKind.COVERS, undone_at=None)
    told = Profile.objects.filter(organisation__in=ids).exclude(organisation__in=covered.values("organisation"))
    for pk, settlement in [
        *covered.values_list("organisation_id", "settlements__folded"),
        *told.values_list("organisation_id", "settlements__folded"),
    ]:
        words.add(pk, settlement, Weight.COVERED_SETTLEMENT)
    return words


def _forget_everything() -> None:
    SearchEntry.objects.all().delete()
    SearchVariant.objects.all().delete()
    SearchWord.objects.all().delete()


def _forget(ids: Sequence[int]) -> set[int]:
    """Delete the entries of these organisations and tell which words they had."""
    entries = SearchEntry.objects.filter(organisation__in=ids)
    touched = set(entries.values_list("word_id", flat=True))
    entries.delete()
    return touched


def _write(words: _Words, kept: _Kept) -> None:
    """Add the words not yet kept, their variants, and the entries."""
    fresh = [word for word in words.stems if word not in kept.keys]
    found = _keys_of(fresh)
    missing = [word for word in fresh if word not in found]
    # Another run may be adding the same words at this moment; it does not matter whose row stays.
    SearchWord.objects.bulk_create([SearchWord(word=word) for word in missing], ROWS_AT_ONCE, ignore_conflicts=True)
    kept.keys |= found | _keys_of(missing)
    there = _variants_of(found.values())
    lacking = (
        (kept.keys[word], variant)
        for word, stems in words.stems.items()
        for variant in sorted(kept.lacking(word, stems))
        if (kept.keys[word], variant) not in there
    )
    _insert(SearchVariant, ("word_id", "variant"), lacking)
    entries = ((pk, kept.keys[word], int(weight)) for (pk, word), weight in words.weights.items())
    _insert(SearchEntry, ("organisation_id", "word_id", "weight"), entries)


def _keys_of(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in _by(READ_AT_ONCE, words):
        found.update(SearchWord.objects.filter(word__in=some).values_list("word", "pk"))
    return found


def _variants_of(word_ids: Iterable[int]) -> set[tuple[int, str]]:
    found: set[tuple[int, str]] = set()
    for some in _by(READ_AT_ONCE, word_ids):
        found.update(SearchVariant.objects.filter(word__in=some).values_list("word_id", "variant"))
    return found


def _count_again(word_ids: Iterable[int]) -> None:
    """Bring the frequencies of these words up to date; words nobody has any more go."""
    count = SearchEntry.objects.filter(word=OuterRef("pk")).order_by().values("word").annotate(n=Count("pk"))
    for some in _by(READ_AT_ONCE, word_ids):
        words = SearchWord.objects.filter(pk__in=some)
        words.update(frequency=Coalesce(Subquery(count.values("n")), 0))
        words.filter(frequency=0).delete()


def _insert(model: type[models.Model], fields: Sequence[str], rows: Iterable[tuple[int | str, ...]]) -> None:
    """Many rows past the model instances: several times as fast as bulk_create. PostgreSQL takes them by COPY."""
    quoted = ", ".join(connection.ops.quote_name(name) for name in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({quoted}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({places})", list(rows))  # noqa: S608 our own names


def _by(size: int, items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while some := list(islice(iterator, size)):
        yield some
