"""Events: what happens, where and when."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.events.enums import EventKind, EventState
from sueiga.places.models import Municipality
from sueiga.registry.models import Organisation


class EventQuerySet(models.QuerySet["Event"]):
    """Reads of events."""

    def public(self) -> Self:
        """What everybody sees: published, and what was published and called off."""
        return self.filter(state__in=[EventState.PUBLISHED, EventState.CANCELLED])


class Event(models.Model):
    """A gathering at a time and a place, of the union, a member or a partner."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name_lt = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    summary_lt = models.CharField(_("in two sentences"), max_length=500, blank=True)
    summary_en = models.CharField(_("in two sentences, in English"), max_length=500, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=EventKind, default=EventKind.MEETING)
    state = models.CharField(_("state"), max_length=10, choices=EventState, default=EventState.DRAFT)
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    venue = models.CharField(_("where"), max_length=300, blank=True)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, related_name="+", verbose_name=_("municipality")
    )
    organiser = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, related_name="events", verbose_name=_("organiser")
    )  # none: the union itself, or `organiser_name`
    organiser_name = models.CharField(_("another organiser"), max_length=200, blank=True)
    entered_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("entered by"))
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="event_forward")]

    def __str__(self) -> str:
        return self.name_lt

    name = translated("name")
    summary = translated("summary")

    def get_absolute_url(self) -> str:
        """In the calendar."""
        return reverse("events:event", args=[self.slug])
