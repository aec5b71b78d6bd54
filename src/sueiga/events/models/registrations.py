"""Who comes to what: registrations with their places, and the waiting list."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.events.enums import HOLDING, LIVING, EventState, Seat
from sueiga.events.models.events import Event


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Reads of registrations."""

    def manageable_by(self, user: User | AnonymousUser) -> Self:
        """Those of events this person may change: the organiser's list."""
        return self.filter(event__in=Event.objects.editable_by(user).values("pk")).select_related("event")

    def own(self, user: User | AnonymousUser) -> Self:
        """A person's own."""
        rows = self.filter(person=user) if isinstance(user, User) else self.none()
        return rows.select_related("event__municipality", "event__settlement")

    def reachable_by(self, key: int) -> Self:
        """The one whose key a signed link carries (links.py); its people are named as long as they are kept."""
        return self.filter(pk=key, forgotten_at=None).with_words()

    def named_after(self, person: User) -> Self:
        """A person's own, and those made with their main address without signing in."""
        by_address = Q(email=person.email.lower()) if person.email else Q()
        return self.filter(Q(person=person) | by_address).select_related("event")

    def living(self) -> Self:
        """Those somebody still means."""
        return self.filter(state__in=LIVING)

    def ahead(self) -> Self:
        """Those of events that are not over, the nearest first."""
        return self.filter(event__ends_at__gt=timezone.now()).order_by("event__starts_at", "pk")

    def of_events_going_on(self) -> Self:
        """Those of events that are not called off."""
        return self.filter(event__state=EventState.PUBLISHED)

    def holding(self) -> Self:
        """Those that hold places."""
        return self.filter(state__in=HOLDING)

    def coming(self) -> Self:
        """Those that are settled."""
        return self.filter(state=Seat.COMING)

    def waiting(self) -> Self:
        """The waiting list, in its order."""
        return self.filter(state=Seat.WAITING).order_by("queued_at", "pk")

    def places(self) -> int:
        """How many people they are together."""
        return self.aggregate(all=Sum("number"))["all"] or 0

    def of_address(self, email: str) -> Self:
        """Those made with this e-mail address."""
        return self.filter(email=email.strip().lower())

    def on_list(self) -> Self:
        """Everybody the organiser counts on, those settled first, each part as they came."""
        order = models.Case(models.When(state=Seat.COMING, then=0), models.When(state=Seat.OFFERED, then=1), default=2)
        rows = self.filter(state__in=LIVING - {Seat.UNCONFIRMED})
        return rows.select_related("person").order_by(order, "queued_at", "pk")

    def with_words(self) -> Self:
        """Each with what letters tell: the event, its place and organiser, the person."""
        return self.select_related("event__municipality", "event__settlement", "event__organiser", "person")

    def overdue(self, now: dt.datetime) -> Self:
        """Places offered and not taken in time, addresses not confirmed in time."""
        return self.filter(state__in=[Seat.OFFERED, Seat.UNCONFIRMED], answer_by__lte=now)

    def to_remind(self, now: dt.datetime, *, days: int) -> Self:
        """Those who wished for a letter so many days before (seven or one), of events that begin about then."""
        wish = "reminds_week" if days > 1 else "reminds_day"
        ahead = self.coming().filter(**{wish: True}, event__state=EventState.PUBLISHED, event__starts_at__gt=now)
        return ahead.filter(event__starts_at__lte=now + dt.timedelta(days=days + 1)).select_related("event", "person")

    def to_forget(self, ended_before: dt.datetime) -> Self:
        """Those of events that ended before a moment whose people are still named."""
        return self.filter(event__ends_at__lt=ended_before, forgotten_at=None)


class Registration(models.Model):
    """One or more people who want to come together, by account, by e-mail alone, or entered by the organiser.

    After the event the people are forgotten and the numbers stay.
    """

    event = models.ForeignKey(
        Event, models.CASCADE, related_name="registrations", verbose_name=pgettext_lazy("gathering", "event")
    )
    person = models.ForeignKey(
        User, models.SET_NULL, null=True, related_name="event_registrations", verbose_name=_("person")
    )
    name = models.CharField(_("first and last name"), max_length=150)
    email = models.EmailField(_("e-mail"), blank=True)  # lower case; empty: told of changes by telephone
    language = models.CharField(_("language"), max_length=2, default="lt")
    number = models.PositiveSmallIntegerField(_("how many people"), default=1)
    needs = models.CharField(_("what we should know"), max_length=500, blank=True)
    reminds_week = models.BooleanField(_("reminder a week before"), default=False)
    reminds_day = models.BooleanField(_("reminder a day before"), default=True)
    state = models.CharField(_("state"), max_length=12, choices=Seat)
    queued_at = models.DateTimeField(_("since"), default=timezone.now)
    answer_by = models.DateTimeField(_("answer until"), null=True)
    came = models.PositiveSmallIntegerField(_("how many came"), null=True)
    entered_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("entered by"))
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    forgotten_at = models.DateTimeField(_("people forgotten"), null=True)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        constraints = [
            models.CheckConstraint(condition=Q(number__gt=0), name="registration_of_somebody"),
            models.UniqueConstraint(
                fields=["event", "email"], condition=Q(state__in=sorted(LIVING)) & ~Q(email=""),
                name="registration_once_by_email",
            ),
            models.UniqueConstraint(
                fields=["event", "person"], condition=Q(state__in=sorted(LIVING), person__isnull=False),
                name="registration_once_by_person",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["event", "state"], name="registration_places"),
            models.Index(fields=["state", "answer_by"], name="registration_answers"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id}: {self.number}"

    @property
    def is_living(self) -> bool:
        """Whether it still stands."""
        return self.state in LIVING
