"""Which letters people want, and when."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.messaging.enums import Matter, Wish


class Preference(models.Model):
    """When a person wants letters of one matter; at once where there is no row."""

    person = models.ForeignKey(User, models.CASCADE, related_name="preferences", verbose_name=_("person"))
    matter = models.CharField(_("matter"), max_length=20, choices=Matter)
    wish = models.CharField(_("when"), max_length=10, choices=Wish)

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")
        constraints = [models.UniqueConstraint(fields=["person", "matter"], name="preference_once")]

    def __str__(self) -> str:
        return f"{self.get_matter_display()}: {self.get_wish_display()}"


class DigestDay(models.Model):
    """The day of the week a person wants the weekly letter on (0 Monday … 6 Sunday); Monday where there is no row."""

    person = models.OneToOneField(User, models.CASCADE, related_name="digest_day", verbose_name=_("person"))
    weekday = models.PositiveSmallIntegerField(_("day of the week"), default=0, validators=[MaxValueValidator(6)])

    class Meta:
        verbose_name = _("day of the weekly letter")
        verbose_name_plural = _("days of the weekly letter")

    def __str__(self) -> str:
        return str(self.weekday)
