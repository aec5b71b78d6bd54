"""Videos by link: a picture and a link of our own; nothing of a third party is asked for before somebody clicks."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock, TextBlock, URLBlock
from wagtail.images.blocks import ImageChooserBlock

from sueiga.publishing.blocks.words import Line
from sueiga.publishing.videos import address_of, video_at


class VideoAddress(URLBlock):
    """The address of a video at a service we know."""

    def clean(self, value: str) -> str:
        """Addresses of other services are refused kindly."""
        address: str = super().clean(value)
        if video_at(address) is None:
            raise ValidationError(_("Give the address of a video on YouTube or Vimeo, as your browser shows it."))
        return address


class VideoBlock(StructBlock):
    """A video of YouTube or Vimeo."""

    address = VideoAddress(label=_("address of the video"))
    title = Line(label=_("what the video shows"), max_length=150)
    picture = ImageChooserBlock(label=_("picture shown before it plays"), required=False)
    words = TextBlock(
        label=_("what is said in it, in short"), max_length=2_000, required=False,
        help_text=_("For who cannot hear it or has no time to watch."),
    )  # fmt: skip

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """With the address of our own page it plays on."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        video = video_at(value["address"])
        return {**context, "video": video, "url": address_of(video, value["title"]) if video else ""}

    class Meta:
        icon = "media"
        label = _("Video")
        template = "publishing/blocks/video.html"
