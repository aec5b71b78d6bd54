"""The registry's word index: one for both databases, forgiving one slip of the finger (ADR 4).

Folded words of names and places; every word with its one-letter-shorter neighbours and its stems, so that a query
word within one slip, or in another case, meets it in an index lookup.
"""

from collections.abc import Collection
from functools import reduce
from operator import or_
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

PREFIX_FROM = 2


class SearchWordQuerySet(models.QuerySet["SearchWord"]):
    """Reads of the index."""

    def kept_under(self, variants: Collection[str]) -> Self:
        """Words that are, less a letter or by their stem, one of these."""
        return self.filter(variants__variant__in=variants)

    def beginning_with(self, prefixes: Collection[str]) -> Self:
        """Words that begin with one of these. A range, not LIKE: only that uses the index on both databases.

        Collations may let a few others in (Lithuanian has i = y), so the caller looks at each word again.
        """
        long_enough = [prefix for prefix in prefixes if len(prefix) >= PREFIX_FROM]
        spans = (Q(word__gte=prefix, word__lte=prefix + "z" * 60) for prefix in long_enough)
        return self.filter(reduce(or_, spans, Q(pk=None)))


class SearchWord(models.Model):
    """A folded word ("kaimo") and in how many organisations it stands."""

    word = models.CharField(_("word"), max_length=60, unique=True)
    frequency = models.PositiveIntegerField(_("organisations"), default=0)

    objects = SearchWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("search word")
        verbose_name_plural = _("search words")

    def __str__(self) -> str:
        return self.word


class SearchVariant(models.Model):
    """A word itself, the word less one letter, or (after "~") a stem of it."""

    variant = models.CharField(max_length=60, db_index=True)
    word = models.ForeignKey(SearchWord, models.CASCADE, related_name="variants", verbose_name=_("search word"))

    class Meta:
        verbose_name = _("variant of a search word")
        verbose_name_plural = _("variants of search words")

    def __str__(self) -> str:
        return self.variant


class SearchEntry(models.Model):
    """A word in an organisation's name, former name or place, and how much it says."""

    organisation = models.ForeignKey(
        "registry.Organisation", models.CASCADE, related_name="search_entries", verbose_name=_("organisation")
    )
    word = models.ForeignKey(
        SearchWord, models.CASCADE, related_name="entries", db_index=False, verbose_name=_("search word")
    )  # the constraint's index begins with it
    weight = models.PositiveSmallIntegerField(_("weight"))

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [models.UniqueConstraint(fields=["word", "organisation"], name="search_entry_once")]

    def __str__(self) -> str:
        return f"{self.word_id} {self.organisation_id}"
