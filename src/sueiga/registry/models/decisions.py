"""What people decided about organisations; official facts are never edited, decisions stand beside them."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.places.models import Settlement
from sueiga.registry.enums import DecisionKind, Kind
from sueiga.registry.models.organisations import Organisation

SITTING = dt.timedelta(hours=12)
"""A decision older than this is not offered for undoing by one key; its record's page still offers it."""


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Reads of people's decisions."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Who decided what, and why, is for the union's office."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Whoever of the office may decide may undo; what is undone already stays so."""
        return self.visible_to(user).filter(undone_at=None)

    def standing(self) -> Self:
        """Decisions in force."""
        return self.filter(undone_at=None)

    def about_kind(self) -> Self:
        """Whether an organisation is one of ours, and which."""
        return self.filter(kind__in=[DecisionKind.IS, DecisionKind.IS_NOT])

    def about_doubles(self) -> Self:
        """Whether two records are the same."""
        return self.filter(kind__in=[DecisionKind.SAME_AS, DecisionKind.NOT_SAME_AS])

    def about(self, organisation: Organisation) -> Self:
        """All that people said of it, latest first, with what a page shows."""
        rows = self.filter(Q(organisation=organisation) | Q(same_as=organisation))
        return (
            rows.select_related("organisation", "same_as", "by", "undone_by").prefetch_related("settlements").newest()
        )

    def last_of(self, user: User) -> Self:
        """What this person decided last in this sitting and did not undo; all of it when it was many at one stroke."""
        mine = self.standing().filter(by=user, at__gt=timezone.now() - SITTING)
        last = mine.newest().values("at")[:1]
        return mine.filter(at=models.Subquery(last)).select_related("organisation", "same_as").order_by("pk")

    def coverage_of(self, organisation: Organisation) -> "Decision | None":
        """The standing decision about the settlements it covers, with them; its outcome is public."""
        standing = self.filter(organisation=organisation, kind=DecisionKind.COVERS, undone_at=None)
        return standing.prefetch_related("settlements__municipality").first()

    def denied_pairs(self) -> set[tuple[int, int]]:
        """Pairs of records said not to be the same, the lower key first."""
        pairs = self.standing().filter(kind=DecisionKind.NOT_SAME_AS).values_list("organisation", "same_as")
        return {(first, second) for first, second in pairs if second is not None}

    def newest(self) -> Self:
        """Latest first."""
        return self.order_by("-at", "-pk")


class Decision(models.Model):
    """A decision of a person with who, when and why; survives every run; can be undone, never deleted."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="decisions", verbose_name=_("organisation")
    )
    kind = models.CharField(_("decision"), max_length=20, choices=DecisionKind)
    decided_kind = models.CharField(_("kind of organisation"), max_length=20, choices=Kind, blank=True)
    same_as = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="decided_doubles", verbose_name=_("same as")
    )
    settlements = models.ManyToManyField(Settlement, related_name="covered_by", verbose_name=_("settlements"))
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    undone_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("undone by"))
    undone_at = models.DateTimeField(_("undone"), null=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=[DecisionKind.SAME_AS, DecisionKind.NOT_SAME_AS]) | Q(same_as__isnull=False),
                name="decision_same_as_whom",
            ),
            models.CheckConstraint(
                condition=Q(same_as__isnull=True) | ~Q(same_as=models.F("organisation")), name="decision_not_itself"
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(undone_at=None, kind__in=[DecisionKind.IS, DecisionKind.IS_NOT]),
                name="decision_one_kind",
            ),
            models.UniqueConstraint(
                fields=["organisation", "kind"],
                condition=Q(undone_at=None, kind__in=[DecisionKind.COVERS, DecisionKind.SAME_AS]),
                name="decision_one_of_a_matter",
            ),
            models.UniqueConstraint(
                fields=["organisation", "same_as"],
                condition=Q(undone_at=None, kind=DecisionKind.NOT_SAME_AS),
                name="decision_one_denial",
            ),
            models.CheckConstraint(condition=~Q(kind=DecisionKind.IS) | ~Q(decided_kind=""), name="decision_is_what"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="decision_undone_by_whom",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_kind_display()}"

    @property
    def stands(self) -> bool:
        """Whether it is still in force."""
        return self.undone_at is None
