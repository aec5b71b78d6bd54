"""Words of an entry that somebody else's took the place of: kept beside, until they are put back."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.publishing.models.contest_entries import ContestEntry, EntryPhoto
from sueiga.publishing.models.contest_parts import ContestQuestion


class EntryWording(models.Model):
    """One text for each page somebody writes on: written while somebody else saved, or changed by them since."""

    entry = models.ForeignKey(
        ContestEntry, models.CASCADE, related_name="wordings", verbose_name=pgettext_lazy("contest", "entry")
    )
    title = models.CharField(_("title"), max_length=150, blank=True)
    signed = models.CharField(_("who signs it"), max_length=150, blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    sitting = models.CharField(_("page they were written on"), max_length=40, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("words kept beside those of an entry")
        verbose_name_plural = _("words kept beside those of entries")
        constraints = [models.UniqueConstraint(fields=["entry", "by", "sitting"], name="entry_wording_once")]

    def __str__(self) -> str:
        return self.title


class WordedAnswer(models.Model):
    """What they answer to one question, or say of one photo."""

    wording = models.ForeignKey(
        EntryWording, models.CASCADE, related_name="answers", verbose_name=_("words kept beside those of an entry")
    )
    question = models.ForeignKey(
        ContestQuestion, models.SET_NULL, null=True, related_name="+", verbose_name=_("question of a contest")
    )
    photo = models.ForeignKey(
        EntryPhoto, models.CASCADE, null=True, related_name="+", verbose_name=_("photo of an entry")
    )
    asked_lt = models.CharField(_("question"), max_length=300, blank=True)
    asked_en = models.CharField(_("question in English"), max_length=300, blank=True)
    text = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("answer kept beside")
        verbose_name_plural = _("answers kept beside")

    asked = translated("asked")

    def __str__(self) -> str:
        return self.text[:80]
