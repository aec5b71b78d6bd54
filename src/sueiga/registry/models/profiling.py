"""Organisations by what they told of themselves, and when they last confirmed it."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef

from sueiga.accounts.models import User
from sueiga.registry.enums import EDITING_ROLES, LEADING_ROLES, Fact, Theme
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
        return self._held(user, LEADING_ROLES).filter(deregistered_on=None) if isinstance(user, User) else self.none()

    def edited_by(self, user: User, *, not_confirmed_since: dt.date) -> Self:
        """Those whose profile is this person's own to write, with how many parts are told and what is to confirm."""
        stale = self.model._default_manager.confirmable_by(user).not_confirmed_since(not_confirmed_since)
        return (
            self._held(user, EDITING_ROLES)
            .filter(deregistered_on=None)
            .annotate(told=Count("profile_parts"), must_confirm=Exists(stale.filter(pk=OuterRef("pk"))))
            .order_by("sort_key", "code")
        )

    def to_ask(self, today: dt.date, *, year_ago: dt.date, calm: bool) -> Self:
        """Living organisations to ask whether all is so: a year after they last said so, or were last asked.

        Those that never confirmed anything are asked in calm months.
        """
        asked = self.model._default_manager.filter(confirmation_requests__asked_on__gt=year_ago)
        due = self.public().filter(deregistered_on=None).not_confirmed_since(year_ago + dt.timedelta(days=1))
        due = due.exclude(pk__in=asked.values("pk"))
        return due if calm else due.filter(evidence__fact=Fact.CONFIRMED)

    def working_on(self, theme: Theme) -> Self:
        """Those that say they work on this."""
        return self.filter(themes__theme=theme)
