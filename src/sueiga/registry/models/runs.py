"""Runs over the registers and their reports."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.registry.enums import RunState, Source


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


class Run(models.Model):
    """One run over the registers: what it read, what it changed, or why it stopped."""

    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"))
    state = models.CharField(_("state"), max_length=20, choices=RunState)
    origin = models.CharField(_("read from"), max_length=500)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("started by"))
    known = models.PositiveIntegerField(_("organisations known before"), default=0)
    ending = models.PositiveIntegerField(_("organisations it would end or remove"), default=0)
    message = models.TextField(_("message"), blank=True)
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("decided by"))
    decided_at = models.DateTimeField(_("decided"), null=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        indexes = [models.Index(fields=["-started_at"], name="run_newest")]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M} {self.get_state_display()}"


class SourceRun(models.Model):
    """What one run read from one file."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="sources", verbose_name=_("run"))
    source = models.CharField(_("source"), max_length=30, choices=Source)
    file = models.CharField(_("kept file"), max_length=300, blank=True)  # relative to the registers' folder
    sha256 = models.CharField(max_length=64, blank=True)
    etag = models.CharField(max_length=300, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    source_date = models.DateField(_("date of the source"), null=True)
    rows = models.PositiveIntegerField(_("rows read"), default=0)
    candidates = models.PositiveIntegerField(_("candidates"), default=0)
    added = models.PositiveIntegerField(_("added"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    gone = models.PositiveIntegerField(_("gone"), default=0)
    refused = models.PositiveIntegerField(_("refused"), default=0)
    seconds = models.FloatField(_("seconds"), default=0)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        verbose_name = _("source of a run")
        verbose_name_plural = _("sources of a run")

    def __str__(self) -> str:
        return self.get_source_display()


class Refusal(models.Model):
    """A row that was not taken over, with its line and why. At most the first 1,000 of a file are kept."""

    source_run = models.ForeignKey(
        SourceRun, models.CASCADE, related_name="refusals", verbose_name=_("source of a run")
    )
    line = models.PositiveIntegerField(_("line"))
    reason = models.CharField(_("reason"), max_length=500)

    class Meta:
        verbose_name = _("refused row")
        verbose_name_plural = _("refused rows")

    def __str__(self) -> str:
        return f"{self.line}: {self.reason}"
