"""What the union's office does for somebody who asked for it, on the phone say."""

import datetime as dt
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import ErrandEnd, ErrandReason, OfficeRole
from sueiga.accounts.models.people import User

LASTS = dt.timedelta(minutes=60)


class ErrandQuerySet(models.QuerySet["Errand"]):
    """Reads of errands."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The office sees all, everybody else what was done for them."""
        if not isinstance(user, User):
            return self.none()
        return self if user.in_office else self.filter(person=user)

    def unfinished(self) -> Self:
        """Those nobody has closed yet."""
        return self.filter(ended_at=None).select_related("person", "officer")

    def begun_by(self, officer: User) -> Self:
        """Those of one officer that nobody has closed yet; there is never more than one."""
        return self.unfinished().filter(officer=officer)

    def overdue(self) -> Self:
        """Left open, and their hour has passed."""
        return self.unfinished().filter(until__lte=timezone.now())

    def running(self) -> Self:
        """In their hour, the officer still in the office and the person still a person one may act for."""
        officers = {"officer__is_active": True, "officer__office_role__gt": OfficeRole.NONE}
        people = {"person__is_active": True, "person__office_role": OfficeRole.NONE}
        return self.unfinished().filter(until__gt=timezone.now(), **officers, **people)

    def untold(self) -> Self:
        """Ended, and the person has not been written to about them."""
        return self.filter(ended_at__isnull=False, told_at=None).select_related("person").order_by("pk")


class Errand(models.Model):
    """An officer acts for a person, at most for an hour; every line of history of that time bears both."""

    officer = models.ForeignKey(User, models.CASCADE, related_name="errands_done", verbose_name=_("officer"))
    person = models.ForeignKey(User, models.CASCADE, related_name="errands", verbose_name=_("on behalf of"))
    reason = models.CharField(_("how they asked"), max_length=10, choices=ErrandReason)
    began_at = models.DateTimeField(_("began"), default=timezone.now)
    until = models.DateTimeField(_("at most until"))
    ended_at = models.DateTimeField(_("ended"), null=True)
    end = models.CharField(_("why it ended"), max_length=12, choices=ErrandEnd, blank=True)
    told_at = models.DateTimeField(_("the person was told"), null=True)

    objects = ErrandQuerySet.as_manager()

    class Meta:
        verbose_name = _("errand")
        verbose_name_plural = _("errands")

    def __str__(self) -> str:
        return f"{self.began_at:%Y-%m-%d %H:%M}"

    @property
    def acting(self) -> User:
        """The person as whom the officer acts: everything they may, and not more, with both names in history."""
        self.person.acting_officer = self.officer
        return self.person
