"""Papers of the library in a text."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock
from wagtail.documents.blocks import DocumentChooserBlock

from sueiga.publishing.blocks.words import Line
from sueiga.publishing.papers.telling import papers_told


class FilesBlock(StructBlock):
    """Papers to take away, each with its type, size and language."""

    heading = Line(label=_("heading"), max_length=150, required=False)
    papers = ListBlock(DocumentChooserBlock(label=_("paper")), min_num=1, label=_("papers"))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """With those that are still there."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "papers": papers_told(paper for paper in value["papers"] if paper)}

    class Meta:
        icon = "doc-full"
        label = _("Papers")
        template = "publishing/blocks/files.html"
