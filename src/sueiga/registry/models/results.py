"""Finding organisations by words: the part of the registry's reads that ranks."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, Count, Exists, F, IntegerField, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from sueiga.registry.models.search import PREFIX_FROM, SearchEntry, SearchWord
from sueiga.registry.words import SLIP_FROM, STEM_MARK, lookups, one_slip_apart, trunks_slip_apart, words_of

if TYPE_CHECKING:
    from sueiga.registry.models.organisations import Organisation  # noqa: F401  # the row type of the QuerySet

LONGEST_QUERY = 200  # characters; more is not a name
MOST_WORDS = 8
RANKED = 1_500  # so many organisations are weighed one by one; of more the words say little, and the name's order rules
ABBREVIATIONS = frozenset({"r", "raj", "sav", "sen", "k", "vs", "mstl", "m", "st", "apskr"})
CODE_LENGTH = 9
CODE_FROM = 3  # digits that may begin a code
EXACT, STEM, PREFIX, SLIP = 10, 9, 7, 4


@dataclass
class QueryWord:
    """A word somebody typed, with the indexed words it may mean and how surely."""

    text: str
    stems: frozenset[str]
    frequency: int = 0
    meant: dict[int, set[int]] = field(default_factory=lambda: {EXACT: set(), STEM: set(), PREFIX: set(), SLIP: set()})

    @property
    def lookups(self) -> set[str]:
        """What to look for among the variants."""
        return lookups(self.text, self.stems)

    @property
    def ids(self) -> list[int]:
        """All the indexed words it may mean."""
        return sorted(set().union(*self.meant.values()))

    def weigh(self, word_id: int, word: str, frequency: int, variant: str) -> None:
        """Take an indexed word in when this one may mean it."""
        quality = self._quality(word, variant)
        if quality and not any(word_id in ids for ids in self.meant.values()):
            self.frequency += frequency
        if quality:
            self.meant[quality].add(word_id)

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

    def stands(self, *, collected: str = "") -> Q:
        """That the word stands in an organisation: looked up in each, or `collected` beforehand and met by this key."""
        if collected:
            stands = Q(**{f"{collected}__in": self.entries.values("organisation")})
        else:
            stands = Q(Exists(self.entries.filter(organisation=OuterRef("pk"))))
        return stands | self.code_span if self.code_span else stands

    @property
    def score(self) -> Coalesce:
        """How well an organisation answers this word: the best of its entries by place and by likeness."""
        likeness = Case(
            *[When(word__in=sorted(self.meant[quality]), then=quality) for quality in (EXACT, STEM, PREFIX)],
            default=SLIP,
        )
        here = self.entries.filter(organisation=OuterRef("pk")).order_by().values("organisation")
        best = here.annotate(best=Max(F("weight") * likeness)).values("best")
        code = Value(20 * EXACT if self.code_span else 0)
        return Coalesce(Subquery(best, output_field=IntegerField()), code)


class ResultQuerySet(models.QuerySet["Organisation"]):
    """Reads that answer a search."""

    def matching(self, query: str) -> Self:
        """Organisations in which every word of the query stands, perhaps in another case or with one slip.

        The word index is asked at once (one query). Rare words lead and are weighed in `relevance`; where there are
        only frequent ones ("kaimo bendruomenė") nothing tells the answers apart, and names come in their order.
        """
        typed = typed_words(query)
        if not typed:
            return self.none() if query.strip() else self
        understand(typed)
        rarest, *others = sorted(typed, key=lambda word: word.frequency)
        if rarest.frequency > RANKED:
            return self._matching_unranked(typed)
        found = self.filter(rarest.stands(collected="pk"))
        for word in others:
            found = found.filter(word.stands())
        return found.annotate(relevance=sum((word.score for word in typed), Value(0)))

    def _matching_unranked(self, typed: Collection[QueryWord]) -> Self:
        """Where every word is frequent. The sum keeps SQLite from walking the list and sorting all it finds."""
        found = self.alias(key=F("pk") + 0)
        for word in typed:
            found = found.filter(word.stands(collected="key"))
        return found

    def count_by_standing(self) -> dict[str, int]:
        """Standing → how many; one query."""
        return dict(self.order_by().values_list("standing").annotate(number=Count("pk")))

    def by_relevance(self) -> Self:
        """The best answers first; those struck off the register after the living; then by name."""
        if "relevance" not in self.query.annotations:
            return self.order_by("sort_key", "code")
        return self.order_by("-relevance", F("deregistered_on").asc(nulls_first=True), "sort_key", "code")


def typed_words(query: str) -> list[QueryWord]:
    """The words of a query, without abbreviations of places when anything else is left."""
    text = query[:LONGEST_QUERY]
    if "".join(text.split()).isdigit():
        text = "".join(text.split())  # a code written in groups
    words = words_of(text)
    telling = {word: stems for word, stems in words.items() if word not in ABBREVIATIONS} or words
    return [QueryWord(word, stems) for word, stems in list(telling.items())[:MOST_WORDS]]


def understand(typed: Collection[QueryWord]) -> None:
    """Ask the index, in one query, which of its words each typed word may mean."""
    variants: Iterable[str] = set().union(*(word.lookups for word in typed))
    columns = ("pk", "word", "frequency")
    kept = SearchWord.objects.kept_under(sorted(variants)).values_list(*columns, F("variants__variant"))
    begun = SearchWord.objects.beginning_with(sorted(word.text for word in typed))
    for row in kept.union(begun.values_list(*columns, Value("")), all=True):
        for word in typed:
            word.weigh(*row)
