"""Finding organisations by words: the part of the registry's reads that ranks."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, reduce
from math import cos, radians
from operator import or_
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, Count, ExpressionWrapper, F, FloatField, IntegerField, Q, Value, When

from sueiga.places.models import Settlement
from sueiga.registry.enums import DecisionKind, Kind, Standing
from sueiga.registry.filters import Filters, Origin, Sort
from sueiga.registry.models.search import PREFIX_FROM, SearchEntry, SearchWord
from sueiga.registry.words import SLIP_FROM, STEM_MARK, lookups, one_slip_apart, trunks_slip_apart, words_of

if TYPE_CHECKING:
    from sueiga.registry.models.organisations import Organisation  # the row type of the QuerySet

LONGEST_QUERY = 200  # characters; more is not a name
MOST_WORDS = 8
SUGGESTED = 4
CUT_FROM = 6
RANKED = 1_500  # so many organisations are weighed one by one; of more the words say little, and the name's order rules
ABBREVIATIONS = frozenset({"r", "raj", "sav", "sen", "k", "vs", "mstl", "m", "st", "apskr"})
CODE_LENGTH = 9
CODE_FROM = 3  # digits that may begin a code
EXACT, STEM, PREFIX, SLIP = 10, 9, 7, 4
CODE_WEIGHT = 20 * EXACT
_CODE_PREFIX = re.compile(r"\bLT[\s-]*(?:RC[\s-]*)?(?=\d)", re.IGNORECASE)  # "LT302…", "LT-RC-302…": codes abroad
_LIVING_FIRST = F("deregistered_on").asc(nulls_first=True)


@dataclass
class QueryWord:
    """A word somebody typed, with the indexed words it may mean and how surely."""

    text: str
    stems: frozenset[str]
    frequency: int = 0
    meant: dict[int, set[int]] = field(default_factory=lambda: {EXACT: set(), STEM: set(), PREFIX: set(), SLIP: set()})

    @property
    def beginning(self) -> str:
        """The part of a long word that is likelier right."""
        return self.text[: max(3, len(self.text) * 2 // 5)] if len(self.text) >= CUT_FROM else ""

    @cached_property
    def lookups(self) -> set[str]:
        """What to look for among the variants."""
        return lookups(self.text, self.stems)

    @property
    def ids(self) -> list[int]:
        """All the indexed words it may mean."""
        return sorted(set().union(*self.meant.values()))

    def weigh(self, word_id: int, word: str, frequency: int, variant: str) -> bool:
        """Take an indexed word in when this one may mean it; tells whether it may."""
        quality = self._quality(word, variant)
        if quality and not any(word_id in ids for ids in self.meant.values()):
            self.frequency += frequency
        if quality:
            self.meant[quality].add(word_id)
        return bool(quality)

    def _quality(self, word: str, variant: str) -> int:
        if word == self.text:
            return EXACT
        if variant.startswith(STEM_MARK) and variant.removeprefix(STEM_MARK) in self.stems:
            return STEM
        if len(self.text) >= PREFIX_FROM and word.startswith(self.text):
            return PREFIX
        if len(self.text) < SLIP_FROM or self.text.isdigit():
            return 0
        return SLIP if one_slip_apart(self.text, word) or trunks_slip_apart(self.text, word) else 0

    @property
    def code_span(self) -> Q | None:
        """The legal entity codes it begins, when it is a number long enough."""
        if not (self.text.isdigit() and CODE_FROM <= len(self.text) <= CODE_LENGTH):
            return None
        return Q(code__gte=self.text, code__lte=self.text.ljust(CODE_LENGTH, "9"))

    @property
    def entries(self) -> "models.QuerySet[SearchEntry]":
        """Where the words it may mean stand."""
        return SearchEntry.objects.filter(word__in=self.ids)

    def stands(self, key: str) -> Q:
        """That the word stands in an organisation, met by this key among all it stands in."""
        stands = Q(**{f"{key}__in": self.entries.values("organisation")})
        return stands | self.code_span if self.code_span else stands

    def weights(self, entries: Collection[tuple[int, int, int]], codes: Mapping[int, str]) -> dict[int, int]:
        """Key of an organisation → how well it answers this word: its best entry by place and by likeness.

        From (organisation, word, weight) of entries, and the codes of organisations where numbers were typed.
        """
        likeness = {pk: quality for quality in (SLIP, PREFIX, STEM, EXACT) for pk in self.meant[quality]}
        best: dict[int, int] = {}
        for organisation, word, weight in entries:
            if word in likeness:
                best[organisation] = max(best.get(organisation, 0), weight * likeness[word])
        if self.code_span:
            best |= {key: CODE_WEIGHT for key, code in codes.items() if code.startswith(self.text)}
        return best


class ResultQuerySet(models.QuerySet["Organisation"]):
    """Reads that answer a search."""

    def matching(self, query: str) -> Self:
        """Organisations in which every word of the query stands, perhaps in another case or with one slip.

        The word index is asked twice: which words may be meant, and where they stand; numbers may be codes, which is a
        third question. Rare words lead and are weighed in `relevance`; where there are only frequent ones ("kaimo
        bendruomenė") nothing tells the answers apart, and names come in their order.
        """
        typed = typed_words(query)
        if not typed:
            return self.none() if query.strip() else self
        understand(typed)
        rarest = min(typed, key=lambda word: word.frequency)
        codes = self._codes(typed)
        if max(rarest.frequency, len(codes)) > RANKED:
            return self._matching_unranked(typed)
        led = Q(organisation__in=rarest.entries.values("organisation")) | Q(organisation__in=list(codes))
        meant = {pk for word in typed for pk in word.ids}
        rows = SearchEntry.objects.filter(led, word__in=meant).values_list("organisation_id", "word_id", "weight")
        entries = list(rows)
        weights = [word.weights(entries, codes) for word in typed]
        whole = set(weights[0]).intersection(*weights[1:])
        found = {key: sum(weight[key] for weight in weights) for key in whole}
        return self.filter(pk__in=found).alias(relevance=_relevance(found))

    def _codes(self, typed: Collection[QueryWord]) -> dict[int, str]:
        """Codes that begin with a number typed; one query when there is any, and one more than can be ranked."""
        spans = [span for word in typed if (span := word.code_span)]
        if not spans:
            return {}
        coded = self.model.objects.filter(reduce(or_, spans))
        return dict(coded.values_list("pk", "code")[: RANKED + 1])

    def _matching_unranked(self, typed: Collection[QueryWord]) -> Self:
        """Where every word is frequent. The sum keeps SQLite from walking the list and sorting all it finds."""
        found = self.alias(key=F("pk") + 0)
        for word in typed:
            found = found.filter(word.stands("key"))
        return found

    def narrowed(self, filters: Filters) -> Self:
        """What the filters leave, and the words of the query find."""
        found = self
        if filters.kinds:
            found = found.filter(kind__in=filters.kinds)
        if filters.standings:
            found = found.filter(standing__in=filters.standings)
        if filters.eldership:
            found = found.filter(eldership=filters.eldership)
        elif filters.municipality:
            found = found.filter(municipality=filters.municipality)
        if filters.has_ngo_flag is not None:
            found = found.filter(ngo_since__isnull=not filters.has_ngo_flag)
        if filters.founded_from:
            found = found.filter(registered_on__gte=date(filters.founded_from, 1, 1))
        if filters.founded_to:
            found = found.filter(registered_on__lte=date(filters.founded_to, 12, 31))
        if filters.theme:
            found = found.filter(themes__theme=filters.theme)
        return found.matching(filters.query)

    def communities(self) -> Self:
        """Rural communities that are active by what the registers tell, with their places."""
        active = self.filter(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE)
        return active.select_related("municipality", "eldership", "settlement")

    def covering(self, settlement: Settlement) -> Self:
        """Living ones that cover a settlement by the office's decision or, where there is none, as they say."""
        every = self.model._default_manager
        decided = every.filter(decisions__kind=DecisionKind.COVERS, decisions__undone_at=None)
        told = every.filter(profile__settlements=settlement).exclude(pk__in=decided.values("pk"))
        settled = every.filter(
            decisions__kind=DecisionKind.COVERS, decisions__undone_at=None, decisions__settlements=settlement
        )
        living = self.filter(Q(pk__in=settled.values("pk")) | Q(pk__in=told.values("pk")), deregistered_on=None)
        return living.select_related("municipality", "eldership", "settlement").order_by("sort_key", "code")

    def in_order_of(self, sort: Sort, origin: Origin | None) -> Self:
        """By the best answer, by name, the newest first, or the nearest (by name where no place is given).

        Whichever it is, those struck off the register come after the living.
        """
        if sort == Sort.RELEVANCE:
            return self.by_relevance()
        if sort == Sort.NEWEST:
            return self.order_by(_LIVING_FIRST, F("registered_on").desc(nulls_last=True), "sort_key", "code")
        if sort == Sort.NEAREST and origin:
            return self.by_distance(origin.lat, origin.lon)
        return self.order_by(_LIVING_FIRST, "sort_key", "code")

    def by_distance(self, lat: float, lon: float) -> Self:
        """The nearest first, those of no known point last. Flat trigonometry is exact enough for an order."""
        north, east = F("lat") - lat, (F("lon") - lon) * cos(radians(lat))
        squared = ExpressionWrapper(north * north + east * east, output_field=FloatField())
        return self.order_by(_LIVING_FIRST, squared.asc(nulls_last=True), "sort_key", "code")

    def count_by_standing(self) -> dict[str, int]:
        """Standing → how many; one query."""
        return dict(self.order_by().values_list("standing").annotate(number=Count("pk")))

    def count_by_standing_and_place(self) -> dict[tuple[str, int | None], int]:
        """(standing, key of the municipality) → how many; one query."""
        rows = self.order_by().values_list("standing", "municipality").annotate(number=Count("pk"))
        return {(standing, municipality): number for standing, municipality, number in rows}

    def suggested(self, query: str) -> list["Organisation"]:
        """For a query nothing answers: a few organisations that answer what was perhaps meant; two queries.

        A word nothing resembles gives way to the commonest one two slips away, or to its beginning; where each word
        is known but not all together, the rarest decides.
        """
        typed = typed_words(query)
        nearest = understand(typed)
        meant = [word.text if word.ids else nearest.get(word.text, word.beginning) for word in typed]
        if typed and all(word.ids for word in typed):
            meant = [min(typed, key=lambda word: word.frequency).text]
        words = " ".join(filter(None, meant))
        return list(self.matching(words).by_relevance()[:SUGGESTED]) if words else []

    def by_relevance(self) -> Self:
        """The best answers first; those struck off the register after the living; then by name."""
        if "relevance" not in self.query.annotations:
            return self.order_by(_LIVING_FIRST, "sort_key", "code")
        return self.order_by("-relevance", _LIVING_FIRST, "sort_key", "code")


def _relevance(weights: Mapping[int, int]) -> Case | Value:
    """The weights as a column: a branch for each weight, since many organisations share one."""
    keys: dict[int, list[int]] = defaultdict(list)
    for key, weight in weights.items():
        keys[weight].append(key)
    branches = [When(pk__in=same, then=weight) for weight, same in keys.items()]
    return Case(*branches, default=0, output_field=IntegerField()) if branches else Value(0)


def typed_words(query: str) -> list[QueryWord]:
    """The words of a query, without abbreviations of places when anything else is left."""
    text = _CODE_PREFIX.sub("", query[:LONGEST_QUERY])
    if "".join(text.split()).isdigit():
        text = "".join(text.split())  # a code written in groups
    words = words_of(text)
    telling = {word: stems for word, stems in words.items() if word not in ABBREVIATIONS} or words
    return [QueryWord(word, stems) for word, stems in list(telling.items())[:MOST_WORDS]]


def understand(typed: Collection[QueryWord]) -> dict[str, str]:
    """Ask the index, in one query, which of its words each typed word may mean.

    Tells, for each typed word, the commonest word that is like it but not enough (two slips away).
    """
    variants: set[str] = set().union(*(word.lookups for word in typed))
    columns = ("pk", "word", "frequency")
    kept = SearchWord.objects.kept_under(sorted(variants)).values_list(*columns, F("variants__variant"))
    begun = SearchWord.objects.beginning_with(sorted(word.text for word in typed))
    like: dict[str, tuple[int, str]] = {}
    for pk, text, frequency, variant in kept.union(begun.values_list(*columns, Value("")), all=True):
        for word in typed:
            if variant and variant not in word.lookups:
                continue
            if not word.weigh(pk, text, frequency, variant) and variant:
                like[word.text] = max(like.get(word.text, (0, "")), (frequency, text))
    return {word: text for word, (_, text) in like.items()}
