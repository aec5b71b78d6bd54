"""The index of everything public but organisations, who have their own (ADR 4, ADR 18).

Which words stand where is kept beside these tables, in `home_searchwords`, as each database does it best.
"""

from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Bilingual, translated
from sueiga.core.searching import Found
from sueiga.places.models import Municipality

LONGEST_TITLE = 300
LONGER = 2  # letters, by which a word meant in another case may differ from the word typed


class SearchEntry(models.Model):
    """One thing that can be found; narrow, since many are walked over for one answer."""

    source = models.CharField(_("source"), max_length=20)
    key = models.BigIntegerField(_("key in its source"))
    kind = models.CharField(_("kind"), max_length=12, choices=[(kind.value, kind.value) for kind in Found])
    stamp = models.CharField(_("stamp"), max_length=40)
    view = models.CharField(_("name of its address"), max_length=80)
    arguments = models.JSONField(_("arguments of its address"), default=list)
    title_lt = models.CharField(_("title"), max_length=LONGEST_TITLE)
    title_en = models.CharField(_("title in English"), max_length=LONGEST_TITLE, blank=True)
    municipality = models.ForeignKey(
        Municipality, models.SET_NULL, null=True, related_name="+", verbose_name=_("municipality")
    )
    on = models.DateField(_("day"), null=True)
    language = models.CharField(_("language"), max_length=4, blank=True)

    class Meta:
        verbose_name = _("thing that can be found")
        verbose_name_plural = _("things that can be found")
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="searched_once")]

    def __str__(self) -> str:
        return self.title_lt

    title = translated("title")


class SearchText(models.Model):
    """What a thing says, for the lines shown below its title."""

    entry = models.OneToOneField(
        SearchEntry, models.CASCADE, primary_key=True, related_name="said", verbose_name=_("thing that can be found")
    )
    summary_lt = models.TextField(_("summary"), blank=True)
    summary_en = models.TextField(_("summary in English"), blank=True)
    text_lt = models.TextField(_("text"), blank=True)
    text_en = models.TextField(_("text in English"), blank=True)

    class Meta:
        verbose_name = _("text of a thing that can be found")
        verbose_name_plural = _("texts of things that can be found")

    def __str__(self) -> str:
        return self.summary_lt

    @property
    def text(self) -> Bilingual:
        """The whole of it."""
        return Bilingual(self.text_lt, self.text_en)

    @property
    def summary(self) -> Bilingual:
        """It in a sentence or two."""
        return Bilingual(self.summary_lt, self.summary_en)


class SearchSpellingQuerySet(models.QuerySet["SearchSpelling"]):
    """Reads of the words that occur."""

    def near(self, word: str) -> Self:
        """Those that begin or end as the word does: a slip leaves one of its halves whole.

        Ranges, not LIKE: only they use the index on both databases. Collations may let others in; look again.
        """
        size, half = len(word), max(2, len(word) // 2 - 1)
        first, last = word[:half], word[::-1][:half]
        begun = Q(word__gte=first, word__lte=first + "z" * 40)
        ended = Q(backwards__gte=last, backwards__lte=last + "z" * 40)
        return self.alias(size=Length("word")).filter(begun | ended, size__range=(size - LONGER, size + LONGER))


class SearchSpelling(models.Model):
    """A word that occurs, folded and as it is written, for "did you mean"."""

    word = models.CharField(_("word"), max_length=40, unique=True)
    backwards = models.CharField(_("the word backwards"), max_length=40, db_index=True)
    spelling = models.CharField(_("as it is written"), max_length=60)

    objects = SearchSpellingQuerySet.as_manager()

    class Meta:
        verbose_name = _("word that occurs")
        verbose_name_plural = _("words that occur")

    def __str__(self) -> str:
        return self.spelling
