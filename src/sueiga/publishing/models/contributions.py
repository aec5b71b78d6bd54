"""What a community writes: the writing itself, its wordings that are kept, what was said about it."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.publishing.contributing.enums import AT_OFFICE, OPEN, WordingKind, WritingKind, WritingState
from sueiga.publishing.enums import Principle, Topic
from sueiga.publishing.models.articles import Article
from sueiga.publishing.models.sheets import Sheet
from sueiga.registry.models import Organisation

LONGEST_TEXT = 20_000
WORDED = ("title", "text", "who", "place", "project")
"""What is compared word by word, and kept in wordings."""


class ContributionQuerySet(models.QuerySet["Contribution"]):
    """Reads of writings. Unsent ones belong to the community alone: the office does not see them."""

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Those of organisations this person speaks for in any role; whether they are open is asked of the row."""
        known = self.select_related("organisation__municipality", "author", "article")
        return known.filter(organisation__in=Organisation.objects.spoken_for_by(user))

    def decidable_by(self, user: User | AnonymousUser) -> Self:
        """What was sent, for the union's office; returned ones too, to see what was said of them."""
        if not isinstance(user, User) or not user.in_office:
            return self.none()
        known = self.select_related("organisation__municipality", "author", "taken_by", "article")
        return known.exclude(sent_at=None)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """One's own, and for the office those it got."""
        own = self.filter(organisation__in=Organisation.objects.spoken_for_by(user))
        return own | self.exclude(sent_at=None) if isinstance(user, User) and user.in_office else own

    def touched_last(self) -> Self:
        """Touched last comes first; with the number of photos."""
        return self.annotate(photo_count=Count("photos")).order_by("-saved_at", "-pk")

    def waiting(self) -> Self:
        """What the office has not finished with, the longest waiting first."""
        return self.filter(state__in=AT_OFFICE).annotate(photo_count=Count("photos")).order_by("sent_at", "pk")

    def on_desk_of(self, user: User) -> Self:
        """Of one's own organisations: to be finished, put right, or looked at; one query."""
        asked = Q(state=WritingState.TAKEN, asked_at__isnull=False, agreed_at=None)
        own = Exists(Organisation.objects.spoken_for_by(user).filter(pk=OuterRef("organisation")))
        rows = self.filter(own, Q(state__in=OPEN) | asked)
        return rows.select_related("organisation").order_by("-saved_at", "pk")


class Contribution(Sheet):
    """News or a story of a community, in its own words; the office edits them in place and publishes an article."""

    noun, photo_column, most_photos, written_in = "contribution", "photo", 12, frozenset(OPEN)

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="contributions", verbose_name=_("organisation")
    )
    state = models.CharField(_("state"), max_length=10, choices=WritingState, default=WritingState.DRAFT)
    kind = models.CharField(_("kind"), max_length=10, choices=WritingKind, default=WritingKind.NEWS)
    text = models.TextField(_("what happened"), max_length=LONGEST_TEXT, blank=True)
    who = models.CharField(_("who was there"), max_length=1000, blank=True)
    happened_on = models.DateField(_("when"), null=True)
    place = models.CharField(_("where"), max_length=200, blank=True)
    project = models.CharField(_("project"), max_length=300, blank=True)
    topic = models.CharField(_("topic"), max_length=20, choices=Topic, default=Topic.VILLAGES)
    principle = models.CharField(_("principle"), max_length=20, choices=Principle, blank=True)
    photos_by = models.CharField(_("who took the photos"), max_length=150, blank=True)
    summary = models.CharField(_("in two sentences"), max_length=500, blank=True)  # the office's
    taken_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("edited by"))
    asked_at = models.DateTimeField(_("author asked"), null=True)
    agreed_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("agreed by"))
    agreed_at = models.DateTimeField(_("author agreed"), null=True)
    answer = models.TextField(_("what the office said"), max_length=2000, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True)
    article = models.OneToOneField(
        Article, models.SET_NULL, null=True, related_name="contribution", verbose_name=_("article")
    )

    photo_count: int  # set by touched_last() and waiting()

    objects = ContributionQuerySet.as_manager()

    class Meta:
        verbose_name = _("writing of a community")
        verbose_name_plural = _("writings of communities")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=WritingState.DRAFT) | Q(sent_at__isnull=False), name="contribution_sent_once"
            )
        ]
        indexes = [models.Index(fields=["state", "sent_at"], name="contribution_queue")]

    def get_absolute_url(self) -> str:
        """Its page for those who wrote it."""
        return reverse("publishing:writing", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether the community writes it now."""
        return self.state in OPEN

    @property
    def waits_for_office(self) -> bool:
        """Whether the office is to decide about it."""
        return self.state in AT_OFFICE

    @property
    def history_name(self) -> str:
        """What history writes beside the key: whose it is; titles may name people."""
        return self.organisation.name

    @property
    def byline(self) -> str:
        """Who signs it: a name, or the community."""
        return self.signed or self.organisation.name

    @property
    def waiting_since(self) -> dt.datetime:
        """When it came to the office."""
        return self.sent_at or self.saved_at


class Wording(models.Model):
    """The words of a writing at some moment: as they were sent, or kept beside somebody else's."""

    contribution = models.ForeignKey(
        Contribution, models.CASCADE, related_name="wordings", verbose_name=_("writing of a community")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=WordingKind)
    title = models.CharField(_("title"), max_length=150, blank=True)
    text = models.TextField(_("what happened"), max_length=LONGEST_TEXT, blank=True)
    who = models.CharField(_("who was there"), max_length=1000, blank=True)
    place = models.CharField(_("where"), max_length=200, blank=True)
    project = models.CharField(_("project"), max_length=300, blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        indexes = [models.Index(fields=["contribution", "kind", "-at"], name="wording_latest")]

    def __str__(self) -> str:
        return self.title or self.text[:80]


class Remark(models.Model):
    """What the community and the office say to each other about a writing."""

    contribution = models.ForeignKey(
        Contribution, models.CASCADE, related_name="remarks", verbose_name=_("writing of a community")
    )
    text = models.TextField(_("words"), max_length=2000)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    of_office = models.BooleanField(_("said by the office"), default=False)
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("remark on a writing")
        verbose_name_plural = _("remarks on writings")

    def __str__(self) -> str:
        return self.text[:80]
