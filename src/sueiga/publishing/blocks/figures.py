"""Figures of the product's own, counted whenever the page is drawn."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import MultipleChoiceBlock, StructBlock

from sueiga.publishing.blocks.words import Line
from sueiga.publishing.counting import counted
from sueiga.publishing.enums import Figure


class FiguresBlock(StructBlock):
    """One to four numbers; they can't grow old, since nobody types them."""

    heading = Line(label=_("heading"), max_length=150, required=False)
    figures = MultipleChoiceBlock(label=_("figures"), choices=Figure.choices)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """With the numbers of this moment, and its day."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "figures": counted(value["figures"])}

    class Meta:
        icon = "order"
        label = _("Figures of the product")
        template = "publishing/blocks/figures.html"
