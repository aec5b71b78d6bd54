"""What communities want of a call: interest, intent, questions."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.funding.enums import InterestLevel, QuestionState
from sueiga.funding.models.calls import Call
from sueiga.registry.models import Organisation

WANTING = frozenset({InterestLevel.INTERESTED, InterestLevel.INTENDS})
"""Whoever said one of these is told of deadlines and changes."""


ADDRESS_KEPT = dt.timedelta(days=365)
"""For so long after a call the address is kept of somebody who asked about it without an account."""


class InterestQuerySet(models.QuerySet["Interest"]):
    """Reads of interest; never shown by name to other communities."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Of one's own organisations; the office all."""
        if isinstance(user, User) and user.in_office:
            return self.all()
        return self.filter(organisation__in=Organisation.objects.spoken_for_by(user))

    def own(self, user: User) -> Self:
        """Of organisations this person speaks for, an officer's own too, with what lists tell of the call."""
        mine = self.filter(organisation__in=Organisation.objects.spoken_for_by(user))
        return mine.select_related("call__published", "organisation")

    def wanting(self) -> Self:
        """Those who are interested or mean to apply."""
        return self.filter(level__in=WANTING)

    def to_be_begun(self) -> Self:
        """In calls one can still apply to, by those who have begun no application, what closes first coming first."""
        begun = self.model._default_manager.filter(call__notebooks__organisation=models.F("organisation"))
        ahead = self.filter(call__in=Call.objects.ahead()).exclude(pk__in=begun.values("pk"))
        return ahead.order_by(models.F("call__closes_at").asc(nulls_last=True), "pk")

    def by_name(self, call: Call) -> Self:
        """Who wants a call, for the office: those who mean to apply first."""
        wanting = self.filter(call=call, level__in=WANTING).select_related("organisation__municipality")
        return wanting.order_by("level", "organisation__sort_key", "pk")

    def levels_of(self, call: Call) -> dict[str, int]:
        """Level → how many communities said so; for the office."""
        rows = self.filter(call=call).order_by().values_list("level").annotate(number=models.Count("pk"))
        return dict(rows)


class Interest(models.Model):
    """What a community said of a call: the latest word stands."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="interests", verbose_name=_("call"))
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="interests", verbose_name=_("organisation")
    )
    level = models.CharField(_("interest"), max_length=20, choices=InterestLevel)
    said_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("said by"))
    said_at = models.DateTimeField(_("said"), default=timezone.now)

    objects = InterestQuerySet.as_manager()

    class Meta:
        verbose_name = _("interest in a call")
        verbose_name_plural = _("interests in calls")
        constraints = [models.UniqueConstraint(fields=["call", "organisation"], name="interest_once")]

    def __str__(self) -> str:
        return f"{self.call}: {self.get_level_display()}"


class QuestionQuerySet(models.QuerySet["Question"]):
    """Reads of questions."""

    def public(self) -> Self:
        """Those answered for everybody; who asked is never shown."""
        return self.filter(state=QuestionState.PUBLIC)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Public ones for everybody, one's own, the office all."""
        if isinstance(user, User):
            return self.all() if user.in_office else self.filter(Q(state=QuestionState.PUBLIC) | Q(asked_by=user))
        return self.public()

    def of(self, call: Call) -> Self:
        """About one call, the first answered first."""
        return self.filter(call=call).order_by("answered_at", "pk")

    def with_call(self) -> Self:
        """With what a page of one shows."""
        return self.select_related("call__published", "asked_by", "answered_by")

    def in_state(self, state: str) -> Self:
        """Those in a state, the longest waiting first; answered ones the latest first."""
        rows = self.filter(state=state).with_call()
        return rows.order_by("asked_at", "pk") if state == QuestionState.OPEN else rows.order_by("-answered_at", "-pk")

    def waiting(self) -> Self:
        """Those nobody answered yet."""
        return self.filter(state=QuestionState.OPEN)

    def asked_by_person(self, user: User) -> Self:
        """Those they asked, also before they had an account."""
        by_address = Q(asked_by=None, email__iexact=user.email) if user.email else Q(pk=None)
        return self.filter(Q(asked_by=user) | by_address)

    def outdated(self, now: dt.datetime) -> Self:
        """With an address nobody needs: the call was over, or withdrawn, a year ago; or they asked then, of no date."""
        over = Coalesce("call__withdrawn_at", "call__closes_at", "asked_at")
        return self.exclude(email="").annotate(over=over).filter(over__lt=now - ADDRESS_KEPT)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The office answers."""
        return self.all() if isinstance(user, User) and user.in_office else self.none()


class Question(models.Model):
    """A question somebody asked about a call, and the office's answer."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="questions", verbose_name=_("call"))
    asked_by = models.ForeignKey(
        User, models.SET_NULL, null=True, related_name="call_questions", verbose_name=_("asked by")
    )
    email = models.EmailField(_("e-mail for the answer"), blank=True)  # of somebody without an account
    language = models.CharField(_("language"), max_length=5, default="lt")
    text = models.TextField(_("question"), max_length=4000)
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    state = models.CharField(_("state"), max_length=20, choices=QuestionState, default=QuestionState.OPEN)
    public_question_lt = models.TextField(_("question as published"), blank=True, max_length=4000)
    public_question_en = models.TextField(_("question as published, in English"), blank=True, max_length=4000)
    answer_lt = models.TextField(_("answer"), blank=True, max_length=8000)
    answer_en = models.TextField(_("answer in English"), blank=True, max_length=8000)
    answered_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("answered by"))
    answered_at = models.DateTimeField(_("answered"), null=True)

    question = translated("public_question")
    answer = translated("answer")

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question about a call")
        verbose_name_plural = _("questions about calls")

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def history_name(self) -> str:
        """History outlives what people ask, so it keeps the call alone, not the words of a person."""
        return str(self.call)
