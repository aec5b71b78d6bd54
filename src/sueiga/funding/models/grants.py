"""Support an organisation received, how complete our lists are, and what an organisation stated when asked."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.funding.enums import FactName, GrantSource
from sueiga.funding.models.programmes import Programme
from sueiga.registry.models import Organisation


class GrantQuerySet(models.QuerySet["Grant"]):
    """Reads of support received."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Published results are public; what an organisation entered is its own and the office's until confirmed."""
        if isinstance(user, User) and user.in_office:
            return self.all()
        public = Q(source=GrantSource.RESULTS) | Q(confirmed_at__isnull=False)
        return self.filter(public | Q(organisation__in=Organisation.objects.spoken_for_by(user)))


class Grant(models.Model):
    """Money an organisation was given: who gave what, when, for what (the columns of 360Giving's standard)."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, related_name="grants", verbose_name=_("organisation")
    )
    identifier = models.CharField(_("identifier"), max_length=200, null=True, unique=True)
    recipient_name = models.CharField(_("recipient"), max_length=500, blank=True)
    recipient_code = models.CharField(_("legal entity code of the recipient"), max_length=20, blank=True)
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, related_name="grants", verbose_name=_("programme")
    )
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)
    funder = models.CharField(_("funder"), max_length=300, blank=True)
    title = models.CharField(_("what for"), max_length=500, blank=True)
    description = models.TextField(_("description"), blank=True)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    year = models.PositiveSmallIntegerField(_("year"))
    awarded_on = models.DateField(_("awarded on"), null=True)
    source = models.CharField(_("source"), max_length=20, choices=GrantSource)
    source_url = models.URLField(_("where it is published"), max_length=500, blank=True)
    entered_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("entered by"))
    entered_at = models.DateTimeField(_("entered"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed by the office"), null=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        verbose_name = _("support received")
        verbose_name_plural = _("support received")
        constraints = [
            models.CheckConstraint(condition=Q(amount__isnull=True) | Q(amount__gte=0), name="grant_not_negative")
        ]
        indexes = [models.Index(fields=["organisation", "programme", "year"], name="grant_history")]

    def __str__(self) -> str:
        return f"{self.year} {self.title}"


class ResultsCoverage(models.Model):
    """A programme's year whose list of results was imported whole: who is not in it was not funded that year."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="covered_years", verbose_name=_("programme"))
    year = models.PositiveSmallIntegerField(_("year"))

    class Meta:
        verbose_name = _("year with complete results")
        verbose_name_plural = _("years with complete results")
        constraints = [models.UniqueConstraint(fields=["programme", "year"], name="results_coverage_once")]

    def __str__(self) -> str:
        return f"{self.programme} {self.year}"


class StatedFact(models.Model):
    """What an organisation said of itself when a rule asked; the latest statement stands, earlier ones are history.

    `value` is "yes", "no" or a number; of GRANTS: "none_other" (nothing but what is listed), for `programme`.
    """

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="stated_facts", verbose_name=_("organisation")
    )
    fact = models.CharField(_("fact"), max_length=30, choices=FactName)
    programme = models.ForeignKey(Programme, models.CASCADE, null=True, related_name="+", verbose_name=_("programme"))
    value = models.CharField(_("value"), max_length=40)
    stated_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("stated by"))
    stated_at = models.DateTimeField(_("stated"), default=timezone.now)

    class Meta:
        verbose_name = _("stated fact")
        verbose_name_plural = _("stated facts")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "fact"], condition=Q(programme=None), name="stated_fact_once"
            ),
            models.UniqueConstraint(fields=["organisation", "fact", "programme"], name="stated_fact_of_programme_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_fact_display()}: {self.value}"


class ActionArea(models.Model):
    """A place in the area of a local action group, by official code: "seated in the area of the group"."""

    lag = models.ForeignKey(
        Organisation, models.CASCADE, related_name="action_areas", verbose_name=_("local action group")
    )
    level = models.CharField(_("level"), max_length=20)
    code = models.CharField(_("code"), max_length=12)

    class Meta:
        verbose_name = _("area of a local action group")
        verbose_name_plural = _("areas of local action groups")
        constraints = [models.UniqueConstraint(fields=["lag", "level", "code"], name="action_area_once")]

    def __str__(self) -> str:
        return f"{self.lag}: {self.code}"
