"""Requests to speak for an organisation, and what supports or contradicts each."""

import uuid
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.places.models import Municipality
from sueiga.registry.enums import (
    LEADING_ROLES,
    ClaimState,
    ContactKind,
    Kind,
    Role,
    Support,
    WhyRefused,
)
from sueiga.registry.models.organisations import Organisation
from sueiga.registry.models.representatives import Representative


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Reads of requests to speak for organisations."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The office sees all, everybody else their own."""
        if not isinstance(user, User):
            return self.none()
        known = self.select_related("organisation", "organisation__municipality", "person")
        return known if user.in_office else known.filter(person=user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Whoever asked may add to a request, whatever has become of it by now: the page tells."""
        if not isinstance(user, User):
            return self.none()
        return self.select_related("organisation", "organisation__municipality", "person").filter(person=user)

    def decidable_by(self, user: User | AnonymousUser) -> Self:
        """The office decides, but nobody about themselves."""
        if not (isinstance(user, User) and user.in_office):
            return self.none()
        return self.visible_to(user).exclude(person=user)

    def vouchable_by(self, user: User | AnonymousUser) -> Self:
        """Those whose writer asks for somebody's word, and this person leads the organisation, or its union."""
        if not isinstance(user, User):
            return self.none()
        now = timezone.now()
        mine = Representative.objects.active(now).filter(person=user, role__in=LEADING_ROLES)
        led = Organisation.objects.filter(pk__in=mine.values("organisation"))
        led_now = Q(pk__in=led.values("pk"), merged_into=None) | Q(pk__in=led.values("merged_into"))
        main = Organisation.objects.filter(led_now)
        unions = main.filter(kind=Kind.UNION).exclude(municipality=None)
        asked = self.filter(vouching_asked_at__isnull=False).exclude(person=user)
        return asked.select_related("organisation", "organisation__municipality", "person").filter(
            Q(organisation__in=main.values("pk")) | Q(organisation__municipality__in=unions.values("municipality"))
        )

    def open(self) -> Self:
        """Those that wait for a decision."""
        return self.filter(state=ClaimState.OPEN)

    def unanswered_by(self, user: User) -> Self:
        """Those this person has not said a word about."""
        return self.exclude(Exists(Vouch.objects.filter(claim=OuterRef("pk"), by=user)))

    def beside(self, claim: "Claim") -> Self:
        """The other requests for the same organisation, those that wait first."""
        others = self.filter(organisation=claim.organisation_id).exclude(pk=claim.pk)
        return others.order_by(F("decided_at").desc(nulls_first=True), "-pk")

    def narrowed(self, *, state: str, municipality: Municipality | None) -> Self:
        """Of one state, in one municipality; an empty choice narrows nothing."""
        chosen = self.filter(state=state) if state else self
        return chosen.filter(organisation__municipality=municipality) if municipality else chosen

    def with_support(self) -> Self:
        """With how many files, words and answers each has; the longest waiting first."""
        confirmed, denied = Q(vouches__answer=Support.CONFIRMS), ~Q(vouches__answer=Support.CONFIRMS)
        counted = self.annotate(
            files_count=Count("files", distinct=True),
            confirmed_count=Count("vouches", filter=confirmed, distinct=True),
            denied_count=Count("vouches", filter=denied & Q(vouches__isnull=False), distinct=True),
            letters_confirmed=Count("letters", filter=Q(letters__answer=Support.CONFIRMS), distinct=True),
            letters_denied=Count(
                "letters", filter=Q(letters__answer__in=[Support.DENIES, Support.NO_IDEA]), distinct=True
            ),
        )
        return counted.order_by("created_at", "pk")


class Claim(models.Model):
    """A person asks to be let to speak for an organisation in a role for a term; the office decides."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="claims", verbose_name=_("organisation")
    )
    person = models.ForeignKey(User, models.CASCADE, related_name="claims", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    statement = models.TextField(_("in own words"), max_length=2000, blank=True)
    starts_on = models.DateField(_("since"))
    ends_on = models.DateField(_("until"), null=True)  # the last day of the term
    state = models.CharField(_("state"), max_length=12, choices=ClaimState, default=ClaimState.OPEN)
    created_at = models.DateTimeField(_("asked"), auto_now_add=True)
    vouching_asked_at = models.DateTimeField(_("word of representatives asked for"), null=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("decided by"))
    why_refused = models.CharField(_("why refused"), max_length=20, choices=WhyRefused, blank=True)
    reason = models.TextField(_("reason"), max_length=2000, blank=True)
    granted = models.ForeignKey(
        Representative, models.SET_NULL, null=True, related_name="claims", verbose_name=_("role given")
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("request to speak for an organisation")
        verbose_name_plural = _("requests to speak for organisations")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person"], condition=Q(state="open"), name="claim_open_once"
            ),
            models.CheckConstraint(
                condition=Q(state="open", decided_at__isnull=True) | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="claim_decided_or_open",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="claim_term_forward"
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(why_refused=""), name="claim_refused_with_reason"
            ),
        ]
        indexes = [models.Index(fields=["state", "created_at"], name="claim_waiting")]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.organisation}"

    def get_absolute_url(self) -> str:
        """The page of whoever asked."""
        return reverse("registry:my_claim", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state == ClaimState.OPEN


class ClaimFileQuerySet(models.QuerySet["ClaimFile"]):
    """Reads of uploaded decisions."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The office sees all, everybody else what they uploaded themselves."""
        if not isinstance(user, User):
            return self.none()
        return self if user.in_office else self.filter(claim__person=user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """One's own, while the request waits."""
        if not isinstance(user, User):
            return self.none()
        return self.filter(claim__person=user, claim__state=ClaimState.OPEN)

    def of(self, claim: Claim) -> Self:
        """Of one request, in the order they came."""
        return self.filter(claim=claim).order_by("pk")


def kept_at(_row: "ClaimFile", _name: str) -> str:
    """Where an uploaded file is kept: a name nobody can guess and nobody chose."""
    return f"claims/{uuid.uuid4().hex}"


class ClaimFile(models.Model):
    """A decision (minutes, an extract) that somebody uploaded to support a request."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="files", verbose_name=_("request"))
    file = models.FileField(_("file"), upload_to=kept_at, max_length=100)
    name = models.CharField(_("name"), max_length=150)  # as the uploader called it, cleaned; shown, never a path
    content_type = models.CharField(_("content type"), max_length=100)  # told from the content
    size = models.PositiveIntegerField(_("size"))
    digest = models.CharField(_("SHA-256"), max_length=64)
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    objects = ClaimFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("uploaded decision")
        verbose_name_plural = _("uploaded decisions")
        constraints = [models.UniqueConstraint(fields=["claim", "digest"], name="claim_file_once")]

    def __str__(self) -> str:
        return self.name


class VouchQuerySet(models.QuerySet["Vouch"]):
    """Reads of what representatives say of requests."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The office sees all, everybody else what they said themselves."""
        if not isinstance(user, User):
            return self.none()
        return self if user.in_office else self.filter(by=user)

    def about(self, claim: Claim) -> Self:
        """What was said of one request, in the order it came."""
        return self.filter(claim=claim).select_related("by", "organisation").order_by("at", "pk")

    def by(self, person: User) -> "Vouch | None":
        """What this person said."""
        return self.filter(by=person).first()


class Vouch(models.Model):
    """What somebody who leads the organisation, or its union, says of a request, and in which capacity."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="vouches", verbose_name=_("request"))
    by = models.ForeignKey(User, models.CASCADE, related_name="vouches", verbose_name=_("by"))
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+", verbose_name=_("in the name of"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    answer = models.CharField(_("answer"), max_length=12, choices=Support)
    note = models.CharField(_("note"), max_length=500, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)

    objects = VouchQuerySet.as_manager()

    class Meta:
        verbose_name = _("word of a representative")
        verbose_name_plural = _("words of representatives")
        constraints = [models.UniqueConstraint(fields=["claim", "by"], name="vouch_once")]

    def __str__(self) -> str:
        return self.get_answer_display()


class ContactLetterQuerySet(models.QuerySet["ContactLetter"]):
    """Reads of letters to contacts known before."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The office sees all, everybody else those about their own requests."""
        if not isinstance(user, User):
            return self.none()
        return self if user.in_office else self.filter(claim__person=user)

    def about(self, claim: Claim) -> Self:
        """About one request, in the order they were sent."""
        return self.filter(claim=claim).order_by("pk")


class ContactLetter(models.Model):
    """A letter about a request to a contact known before, and its answer: by a link, or by a code typed in."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="letters", verbose_name=_("request"))
    contact = models.CharField(_("to"), max_length=12, choices=ContactKind)
    code = models.CharField(_("code, hashed"), max_length=64, blank=True)  # of letters on paper only
    attempts = models.PositiveSmallIntegerField(_("wrong codes typed"), default=0)
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    expires_at = models.DateTimeField(_("can be answered until"))
    answer = models.CharField(_("answer"), max_length=12, choices=Support, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True)

    objects = ContactLetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter to a contact known before")
        verbose_name_plural = _("letters to contacts known before")
        constraints = [
            models.UniqueConstraint(fields=["claim", "contact"], name="contact_letter_once"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True) | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="contact_letter_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.get_contact_display()

    @property
    def can_be_answered(self) -> bool:
        """Whether its link or code still means something."""
        return not self.answer and self.expires_at > timezone.now()
