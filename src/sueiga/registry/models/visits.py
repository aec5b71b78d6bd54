"""When people of the office last looked at what is new."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User


class OfficeVisit(models.Model):
    """Up to which moment a person of the office has seen the changes."""

    person = models.OneToOneField(User, models.CASCADE, related_name="office_visit", verbose_name=_("person"))
    changes_seen_at = models.DateTimeField(_("changes seen up to"))

    class Meta:
        verbose_name = _("visit of the office")
        verbose_name_plural = _("visits of the office")

    def __str__(self) -> str:
        return f"{self.person} {self.changes_seen_at:%Y-%m-%d %H:%M}"
