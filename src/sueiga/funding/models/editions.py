"""Editions: what a call says, as it said it. A change is a new edition; the one before is kept."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.funding.enums import EarlyClosing, EarlyMoment, Level, Partners, Stage
from sueiga.funding.models.calls import Call
from sueiga.funding.models.programmes import Institution, Programme

UNDER_WAY = frozenset({Stage.DRAFT, Stage.REVIEW})
"""Editions that can still be written in."""


class EditionQuerySet(models.QuerySet["Edition"]):
    """Reads of editions."""

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Drafts of calls this person may edit."""
        return self.filter(call__in=Call.objects.editable_by(user), stage__in=UNDER_WAY)

    def reachable_by(self, user: User | AnonymousUser) -> Self:
        """Editions of calls this person may edit, whatever became of them."""
        return self.filter(call__in=Call.objects.editable_by(user))

    def to_copy(self, user: User | AnonymousUser) -> Self:
        """What this person may begin a call of their own from: every edition that was published once."""
        return self.filter(stage__in=[Stage.PUBLISHED, Stage.REPLACED]) if isinstance(user, User) else self.none()

    def put_aside(self, user: User | AnonymousUser) -> Self:
        """Drafts this person may take up again."""
        return self.reachable_by(user).filter(stage=Stage.DISCARDED)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What was published once is public for good; drafts are seen by who may edit them."""
        was_public = Q(stage__in=[Stage.PUBLISHED, Stage.REPLACED])
        return self.filter(was_public | Q(call__in=Call.objects.editable_by(user)))

    def waiting(self) -> Self:
        """Those sent for review."""
        return self.filter(stage=Stage.REVIEW)


class Edition(models.Model):
    """Everything a call says, structured (see record.py for the same as plain values); parts rest in parts.py."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="editions", verbose_name=_("call"))
    number_of = models.PositiveSmallIntegerField(_("edition"), default=1)
    stage = models.CharField(_("stage"), max_length=20, choices=Stage, default=Stage.DRAFT)
    started_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("started by"))
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    saved_at = models.DateTimeField(_("saved"), default=timezone.now)
    sent_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("sent by"))
    sent_at = models.DateTimeField(_("sent for review"), null=True)
    published_at = models.DateTimeField(_("published"), null=True)
    returned_why = models.CharField(_("why it was returned"), max_length=1000, blank=True)
    why_lt = models.CharField(_("why it changed"), max_length=500, blank=True)
    why_en = models.CharField(_("why it changed, in English"), max_length=500, blank=True)

    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, related_name="editions", verbose_name=_("programme")
    )
    administrator = models.ForeignKey(
        Institution, models.PROTECT, null=True, related_name="+", verbose_name=_("administrator")
    )
    level = models.CharField(_("level"), max_length=20, choices=Level, default=Level.NATIONAL)
    name_lt = models.CharField(_("title"), max_length=300, blank=True)
    name_en = models.CharField(_("title in English"), max_length=300, blank=True)
    number = models.CharField(_("call number"), max_length=100, blank=True)
    summary_lt = models.TextField(_("what for"), blank=True)
    summary_en = models.TextField(_("what for, in English"), blank=True)
    legal_act_lt = models.CharField(_("legal act"), max_length=500, blank=True)
    legal_act_en = models.CharField(_("legal act in English"), max_length=500, blank=True)
    legal_act_url = models.URLField(_("address of the legal act"), max_length=500, blank=True)
    source_url = models.URLField(_("address of the call"), max_length=500, blank=True)
    checked_on = models.DateField(_("last checked on"), null=True)

    early_closing = models.CharField(_("closes early"), max_length=20, choices=EarlyClosing, blank=True)
    early_count = models.PositiveIntegerField(_("after so many applications"), null=True)
    early_amount = models.DecimalField(_("after so much asked for"), max_digits=14, decimal_places=2, null=True)
    early_moment = models.CharField(_("when then"), max_length=20, choices=EarlyMoment, blank=True)
    early_time = models.TimeField(_("at what time then"), null=True)

    whole_country = models.BooleanField(_("whole country"), default=True)
    residents_at_most = models.PositiveIntegerField(_("settlements up to so many residents"), null=True)
    one_application = models.BooleanField(_("one application only"), null=True)
    partners = models.CharField(_("partners"), max_length=20, choices=Partners, blank=True)

    pot = models.DecimalField(_("money in all"), max_digits=14, decimal_places=2, null=True)
    share_percent = models.DecimalField(_("support rate, per cent"), max_digits=5, decimal_places=2, null=True)
    own_percent = models.DecimalField(_("own contribution, per cent"), max_digits=5, decimal_places=2, null=True)
    own_money = models.BooleanField(_("own contribution in money"), null=True)
    own_in_kind = models.BooleanField(_("own contribution in kind"), null=True)
    own_hours = models.BooleanField(_("own contribution in volunteers' hours"), null=True)
    vat_eligible = models.BooleanField(_("VAT is eligible"), null=True)
    advance_lt = models.CharField(_("advance payments"), max_length=500, blank=True)
    advance_en = models.CharField(_("advance payments, in English"), max_length=500, blank=True)
    eligible_costs_lt = models.TextField(_("eligible costs"), blank=True)
    eligible_costs_en = models.TextField(_("eligible costs, in English"), blank=True)
    ineligible_costs_lt = models.TextField(_("ineligible costs"), blank=True)
    ineligible_costs_en = models.TextField(_("ineligible costs, in English"), blank=True)
    project_months = models.PositiveSmallIntegerField(_("longest project, months"), null=True)
    project_ends_on = models.DateField(_("projects end by"), null=True)

    minimum_points = models.DecimalField(_("points needed"), max_digits=6, decimal_places=2, null=True)
    results_expected_on = models.DateField(_("results expected"), null=True)
    monitoring_years = models.PositiveSmallIntegerField(_("project monitoring period, years"), null=True)
    obligations_lt = models.TextField(_("obligations afterwards"), blank=True)
    obligations_en = models.TextField(_("obligations afterwards, in English"), blank=True)

    name = translated("name")
    summary = translated("summary")
    legal_act = translated("legal_act")
    why = translated("why")
    advance = translated("advance")
    eligible_costs = translated("eligible_costs")
    ineligible_costs = translated("ineligible_costs")
    obligations = translated("obligations")

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition of a call")
        verbose_name_plural = _("editions of calls")
        constraints = [
            models.UniqueConstraint(fields=["call", "number_of"], name="edition_once"),
            models.UniqueConstraint(
                fields=["call"], condition=Q(stage__in=["draft", "review"]), name="edition_one_under_way"
            ),
            models.UniqueConstraint(fields=["call"], condition=Q(stage="published"), name="edition_one_published"),
        ]

    def __str__(self) -> str:
        return str(self.name)

    @property
    def is_under_way(self) -> bool:
        """Whether it can still be written in."""
        return self.stage in UNDER_WAY
