"""Which letters people want, and when."""

from collections.abc import Collection, Iterable

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.messaging.enums import Matter, Wish

MONDAY = 0


class PreferenceQuerySet(models.QuerySet["Preference"]):
    """Reads of wishes."""

    def chosen_by(self, person: User) -> dict[str, str]:
        """Matter → when this person wants it, where they said so."""
        return dict(self.filter(person=person).values_list("matter", "wish"))

    def wishes_of(self, people: Iterable[int]) -> dict[tuple[int, str], str]:
        """(key of the person, matter) → when they want it, where they said so; one query."""
        rows = self.filter(person__in=people).values_list("person", "matter", "wish")
        return {(person, matter): wish for person, matter, wish in rows}


class DigestDayQuerySet(models.QuerySet["DigestDay"]):
    """Reads of days."""

    def chosen_by(self, person: User) -> int:
        """The day this person wants the weekly letter on; Monday unless they said."""
        day = self.filter(person=person).values_list("weekday", flat=True).first()
        return MONDAY if day is None else day

    def days_of(self, people: "models.QuerySet[User] | Collection[int]") -> dict[int, int]:
        """Key of a person → their day, where they said so."""
        return dict(self.filter(person__in=people).values_list("person", "weekday"))


class RefusedAddressQuerySet(models.QuerySet["RefusedAddress"]):
    """Reads of refusals by address."""

    def among(self, fingerprints: Iterable[str]) -> set[tuple[str, str]]:
        """(fingerprint, matter) of those that are refused; one query."""
        return set(self.filter(fingerprint__in=fingerprints).values_list("fingerprint", "matter"))


class Preference(models.Model):
    """When a person wants letters of one matter; at once where there is no row."""

    person = models.ForeignKey(User, models.CASCADE, related_name="preferences", verbose_name=_("person"))
    matter = models.CharField(_("matter"), max_length=20, choices=Matter)
    wish = models.CharField(_("when"), max_length=10, choices=Wish)

    objects = PreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")
        constraints = [models.UniqueConstraint(fields=["person", "matter"], name="preference_once")]

    def __str__(self) -> str:
        return f"{self.get_matter_display()}: {self.get_wish_display()}"


class DigestDay(models.Model):
    """The day of the week a person wants the weekly letter on (0 Monday … 6 Sunday); Monday where there is no row."""

    person = models.OneToOneField(User, models.CASCADE, related_name="digest_day", verbose_name=_("person"))
    weekday = models.PositiveSmallIntegerField(_("day of the week"), default=MONDAY, validators=[MaxValueValidator(6)])

    objects = DigestDayQuerySet.as_manager()

    class Meta:
        verbose_name = _("day of the weekly letter")
        verbose_name_plural = _("days of the weekly letter")

    def __str__(self) -> str:
        return str(self.weekday)


class RefusedAddress(models.Model):
    """An address of nobody we know, whose owner wants no letters of a matter; only its fingerprint is kept."""

    fingerprint = models.CharField(_("fingerprint of the address"), max_length=40)
    matter = models.CharField(_("matter"), max_length=20, choices=Matter)
    at = models.DateTimeField(_("since"), auto_now_add=True)

    objects = RefusedAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("refused address")
        verbose_name_plural = _("refused addresses")
        constraints = [models.UniqueConstraint(fields=["fingerprint", "matter"], name="refused_address_once")]

    def __str__(self) -> str:
        return f"{self.fingerprint[:8]}…: {self.get_matter_display()}"
