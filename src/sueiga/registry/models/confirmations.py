"""Once a year an organisation is asked whether all that is published of it is so, and answers."""

from django.db import models
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


class ConfirmationRequest(models.Model):
    """That an organisation was asked in a year, and reminded."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="confirmation_requests", verbose_name=_("organisation")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    asked_on = models.DateField(_("asked"))
    reminded_on = models.DateField(_("reminded"), null=True)

    class Meta:
        verbose_name = _("request to confirm")
        verbose_name_plural = _("requests to confirm")
        constraints = [models.UniqueConstraint(fields=["organisation", "year"], name="confirmation_request_once")]

    def __str__(self) -> str:
        return f"{self.organisation} {self.year}"
