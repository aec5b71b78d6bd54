"""Who speaks for which organisation, in which role, from when until when."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.registry.enums import LEADING_ROLES, Basis, Role
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
        mine = Organisation.objects.spoken_for_by(user).values("pk")
        return self.filter(Q(organisation__in=mine) | Q(organisation__merged_into__in=mine))

    def endable_by(self, user: User | AnonymousUser) -> Self:
        """Terms not over yet that this person may end: the office all; everybody their own; a chair those of the
        organisation; a vice-chair those who do not lead it."""
        if not isinstance(user, User):
            return self.none()
        running = self.filter(Q(ends_at=None) | Q(ends_at__gt=timezone.now()))
        found = running.select_related("organisation", "person")
        if user.in_office:
            return found
        chaired = Organisation.objects.chaired_by(user).values("pk")
        led = Organisation.objects.led_by(user).values("pk")
        of_chaired = Q(organisation__in=chaired) | Q(organisation__merged_into__in=chaired)
        of_led = Q(organisation__in=led) | Q(organisation__merged_into__in=led)
        return found.filter(Q(person=user) | of_chaired | (of_led & ~Q(role__in=LEADING_ROLES)))

    def leading(self) -> Self:
        """Those in a role that leads."""
        return self.filter(role__in=LEADING_ROLES)

    def chairs_of(self, organisation: Organisation) -> Self:
        """Chairs of this one (and of doubles of it) whose term is not over."""
        running = self.about(organisation).filter(role=Role.CHAIR)
        return running.filter(Q(ends_at=None) | Q(ends_at__gt=timezone.now()))

    def ended_at(self, user: User | AnonymousUser, code: str) -> "Representative | None":
        """The last term of this person at an organisation that is over, if there was one."""
        if not isinstance(user, User):
            return None
        over = self.filter(person=user, organisation__code=code, ends_at__lte=timezone.now())
        return over.select_related("organisation").order_by("-ends_at").first()

    def of(self, person: User) -> Self:
        """What one person does or did, the latest first."""
        return self.filter(person=person).select_related("organisation").order_by("-starts_at", "-pk")

    def ending_for(self, user: User, until: dt.datetime) -> Self:
        """Terms that run and end soon: a person's own, and those of organisations they lead."""
        led = Organisation.objects.led_by(user).values("pk")
        own = Q(person=user) | Q(organisation__in=led) | Q(organisation__merged_into__in=led)
        return self.active().filter(own).ending_between(timezone.now(), until).unsucceeded()

    def ending_between(self, since: dt.datetime, until: dt.datetime) -> Self:
        """Terms that end after the one moment and up to the other, the soonest first."""
        rows = self.filter(ends_at__gt=since, ends_at__lte=until, organisation__deregistered_on=None)
        return rows.select_related("person", "organisation").order_by("ends_at", "pk")

    def unsucceeded(self) -> Self:
        """Terms after which the same person does not go on in the same role."""
        later = Representative.objects.filter(
            organisation=OuterRef("organisation"), person=OuterRef("person"), role=OuterRef("role"),
            starts_at__lte=OuterRef("ends_at"),
        ).filter(Q(ends_at=None) | Q(ends_at__gt=OuterRef("ends_at")))  # fmt: skip
        return self.exclude(Exists(later))

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

    @property
    def is_over(self) -> bool:
        """Whether the term has ended."""
        return self.ends_at is not None and self.ends_at <= timezone.now()

    @property
    def last_day(self) -> dt.date | None:
        """The last day of the term; a term that ends at midnight ends with the day before."""
        return timezone.localtime(self.ends_at - dt.timedelta(minutes=1)).date() if self.ends_at else None
