"""Addresses people asked to add and have not confirmed yet. Confirmed ones are the sign-in library's EmailAddress.

An address nobody confirmed is never among those one signs in with: otherwise its real owner would be led astray.
"""

import datetime as dt
from typing import Self

from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models.people import User

VALID = dt.timedelta(days=3)


class AddressRequestQuerySet(models.QuerySet["AddressRequest"]):
    """Reads of requests."""

    def waiting(self) -> Self:
        """Not answered yet, and still good."""
        return self.filter(closed_at=None, asked_at__gt=timezone.now() - VALID)

    def waiting_with_key(self, key: int) -> "AddressRequest | None":
        """The request with this key, if it still waits."""
        return self.waiting().select_related("person").filter(pk=key, person__is_active=True).first()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """A person's own that wait."""
        return self.waiting().filter(person=user).order_by("pk") if isinstance(user, User) else self.none()

    def of_last_day(self, person: User) -> Self:
        """What this person asked for during the last twenty-four hours, closed or not."""
        return self.filter(person=person, asked_at__gt=timezone.now() - dt.timedelta(days=1))

    def stale(self) -> Self:
        """Nobody answered in time; the address in them is to be forgotten."""
        return self.filter(closed_at=None, asked_at__lte=timezone.now() - VALID)


class AddressRequest(models.Model):
    """Somebody wants letters and codes at one more address; the letter there holds the link that confirms it."""

    person = models.ForeignKey(User, models.CASCADE, related_name="address_requests", verbose_name=_("person"))
    email = models.EmailField(_("e-mail address"), blank=True)  # emptied once closed
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    closed_at = models.DateTimeField(_("answered or taken back"), null=True)

    objects = AddressRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("address to confirm")
        verbose_name_plural = _("addresses to confirm")
        indexes = [models.Index(fields=["person", "-asked_at"], name="address_request_of_person")]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


def addresses_of(person: User) -> list[EmailAddress]:
    """A person's addresses, the main one first; one that stands with the person alone has no row (and no key) yet."""
    rows = list(EmailAddress.objects.filter(user=person).order_by("pk"))
    if person.email and person.email not in {row.email for row in rows}:
        rows.append(EmailAddress(user=person, email=person.email, primary=True))
    return sorted(rows, key=lambda row: row.email != person.email)


def address_of(person: User, key: int) -> EmailAddress | None:
    """One of a person's own addresses."""
    return EmailAddress.objects.filter(user=person, pk=key).first()
