"""Pictures in a text."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock
from wagtail.images.blocks import ImageChooserBlock

from sueiga.publishing.blocks.words import Line


class PictureBlock(StructBlock):
    """A picture; what is in it must be said in words (WCAG 1.1.1)."""

    picture = ImageChooserBlock(label=_("picture"))
    alt = Line(
        label=_("what is in the picture, in words"), max_length=300,
        help_text=_("Who cannot see it hears this: who does what where, in one sentence."),
    )  # fmt: skip
    caption = Line(label=_("caption"), max_length=300, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "publishing/blocks/picture.html"
