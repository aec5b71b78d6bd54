"""Pictures editors use; only what they show is kept, never where they were taken."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile, File
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, ImageQuerySet

from sueiga.accounts.models import User
from sueiga.core.bilingual import Bilingual
from sueiga.publishing.models.folders import in_closed_folder

IN_SIZES = (
    "created_at", "file", "file_hash", "width", "height", "focal_point_x", "focal_point_y", "focal_point_width",
    "focal_point_height",
)  # fmt: skip
"""Columns that tell where a picture lies in each size."""


class PictureQuerySet(ImageQuerySet):
    """Reads of pictures."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Whoever has the address of one sees it; one in a closed folder, the office alone."""
        known = self.annotate(is_closed=in_closed_folder())
        return known if getattr(user, "in_office", False) else known.filter(is_closed=False)


class Picture(AbstractImage):
    """A picture of the union's library, with words for who cannot see it in both languages."""

    description_en = models.CharField(_("what is in it, in English"), max_length=255, blank=True)
    credit = models.CharField(_("who took or made it"), max_length=200, blank=True)

    is_closed = False  # set by visible_to()

    objects = PictureQuerySet.as_manager()

    admin_form_fields = (
        "title", "file", "description", "description_en", "credit", "collection", "focal_point_x", "focal_point_y",
        "focal_point_width", "focal_point_height",
    )  # fmt: skip

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def alt(self) -> str:
        """What is in it, in the language spoken, for who cannot see it."""
        return str(Bilingual(self.description, self.description_en))

    def _set_image_file_metadata(self) -> None:
        super()._set_image_file_metadata()
        if self.file._committed:
            self.file.close()  # the library leaves it open

    def generate_rendition_file(self, filter: Filter, *, source: "File[bytes] | None" = None) -> ContentFile[bytes]:  # noqa: A002  # the library's word
        """As the library makes it, held in memory: the file it draws on is closed, not left to whenever."""
        drawn = super().generate_rendition_file(filter, source=source)
        with drawn:
            drawn.seek(0)
            return ContentFile(drawn.read(), name=drawn.name)


class Rendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("size of a picture")
        verbose_name_plural = _("sizes of pictures")
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="rendition_once")
        ]
