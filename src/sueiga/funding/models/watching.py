"""Funders' sites the office has watched, what was found there, and calls that came in files of others."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.funding.enums import FindingState, ImportKind, WatchKind
from sueiga.funding.models.calls import Call
from sueiga.funding.models.programmes import Programme

DECIDED = frozenset({FindingState.DISMISSED, FindingState.DRAFTED, FindingState.ABOUT})
"""A finding in these was decided about by a person."""


class WatchQuerySet(models.QuerySet["Watch"]):
    """Reads of watched sites."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The union's office sees and edits all of them; nobody else any."""
        return self.all() if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Whoever sees them may edit them."""
        return self.visible_to(user)

    def due(self, now: dt.datetime) -> Self:
        """Those not stopped whose time to be asked has come."""
        return self.filter(stopped_at=None, next_at__lte=now).order_by("next_at", "pk")

    def listed(self) -> Self:
        """With what each has waiting; those in trouble first, stopped ones last."""
        waiting = models.Count("findings", filter=Q(findings__state=FindingState.NEW))
        order = (F("stopped_at").asc(nulls_first=True), F("failures").desc(), "name", "pk")
        return self.select_related("programme").annotate(waiting=waiting).order_by(*order)


class Watch(models.Model):
    """A feed or a site map of a funder, asked now and then; `next_at` moves away while the site is in trouble."""

    name = models.CharField(_("what it is called"), max_length=200)
    kind = models.CharField(_("what is watched"), max_length=10, choices=WatchKind)
    url = models.URLField(_("address"), max_length=500, unique=True)
    only_under = models.CharField(_("only addresses that begin with"), max_length=500, blank=True)
    words = models.CharField(_("only with one of these words"), max_length=300, blank=True)
    every_hours = models.PositiveSmallIntegerField(_("how often, hours"), default=6)
    programme = models.ForeignKey(
        Programme, models.SET_NULL, null=True, blank=True, related_name="watches", verbose_name=_("programme")
    )
    started_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("started by"))
    started_at = models.DateTimeField(_("watched since"), default=timezone.now)
    stopped_at = models.DateTimeField(_("stopped"), null=True)
    next_at = models.DateTimeField(_("asked next"), default=timezone.now)
    asked_at = models.DateTimeField(_("asked last"), null=True)
    read_at = models.DateTimeField(_("read last"), null=True)
    etag = models.CharField(_("mark of its version"), max_length=300, blank=True)
    last_modified = models.CharField(_("when it says it changed"), max_length=100, blank=True)
    failures = models.PositiveSmallIntegerField(_("failed times in a row"), default=0)
    trouble_lt = models.CharField(_("trouble"), max_length=500, blank=True)
    trouble_en = models.CharField(_("trouble in English"), max_length=500, blank=True)

    trouble = translated("trouble")

    objects = WatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("watched site")
        verbose_name_plural = _("watched sites")
        indexes = [models.Index(fields=["next_at"], name="watch_next")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The office's page of it."""
        return reverse("funding:watch", args=[self.pk])


class FindingQuerySet(models.QuerySet["Finding"]):
    """Reads of findings."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The union's office sees all; nobody else any."""
        return self.all() if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Whoever sees them may edit them."""
        return self.visible_to(user)

    def waiting(self) -> Self:
        """Those nobody has looked at: the office's inbox."""
        return self.filter(state=FindingState.NEW)

    def listed(self, state: str = "", watch: Watch | None = None) -> Self:
        """As the inbox lists them, the latest first, with their site and call."""
        chosen = self.filter(state=state or FindingState.NEW)
        if watch is not None:
            chosen = chosen.filter(watch=watch)
        return chosen.select_related("watch", "call__published", "decided_by").order_by("-seen_at", "pk")


class Finding(models.Model):
    """One entry of a feed or page of a site map: what it said when it was seen, and what the office did about it."""

    watch = models.ForeignKey(Watch, models.CASCADE, related_name="findings", verbose_name=_("watched site"))
    mark = models.CharField(_("what it is known by"), max_length=64)  # of its own name there (guid) or its address
    stamp = models.CharField(_("what it said, in short"), max_length=64)  # another one: it changed
    url = models.URLField(_("address"), max_length=500)
    title = models.CharField(_("title"), max_length=300, blank=True)
    summary = models.TextField(_("what it says"), blank=True)
    published_at = models.DateTimeField(_("dated"), null=True)  # as the site says; empty where it cannot be
    seen_at = models.DateTimeField(_("seen"), default=timezone.now)
    changed = models.BooleanField(_("changed since it was seen before"), default=False)
    state = models.CharField(_("state"), max_length=20, choices=FindingState, default=FindingState.NEW)
    call = models.ForeignKey(Call, models.SET_NULL, null=True, related_name="findings", verbose_name=_("call"))
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("decided by"))
    decided_at = models.DateTimeField(_("decided"), null=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints = [models.UniqueConstraint(fields=["watch", "mark"], name="finding_once")]
        indexes = [models.Index(fields=["state", "-seen_at"], name="finding_inbox")]

    def __str__(self) -> str:
        return self.title or self.url

    def get_absolute_url(self) -> str:
        """The office's page of it."""
        return reverse("funding:finding", args=[self.pk])

    @property
    def is_decided(self) -> bool:
        """Whether a person has said what it is."""
        return self.state in DECIDED


class ImportedFileQuerySet(models.QuerySet["ImportedFile"]):
    """Reads of files that came in."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The union's office sees all; nobody else any."""
        return self.all() if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Whoever sees them may edit them."""
        return self.visible_to(user)

    def newest(self) -> Self:
        """The latest first, without their content."""
        return self.defer("content").select_related("by").order_by("-at", "-pk")


class ImportedFile(models.Model):
    """A file or an answer with calls of others, kept as it came: the preview is read from it each time."""

    kind = models.CharField(_("form"), max_length=20, choices=ImportKind)
    name = models.CharField(_("where it is from"), max_length=300)
    content = models.TextField(_("content"))
    sha256 = models.CharField(_("fingerprint"), max_length=64, unique=True)
    at = models.DateTimeField(_("received"), default=timezone.now)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("received by"))

    objects = ImportedFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("imported file")
        verbose_name_plural = _("imported files")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The office's preview of it."""
        return reverse("funding:import_preview", args=[self.pk])


class ImportedCallQuerySet(models.QuerySet["ImportedCall"]):
    """Reads of what became of calls in files."""

    def known(self, kind: str, identifiers: list[str]) -> dict[str, Call]:
        """Calls made from these before, by what they are called there."""
        rows = self.filter(kind=kind, identifier__in=identifiers).select_related("call__published")
        return {row.identifier: row.call for row in rows.prefetch_related("call__editions")}


class ImportedCall(models.Model):
    """Which call was made from which one of others, so that a second import makes no double."""

    kind = models.CharField(_("form"), max_length=20, choices=ImportKind)
    identifier = models.CharField(_("what it is called there"), max_length=200)
    call = models.ForeignKey(Call, models.CASCADE, related_name="imported_from", verbose_name=_("call"))
    file = models.ForeignKey(
        ImportedFile, models.SET_NULL, null=True, related_name="made", verbose_name=_("imported file")
    )

    objects = ImportedCallQuerySet.as_manager()

    class Meta:
        verbose_name = _("imported call")
        verbose_name_plural = _("imported calls")
        constraints = [models.UniqueConstraint(fields=["kind", "identifier"], name="imported_once")]

    def __str__(self) -> str:
        return self.identifier
