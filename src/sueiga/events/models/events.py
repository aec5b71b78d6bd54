"""Events: what happens, where and when."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.events.enums import HOLDING, Entry, EventKind, EventState, Seat, Spoken
from sueiga.places.models import Municipality, Settlement
from sueiga.registry.models import Organisation

PUBLIC = (EventState.PUBLISHED, EventState.CANCELLED)


class EventQuerySet(models.QuerySet["Event"]):
    """Reads of events."""

    def public(self) -> Self:
        """What everybody sees: published, and what was published and called off."""
        return self.filter(state__in=PUBLIC)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Public ones for everybody; whoever may change one sees it before that too."""
        return self.filter(Q(state__in=PUBLIC) | Q(pk__in=Event.objects.editable_by(user).values("pk")))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The office all; others those of organisations whose own page they write."""
        if not isinstance(user, User):
            return self.none()
        if user.in_office:
            return self.all()
        return self.filter(organiser__in=Organisation.objects.profile_editable_by(user).values("pk"))

    def held_by(self, user: User) -> Self:
        """Those of a person's organisations; for the office the union's own and partners'."""
        return self.filter(organiser=None) if user.in_office else self.editable_by(user)

    def reviewable_by(self, user: User | AnonymousUser) -> Self:
        """The office looks through what others enter, publishes it or sends it back."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def enterable(self) -> Self:
        """Those one registers for here."""
        return self.public().filter(entry=Entry.OURS)

    def going_on(self) -> Self:
        """Neither drafts nor called off."""
        return self.filter(state=EventState.PUBLISHED)

    def never_published(self) -> Self:
        """Drafts and what waits for the office."""
        return self.exclude(state__in=PUBLIC)

    def drafts(self) -> Self:
        """Those nobody sent yet, the soonest first."""
        return self.filter(state=EventState.DRAFT).order_by("starts_at", "pk")

    def sent_back(self) -> Self:
        """Those the office asked to put right."""
        return self.drafts().exclude(returned_why="")

    def upcoming(self, now: dt.datetime | None = None) -> Self:
        """Not over yet, what begins first comes first."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at", "pk")

    def past(self, now: dt.datetime | None = None) -> Self:
        """Over, the latest first."""
        return self.filter(ends_at__lte=now or timezone.now()).order_by("-starts_at", "-pk")

    def between(self, since: dt.datetime, until: dt.datetime) -> Self:
        """Those any part of which falls between two moments, in order of time."""
        return self.filter(starts_at__lt=until, ends_at__gte=since).order_by("starts_at", "pk")

    def in_municipality(self, municipality: Municipality | None) -> Self:
        """Those held there; None narrows nothing."""
        return self.filter(municipality=municipality) if municipality else self

    def of_kind(self, kind: str) -> Self:
        """Those of a kind; nothing said narrows nothing."""
        return self.filter(kind=kind) if kind else self

    def reported_at(self, path: str) -> Self:
        """Those whose page leads to a report there."""
        return self.filter(report_path=path)

    def answered_by(self, person: User) -> Self:
        """Those whose page says to ask this person, by their address."""
        return self.filter(contact_email__iexact=person.email) if person.email else self.none()

    def of(self, organisation: Organisation) -> Self:
        """What an organisation holds."""
        return self.filter(organiser=organisation)

    def waiting_for_office(self) -> Self:
        """Sent in and not decided, or changed by its organiser since the office saw it; the soonest first."""
        sent_in = Q(state=EventState.PROPOSED)
        return self.filter(sent_in | Q(state__in=PUBLIC, changed_unseen=True)).order_by("starts_at", "pk")

    def with_place(self) -> Self:
        """Each with where it is and who holds it."""
        return self.select_related("municipality", "settlement", "organiser")

    def with_taken(self) -> Self:
        """Each with `taken`, places that are held, and `queued`, people on the waiting list."""
        held = Sum("registrations__number", filter=Q(registrations__state__in=HOLDING))
        queued = Sum("registrations__number", filter=Q(registrations__state=Seat.WAITING))
        return self.annotate(taken=Coalesce(held, 0), queued=Coalesce(queued, 0))


class Event(models.Model):
    """A gathering at a time and a place, of the union, a member or a partner.

    `revision` grows with each change of what those who come must know: calendars and letters tell changes apart by it.
    """

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name_lt = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    summary_lt = models.CharField(_("in two sentences"), max_length=500, blank=True)
    summary_en = models.CharField(_("in two sentences, in English"), max_length=500, blank=True)
    text_lt = models.TextField(_("more about it"), max_length=8000, blank=True)
    text_en = models.TextField(_("more about it, in English"), max_length=8000, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=EventKind, default=EventKind.MEETING)
    state = models.CharField(_("state"), max_length=10, choices=EventState, default=EventState.DRAFT)
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"), db_index=True)
    venue = models.CharField(_("where"), max_length=300, blank=True)  # "Alantos kultūros namai, Turgaus g. 1"
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, related_name="+", verbose_name=_("municipality")
    )
    settlement = models.ForeignKey(
        Settlement, models.PROTECT, null=True, related_name="+", verbose_name=_("settlement")
    )
    lat = models.FloatField(_("latitude"), null=True)
    lon = models.FloatField(_("longitude"), null=True)
    online_url = models.URLField(_("link to take part from afar"), max_length=500, blank=True)
    spoken = models.CharField(_("language"), max_length=12, choices=Spoken, default=Spoken.LITHUANIAN)
    price_lt = models.CharField(_("price"), max_length=200, blank=True)  # empty: free of charge
    price_en = models.CharField(_("price, in English"), max_length=200, blank=True)
    organiser = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, related_name="events", verbose_name=_("organiser")
    )  # none: the union itself, or `organiser_name`
    organiser_name = models.CharField(_("another organiser"), max_length=200, blank=True)
    contact_name = models.CharField(_("whom to ask"), max_length=150, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)
    entry = models.CharField(_("how one gets in"), max_length=10, choices=Entry, default=Entry.FREE)
    entry_url = models.URLField(_("where to register"), max_length=500, blank=True)
    capacity = models.PositiveIntegerField(_("places"), null=True)  # none: as many as come
    most_together = models.PositiveSmallIntegerField(_("people one may register at once"), default=5)
    has_waiting_list = models.BooleanField(_("waiting list"), default=True)
    entry_closes_at = models.DateTimeField(_("registration until"), null=True)  # none: until it begins
    cancelled_at = models.DateTimeField(_("cancelled"), null=True)
    cancelled_why_lt = models.CharField(_("why it is cancelled"), max_length=500, blank=True)
    cancelled_why_en = models.CharField(_("why it is cancelled, in English"), max_length=500, blank=True)
    returned_why = models.CharField(_("why the office sent it back"), max_length=1000, blank=True)
    changed_unseen = models.BooleanField(_("changed since the office saw it"), default=False)
    report_path = models.CharField(_("report of it"), max_length=300, blank=True)  # told by whoever publishes one
    revision = models.PositiveIntegerField(_("revision"), default=0)
    entered_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("entered by"))
    published_at = models.DateTimeField(_("published"), null=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("gathering", "event")
        verbose_name_plural = pgettext_lazy("gathering", "events")
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="event_forward"),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__isnull=False, lon__isnull=False),
                name="event_point_whole",
            ),
            models.CheckConstraint(
                condition=~Q(entry=Entry.ELSEWHERE) | ~Q(entry_url=""), name="event_entry_elsewhere_told"
            ),
            models.CheckConstraint(condition=Q(capacity__isnull=True) | Q(capacity__gt=0), name="event_capacity_real"),
            models.CheckConstraint(condition=Q(most_together__gt=0), name="event_together_real"),
        ]

    def __str__(self) -> str:
        return self.name_lt

    name = translated("name")
    summary = translated("summary")
    text = translated("text")
    price = translated("price")
    cancelled_why = translated("cancelled_why")

    def get_absolute_url(self) -> str:
        """In the calendar."""
        return reverse("events:event", args=[self.slug])

    @property
    def is_public(self) -> bool:
        """Whether everybody sees it."""
        return self.state in PUBLIC

    @property
    def is_cancelled(self) -> bool:
        """Whether it was called off."""
        return self.state == EventState.CANCELLED

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.ends_at <= timezone.now()

    @property
    def version(self) -> str:
        """When it was last changed, as a page carries it to tell whether somebody else saved it meanwhile."""
        return self.changed_at.astimezone(dt.UTC).isoformat()

    @property
    def registers_until(self) -> dt.datetime:
        """The last moment to register here."""
        return min(filter(None, [self.entry_closes_at, self.starts_at]))

    @property
    def takes_registrations(self) -> bool:
        """Whether one can register here now."""
        is_open = self.state == EventState.PUBLISHED and self.entry == Entry.OURS
        return is_open and self.registers_until > timezone.now()
