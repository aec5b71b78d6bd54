"""Blocks of words: running text, quotations, questions with answers, timetables of a day."""

import re
from typing import Any

from bs4 import Tag
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock, TextBlock
from wagtail.rich_text import RichText
from wagtail.whitelist import Whitelister, attribute_rule, check_url

from sueiga.core.components import Column, Table
from sueiga.core.text import one_line, printable

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
SHORT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
RENAMED = {"strong": "b", "em": "i", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
DROPPED = ("script", "style", "template", "iframe", "object", "svg", "title")
"""What goes with all that is in it."""
_EMPTY = re.compile(r"<(p|h2|h3)(?: [^>]*)?>(?:\s|&nbsp;|\u00a0|</?(?:b|i|br)\b[^>]*>)*</\1>")
"""A line with nothing in it: Word makes room with them, this site with its styles."""
_A_KEY = re.compile(r"[0-9]{1,18}")
KEY = {"data-block-key": True}  # the editor's own, remarks hang on it


def _as(name: str) -> Any:
    """A rule that keeps an element under this name, without anything else it brought."""

    def rule(tag: Tag) -> None:
        tag.name = name
        attribute_rule(KEY)(tag)

    return rule


def _link(tag: Tag) -> None:
    """To a page or a paper by its key, or to an address; a key that is none would break the page that shows it."""
    attribute_rule({"href": check_url, "linktype": True, "id": True})(tag)
    known = str(tag.get("linktype")) in {"page", "document"} and _A_KEY.fullmatch(str(tag.get("id")))
    for name in () if known else ("linktype", "id"):
        del tag[name]


class Clean(Whitelister):
    """Leaves of a text what the editor's own buttons make; whatever Word, a web page or a script brought is gone."""

    element_rules = {
        "[document]": attribute_rule({}),
        "a": _link,
        **{name: _as(name) for name in ("p", "h2", "h3", "b", "i", "ol", "ul", "li", "br", "hr")},
        **{name: _as(kept) for name, kept in RENAMED.items()},
        **dict.fromkeys(DROPPED, Tag.decompose),
    }


def cleaned(html: str) -> str:
    """Rich text with the elements of the editor's own buttons only, without empty lines."""
    return _EMPTY.sub("", str(Clean().clean(printable(html))))


class RunningText(RichTextBlock):
    """Rich text that is cleaned whenever it is kept, whichever way it came."""

    def get_prep_value(self, value: RichText) -> str:
        """What the database keeps."""
        return cleaned(super().get_prep_value(value))


class Line(CharBlock):
    """A text of one line, without characters no page can hold."""

    def get_prep_value(self, value: str) -> str:
        """What the database keeps."""
        return one_line(super().get_prep_value(value) or "")


class QuoteBlock(StructBlock):
    """What somebody said, and who."""

    text = TextBlock(label=_("what was said"), max_length=1_000)
    name = Line(label=_("who said it"), max_length=150)
    role = Line(label=_("who they are"), max_length=200, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "publishing/blocks/quote.html"


class AnswerBlock(StructBlock):
    """A question and its answer."""

    question = Line(label=_("question"), max_length=200)
    answer = RunningText(label=_("the answer"), features=SHORT_FEATURES)


class QuestionsBlock(StructBlock):
    """Questions people ask; each answer opens below its question."""

    heading = Line(label=_("heading"), max_length=150, required=False)
    questions = ListBlock(AnswerBlock(label=_("Question")), min_num=1, label=_("questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        template = "publishing/blocks/questions.html"


class TimeBlock(StructBlock):
    """A row of a timetable."""

    time = Line(label=_("time"), max_length=40, help_text=_("For instance 10:00–11:30."))
    what = Line(label=_("what"), max_length=250)
    who = Line(label=_("who leads it"), max_length=200, required=False)


class TimetableBlock(StructBlock):
    """What happens when; on a phone each row is a card."""

    heading = Line(label=_("heading"), max_length=150)
    rows = ListBlock(TimeBlock(label=_("Row")), min_num=1, label=_("rows"))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """With the rows as a table, its third column where anybody is named."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        named = any(row["who"] for row in value["rows"])
        columns = [
            Column(str(_("Time"))),
            Column(str(_("What happens"))),
            *([Column(str(_("Who leads it")))] if named else []),
        ]
        rows = [[row["time"], row["what"], *([row["who"]] if named else [])] for row in value["rows"]]
        return {**context, "table": Table(value["heading"], columns, rows)}

    class Meta:
        icon = "time"
        label = _("Timetable")
        template = "publishing/blocks/timetable.html"
