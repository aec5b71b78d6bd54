"""Rules of who may apply: a tree of conditions from a closed vocabulary (eligibility/ evaluates them)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import translated
from sueiga.funding.enums import ApplicantKind, Condition, Operator, PlaceLevel
from sueiga.funding.models.editions import Edition
from sueiga.funding.models.programmes import Programme


class Rule(models.Model):
    """A condition, or several put together; `area_code` empty: for the whole call, else for one activity area.

    Sentence and way to mend it may be written by hand; empty ones are said by the vocabulary itself.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="rules", verbose_name=_("edition of a call"))
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children", verbose_name=_("group"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)
    operator = models.CharField(_("put together as"), max_length=20, choices=Operator, default=Operator.CONDITION)
    condition = models.CharField(_("condition"), max_length=30, choices=Condition, blank=True)
    number = models.DecimalField(_("number"), max_digits=14, decimal_places=2, null=True)  # months, members, Eur…
    day = models.DateField(_("day"), null=True)
    programme = models.ForeignKey(Programme, models.PROTECT, null=True, related_name="+", verbose_name=_("programme"))
    of_area = models.CharField(_("activity area of the programme"), max_length=20, blank=True)
    text_lt = models.CharField(_("in words"), max_length=1000, blank=True)
    text_en = models.CharField(_("in words, in English"), max_length=1000, blank=True)
    clause = models.CharField(_("paragraph"), max_length=200, blank=True)
    clause_url = models.URLField(_("address of the paragraph"), max_length=500, blank=True)
    mend_lt = models.CharField(_("how to mend it"), max_length=1000, blank=True)
    mend_en = models.CharField(_("how to mend it, in English"), max_length=1000, blank=True)

    text = translated("text")
    mend = translated("mend")

    class Meta:
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        constraints = [
            models.CheckConstraint(
                condition=(Q(operator="condition") & ~Q(condition="")) | (~Q(operator="condition") & Q(condition="")),
                name="rule_condition_or_group",
            ),
        ]

    def __str__(self) -> str:
        return self.text or self.get_condition_display() or self.get_operator_display()


class RuleKind(models.Model):
    """A kind of applicant, or of partner, a condition names."""

    rule = models.ForeignKey(Rule, models.CASCADE, related_name="kinds", verbose_name=_("rule"))
    kind = models.CharField(_("kind"), max_length=20, choices=ApplicantKind)

    class Meta:
        verbose_name = _("kind a rule names")
        verbose_name_plural = _("kinds a rule names")
        constraints = [models.UniqueConstraint(fields=["rule", "kind"], name="rule_kind_once")]

    def __str__(self) -> str:
        return self.get_kind_display()


class RulePlace(models.Model):
    """A place a condition names, by official code."""

    rule = models.ForeignKey(Rule, models.CASCADE, related_name="places", verbose_name=_("rule"))
    level = models.CharField(_("level"), max_length=20, choices=PlaceLevel)
    code = models.CharField(_("code"), max_length=12)
    name = models.CharField(_("name"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("place a rule names")
        verbose_name_plural = _("places a rule names")
        constraints = [models.UniqueConstraint(fields=["rule", "level", "code"], name="rule_place_once")]

    def __str__(self) -> str:
        return str(self.name)
