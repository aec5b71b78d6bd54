"""Support an organisation received, how complete our lists are, and what an organisation stated when asked."""

from typing import Any, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.text import pattern
from sueiga.funding.enums import FactName, GrantSource
from sueiga.funding.models.programmes import Programme
from sueiga.registry.models import Organisation

_PUBLIC = Q(source=GrantSource.RESULTS) | Q(confirmed_at__isnull=False)


class GrantQuerySet(models.QuerySet["Grant"]):
    """Reads of support received."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Published results are public; what an organisation entered is its own and the office's until confirmed."""
        if isinstance(user, User) and user.in_office:
            return self.all()
        own = Organisation.objects.spoken_for_by(user)
        return self.filter(_PUBLIC | Q(organisation__in=own) | Q(organisation__merged_into__in=own))

    def public(self) -> Self:
        """What everybody may read of an organisation's support."""
        return self.filter(_PUBLIC).exclude(organisation=None)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Entries: whoever edits the organisation's profile its own until confirmed; the office all but lists'."""
        if not isinstance(user, User):
            return self.none()
        entries = self.exclude(source=GrantSource.RESULTS)
        if user.in_office:
            return entries
        return entries.filter(confirmed_at=None, organisation__in=Organisation.objects.profile_editable_by(user))

    def confirmable_by(self, user: User | AnonymousUser) -> Self:
        """Entries that wait for the office's word."""
        waiting = self.filter(source__in=[GrantSource.ORGANISATION, GrantSource.NOTEBOOK], confirmed_at=None)
        return waiting if isinstance(user, User) and user.in_office else self.none()

    def unclear(self) -> Self:
        """Rows of lists that name nobody by code, and of whom nobody has yet said who they are."""
        return self.filter(organisation=None, recipient_code="", is_outsider=False)

    def settled(self) -> Self:
        """Rows of lists without a code of which a person has said who they are, or that they are none of ours."""
        known = Q(organisation__isnull=False) | Q(is_outsider=True)
        return self.filter(known, recipient_code="", source=GrantSource.RESULTS)

    def by_recipient(self) -> Any:
        """How many rows are named alike, as plain values, those with the most first."""
        columns = ("recipient_name", "recipient_place", "organisation", "is_outsider")
        rows: Any = self.order_by().values(*columns, "organisation__name", "organisation__code")
        counted = rows.annotate(number=models.Count("pk"), first=models.Min("year"), last=models.Max("year"))
        return counted.order_by("-number", "recipient_name", "recipient_place")

    def matching(self, words: str) -> Self:
        """Those whose recipient, code, title or programme has these words."""
        rows = self
        for word in words.split():
            said = Q(recipient_name__iregex=pattern(word)) | Q(title__iregex=pattern(word))
            said |= Q(organisation__name__iregex=pattern(word)) | Q(programme__name_lt__iregex=pattern(word))
            rows = rows.filter(said | Q(recipient_code=word) | Q(organisation__code=word))
        return rows

    def at(self, code: str) -> Self:
        """Those of the organisation with this code."""
        return self.filter(organisation__code=code).select_related("organisation", "programme")

    def of(self, organisation: Organisation) -> Self:
        """What it received, and what doubles of it did; latest first."""
        whose = Q(organisation=organisation) | Q(organisation__merged_into=organisation)
        return self.filter(whose).select_related("programme").order_by("-year", "-awarded_on", "-pk")

    def shown(self) -> Self:
        """With what a list shows, latest first."""
        return self.select_related("programme", "organisation__municipality").order_by("-year", "-pk")


class Grant(models.Model):
    """Money an organisation was given: who gave what, when, for what (the columns of 360Giving's standard)."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, related_name="grants", verbose_name=_("organisation")
    )
    identifier = models.CharField(_("identifier"), max_length=200, null=True, unique=True)
    recipient_name = models.CharField(_("recipient"), max_length=500, blank=True)
    recipient_code = models.CharField(_("legal entity code of the recipient"), max_length=20, blank=True)
    recipient_place = models.CharField(_("place of the recipient"), max_length=200, blank=True)
    is_outsider = models.BooleanField(_("none of the registry's organisations"), default=False)
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
            models.CheckConstraint(condition=Q(amount__isnull=True) | Q(amount__gte=0), name="grant_not_negative"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) | Q(is_outsider=False), name="grant_outsider_is_nobody_of_ours"
            ),
        ]
        indexes = [models.Index(fields=["organisation", "programme", "year"], name="grant_history")]

    def __str__(self) -> str:
        return f"{self.year} {self.title}"

    @property
    def is_public(self) -> bool:
        """Whether everybody may read of it."""
        return self.source == GrantSource.RESULTS or self.confirmed_at is not None


class ResultsCoverage(models.Model):
    """A programme's year whose list of results was imported whole: who is not in it was not funded that year."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="covered_years", verbose_name=_("programme"))
    year = models.PositiveSmallIntegerField(_("year"))
    grant_import = models.ForeignKey(
        "GrantImport", models.SET_NULL, null=True, related_name="covered_years", verbose_name=_("file it came from")
    )

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
