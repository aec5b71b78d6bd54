"""What people agreed to, and from where we have what they did not give us themselves."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import Door, Origin, Purpose
from sueiga.accounts.models.people import User


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Reads of consents."""

    def of(self, person: User) -> Self:
        """All a person ever gave, the newest first."""
        return self.filter(person=person).order_by("-given_at", "-pk")

    def standing(self, person: User) -> Self:
        """Those not taken back."""
        return self.of(person).filter(withdrawn_at=None)

    def told_to(self, person: User) -> list[tuple[Purpose, "Consent | None"]]:
        """Each purpose with the consent that stands, or None."""
        standing = {consent.purpose: consent for consent in self.standing(person)}
        return [(purpose, standing.get(purpose)) for purpose in Purpose]


class Consent(models.Model):
    """A person agreed to one purpose, in words of one version; kept when withdrawn, as proof of what was agreed."""

    person = models.ForeignKey(User, models.CASCADE, related_name="consents", verbose_name=_("person"))
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    version = models.CharField(_("version of the words"), max_length=20)
    how = models.CharField(_("how"), max_length=10, choices=Door)
    given_at = models.DateTimeField(_("given"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=Q(withdrawn_at=None), name="consent_standing_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_purpose_display()


class Notice(models.Model):
    """A person whose data came from somebody else was told so (GDPR, Article 14); once for each origin."""

    person = models.ForeignKey(User, models.CASCADE, related_name="notices", verbose_name=_("person"))
    origin = models.CharField(_("where the data came from"), max_length=20, choices=Origin)
    given_at = models.DateTimeField(_("told"), default=timezone.now)

    class Meta:
        verbose_name = _("notice about data from elsewhere")
        verbose_name_plural = _("notices about data from elsewhere")
        constraints = [models.UniqueConstraint(fields=["person", "origin"], name="notice_once")]

    def __str__(self) -> str:
        return self.get_origin_display()
