"""Runs over the registers and their reports."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.registry.enums import RunState, Source
from sueiga.registry.models.organisations import Organisation

LONGEST_ORIGIN = 500
DONE = [RunState.APPLIED, RunState.UNCHANGED, RunState.RELEASED]


class RunQuerySet(models.QuerySet["Run"]):
    """Reads of run reports."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Run reports are for the union's office."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Held runs wait for the union's office."""
        return self.visible_to(user)

    def held(self) -> Self:
        """Runs that wait for a person."""
        return self.filter(state=RunState.HELD)

    def done(self) -> Self:
        """Runs whose files the registry now rests on."""
        return self.filter(state__in=DONE)

    def newest(self) -> Self:
        """Latest first, with who started them."""
        return self.select_related("by", "decided_by").order_by("-started_at", "-pk")


class Run(models.Model):
    """One run over the registers: what it read, what it changed, or why it stopped."""

    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"))
    state = models.CharField(_("state"), max_length=20, choices=RunState)
    origin = models.CharField(_("read from"), max_length=LONGEST_ORIGIN)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("started by"))
    known = models.PositiveIntegerField(_("organisations known before"), default=0)
    ending = models.PositiveIntegerField(_("organisations it would end or remove"), default=0)
    message_lt = models.TextField(_("message in Lithuanian"), blank=True)
    message_en = models.TextField(_("message in English"), blank=True)
    message = translated("message")
    fingerprint = models.CharField(max_length=64, blank=True, editable=False)  # of the rules and decisions it minded
    again_on = models.DateField(null=True, editable=False)  # when its very files will say something else
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("decided by"))
    decided_at = models.DateTimeField(_("decided"), null=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        indexes = [models.Index(fields=["-started_at"], name="run_newest")]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M} {self.get_state_display()}"


class SourceRunQuerySet(models.QuerySet["SourceRun"]):
    """Reads of what runs read."""

    def newest_by_source(self) -> dict[str, tuple[dt.date | None, dt.datetime | None]]:
        """Source → the day its last good copy is of, and when a run last read it; one query."""
        good = self.filter(error_lt="").exclude(run__state__in=[RunState.FAILED, RunState.HELD, RunState.DISCARDED])
        rows = good.values_list("source").annotate(day=models.Max("source_date"), at=models.Max("run__finished_at"))
        return {source: (day, at) for source, day, at in rows.order_by()}

    def done(self) -> Self:
        """Files that were read well by runs the registry now rests on."""
        return self.filter(error_lt="", run__state__in=DONE)

    def copies_from(self, origin: str) -> "dict[str, SourceRun]":
        """File → its newest good copy from this place, one query."""
        good = self.filter(run__origin=origin).exclude(file="").exclude(run__state=RunState.DISCARDED)
        return {copy.name.upper(): copy for copy in good.order_by("pk")}

    def newest_days(self) -> dict[str, dt.date]:
        """File → the latest day a copy of it that was taken over speaks of."""
        rows = self.done().exclude(source_date=None).values_list("name").annotate(day=models.Max("source_date"))
        return dict(rows.order_by())

    def had_rows(self) -> set[str]:
        """Files of which a copy with rows was taken over."""
        return set(self.done().filter(rows__gt=0).values_list("name", flat=True).distinct().order_by())

    def of(self, run: Run) -> Self:
        """The sources of a run in the order they were read."""
        return self.filter(run=run).order_by("pk")


class SourceRun(models.Model):
    """What one run read from one file."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="sources", verbose_name=_("run"))
    source = models.CharField(_("source"), max_length=30, choices=Source)
    name = models.CharField(_("file"), max_length=60, blank=True)  # "JAR_DOKUMENTAI_2024"
    file = models.CharField(_("kept file"), max_length=300, blank=True)  # relative to the registers' folder
    sha256 = models.CharField(max_length=64, blank=True)
    etag = models.CharField(max_length=300, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    source_date = models.DateField(_("date of the source"), null=True)
    rows = models.PositiveIntegerField(_("rows read"), default=0)
    candidates = models.PositiveIntegerField(_("candidates"), default=0)
    added = models.PositiveIntegerField(_("added"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    gone = models.PositiveIntegerField(_("rows gone"), default=0)
    refused = models.PositiveIntegerField(_("refused"), default=0)
    seconds = models.FloatField(_("seconds"), default=0)
    error_lt = models.TextField(_("error in Lithuanian"), blank=True)
    error_en = models.TextField(_("error in English"), blank=True)
    error = translated("error")

    objects = SourceRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("source of a run")
        verbose_name_plural = _("sources of a run")

    def __str__(self) -> str:
        return self.get_source_display()


class RunEndingQuerySet(models.QuerySet["RunEnding"]):
    """Reads of what held runs would end."""

    def of(self, run: Run) -> Self:
        """What this run would end, by name in Lithuanian order."""
        rows = self.filter(run=run).select_related("organisation__municipality")
        return rows.order_by("organisation__sort_key", "organisation__code")


class RunEnding(models.Model):
    """An organisation that a held run would end or remove: what a person is asked to agree to."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="endings", verbose_name=_("run"))
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+", verbose_name=_("organisation"))

    objects = RunEndingQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation a held run would end")
        verbose_name_plural = _("organisations a held run would end")
        constraints = [models.UniqueConstraint(fields=["run", "organisation"], name="run_ending_once")]

    def __str__(self) -> str:
        return str(self.organisation)


class RefusalQuerySet(models.QuerySet["Refusal"]):
    """Reads of refused rows."""

    def of(self, run: Run) -> Self:
        """Rows a run refused, file by file and line by line."""
        return self.filter(source_run__run=run).select_related("source_run").order_by("source_run", "line", "pk")


class Refusal(models.Model):
    """A row that was not taken over, with its line and why. At most the first 1,000 of a file are kept."""

    source_run = models.ForeignKey(
        SourceRun, models.CASCADE, related_name="refusals", verbose_name=_("source of a run")
    )
    line = models.PositiveIntegerField(_("line"))
    reason_lt = models.CharField(_("reason in Lithuanian"), max_length=500)
    reason_en = models.CharField(_("reason in English"), max_length=500, blank=True)
    reason = translated("reason")

    objects = RefusalQuerySet.as_manager()

    class Meta:
        verbose_name = _("refused row")
        verbose_name_plural = _("refused rows")

    def __str__(self) -> str:
        return f"{self.line}: {self.reason}"
