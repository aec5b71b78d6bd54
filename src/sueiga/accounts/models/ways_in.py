"""Links of letters that let somebody in once, and browsers people have used. Of a secret only its digest is kept."""

import datetime as dt
import hashlib
import secrets
from typing import Self, TypeVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models.people import User


def digest_of(token: str) -> str:
    """What is kept of a secret: nobody who reads the table can use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """A secret that cannot be guessed, fit for an address."""
    return secrets.token_urlsafe(32)


Row = TypeVar("Row", bound="OneTimeLink")


class OneTimeLinkQuerySet(models.QuerySet[Row]):
    """Reads of links, and the one write that two browsers could race for."""

    def opened_by(self, token: str) -> Self:
        """The link this token belongs to, used or not."""
        return self.filter(digest=digest_of(token))

    def unused(self) -> Self:
        """Links nobody has used."""
        return self.filter(used_at=None)

    def use_up(self) -> bool:
        """Mark them as used; False when all of them were already."""
        return bool(self.unused().update(used_at=timezone.now()))

    def stale(self) -> Self:
        """Links of more than a week ago, of no use to anybody."""
        return self.filter(made_at__lt=timezone.now() - dt.timedelta(days=7))


class OneTimeLink(models.Model):
    """What links of both kinds have in common."""

    LASTS = dt.timedelta(0)

    digest = models.CharField(_("SHA-256 of the secret"), max_length=64, unique=True)
    email = models.EmailField(_("address it was sent to"))
    onward = models.CharField(_("page wanted"), max_length=1000, blank=True)
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    used_at = models.DateTimeField(_("used"), null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def is_spent(self) -> bool:
        """Whether it has been used, or its time has passed."""
        return self.used_at is not None or timezone.now() >= self.made_at + self.LASTS


class SignInLinkQuerySet(OneTimeLinkQuerySet["SignInLink"]):
    """Reads of links to sign in."""

    def with_person(self) -> Self:
        """And whom each lets in."""
        return self.select_related("person")


class SignInLink(OneTimeLink):
    """The link that stands in a letter beside the code: whoever presses the button of its page is signed in, once."""

    LASTS = dt.timedelta(minutes=15)

    person = models.ForeignKey(User, models.CASCADE, related_name="sign_in_links", verbose_name=_("person"))

    objects = SignInLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link to sign in")
        verbose_name_plural = _("links to sign in")
        indexes = [models.Index(fields=["person"], condition=models.Q(used_at=None), name="sign_in_link_unused")]


class AccountLinkQuerySet(OneTimeLinkQuerySet["AccountLink"]):
    """Reads of links to open an account."""


class AccountLink(OneTimeLink):
    """The link a stranger's letter holds: it proves the address, and the person there may open an account, once."""

    LASTS = dt.timedelta(hours=24)

    objects = AccountLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link to open an account")
        verbose_name_plural = _("links to open an account")


class KnownDeviceQuerySet(models.QuerySet["KnownDevice"]):
    """Reads of browsers."""

    def of(self, person: User, token: str) -> Self:
        """The browser that carries this secret, where this person has signed in with it."""
        return self.filter(person=person, digest=digest_of(token))

    def by_key(self, key: int) -> Self:
        """The browser an alert is about, with its person."""
        return self.filter(pk=key).select_related("person")

    def met(self, person: User, token: str, user_agent: str) -> "tuple[KnownDevice, bool]":
        """The browser as this person's, and whether it is only now."""
        return self.get_or_create(person=person, digest=digest_of(token), defaults={"user_agent": user_agent})

    def unseen(self) -> Self:
        """Browsers not signed in with for two years: their cookies are gone."""
        return self.filter(last_at__lt=timezone.now() - dt.timedelta(days=2 * 365))


class KnownDevice(models.Model):
    """A browser a person has signed in with: it carries a long-lived cookie, and draws no alert the next time."""

    person = models.ForeignKey(User, models.CASCADE, related_name="known_devices", verbose_name=_("person"))
    digest = models.CharField(_("SHA-256 of the secret"), max_length=64)
    user_agent = models.CharField(_("what the browser calls itself"), max_length=300, blank=True)
    first_at = models.DateTimeField(_("first used"), default=timezone.now)
    last_at = models.DateTimeField(_("last used"), default=timezone.now)

    objects = KnownDeviceQuerySet.as_manager()

    class Meta:
        verbose_name = _("known browser")
        verbose_name_plural = _("known browsers")
        constraints = [models.UniqueConstraint(fields=["person", "digest"], name="known_device_once")]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
