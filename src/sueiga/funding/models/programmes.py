"""Who gives money and under which programme."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated


class Institution(models.Model):
    """A funder or an administrator of calls: a ministry, an agency, a municipality, a local action group."""

    name_lt = models.CharField(_("name"), max_length=300, unique=True)
    name_en = models.CharField(_("name in English"), max_length=300, blank=True)
    short = models.CharField(_("abbreviation"), max_length=30, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)

    name = translated("name")

    class Meta:
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")

    def __str__(self) -> str:
        return str(self.name)


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Reads of programmes."""

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The office enters programmes."""
        return self.select_related("funder") if isinstance(user, User) and user.in_office else self.none()

    def in_order(self) -> Self:
        """By name."""
        return self.order_by("name_lt")


class Programme(models.Model):
    """What calls recur under, year after year; "never funded here" means under one programme."""

    slug = models.SlugField(_("slug"), unique=True, max_length=80)
    name_lt = models.CharField(_("name"), max_length=300)
    name_en = models.CharField(_("name in English"), max_length=300, blank=True)
    funder = models.ForeignKey(
        Institution, models.PROTECT, null=True, related_name="programmes", verbose_name=_("funder")
    )
    url = models.URLField(_("web address"), max_length=500, blank=True)
    began = models.PositiveSmallIntegerField(_("first year"), null=True)  # before it nobody was funded

    name = translated("name")

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def __str__(self) -> str:
        return str(self.name)
