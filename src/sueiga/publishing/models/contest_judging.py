"""The jury of a contest: who sits on it, what each gives; none sees another's points before all have ended."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.publishing.models.contest_entries import ContestEntry
from sueiga.publishing.models.contest_parts import MOST_POINTS, ContestCriterion
from sueiga.publishing.models.contests import Contest


class JurorQuerySet(models.QuerySet["Juror"]):
    """Reads of seats on juries."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """One's own seats; the office's all."""
        own = self.editable_by(user)
        return own | self.decidable_by(user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Seats this person sits on and has not been taken off."""
        rows = self.serving().filter(person=user) if isinstance(user, User) else self.none()
        return rows.select_related("contest__result", "person")

    def decidable_by(self, user: User | AnonymousUser) -> Self:
        """Those the office may take off."""
        known = self.serving().select_related("contest", "person")
        return known if isinstance(user, User) and user.in_office else self.none()

    def to_judge(self, user: User, now: dt.datetime) -> Self:
        """Seats with work to do: the contest has closed, this juror has not ended, the winners are not known."""
        rows = self.editable_by(user).filter(ended_at=None, contest__closes_at__lte=now)
        return rows.filter(contest__result__announced_at=None).order_by("contest__closes_at", "pk")

    def serving(self) -> Self:
        """Those nobody took off."""
        return self.filter(removed_at=None)

    def of(self, contest: Contest) -> Self:
        """Those of one contest, as they were named."""
        return self.serving().filter(contest=contest).select_related("person").order_by("pk")


class Juror(models.Model):
    """A seat on the jury of a contest: of a person the office named by their address."""

    contest = models.ForeignKey(Contest, models.CASCADE, related_name="jurors", verbose_name=_("contest"))
    person = models.ForeignKey(User, models.CASCADE, related_name="seats", verbose_name=_("person"))
    named_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("named by"))
    named_at = models.DateTimeField(_("named"), default=timezone.now)
    ended_at = models.DateTimeField(_("has ended"), null=True)
    removed_at = models.DateTimeField(_("taken off"), null=True)

    objects = JurorQuerySet.as_manager()

    class Meta:
        verbose_name = _("juror")
        verbose_name_plural = _("jurors")
        constraints = [
            models.UniqueConstraint(
                fields=["contest", "person"], condition=Q(removed_at=None), name="juror_once"
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.person)

    @property
    def history_name(self) -> str:
        """What history writes beside the key: the contest, not the person."""
        return str(self.contest)


class ContestReview(models.Model):
    """What one juror says of one entry; declared a conflict of interest, it is not scored by them."""

    juror = models.ForeignKey(Juror, models.CASCADE, related_name="reviews", verbose_name=_("juror"))
    entry = models.ForeignKey(
        ContestEntry, models.CASCADE, related_name="reviews", verbose_name=pgettext_lazy("contest", "entry")
    )
    has_conflict = models.BooleanField(_("conflict of interest"), default=False)
    words = models.TextField(_("words"), max_length=2000, blank=True)
    saved_at = models.DateTimeField(_("saved"), default=timezone.now)

    class Meta:
        verbose_name = _("review of an entry")
        verbose_name_plural = _("reviews of entries")
        constraints = [models.UniqueConstraint(fields=["juror", "entry"], name="contest_review_once")]

    def __str__(self) -> str:
        return f"{self.juror_id}: {self.entry_id}"


class ContestScore(models.Model):
    """Points for one criterion, with words."""

    review = models.ForeignKey(
        ContestReview, models.CASCADE, related_name="scores", verbose_name=_("review of an entry")
    )
    criterion = models.ForeignKey(
        ContestCriterion, models.CASCADE, related_name="+", verbose_name=_("criterion of a contest")
    )
    points = models.PositiveSmallIntegerField(_("points"), validators=[MaxValueValidator(MOST_POINTS)])
    words = models.CharField(_("words"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("points of a juror")
        verbose_name_plural = _("points of jurors")
        constraints = [models.UniqueConstraint(fields=["review", "criterion"], name="contest_score_once")]

    def __str__(self) -> str:
        return str(self.points)
