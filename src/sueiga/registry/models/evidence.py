"""What is known about an organisation, and how that changed."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.places.models import Municipality
from sueiga.registry.enums import ChangeKind, Fact, Kind, Source, Standing
from sueiga.registry.models.organisations import Organisation


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """Reads of evidence."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Evidence about organisations this person may see; all of it comes from public registers."""
        return self.filter(organisation__in=Organisation.objects.visible_to(user))

    def about(self, organisation: Organisation) -> Self:
        """What is known of this one, in a steady order."""
        return self.filter(organisation=organisation).order_by("fact", "key")


class Evidence(models.Model):
    """One fact as its source last gave it. `key` tells repeated facts apart: the year, the document."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="evidence", verbose_name=_("organisation")
    )
    fact = models.CharField(_("fact"), max_length=30, choices=Fact)
    key = models.CharField(_("key"), max_length=120, blank=True)
    value = models.CharField(_("value"), max_length=500, blank=True)
    since = models.DateField(_("since"), null=True)
    until = models.DateField(_("until"), null=True)
    source = models.CharField(_("source"), max_length=30, choices=Source)
    source_date = models.DateField(_("date of the source"))

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [models.UniqueConstraint(fields=["organisation", "fact", "key"], name="evidence_once")]

    def __str__(self) -> str:
        return f"{self.get_fact_display()}: {self.value}"


class StandingPeriodQuerySet(models.QuerySet["StandingPeriod"]):
    """Reads of standing over time."""

    def of_communities(self) -> Self:
        """Periods of the public registry's rural communities."""
        return self.filter(organisation__in=Organisation.objects.public(), organisation__kind=Kind.RURAL_COMMUNITY)

    def of_municipality(self, municipality: Municipality | None) -> Self:
        """Periods of those seated in a municipality today; None narrows nothing."""
        return self.filter(organisation__municipality=municipality) if municipality else self

    def spans(self) -> list[tuple[str, int, int | None]]:
        """(standing, year it began, year it ended or None) of each period."""
        alike = self.order_by().values_list("standing", "since", "until").annotate(number=models.Count("pk"))
        return [
            (standing, since.year, until.year if until else None)
            for standing, since, until, number in alike
            for _ in range(number)
        ]


class StandingPeriod(models.Model):
    """A stretch of time in which an organisation stood so; the open one has no end."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="standings", verbose_name=_("organisation")
    )
    standing = models.CharField(_("standing"), max_length=20, choices=Standing)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True)

    objects = StandingPeriodQuerySet.as_manager()

    class Meta:
        verbose_name = _("period of standing")
        verbose_name_plural = _("periods of standing")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "since"], name="standing_one_start"),
            models.UniqueConstraint(fields=["organisation"], condition=models.Q(until=None), name="standing_one_open"),
        ]
        indexes = [models.Index(fields=["since", "until"], name="standing_span")]

    def __str__(self) -> str:
        return f"{self.get_standing_display()} {self.since}"


class ChangeQuerySet(models.QuerySet["Change"]):
    """Reads of the timeline."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Changes of organisations this person may see."""
        visible = Organisation.objects.visible_to(user)
        return self.filter(organisation__in=visible).select_related("organisation", "municipality")

    def about(self, organisation: Organisation) -> Self:
        """What happened to this one."""
        return self.filter(organisation=organisation)

    def narrowed(self, *, kind: str, municipality: Municipality | None) -> Self:
        """Of one kind, in one municipality; an empty choice narrows nothing."""
        chosen = self.filter(kind=kind) if kind else self
        return chosen.filter(municipality=municipality) if municipality else chosen

    def seen_since(self, moment: dt.datetime) -> Self:
        """What runs noticed after this moment."""
        return self.filter(seen_at__gt=moment)

    def told_by_kind(self, municipality: Municipality | None) -> list[tuple[str, int, dt.datetime]]:
        """(kind, how many in the municipality, when the latest anywhere was noticed), the most frequent first."""
        here = models.Q(municipality=municipality) if municipality else ~models.Q(pk=None)
        told = self.values_list("kind").annotate(number=models.Count("pk", filter=here), latest=models.Max("seen_at"))
        return list(told.order_by("-number", "kind"))

    def of_note(self) -> Self:
        """What strangers come to read: births, ends, names and seats, not flags, standings and kinds."""
        return self.exclude(kind__in=[ChangeKind.STANDING, ChangeKind.KIND, ChangeKind.NGO, ChangeKind.CHARITY])

    def newest(self) -> Self:
        """Latest first."""
        return self.order_by("-on", "-pk")


class Change(models.Model):
    """Something that happened to an organisation, with the values before and after as people read them."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="changes", verbose_name=_("organisation")
    )
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, related_name="+", verbose_name=_("municipality")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=ChangeKind)
    on = models.DateField(_("happened on"))  # by the register; the source's date where it gives none
    seen_at = models.DateTimeField(_("seen"))  # when our run noticed it
    before = models.CharField(_("before"), max_length=500, blank=True)
    after = models.CharField(_("after"), max_length=500, blank=True)
    source = models.CharField(_("source"), max_length=30, choices=Source)
    source_date = models.DateField(_("date of the source"))

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        indexes = [
            models.Index(fields=["-on", "-id"], name="change_newest"),
            models.Index(fields=["municipality", "-on"], name="change_by_municipality"),
            models.Index(fields=["-seen_at"], name="change_seen"),
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.get_kind_display()}: {self.organisation_id}"
