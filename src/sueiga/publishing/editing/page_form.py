"""The form every page is edited by: what is pasted into it comes out as plain as it can be shown."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlock, StreamValue
from wagtail.blocks.base import BlockField

from sueiga.core.text import one_line, printable
from sueiga.publishing.blocks.choosers import OrganisationBlock
from sueiga.registry.models import Organisation

ORGANISATIONS = StreamBlock([("organisation", OrganisationBlock(label=_("organisation")))], required=False)


class OrganisationsField(BlockField):
    """Organisations looked for by typing, one below the other: there are thousands to choose from."""

    def __init__(self, **options: Any) -> None:
        super().__init__(block=ORGANISATIONS, required=False, **options)

    def clean(self, value: Any) -> list[Organisation]:
        """Those that were chosen and are still there."""
        return [block.value for block in super().clean(value) if block.value]


class BodyField(BlockField):
    """A text of blocks; it begins with one to write into, and one nobody wrote into goes away by itself."""

    def clean(self, value: Any) -> Any:
        """Without empty pieces of running text."""
        written = [(piece.block_type, piece.value, piece.id) for piece in value if not _is_empty(piece)]
        return super().clean(StreamValue(self.block, written))


def _is_empty(piece: Any) -> bool:
    return piece.block_type == "text" and not strip_tags(str(piece.value.source)).strip()


class PageForm(WagtailAdminPageForm):
    """Titles are one line of letters that can be shown; a new page whose address is taken gets the next free one."""

    data: Any  # what was sent

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "organisations" in self.fields:
            theirs = self.fields["organisations"]
            self.fields["organisations"] = OrganisationsField(label=theirs.label, help_text=theirs.help_text)
            chosen = self.initial.get("organisations", ())
            self.initial["organisations"] = ORGANISATIONS.to_python(
                [{"type": "organisation", "value": row.pk} for row in chosen]
            )
        for name in {"body_lt", "body_en"} & set(self.fields):
            theirs = self.fields[name]
            self.fields[name] = BodyField(block=theirs.block, required=theirs.required, label=theirs.label)
            if self.instance.pk is None and not getattr(self.instance, name):
                self.initial[name] = theirs.block.to_python([{"type": "text", "value": ""}])

    def clean_title(self) -> str:
        """The Lithuanian title; nothing else names a page."""
        title = one_line(self.cleaned_data["title"])
        if not title:
            raise ValidationError(_("Write a title."), code="required")
        return title

    def clean_title_en(self) -> str:
        """The English one, where there is one."""
        return one_line(self.cleaned_data.get("title_en") or "")

    def clean_summary_lt(self) -> str:
        """Two sentences; lines stay."""
        return printable(self.cleaned_data.get("summary_lt") or "")

    def clean_summary_en(self) -> str:
        """The same in English."""
        return printable(self.cleaned_data.get("summary_en") or "")

    def clean_author(self) -> str:
        """Who wrote it."""
        return one_line(self.cleaned_data.get("author") or "")

    def is_valid(self) -> bool:
        """A slug the library made of the title may be taken: two news of the same name are nobody's mistake."""
        self._find_free_slug()
        return bool(super().is_valid())

    def _find_free_slug(self) -> None:
        name = self.add_prefix("slug")
        was_published = self.instance.pk and self.instance.live
        if not self.is_bound or was_published or "slug" not in self.fields or not self.data.get(name):
            return
        taken = self._page_below_parent(self.data[name])
        if taken:
            number = next(n for n in range(2, 1000) if not self._page_below_parent(f"{self.data[name]}-{n}"))
            self.data = self.data.copy()
            self.data[name] = f"{self.data[name]}-{number}"

    def _page_below_parent(self, slug: Any) -> bool:
        parent = self.parent_page or self.instance.get_parent()
        return bool(parent.get_children().filter(slug=slug).exclude(pk=self.instance.pk).exists())
