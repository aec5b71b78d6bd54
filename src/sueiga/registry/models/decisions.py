"""What people decided about organisations; official facts are never edited, decisions stand beside them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.places.models import Settlement
from sueiga.registry.enums import DecisionKind, Kind
from sueiga.registry.models.organisations import Organisation


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

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=DecisionKind.SAME_AS) | Q(same_as__isnull=False), name="decision_same_as_whom"
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
