"""Lists of support read from files: what each row said, what became of it, and what it takes to undo it."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.funding.enums import ImportState, RowFault, RowOutcome
from sueiga.funding.models.grants import Grant
from sueiga.funding.models.programmes import Programme
from sueiga.registry.models import Organisation


class GrantImportQuerySet(models.QuerySet["GrantImport"]):
    """Reads of imports."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """For the union's office."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def in_order(self) -> Self:
        """Latest first."""
        return self.select_related("by", "programme").order_by("-pk")


class GrantImport(models.Model):
    """One file of results: looked at first, then put on the list; may be undone while nothing came after it."""

    file_name = models.CharField(_("file"), max_length=200)
    digest = models.CharField(_("digest"), max_length=64)
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, related_name="+", verbose_name=_("programme of rows that name none")
    )
    year = models.PositiveSmallIntegerField(_("year of rows that name none"), null=True)
    source_url = models.URLField(_("where it is published"), max_length=500, blank=True)
    is_whole = models.BooleanField(_("the whole list of its years"), default=False)
    state = models.CharField(_("state"), max_length=20, choices=ImportState, default=ImportState.STAGED)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("read by"))
    at = models.DateTimeField(_("read"), default=timezone.now)
    applied_at = models.DateTimeField(_("put on the list"), null=True)
    undone_at = models.DateTimeField(_("undone"), null=True)

    objects = GrantImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("list of support read from a file")
        verbose_name_plural = _("lists of support read from files")

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        """Its page in the office."""
        return reverse("funding:grants_import", args=[self.pk])


class GrantRow(models.Model):
    """A row of the file as it was understood, what it does, and to which support; refused ones with why."""

    grant_import = models.ForeignKey(
        GrantImport, models.CASCADE, related_name="rows", verbose_name=_("list of support read from a file")
    )
    number = models.PositiveIntegerField(_("row of the file"))
    outcome = models.CharField(_("what it does"), max_length=20, choices=RowOutcome)
    fault = models.CharField(_("why refused"), max_length=20, choices=RowFault, blank=True)
    said = models.CharField(_("what the file says"), max_length=300, blank=True)
    identifier = models.CharField(_("identifier"), max_length=200, blank=True)
    recipient_name = models.CharField(_("recipient"), max_length=500, blank=True)
    recipient_code = models.CharField(_("legal entity code of the recipient"), max_length=20, blank=True)
    recipient_place = models.CharField(_("place of the recipient"), max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, related_name="+", verbose_name=_("organisation")
    )
    programme = models.ForeignKey(Programme, models.SET_NULL, null=True, related_name="+", verbose_name=_("programme"))
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)
    funder = models.CharField(_("funder"), max_length=300, blank=True)
    title = models.CharField(_("what for"), max_length=500, blank=True)
    description = models.TextField(_("description"), blank=True)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    awarded_on = models.DateField(_("awarded on"), null=True)
    source_url = models.URLField(_("where it is published"), max_length=500, blank=True)
    grant = models.ForeignKey(Grant, models.SET_NULL, null=True, related_name="rows", verbose_name=_("support"))

    class Meta:
        verbose_name = _("row of a list of support")
        verbose_name_plural = _("rows of lists of support")
        constraints = [
            models.UniqueConstraint(fields=["grant_import", "number"], name="grant_row_once"),
            models.CheckConstraint(
                condition=Q(outcome=RowOutcome.REFUSED) | Q(year__isnull=False), name="grant_row_has_a_year"
            ),
        ]
        indexes = [models.Index(fields=["grant_import", "outcome", "number"], name="grant_rows_by_outcome")]

    def __str__(self) -> str:
        return f"{self.number}. {self.recipient_name}"


class GrantChange(models.Model):
    """What a row changed of support known before, column by column, as text; undoing brings `before` back."""

    row = models.ForeignKey(
        GrantRow, models.CASCADE, related_name="changes", verbose_name=_("row of a list of support")
    )
    field = models.CharField(_("what changed"), max_length=40)
    before = models.TextField(_("before"), blank=True)
    after = models.TextField(_("after"), blank=True)

    class Meta:
        verbose_name = _("change of support by a list")
        verbose_name_plural = _("changes of support by lists")
        constraints = [models.UniqueConstraint(fields=["row", "field"], name="grant_change_once")]

    def __str__(self) -> str:
        return f"{self.field}: {self.before} → {self.after}"
