"""The registry's word index: one for both databases, forgiving one slip of the finger (ADR 4).

Folded words of names and places; every word with its one-letter-shorter neighbours, so that a query word within one
slip meets it in an index lookup.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.registry.models.organisations import Organisation


class SearchWord(models.Model):
    """A folded word ("kaimo") and in how many organisations it stands."""

    word = models.CharField(_("word"), max_length=60, unique=True)
    frequency = models.PositiveIntegerField(_("organisations"), default=0)

    class Meta:
        verbose_name = _("search word")
        verbose_name_plural = _("search words")

    def __str__(self) -> str:
        return self.word


class SearchVariant(models.Model):
    """A word itself, or the word less one letter."""

    variant = models.CharField(max_length=60, db_index=True)
    word = models.ForeignKey(SearchWord, models.CASCADE, related_name="variants", verbose_name=_("search word"))

    class Meta:
        verbose_name = _("variant of a search word")
        verbose_name_plural = _("variants of search words")

    def __str__(self) -> str:
        return self.variant


class SearchEntry(models.Model):
    """A word in an organisation's name, former name, code or place, and how much it says."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="search_entries", verbose_name=_("organisation")
    )
    word = models.ForeignKey(SearchWord, models.CASCADE, related_name="entries", verbose_name=_("search word"))
    weight = models.PositiveSmallIntegerField(_("weight"))

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [models.UniqueConstraint(fields=["word", "organisation"], name="search_entry_once")]

    def __str__(self) -> str:
        return f"{self.word_id} {self.organisation_id}"
