"""Organisations as the registers and the union's decisions describe them."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.text import fold
from sueiga.places.enums import PlaceCertainty
from sueiga.places.models import Eldership, Municipality, Settlement
from sueiga.registry.enums import Certainty, ChangeKind, Kind, Standing
from sueiga.registry.models.counting import CountingQuerySet
from sueiga.registry.models.deciding import DecidingQuerySet
from sueiga.registry.models.nearness import NearnessQuerySet
from sueiga.registry.models.profiling import ProfilingQuerySet
from sueiga.registry.models.results import ResultQuerySet

_LIKELY = 20  # more organisations of one name there are not


class OrganisationQuerySet(  # type: ignore[override]  # the plugin gives each base an as_manager of its own type
    CountingQuerySet, DecidingQuerySet, NearnessQuerySet, ProfilingQuerySet, ResultQuerySet
):
    """Reads of the registry."""

    def public(self) -> Self:
        """Communities, their unions and local action groups; no other organisations, no doubles."""
        return self.exclude(kind=Kind.OTHER).filter(merged_into=None)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Everybody sees the public registry; the union's office sees every candidate."""
        return self if isinstance(user, User) and user.in_office else self.public()

    def reachable_by(self, user: User | AnonymousUser) -> Self:
        """What this person may see, and doubles of it, whose pages lead on to the record."""
        visible = self.visible_to(user)
        doubles = self.filter(merged_into__in=visible.values("pk"))
        return (visible | doubles).select_related("municipality", "eldership", "settlement", "merged_into")

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The union's office decides about every record."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def living(self) -> Self:
        """Those still on the register."""
        return self.filter(deregistered_on=None)

    def called(self, name: str) -> "list[Organisation]":
        """Those whose name, or a former one, is this one when both are folded."""
        wanted = fold(name)
        likely = self.matching(wanted).by_relevance().prefetch_related("changes")[:_LIKELY]
        return [row for row in likely if wanted in {fold(row.name), *map(fold, row.former_names)}]

    def in_order(self) -> Self:
        """By name in Lithuanian order."""
        return self.order_by("sort_key", "code")


class Organisation(models.Model):
    """An organisation of the Register of Legal Entities that is, or may be, one of ours.

    Official facts are written by runs only. `kind` and `certainty` are what the rules said of name, form and seat
    (`classified_…`) unless a standing decision of a person says otherwise.
    """

    code = models.CharField(_("legal entity code"), max_length=9, unique=True)
    name = models.CharField(_("name"), max_length=500)
    sort_key = models.CharField(max_length=200, editable=False, db_index=True)
    legal_form = models.CharField(_("legal form"), max_length=200, blank=True)
    legal_status_code = models.SmallIntegerField(_("code of the legal status"), null=True)
    legal_status = models.CharField(_("legal status"), max_length=200, blank=True)
    legal_status_since = models.DateField(_("legal status since"), null=True)
    registered_on = models.DateField(_("registered"), null=True)
    deregistered_on = models.DateField(_("deregistered"), null=True)
    missing_since = models.DateField(_("not in the register's file since"), null=True)
    ngo_since = models.DateField(_("NGO flag since"), null=True)
    charity_since = models.DateField(_("charity recipient since"), null=True)
    address = models.CharField(_("registered seat"), max_length=500, blank=True)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, related_name="organisations", verbose_name=_("municipality")
    )
    eldership = models.ForeignKey(
        Eldership, models.PROTECT, null=True, related_name="organisations", verbose_name=_("eldership")
    )
    settlement = models.ForeignKey(
        Settlement, models.PROTECT, null=True, related_name="organisations", verbose_name=_("settlement")
    )
    place_certainty = models.CharField(
        _("certainty of the place"), max_length=20, choices=PlaceCertainty, default=PlaceCertainty.UNKNOWN
    )
    lat = models.FloatField(_("latitude"), null=True)
    lon = models.FloatField(_("longitude"), null=True)
    classified_kind = models.CharField(_("kind by the rules"), max_length=20, choices=Kind)
    classified_certainty = models.CharField(_("certainty of the rules"), max_length=20, choices=Certainty)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    certainty = models.CharField(_("certainty"), max_length=20, choices=Certainty)
    standing = models.CharField(_("standing"), max_length=20, choices=Standing, default=Standing.UNKNOWN)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="doubles", verbose_name=_("same as")
    )
    source_date = models.DateField(_("date of the source"))

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__isnull=False, lon__isnull=False),
                name="organisation_point_whole",
            ),
            models.CheckConstraint(
                condition=Q(settlement__isnull=True) | Q(municipality__isnull=False),
                name="organisation_settlement_has_municipality",
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "standing"], name="organisation_kind_standing"),
            models.Index(fields=["lat", "lon"], name="organisation_point"),
            models.Index(fields=["-registered_on"], name="organisation_newest"),
            models.Index(fields=["standing", "kind", "merged_into"], name="organisation_counted"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its public page."""
        return reverse("registry:organisation", args=[self.code])

    @property
    def is_doubtful(self) -> bool:
        """Whether a person still has to decide what this is."""
        return self.certainty == Certainty.DOUBTFUL

    @property
    def former_names(self) -> list[str]:
        """What it was called before, from changes already at hand (prefetch them)."""
        return [change.before for change in self.changes.all() if change.kind == ChangeKind.RENAMED]

    @property
    def is_gone(self) -> bool:
        """Whether the register has struck it off."""
        return self.deregistered_on is not None

    @property
    def international_id(self) -> str:
        """Its org-id.guide identifier."""
        return f"LT-RC-{self.code}"
