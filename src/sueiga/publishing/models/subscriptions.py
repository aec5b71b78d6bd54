"""Who reads the newsletter: people with an account, and addresses that confirmed they want it."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.messaging.enums import Matter, Wish
from sueiga.messaging.models import Preference, RefusedAddress
from sueiga.places.models import Municipality

UNCONFIRMED_KEPT = dt.timedelta(days=7)
"""For so long the letter that asks is good; then the address is forgotten."""
REFUSED_KEPT = dt.timedelta(days=30)
"""For so long somebody who refused may take it back; then only the fingerprint of the refusal stays."""


class SubscriptionQuerySet(models.QuerySet["Subscription"]):
    """Reads of subscriptions."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """One's own alone: the office sees numbers."""
        return self.filter(person=user) if isinstance(user, User) else self.none()

    def with_key(self, key: int) -> Self:
        """The one a signed link names."""
        return self.filter(pk=key).select_related("municipality", "person")

    def removable_by(self, user: User | AnonymousUser) -> Self:
        """Any, for the office: readers call and ask. It finds them by the whole address and sees no list."""
        return self.all() if isinstance(user, User) and user.in_office else self.none()

    def of_address(self, address: str, mark: str) -> Self:
        """Of an account with this address, or of the address itself by its fingerprint."""
        owner = User.objects.with_address(address)
        known = Q(person=owner) if owner else Q(pk__in=[])
        return self.filter(known | Q(fingerprint=mark)).select_related("person", "municipality")

    def refused(self) -> Self:
        """Those whose reader has refused the newsletter since."""
        never = Preference.objects.filter(person=OuterRef("person"), matter=Matter.NEWSLETTER, wish=Wish.NEVER)
        address = RefusedAddress.objects.filter(fingerprint=OuterRef("fingerprint"), matter=Matter.NEWSLETTER)
        return self.filter(Exists(never) | Q(person=None) & Exists(address))

    def wanting(self) -> Self:
        """Those the next issue goes to."""
        here = Q(person=None) | Q(person__is_active=True, person__erased_at=None)
        return self.exclude(confirmed_at=None).filter(here).exclude(pk__in=self.model._default_manager.refused())

    def in_order(self) -> Self:
        """As they came, with what a letter needs."""
        return self.select_related("person", "municipality").order_by("pk")

    def counts(self) -> dict[str, int]:
        """How many: all, in English, with a municipality, with an account."""
        return self.aggregate(
            all=Count("pk"), english=Count("pk", filter=Q(language="en")), placed=Count("municipality"),
            known=Count("person"),
        )  # fmt: skip

    def counts_by_place(self) -> list[tuple[str, int]]:
        """(municipality or nothing, how many), the most first."""
        rows = self.order_by().values_list("municipality__name").annotate(number=Count("pk"))
        return [(name or "", number) for name, number in rows.order_by("-number", "municipality__sort_key")]

    def outdated(self, now: dt.datetime) -> Self:
        """Addresses kept no longer: asked for and never confirmed, or refused a month ago."""
        unconfirmed = Q(confirmed_at=None, asked_at__lt=now - UNCONFIRMED_KEPT)
        refusals = RefusedAddress.objects.filter(fingerprint=OuterRef("fingerprint"), matter=Matter.NEWSLETTER)
        long_refused = Exists(refusals.filter(at__lt=now - REFUSED_KEPT))
        return self.filter(Q(person=None) & (unconfirmed | long_refused))


class Subscription(models.Model):
    """One reader. Somebody with an account is found by it and has no address of their own here.

    Whether the reader has refused since is not written here: refusing is messaging's, by the link in every letter.
    """

    person = models.OneToOneField(User, models.CASCADE, null=True, related_name="newsletter", verbose_name=_("person"))
    address = models.EmailField(_("address"), blank=True)
    fingerprint = models.CharField(_("fingerprint of the address"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=2, default="lt")
    municipality = models.ForeignKey(
        Municipality, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("municipality")
    )
    asked_at = models.DateTimeField(_("asked for"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"], condition=~Q(fingerprint=""), name="subscription_address_once"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, address="", fingerprint="")
                | (Q(person=None) & ~Q(address="") & ~Q(fingerprint="")),
                name="subscription_of_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def history_name(self) -> str:
        """History keeps no addresses."""
        return ""

    @property
    def email(self) -> str:
        """Where it goes."""
        return (self.person.email or "") if self.person else self.address

    @property
    def is_confirmed(self) -> bool:
        """Whether its reader pressed the button."""
        return self.confirmed_at is not None
