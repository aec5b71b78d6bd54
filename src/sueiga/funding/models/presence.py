"""Who has the same page open just now, and who saved which part of a draft when."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.funding.models.editions import Edition


class Presence(models.Model):
    """A person at work in a room ("edition:17", "notebook:5"); forgotten some minutes after they went."""

    room = models.CharField(_("room"), max_length=40)
    person = models.ForeignKey(User, models.CASCADE, related_name="+", verbose_name=_("person"))
    section = models.CharField(_("section"), max_length=60, blank=True)
    at = models.DateTimeField(_("seen"), default=timezone.now)

    class Meta:
        verbose_name = _("somebody at work")
        verbose_name_plural = _("people at work")
        constraints = [models.UniqueConstraint(fields=["room", "person"], name="presence_once")]

    def __str__(self) -> str:
        return str(self.person)


class FieldSave(models.Model):
    """When a field of a draft was written last, and by whom: two editors of one section are told apart by it."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="field_saves", verbose_name=_("edition of a call")
    )
    field = models.CharField(_("field"), max_length=60)
    at = models.DateTimeField(_("saved"))
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("saved by"))

    class Meta:
        verbose_name = _("saving of a field")
        verbose_name_plural = _("savings of fields")
        constraints = [models.UniqueConstraint(fields=["edition", "field"], name="field_save_once")]

    def __str__(self) -> str:
        return self.field
