"""Once a year an organisation is asked whether all that is published of it is so, and answers."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.registry.enums import ConfirmedBy
from sueiga.registry.models.contacts import OrganisationContact
from sueiga.registry.models.organisations import Organisation


class Confirmation(models.Model):
    """An organisation's word that what is published of it is so."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="confirmations", verbose_name=_("organisation")
    )
    at = models.DateTimeField(_("at"), default=timezone.now)
    way = models.CharField(_("in which way"), max_length=10, choices=ConfirmedBy)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    contact = models.ForeignKey(
        OrganisationContact, models.SET_NULL, null=True, related_name="+", verbose_name=_("contact written to")
    )

    class Meta:
        verbose_name = _("confirmation")
        verbose_name_plural = _("confirmations")
        indexes = [models.Index(fields=["organisation", "-at"], name="confirmation_latest")]

    def __str__(self) -> str:
        return f"{self.organisation} {self.at:%Y-%m-%d}"


class ConfirmationRequestQuerySet(models.QuerySet["ConfirmationRequest"]):
    """Reads of requests to confirm."""

    def unanswered(self, *, asked_since: dt.date, asked_until: dt.date) -> Self:
        """Of living organisations that were asked between these days, not reminded, and did not confirm since."""
        answered = Confirmation.objects.filter(
            organisation=OuterRef("organisation"), at__date__gte=OuterRef("asked_on")
        )
        asked = self.filter(asked_on__gte=asked_since, asked_on__lte=asked_until, reminded_on=None)
        living = asked.filter(organisation__deregistered_on=None, organisation__merged_into=None)
        return living.exclude(Exists(answered)).select_related("organisation").order_by("pk")


class ConfirmationRequest(models.Model):
    """That an organisation was asked in a year, and reminded."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="confirmation_requests", verbose_name=_("organisation")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    asked_on = models.DateField(_("asked"))
    reminded_on = models.DateField(_("reminded"), null=True)

    objects = ConfirmationRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request to confirm")
        verbose_name_plural = _("requests to confirm")
        constraints = [models.UniqueConstraint(fields=["organisation", "year"], name="confirmation_request_once")]

    def __str__(self) -> str:
        return f"{self.organisation} {self.year}"
