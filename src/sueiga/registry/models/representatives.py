"""Who speaks for which organisation, in which role, from when until when."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.registry.enums import Basis, Role
from sueiga.registry.models.organisations import Organisation


class RepresentativeQuerySet(models.QuerySet["Representative"]):
    """Reads of representatives."""

    def active(self, on: dt.datetime | None = None) -> Self:
        """Whose term runs at this moment (now unless said); it ends at the minute it ends."""
        now = on or timezone.now()
        return self.filter(starts_at__lte=now).filter(Q(ends_at=None) | Q(ends_at__gt=now))

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The office sees all; others those of the organisations they speak for. What the public sees is Profile's."""
        if not isinstance(user, User):
            return self.none()
        if user.in_office:
            return self
        return self.filter(organisation__in=Organisation.objects.spoken_for_by(user).values("pk"))

    def overlapping(
        self, organisation: Organisation, person: User, role: str, starts_at: dt.datetime, ends_at: dt.datetime | None
    ) -> Self:
        """Terms of this person in this role that meet a term."""
        same = self.filter(organisation=organisation, person=person, role=role)
        until = same if ends_at is None else same.filter(starts_at__lt=ends_at)
        return until.filter(Q(ends_at=None) | Q(ends_at__gt=starts_at))

    def about(self, organisation: Organisation) -> Self:
        """Everybody who ever spoke for this one (and for doubles of it), those of today first."""
        rows = self.filter(Q(organisation=organisation) | Q(organisation__merged_into=organisation))
        return rows.select_related("person", "organisation").order_by(F("ends_at").desc(nulls_first=True), "pk")


class Representative(models.Model):
    """A person in a role of an organisation for a term; open-ended where `ends_at` is empty."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="representatives", verbose_name=_("organisation")
    )
    person = models.ForeignKey(User, models.CASCADE, related_name="representations", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    starts_at = models.DateTimeField(_("since"), default=timezone.now)
    ends_at = models.DateTimeField(_("until"), null=True)
    basis = models.CharField(_("on what basis"), max_length=20, choices=Basis)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("entered by"))

    objects = RepresentativeQuerySet.as_manager()

    class Meta:
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("starts_at")), name="representative_term_forward"
            ),
            models.UniqueConstraint(
                fields=["organisation", "person", "role"], condition=Q(ends_at=None), name="representative_open_once"
            ),
        ]
        indexes = [models.Index(fields=["person", "ends_at"], name="representative_of_person")]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.person}"

    @property
    def is_active(self) -> bool:
        """Whether the term runs now."""
        return self.starts_at <= timezone.now() and (self.ends_at is None or self.ends_at > timezone.now())
