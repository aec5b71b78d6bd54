"""The newsletter: its issues, and what each tells of."""

import datetime as dt
from typing import Any, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.core.bilingual import Bilingual, translated
from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.messaging.enums import MailingState
from sueiga.messaging.models import Mailing
from sueiga.publishing.enums import IssueState
from sueiga.publishing.models.articles import Article

FIRST_REACH = dt.timedelta(days=30)
"""How far back the first issue looks."""
STATES = {
    MailingState.SENDING: IssueState.SENDING, MailingState.DONE: IssueState.SENT,
    MailingState.STOPPED: IssueState.STOPPED,
}  # fmt: skip


class IssueQuerySet(models.QuerySet["Issue"]):
    """Reads of issues."""

    def public(self) -> Self:
        """Those whose sending has begun: anybody may read them."""
        return self.exclude(number=None)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Drafts, too, for the union's office."""
        return self.all() if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The office, while it is a draft."""
        return self.visible_to(user).filter(mailing=None, scheduled_for=None)

    def callable_by(self, user: User | AnonymousUser) -> Self:
        """The office, while it waits for its hour."""
        return self.visible_to(user).filter(mailing=None).exclude(scheduled_for=None)

    def stoppable_by(self, user: User | AnonymousUser) -> Self:
        """The office, while it goes out."""
        return self.visible_to(user).filter(mailing__state=MailingState.SENDING)

    def resumable_by(self, user: User | AnonymousUser) -> Self:
        """The office, where it was stopped half-way."""
        return self.visible_to(user).filter(mailing__state=MailingState.STOPPED)

    def newest(self) -> Self:
        """The latest first: drafts, what waits, what was sent."""
        return self.select_related("mailing", "started_by").order_by("-created_at", "-pk")

    def latest_first(self) -> Self:
        """By number, the last first."""
        return self.select_related("mailing").order_by("-number")

    def last_number(self) -> int:
        """The number of the last issue; 0 before the first."""
        return self.aggregate(last=Max("number"))["last"] or 0

    def last_begun(self) -> dt.datetime | None:
        """When the last issue began to go out."""
        found: dt.datetime | None = self.aggregate(last=Max("mailing__started_at"))["last"]
        return found


class Issue(models.Model):
    """One issue. Its number is given when it begins to go out; `mailing` is that sending and knows where it stands."""

    number = models.PositiveIntegerField(pgettext_lazy("newsletter", "number"), null=True, unique=True)
    subject_lt = models.CharField(pgettext_lazy("letter", "subject"), max_length=200, blank=True)
    subject_en = models.CharField(_("subject in English"), max_length=200, blank=True)
    words_lt = models.TextField(_("the editor’s words"), blank=True)
    words_en = models.TextField(_("the editor’s words in English"), blank=True)
    since = models.DateTimeField(_("tells of what was published since"))
    near = models.BooleanField(_("tells each reader what is near them"), default=True)
    started_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("begun by"))
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    saved_at = models.DateTimeField(_("last saved"), auto_now=True)
    saved_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("saved by"))
    version = models.PositiveIntegerField(_("version"), default=0)
    sitting = models.CharField(_("page that saved last"), max_length=40, blank=True)
    scheduled_for = models.DateTimeField(_("send at"), null=True)
    mailing = models.OneToOneField(
        Mailing, models.PROTECT, null=True, related_name="newsletter_issue", verbose_name=_("letter to many")
    )

    subject = translated("subject")
    words = translated("words")

    objects = IssueQuerySet.as_manager()

    class Meta:
        verbose_name = _("issue of the newsletter")
        verbose_name_plural = _("issues of the newsletter")

    def __str__(self) -> str:
        return str(Bilingual(self.subject_lt, self.subject_en)) or str(_("issue without a subject"))

    def get_absolute_url(self) -> str:
        """In the archive."""
        return reverse("publishing:newsletter", args=[self.number])

    @property
    def state(self) -> IssueState:
        """Where it stands: as its sending says once there is one."""
        if self.mailing:
            return STATES[MailingState(self.mailing.state)]
        return IssueState.SCHEDULED if self.scheduled_for else IssueState.DRAFT

    @property
    def is_in_english(self) -> bool:
        """Whether readers of English get it in English; otherwise they get the Lithuanian one."""
        return bool(self.subject_en)

    @property
    def sent_on(self) -> dt.date | None:
        """The day it began to go out."""
        began = self.mailing.started_at if self.mailing else None
        return timezone.localdate(began) if began else None


class IssueWording(models.Model):
    """Words for an issue that were written while somebody else saved theirs: kept beside them."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="wordings", verbose_name=_("issue"))
    subject_lt = models.CharField(pgettext_lazy("letter", "subject"), max_length=200, blank=True)
    subject_en = models.CharField(_("subject in English"), max_length=200, blank=True)
    words_lt = models.TextField(_("the editor’s words"), blank=True)
    words_en = models.TextField(_("the editor’s words in English"), blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    sitting = models.CharField(_("page they were written on"), max_length=40, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("words kept beside those of an issue")
        verbose_name_plural = _("words kept beside those of issues")
        constraints = [models.UniqueConstraint(fields=["issue", "by", "sitting"], name="issue_wording_once")]

    def __str__(self) -> str:
        return self.subject_lt or self.words_lt[:80]


class IssueItemQuerySet(models.QuerySet["IssueItem"]):
    """Reads of what issues tell of."""

    def of(self, issue: Issue) -> Self:
        """In the editor's order; only what anybody may still read."""
        rows = self.filter(issue=issue).filter(
            Q(article__in=Article.objects.readable()) | Q(event__in=Event.objects.public())
            | Q(call__in=Call.objects.public())
        )  # fmt: skip
        joined = rows.select_related(
            "article__picture", "article__municipality", "event__municipality", "call__published"
        )
        return joined.order_by("order", "pk")


class IssueItem(models.Model):
    """One thing an issue tells of: an article, an event or a call."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="items", verbose_name=_("issue"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    article = models.ForeignKey(Article, models.CASCADE, null=True, related_name="+", verbose_name=_("article"))
    event = models.ForeignKey(
        Event, models.CASCADE, null=True, related_name="+", verbose_name=pgettext_lazy("gathering", "event")
    )
    call = models.ForeignKey(Call, models.CASCADE, null=True, related_name="+", verbose_name=_("call"))

    objects = IssueItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("thing an issue tells of")
        verbose_name_plural = _("things an issue tells of")
        constraints = [
            models.CheckConstraint(
                condition=Q(article__isnull=False, event=None, call=None)
                | Q(article=None, event__isnull=False, call=None)
                | Q(article=None, event=None, call__isnull=False),
                name="issue_item_of_one",
            ),
            models.UniqueConstraint(fields=["issue", "article"], name="issue_article_once"),
            models.UniqueConstraint(fields=["issue", "event"], name="issue_event_once"),
            models.UniqueConstraint(fields=["issue", "call"], name="issue_call_once"),
        ]

    def __str__(self) -> str:
        return str(self.thing)

    @property
    def thing(self) -> Any:
        """What it is."""
        return self.article or self.event or self.call
