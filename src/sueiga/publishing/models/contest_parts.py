"""What a contest asks, and what its jury gives points for; the editor writes both on the contest's page."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from sueiga.core.bilingual import translated
from sueiga.publishing.models.contests import Contest

LONGEST_ANSWER = 10_000
MOST_POINTS = 100


class ContestQuestion(Orderable):
    """One question of an entry."""

    contest = ParentalKey(Contest, on_delete=models.CASCADE, related_name="questions", verbose_name=_("contest"))
    label_lt = models.CharField(_("question"), max_length=300)
    label_en = models.CharField(_("question in English"), max_length=300, blank=True)
    longest = models.PositiveIntegerField(
        _("longest answer, in characters"), default=1500,
        validators=[MinValueValidator(50), MaxValueValidator(LONGEST_ANSWER)],
    )  # fmt: skip
    is_compulsory = models.BooleanField(_("must be answered"), default=True)

    class Meta(Orderable.Meta):
        verbose_name = _("question of a contest")
        verbose_name_plural = _("questions of contests")

    label = translated("label")

    def __str__(self) -> str:
        return self.label


class ContestCriterion(Orderable):
    """What jurors give points for."""

    contest = ParentalKey(Contest, on_delete=models.CASCADE, related_name="criteria", verbose_name=_("contest"))
    label_lt = models.CharField(_("criterion"), max_length=200)
    label_en = models.CharField(_("criterion in English"), max_length=200, blank=True)
    most = models.PositiveSmallIntegerField(
        _("most points"), default=10, validators=[MinValueValidator(1), MaxValueValidator(MOST_POINTS)]
    )

    class Meta(Orderable.Meta):
        verbose_name = _("criterion of a contest")
        verbose_name_plural = _("criteria of contests")

    label = translated("label")

    def __str__(self) -> str:
        return self.label
