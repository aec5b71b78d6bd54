"""Contests and calls for stories: "Sumani bendruomenė"."""

import datetime as dt
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Page

from sueiga.publishing.blocks import BODY, Body
from sueiga.publishing.contesting.enums import Entrants
from sueiga.publishing.models.base import BilingualPage, PublicManager, PublicQuerySet, edited_as

GRACE = dt.timedelta(minutes=2)
"""A button pressed in the last second over a poor line still counts, for everybody alike."""
MOST_ENTRIES = 20


class ContestFolder(Page):
    """Where contests lie."""

    max_count = 1
    parent_page_types = ["publishing.SiteRoot"]
    subpage_types = ["publishing.Contest"]

    class Meta:
        verbose_name = _("folder of contests")
        verbose_name_plural = _("folders of contests")


class ContestQuerySet(PublicQuerySet):
    """Reads of contests."""

    def with_result(self) -> Self:
        """With what was announced, in the same query."""
        return self.select_related("result", "picture")

    def latest(self) -> Self:
        """The one that closes last comes first."""
        return self.order_by("-closes_at", "-pk")

    def taking(self, now: dt.datetime) -> Self:
        """Those that take entries at this moment, the nearest end first."""
        return self.filter(opens_at__lte=now, closes_at__gt=now).order_by("closes_at", "pk")

    def closing_before(self, now: dt.datetime, until: dt.datetime) -> Self:
        """Those that take entries now and close before `until`."""
        return self.taking(now).filter(closes_at__lte=until)

    def closed(self, now: dt.datetime) -> Self:
        """Those that take no more entries."""
        return self.filter(closes_at__lte=now).order_by("-closes_at", "-pk")

    def with_counts(self) -> Self:
        """With the numbers of entries that were sent and are still written."""
        sent = models.Count("entries", filter=models.Q(entries__state="sent"), distinct=True)
        drafts = models.Count("entries", filter=models.Q(entries__state="draft"), distinct=True)
        return self.annotate(sent_count=sent, draft_count=drafts)


class Contest(BilingualPage):
    """A contest or a call for stories: taken in for a while, weighed by a jury, won."""

    opens_at = models.DateTimeField(_("entries from"), help_text=_("From this minute on entries can be written."))
    closes_at = models.DateTimeField(_("entries until"), help_text=_("The jury begins after it."))
    entrants = models.CharField(_("who may enter"), max_length=20, choices=Entrants, default=Entrants.COMMUNITIES)
    most_entries = models.PositiveSmallIntegerField(
        _("how many entries each"), default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST_ENTRIES)],
        help_text=_("Of one community, or of one person where people enter."),
    )  # fmt: skip
    takes_photos = models.BooleanField(_("photos may be added"), default=True)
    body_lt = Body(BODY, verbose_name=_("text"))
    body_en = Body(BODY, verbose_name=_("text in English"))

    objects = PublicManager.from_queryset(ContestQuerySet)()

    parent_page_types = ["publishing.ContestFolder"]
    subpage_types: list[str] = []
    edit_handler = edited_as(
        [FieldPanel("body_lt")],
        [FieldPanel("body_en")],
        [
            *(FieldPanel(name) for name in ("opens_at", "closes_at", "entrants", "most_entries", "takes_photos")),
            InlinePanel("questions", label=_("Question"), heading=_("What is asked")),
            InlinePanel("criteria", label=_("Criterion"), heading=_("What points are given for")),
        ],
    )

    class Meta:
        verbose_name = _("contest")
        verbose_name_plural = _("contests")

    def clean(self) -> None:
        """It closes after it opens."""
        super().clean()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": _("A contest closes after it opens.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With where it stands, what is asked, and whoever won."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "contest": self}

    def get_absolute_url(self) -> str:
        """Among the contests."""
        return reverse("publishing:contest", args=[self.slug])

    def takes_entries(self, now: dt.datetime) -> bool:
        """Whether entries may be begun and written at this moment."""
        return bool(self.opens_at <= now < self.closes_at)

    def may_be_sent(self, now: dt.datetime) -> bool:
        """Whether an entry sent at this moment is in time."""
        return bool(self.opens_at <= now < self.closes_at + GRACE)
