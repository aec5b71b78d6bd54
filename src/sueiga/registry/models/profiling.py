"""Organisations by what they told of themselves, and when they last confirmed it."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, Max, OuterRef, Q, Subquery
from django.utils import timezone

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import User
from sueiga.registry.enums import EDITING_ROLES, LEADING_ROLES, Fact, Kind, Reach
from sueiga.registry.models.speaking import SpeakingQuerySet


class ProfilingQuerySet(SpeakingQuerySet):
    """Reads about profiles and confirmations."""

    def confirmed_since(self, day: dt.date) -> Self:
        """Those that confirmed what is published of them on this day or later."""
        return self.filter(evidence__fact=Fact.CONFIRMED, evidence__key="", evidence__since__gte=day)

    def not_confirmed_since(self, day: dt.date) -> Self:
        """Those that did not."""
        return self.exclude(pk__in=self.model._default_manager.confirmed_since(day).values("pk"))

    def confirmable_by(self, user: User | AnonymousUser) -> Self:
        """Those whose published details this person may confirm: whoever leads a living organisation."""
        return self.led_by(user).filter(deregistered_on=None)

    def edited_by(self, user: User, *, not_confirmed_since: dt.date) -> Self:
        """Those whose profile is this person's own to write, with how many parts are told and whether to confirm it."""
        every = self.model._default_manager
        stale = every.confirmable_by(user).not_confirmed_since(not_confirmed_since)
        own = self._held(user, EDITING_ROLES).filter(deregistered_on=None)
        return own.annotate(
            told=Count("profile_parts", distinct=True),
            confirmed_on=Max("evidence__since", filter=Q(evidence__fact=Fact.CONFIRMED)),
            must_confirm=Exists(stale.filter(pk=OuterRef("pk"))),
        ).order_by("sort_key", "code")

    def to_ask(self, *, year_ago: dt.date, is_calm: bool) -> Self:
        """Living organisations to ask whether all is so: a year after they said so, or were asked, for the last time.

        Those that never confirmed anything are asked in calm months. Only those somebody can be written to at.
        """
        every = self.model._default_manager
        asked = every.filter(confirmation_requests__asked_on__gt=year_ago)
        due = self.filter(merged_into=None, deregistered_on=None).exclude(kind=Kind.OTHER)
        due = due.not_confirmed_since(year_ago + dt.timedelta(days=1)).exclude(pk__in=asked.values("pk"))
        due = due if is_calm else due.filter(evidence__fact=Fact.CONFIRMED)
        return (
            due.filter(Q(pk__in=every.led_by_somebody().values("pk")) | Q(contacts__kind=Reach.EMAIL))
            .distinct()
            .order_by("pk")
        )

    def with_public_addresses(self) -> Self:
        """With the first public e-mail address and the first web address they told, for files to take away."""
        public = Q(contacts__kind=Reach.EMAIL, contacts__visibility=Visibility.PUBLIC)
        every = self.model._default_manager.filter(pk=OuterRef("pk"))
        emails = every.filter(public).order_by("contacts__pk").values("contacts__value")[:1]
        pages = every.exclude(web_addresses=None).order_by("web_addresses__pk").values("web_addresses__url")[:1]
        return self.annotate(told_email=Subquery(emails), told_web=Subquery(pages))

    def working_on(self, theme: str) -> Self:
        """Those that say they work on this."""
        return self.filter(themes__theme=theme)

    def led_by_somebody(self) -> Self:
        """Those somebody who can be written to leads."""
        now = timezone.now()
        running = Q(representatives__starts_at__lte=now, representatives__role__in=LEADING_ROLES)
        running &= Q(representatives__ends_at=None) | Q(representatives__ends_at__gt=now)
        person = Q(representatives__person__is_active=True)
        person &= Q(representatives__person__email__isnull=False) | ~Q(representatives__person__postal_address="")
        return self.filter(running & person)
