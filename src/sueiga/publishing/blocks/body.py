"""Blocks of running text."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockQuoteBlock, CharBlock, RichTextBlock, StructBlock
from wagtail.images.blocks import ImageChooserBlock

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class PictureBlock(StructBlock):
    """A picture; what is in it must be said in words (WCAG 1.1.1)."""

    picture = ImageChooserBlock(label=_("picture"))
    alt = CharBlock(label=_("what is in the picture, in words"), max_length=300)
    caption = CharBlock(label=_("caption"), max_length=300, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "publishing/blocks/picture.html"


BODY = [
    ("text", RichTextBlock(label=_("Text"), features=FEATURES, template="publishing/blocks/text.html")),
    ("quote", BlockQuoteBlock(label=_("Quotation"))),
    ("picture", PictureBlock()),
]
