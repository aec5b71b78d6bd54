"""Verdicts kept for lists, counts and letters; why they are so is computed when somebody looks."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.funding.enums import Answer
from sueiga.funding.models.calls import Call
from sueiga.registry.models import Organisation

FEW = 5
"""A number smaller than this is not told outside the office: it must not say what one community is."""


class FitQuerySet(models.QuerySet["Fit"]):
    """Reads of kept verdicts."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A community's verdicts are for its own people and the office."""
        if not isinstance(user, User):
            return self.none()
        if user.in_office:
            return self.all()
        return self.filter(organisation__in=Organisation.objects.spoken_for_by(user))

    def of(self, organisation: Organisation) -> Self:
        """Those of one organisation."""
        return self.filter(organisation=organisation)


class Fit(models.Model):
    """What the rules of a published call say of an organisation. No row means "no": most pairs are that.

    The database does not check that both exist: half a million rows are written at a stroke, checking them took twice
    as long as writing, and all of them can be made anew from what they follow from.
    """

    call = models.ForeignKey(
        Call, models.CASCADE, related_name="fits", verbose_name=_("call"), db_index=False, db_constraint=False
    )
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="fits", verbose_name=_("organisation"), db_constraint=False
    )
    answer = models.CharField(_("answer"), max_length=10, choices=Answer)

    objects = FitQuerySet.as_manager()

    class Meta:
        verbose_name = _("kept verdict")
        verbose_name_plural = _("kept verdicts")
        constraints = [models.UniqueConstraint(fields=["call", "organisation"], name="fit_once")]

    def __str__(self) -> str:
        return f"{self.call_id} {self.organisation_id} {self.answer}"


class FactsPrint(models.Model):
    """A digest of an organisation's facts as verdicts were last made from them: what differs is judged anew."""

    organisation = models.OneToOneField(
        Organisation, models.CASCADE, primary_key=True, related_name="facts_print", verbose_name=_("organisation")
    )
    digest = models.BinaryField(_("digest"), max_length=16)

    class Meta:
        verbose_name = _("digest of facts")
        verbose_name_plural = _("digests of facts")

    def __str__(self) -> str:
        return str(self.organisation_id)
