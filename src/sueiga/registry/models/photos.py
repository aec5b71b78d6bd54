"""Photographs of an organisation: what is kept is small, upright, and knows nothing of where it was taken."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.registry.models.organisations import Organisation

WIDTHS = (480, 960, 1600)
"""Widths a photo is kept in; one that is smaller, in its own."""


class PhotoQuerySet(models.QuerySet["Photo"]):
    """Reads of photos."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those described and agreed to, of organisations this person may see; its editors see all of theirs."""
        shown = self.shown().filter(organisation__in=Organisation.objects.visible_to(user).values("pk"))
        own = self.filter(organisation__in=Organisation.objects.profile_editable_by(user).values("pk"))
        return shown | own if isinstance(user, User) else shown

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Those of organisations whose profile this person writes."""
        own = Organisation.objects.profile_editable_by(user).values("pk")
        return self.filter(organisation__in=own).select_related("organisation")

    def of(self, organisation: Organisation) -> Self:
        """Those of one organisation, as it put them."""
        return self.filter(organisation=organisation).in_order()

    def shown(self) -> Self:
        """Those a page may show: described in words, and whoever is in them agrees."""
        return self.exclude(alt_lt="").filter(people_agree=True)

    def in_order(self) -> Self:
        """As the organisation put them."""
        return self.order_by("position", "pk")


class Photo(models.Model):
    """A photo, kept as WebP in a few widths under names made of its content; the file that was sent is not kept."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="photos", verbose_name=_("organisation")
    )
    digest = models.CharField(_("SHA-256 of the content"), max_length=64, db_index=True)
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))
    alt_lt = models.CharField(_("what is in the photo"), max_length=250, blank=True)
    alt_en = models.CharField(_("what is in the photo, in English"), max_length=250, blank=True)
    caption_lt = models.CharField(_("caption"), max_length=250, blank=True)
    caption_en = models.CharField(_("caption in English"), max_length=250, blank=True)
    people_agree = models.BooleanField(_("people in it agree"), default=False)
    position = models.PositiveSmallIntegerField(_("place in the row"), default=0)
    uploaded_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("sent by"))
    uploaded_at = models.DateTimeField(_("sent"), default=timezone.now)

    alt = translated("alt")
    caption = translated("caption")

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "digest"], name="photo_once"),
            models.CheckConstraint(condition=Q(width__gt=0, height__gt=0), name="photo_has_size"),
        ]

    def __str__(self) -> str:
        return self.alt_lt or str(_("a photo not described yet"))

    @property
    def is_shown(self) -> bool:
        """Whether the public page shows it."""
        return bool(self.alt_lt) and self.people_agree

    @property
    def widths(self) -> list[int]:
        """The widths it is kept in, the smallest first."""
        return widths_of(self.width)

    @property
    def url(self) -> str:
        """The address of the widest."""
        return self._address(self.widths[-1])

    @property
    def small_url(self) -> str:
        """The address of the smallest."""
        return self._address(self.widths[0])

    @property
    def srcset(self) -> str:
        """All widths, for the browser to choose from."""
        return ", ".join(f"{self._address(width)} {width}w" for width in self.widths)

    def _address(self, width: int) -> str:
        return reverse("registry:photo", kwargs={"digest": self.digest, "width": width})


def widths_of(width: int) -> list[int]:
    """The widths a photo this wide is kept in."""
    smaller = [each for each in WIDTHS if each < width]
    return [*smaller, width] if width <= WIDTHS[-1] else list(WIDTHS)
