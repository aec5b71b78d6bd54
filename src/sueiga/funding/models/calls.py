"""Calls: what stays the same through their editions, and where they stand."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.funding.enums import Status
from sueiga.places.models import Municipality
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation

UNCHECKED = dt.timedelta(days=90)
"""An open call nobody compared with its source for so long is looked at again."""


class CallQuerySet(models.QuerySet["Call"]):
    """Reads of calls."""

    def public(self) -> Self:
        """Those published, withdrawn ones too: their page says so."""
        return self.exclude(published=None)

    def with_edition(self) -> Self:
        """Each with the edition people read, its programme and who runs it."""
        return self.select_related("published__programme__funder", "published__administrator")

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Published ones for everybody; whoever may edit one sees it before that too."""
        return self.public() | self.editable_by(user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The office all; who edits for a local action group its own; an officer of a municipality its own."""
        if not isinstance(user, User):
            return self.none()
        if user.in_office:
            return self.all()
        lags, municipalities = owned_by(user)
        return self.filter(Q(lag__in=lags) | Q(municipality__in=municipalities))

    def publishable_by(self, user: User | AnonymousUser) -> Self:
        """The office alone publishes: what others enter is reviewed first."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def steerable_by(self, user: User | AnonymousUser) -> Self:
        """Published ones whose course this person may tell: closed early, assessed, results, withdrawn; owners too."""
        return self.editable_by(user).public().filter(withdrawn_at=None)

    def taking(self, now: dt.datetime | None = None) -> Self:
        """Published calls that take applications at this moment."""
        now = now or timezone.now()
        return self.public().filter(withdrawn_at=None, opens_at__lte=now, closes_at__gt=now)

    def ahead(self, now: dt.datetime | None = None) -> Self:
        """Published calls one can still apply to, now or later: those verdicts are kept for."""
        now = now or timezone.now()
        return self.public().filter(withdrawn_at=None).filter(Q(closes_at__gt=now) | Q(closes_at=None))

    def unchecked(self, now: dt.datetime | None = None) -> Self:
        """Those open that nobody compared with their source for ninety days."""
        now = now or timezone.now()
        since = timezone.localdate(now) - UNCHECKED
        stale = Q(published__checked_on=None) | Q(published__checked_on__lt=since)
        return self.taking(now).filter(stale)

    def by_deadline(self) -> Self:
        """What closes first comes first; without a deadline last."""
        return self.order_by(F("closes_at").asc(nulls_last=True), "pk")


def owned_by(user: User) -> "tuple[models.QuerySet[Organisation], models.QuerySet[Municipality]]":
    """Local action groups this person edits for, and municipalities whose calls they enter."""
    lags = Organisation.objects.filter(kind=Kind.LAG).profile_editable_by(user)
    now = timezone.now()
    officers = Municipality.objects.filter(
        Q(call_officers__ends_at=None) | Q(call_officers__ends_at__gt=now),
        call_officers__person=user, call_officers__starts_at__lte=now,
    )  # fmt: skip
    return lags, officers


class Call(models.Model):
    """One call for applications. What it says rests in its editions; `published` is the one people read.

    `opens_at`, `closes_at` are those of the window that is open or comes next (else the last), kept for lists.
    """

    slug = models.SlugField(_("slug"), unique=True, max_length=120)
    lag = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="own_calls", verbose_name=_("local action group")
    )
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, related_name="own_calls", verbose_name=_("municipality")
    )
    published = models.ForeignKey(
        "Edition", models.PROTECT, null=True, related_name="+", verbose_name=_("published edition")
    )
    copied_from = models.ForeignKey(
        "Edition", models.SET_NULL, null=True, related_name="copies", verbose_name=_("copied from")
    )
    example_year = models.PositiveSmallIntegerField(_("year an example is modelled on"), null=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.PLANNED)
    opens_at = models.DateTimeField(_("opens"), null=True)
    closes_at = models.DateTimeField(_("closes"), null=True)
    closed_early_at = models.DateTimeField(_("closed early"), null=True)
    assessment_on = models.DateField(_("in assessment since"), null=True)
    results_on = models.DateField(_("results published on"), null=True)
    results_url = models.URLField(_("results"), max_length=500, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    withdrawn_why_lt = models.CharField(_("why it was withdrawn"), max_length=500, blank=True)
    withdrawn_why_en = models.CharField(_("why it was withdrawn, in English"), max_length=500, blank=True)
    first_published_at = models.DateTimeField(_("first published"), null=True)
    judged_at = models.DateTimeField(_("verdicts made"), null=True)

    objects = CallQuerySet.as_manager()

    class Meta:
        verbose_name = _("call for applications")
        verbose_name_plural = _("calls for applications")
        constraints = [
            models.CheckConstraint(condition=Q(lag__isnull=True) | Q(municipality__isnull=True), name="call_one_owner"),
        ]
        indexes = [models.Index(fields=["closes_at"], name="call_closes")]

    def __str__(self) -> str:
        return self.slug

    def get_absolute_url(self) -> str:
        """Its public page."""
        return reverse("funding:call", args=[self.slug])

    @property
    def is_withdrawn(self) -> bool:
        """Whether its funder, or we, took it back."""
        return self.withdrawn_at is not None


class CallOfficerQuerySet(models.QuerySet["CallOfficer"]):
    """Reads of the right to enter a municipality's calls."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The office sees all of them."""
        return self.all() if isinstance(user, User) and user.in_office else self.none()

    def serving(self) -> Self:
        """Those whose right has not ended, by municipality."""
        running = self.filter(Q(ends_at=None) | Q(ends_at__gt=timezone.now()))
        return running.select_related("person", "municipality").order_by("municipality__sort_key", "pk")


class CallOfficer(models.Model):
    """A municipality's officer who may enter its calls; given and ended by the union's office."""

    person = models.ForeignKey(User, models.CASCADE, related_name="call_offices", verbose_name=_("person"))
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="call_officers", verbose_name=_("municipality")
    )
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(_("until"), null=True)

    objects = CallOfficerQuerySet.as_manager()

    class Meta:
        verbose_name = _("officer for a municipality's calls")
        verbose_name_plural = _("officers for municipalities' calls")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "municipality"], condition=Q(ends_at=None), name="call_officer_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.municipality}"
