"""Organisations by who speaks for them."""

from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.registry.enums import EDITING_ROLES, LEADING_ROLES, Kind, Role

if TYPE_CHECKING:
    from sueiga.registry.models.organisations import Organisation  # noqa: F401  # the row type of the QuerySet


class SpeakingQuerySet(models.QuerySet["Organisation"]):
    """Reads that ask who may speak for an organisation. A right ends at the minute the term ends.

    Whoever represents a double represents the record it was merged into, as long as the merging stands.
    """

    def spoken_for_by(self, user: User | AnonymousUser) -> Self:
        """Those a person has a role in now, whichever it is."""
        return self._held(user, list(Role)) if isinstance(user, User) else self.none()

    def led_by(self, user: User | AnonymousUser) -> Self:
        """Those this person leads now: enters and ends other representatives, hands over, vouches for people."""
        return self._held(user, LEADING_ROLES) if isinstance(user, User) else self.none()

    def chaired_by(self, user: User | AnonymousUser) -> Self:
        """Those this person chairs now."""
        return self._held(user, {Role.CHAIR}) if isinstance(user, User) else self.none()

    def handable_by(self, user: User | AnonymousUser) -> Self:
        """Those whose next chair this person may name: the chair; whoever else leads it only where nobody chairs."""
        now = timezone.now()
        ends = Q(representatives__ends_at=None) | Q(representatives__ends_at__gt=now)
        chairs = self.model._default_manager.filter(
            ends, representatives__role=Role.CHAIR, representatives__starts_at__lte=now
        )
        led = self.led_by(user)
        chaired = self.chaired_by(user).values("pk")
        merged = chairs.exclude(merged_into=None).values("merged_into")
        return led.filter(Q(pk__in=chaired) | ~(Q(pk__in=chairs.values("pk")) | Q(pk__in=merged)))

    def handed_to(self, user: User | AnonymousUser) -> Self:
        """Those whose hand-over pack this person may read: who speaks for it; the office all public ones."""
        if isinstance(user, User) and user.in_office:
            return self.exclude(kind=Kind.OTHER).filter(merged_into=None)
        return self.spoken_for_by(user)

    def nameable(self) -> Self:
        """All of them: anybody may ask about any organisation of the register, if only to be told why not."""
        return self.select_related("municipality", "merged_into")

    def profile_editable_by(self, user: User | AnonymousUser) -> Self:
        """Those whose own page this person may write: in a role that edits; the office all of the public ones."""
        if not isinstance(user, User):
            return self.none()
        if user.in_office:
            return self.filter(merged_into=None)
        return self._held(user, EDITING_ROLES).filter(deregistered_on=None)

    def _held(self, user: User, roles: "list[Role] | frozenset[Role] | set[Role]") -> Self:
        now = timezone.now()
        term = {"person": user, "role__in": list(roles), "starts_at__lte": now}
        own = Q(**{f"representatives__{key}": value for key, value in term.items()})
        own &= Q(representatives__ends_at=None) | Q(representatives__ends_at__gt=now)
        of_double = Q(**{f"doubles__representatives__{key}": value for key, value in term.items()})
        of_double &= Q(doubles__representatives__ends_at=None) | Q(doubles__representatives__ends_at__gt=now)
        held = self.model._default_manager.filter(merged_into=None).filter(own).values("pk")
        merged = self.model._default_manager.filter(merged_into=None).filter(of_double).values("pk")
        return self.filter(Q(pk__in=held) | Q(pk__in=merged))
