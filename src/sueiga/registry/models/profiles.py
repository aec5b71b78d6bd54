"""What an organisation tells of itself, beside the official facts, which it can't change."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.places.models import Settlement
from sueiga.registry.enums import LendableKind, Part, Source, Theme, WebKind
from sueiga.registry.models.contacts import OrganisationContact
from sueiga.registry.models.organisations import Organisation

LONGEST_DESCRIPTION = 4_000


class Profile(models.Model):
    """The plain values of one organisation's profile; when each part was told, and by whom, stands in ProfilePart."""

    organisation = models.OneToOneField(
        Organisation, models.CASCADE, related_name="profile", verbose_name=_("organisation")
    )
    description_lt = models.TextField(_("description"), blank=True, max_length=LONGEST_DESCRIPTION)
    description_en = models.TextField(_("description in English"), blank=True, max_length=LONGEST_DESCRIPTION)
    members = models.PositiveIntegerField(_("members"), null=True)
    volunteers = models.PositiveIntegerField(_("volunteers"), null=True)
    settlements = models.ManyToManyField(Settlement, related_name="told_by", verbose_name=_("settlements"))

    description = translated("description")

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")

    def __str__(self) -> str:
        return str(self.organisation)


class ProfilePart(models.Model):
    """Who told a part of a profile last, and when: its source."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="profile_parts", verbose_name=_("organisation")
    )
    part = models.CharField(_("part"), max_length=20, choices=Part)
    source = models.CharField(_("source"), max_length=30, choices=Source)
    told_at = models.DateTimeField(_("told"), default=timezone.now)
    told_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("told by"))

    class Meta:
        verbose_name = _("part of a profile")
        verbose_name_plural = _("parts of profiles")
        constraints = [models.UniqueConstraint(fields=["organisation", "part"], name="profile_part_once")]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_part_display()}"


class WebAddress(models.Model):
    """A page of the organisation somewhere on the web; always https."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="web_addresses", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=WebKind)
    url = models.URLField(_("web address"), max_length=500)

    class Meta:
        verbose_name = _("web address")
        verbose_name_plural = _("web addresses")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "url"], name="web_address_once"),
            models.CheckConstraint(condition=Q(url__startswith="https://"), name="web_address_https"),
        ]

    def __str__(self) -> str:
        return self.url

    @property
    def shown(self) -> str:
        """As people write it: without https:// and www."""
        return self.url.removeprefix("https://").removeprefix("www.").rstrip("/")


class Lendable(models.Model):
    """A space or a thing the organisation can lend to others, and on what terms."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="lendables", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=LendableKind)
    name = models.CharField(_("what"), max_length=120)
    quantity = models.PositiveIntegerField(_("how many"), null=True)
    terms = models.CharField(_("terms"), max_length=500, blank=True)
    contact = models.ForeignKey(
        OrganisationContact, models.SET_NULL, null=True, related_name="lendables", verbose_name=_("whom to ask")
    )

    class Meta:
        verbose_name = _("thing to lend")
        verbose_name_plural = _("things to lend")

    def __str__(self) -> str:
        return self.name


class OrganisationTheme(models.Model):
    """A theme an organisation works on."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="themes", verbose_name=_("organisation")
    )
    theme = models.CharField(_("theme"), max_length=20, choices=Theme)

    class Meta:
        verbose_name = _("theme of an organisation")
        verbose_name_plural = _("themes of organisations")
        constraints = [models.UniqueConstraint(fields=["organisation", "theme"], name="theme_once")]
        indexes = [models.Index(fields=["theme", "organisation"], name="theme_of_organisations")]

    def __str__(self) -> str:
        return self.get_theme_display()
