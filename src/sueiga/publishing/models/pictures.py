"""Pictures editors use; only what they show is kept, never where they were taken."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition


class Picture(AbstractImage):
    """A picture of the union's library, with words for who cannot see it in both languages."""

    description_en = models.CharField(_("what is in it, in English"), max_length=255, blank=True)
    credit = models.CharField(_("who took or made it"), max_length=200, blank=True)

    admin_form_fields = ("title", "file", "description", "description_en", "credit", "collection")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class Rendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("size of a picture")
        verbose_name_plural = _("sizes of pictures")
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="rendition_once")
        ]
