"""An organisation's application to a call, while it is written and after: its notebook."""

import datetime as dt
from decimal import Decimal
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, F, FilteredRelation, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.funding.enums import ApplicantKind
from sueiga.funding.models.calls import Call
from sueiga.funding.models.editions import Edition
from sueiga.funding.notebook.enums import SUBMITTED, NotebookState, PaidFrom
from sueiga.registry.models import Organisation

LONGEST_ANSWER = 20_000


class NotebookQuerySet(models.QuerySet["Notebook"]):
    """Reads of applications. They belong to the organisation: the union's office sees none it was not invited to."""

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Those of organisations this person speaks for in any role: the chair writes, the accountant counts."""
        known = self.select_related("call", "edition", "organisation__municipality")
        return known.filter(organisation__in=Organisation.objects.spoken_for_by(user))

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """One's own, and those one was invited to look through."""
        if not isinstance(user, User):
            return self.none()
        reviewed = Q(reviews__reviewer=user, reviews__revoked_at=None, reviews__expires_at__gt=timezone.now())
        invited = Notebook.objects.filter(reviewed).values("pk")
        own = Q(organisation__in=Organisation.objects.spoken_for_by(user))
        known = self.select_related("call", "edition", "organisation__municipality")
        return known.filter(own | Q(pk__in=invited))

    def of(self, organisation: Organisation) -> Self:
        """Of one organisation, what closes first coming first."""
        return self.filter(organisation=organisation).order_by(F("call__closes_at").asc(nulls_last=True), "pk")

    def being_written(self) -> Self:
        """Those not handed in yet."""
        return self.filter(state=NotebookState.WRITING)

    def waiting(self) -> Self:
        """Those to finish while the call takes them, and those whose call has its results but no answer here."""
        return self.filter(_waiting())

    def on_desk_of(self, user: User) -> Self:
        """One's own that wait, and those of others one looks through (`is_own` False, `read_until`); one query."""
        own = Exists(Organisation.objects.spoken_for_by(user).filter(pk=OuterRef("organisation")))
        taken_up = {"reviewer": user, "revoked_at": None, "expires_at__gt": timezone.now()}
        mine = FilteredRelation("reviews", condition=Q(**{f"reviews__{key}": value for key, value in taken_up.items()}))
        rows = self.annotate(is_own=own, mine=mine).annotate(read_until=F("mine__expires_at"))
        read = Q(is_own=False, read_until__isnull=False, state=NotebookState.WRITING)
        return rows.filter((Q(is_own=True) & _waiting()) | read).select_related("call", "edition", "organisation")

    def handed_in(self) -> Self:
        """Those handed in, whatever came of them."""
        return self.filter(state__in=SUBMITTED)

    def by_deadline(self) -> Self:
        """What closes first comes first."""
        return self.order_by(F("call__closes_at").asc(nulls_last=True), "pk")


def _waiting() -> Q:
    ahead = Q(call__closes_at=None) | Q(call__closes_at__gt=timezone.now())
    unfinished = Q(state=NotebookState.WRITING, call__withdrawn_at=None) & ahead
    return unfinished | Q(state=NotebookState.HANDED_IN, call__results_on__isnull=False)


class Notebook(models.Model):
    """One application of one organisation. `edition` is the one its checklist was made from.

    `version` grows with each saving of its own fields, so that two who write at once do not overwrite each other.
    """

    call = models.ForeignKey(Call, models.PROTECT, related_name="notebooks", verbose_name=_("call"))
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+", verbose_name=_("edition of a call"))
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="notebooks", verbose_name=_("organisation")
    )
    state = models.CharField(_("state"), max_length=20, choices=NotebookState, default=NotebookState.WRITING)
    title = models.CharField(_("title of the project"), max_length=300, blank=True)
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)
    kind = models.CharField(_("kind of applicant"), max_length=20, choices=ApplicantKind, blank=True)
    starts_on = models.DateField(_("project begins"), null=True)
    ends_on = models.DateField(_("project ends"), null=True)
    contact_name = models.CharField(_("contact person"), max_length=200, blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=50, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    bank_account = models.CharField(_("bank account"), max_length=40, blank=True)
    version = models.PositiveIntegerField(_("version"), default=0)
    started_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("started by"))
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    saved_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("saved by"))
    saved_at = models.DateTimeField(_("saved"), default=timezone.now)
    handed_in_on = models.DateField(_("handed in on"), null=True)
    number = models.CharField(_("number of the application"), max_length=100, blank=True)
    outcome_on = models.DateField(_("answered on"), null=True)
    outcome_amount = models.DecimalField(_("support granted"), max_digits=14, decimal_places=2, null=True)
    outcome_note = models.CharField(_("what the funder said"), max_length=2000, blank=True)

    is_own: bool  # set by on_desk_of(), as the next
    read_until: dt.datetime

    objects = NotebookQuerySet.as_manager()

    class Meta:
        verbose_name = _("application notebook")
        verbose_name_plural = _("application notebooks")
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=["handed_in", "granted", "reserve", "refused"]) | Q(handed_in_on__isnull=False),
                name="notebook_handed_in_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(outcome_amount__isnull=True) | Q(outcome_amount__gte=0), name="notebook_amount_not_negative"
            ),
        ]
        indexes = [models.Index(fields=["call", "state"], name="notebook_counted")]

    def __str__(self) -> str:
        return self.title or str(self.edition)

    def get_absolute_url(self) -> str:
        """Its own page."""
        return reverse("funding:notebook", args=[self.pk])

    @property
    def room(self) -> str:
        """Where its writers see each other (presence.py)."""
        return f"notebook:{self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it is still being written."""
        return self.state == NotebookState.WRITING

    @property
    def is_handed_in(self) -> bool:
        """Whether it was handed in, whatever came of it."""
        return self.state in SUBMITTED

    @property
    def is_behind(self) -> bool:
        """Whether the call has changed since the checklist was made."""
        return self.call.published_id not in {None, self.edition_id}

    @property
    def due(self) -> dt.datetime | None:
        """When the call closes."""
        return self.call.closes_at


class NotebookAnswer(models.Model):
    """A question of the application form and the draft of its answer."""

    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="answers", verbose_name=_("application"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    key = models.CharField(_("key"), max_length=40, blank=True)  # of the outline; empty: added by the writers
    question_lt = models.CharField(_("question"), max_length=500)
    question_en = models.CharField(_("question in English"), max_length=500, blank=True)
    hint_lt = models.CharField(_("what to write"), max_length=1000, blank=True)
    hint_en = models.CharField(_("what to write, in English"), max_length=1000, blank=True)
    limit = models.PositiveIntegerField(_("characters at most"), null=True)
    text = models.TextField(_("answer"), blank=True, max_length=LONGEST_ANSWER)
    is_done = models.BooleanField(_("finished"), default=False)
    version = models.PositiveIntegerField(_("version"), default=0)
    saved_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("saved by"))
    saved_at = models.DateTimeField(_("saved"), null=True)

    question = translated("question")
    hint = translated("hint")

    class Meta:
        verbose_name = _("answer of an application")
        verbose_name_plural = _("answers of applications")

    def __str__(self) -> str:
        return str(self.question)


class EarlierText(models.Model):
    """A text of an answer that another one took the place of, or that could not: nothing written is lost."""

    answer = models.ForeignKey(NotebookAnswer, models.CASCADE, related_name="earlier", verbose_name=_("answer"))
    text = models.TextField(_("text"), max_length=LONGEST_ANSWER)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=timezone.now)
    is_beside = models.BooleanField(_("written beside another's"), default=False)

    class Meta:
        verbose_name = _("earlier text of an answer")
        verbose_name_plural = _("earlier texts of answers")
        indexes = [models.Index(fields=["answer", "-at"], name="earlier_text_latest")]

    def __str__(self) -> str:
        return self.text[:80]


class BudgetLine(models.Model):
    """One line of the budget. The price is what is paid, value-added tax in it; `vat_percent` says how much that is."""

    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="lines", verbose_name=_("application"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    name = models.CharField(_("what for"), max_length=300)
    unit = models.CharField(_("unit"), max_length=30, blank=True)
    quantity = models.DecimalField(_("how many"), max_digits=10, decimal_places=3, default=Decimal(1))
    price = models.DecimalField(_("price of one"), max_digits=12, decimal_places=2)
    vat_percent = models.DecimalField(_("VAT in the price, per cent"), max_digits=4, decimal_places=2, null=True)
    paid_from = models.CharField(_("paid from"), max_length=20, choices=PaidFrom, default=PaidFrom.SUPPORT)
    is_eligible = models.BooleanField(_("eligible cost"), default=True)
    asked = models.DecimalField(_("support asked for"), max_digits=12, decimal_places=2, null=True)
    note = models.CharField(_("how the price was found"), max_length=500, blank=True)
    version = models.PositiveIntegerField(_("version"), default=0)
    saved_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("saved by"))

    class Meta:
        verbose_name = _("line of a budget")
        verbose_name_plural = _("lines of budgets")
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gte=0) & Q(price__gte=0), name="budget_line_not_negative"),
            models.CheckConstraint(condition=Q(asked__isnull=True) | Q(asked__gte=0), name="budget_asked_not_negative"),
        ]

    def __str__(self) -> str:
        return self.name


class NotebookPartner(models.Model):
    """Somebody the project is to be done with; what counts for the call's rules is what was agreed on."""

    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="partners", verbose_name=_("application"))
    name = models.CharField(_("partner"), max_length=300)
    code = models.CharField(_("legal entity code"), max_length=20, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=ApplicantKind)
    does = models.CharField(_("what it does in the project"), max_length=1000, blank=True)
    is_agreed = models.BooleanField(_("agreed on"), default=False)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now)

    class Meta:
        verbose_name = _("partner of an application")
        verbose_name_plural = _("partners of applications")

    def __str__(self) -> str:
        return self.name
