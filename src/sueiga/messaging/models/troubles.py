"""Addresses letters come back from."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.messaging.enums import Matter, Trouble

FULL_TOO_OFTEN = 3
"""A mailbox that was full so many times is taken for one nobody reads."""


class AddressTroubleQuerySet(models.QuerySet["AddressTrouble"]):
    """Reads of troubled addresses."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Only the union's office."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The office may try an address again."""
        return self.visible_to(user)

    def newest(self) -> Self:
        """The latest first."""
        return self.order_by("-last_at", "-pk")

    def in_the_way_of(self, matter: str) -> Self:
        """Those that keep letters of a matter back.

        A letter somebody just asked for (SECURITY) always goes; what the law wants told (LEGAL) goes to whoever only
        complained.
        """
        if matter == Matter.SECURITY:
            return self.none()
        dead = Q(kind=Trouble.UNKNOWN) | Q(kind=Trouble.FULL, count__gte=FULL_TOO_OFTEN)
        return self.filter(dead if matter == Matter.LEGAL else dead | Q(kind=Trouble.COMPLAINED))


class AddressTrouble(models.Model):
    """What is wrong with an address, as its server or provider told us; gone when the office wants to try again."""

    address = models.CharField(_("address"), max_length=320, unique=True)  # folded, see addresses.py
    kind = models.CharField(_("trouble"), max_length=12, choices=Trouble)
    since = models.DateTimeField(_("since"), default=timezone.now)
    last_at = models.DateTimeField(_("last time"), default=timezone.now)
    count = models.PositiveIntegerField(_("times"), default=1)
    detail = models.CharField(_("what the server said"), max_length=500, blank=True)

    objects = AddressTroubleQuerySet.as_manager()

    class Meta:
        verbose_name = _("address with trouble")
        verbose_name_plural = _("addresses with trouble")

    def __str__(self) -> str:
        return self.get_kind_display()  # not the address: history keeps no personal data
