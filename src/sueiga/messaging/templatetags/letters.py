"""Letters as pages show them: their text set like the letter itself, and their fate as shape and word."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from sueiga.core.templatetags.components import icon
from sueiga.messaging.enums import Fate
from sueiga.messaging.framing import DIVIDER
from sueiga.messaging.models import Letter
from sueiga.messaging.typesetting import html_of

register = template.Library()
SHAPES = {
    Fate.QUEUED: ("clock", "not_yet"),
    Fate.DIGEST: ("clock", "not_yet"),
    Fate.SENDING: ("clock", "not_yet"),
    Fate.SENT: ("check", "yes"),
    Fate.PRINTED: ("check", "yes"),
    Fate.BOUNCED: ("undo", "no"),
    Fate.COMPLAINED: ("warning", "no"),
    Fate.FAILED: ("warning", "no"),
    Fate.WITHHELD: ("pause", ""),
    Fate.CANCELLED: ("cross", ""),
}


@register.inclusion_tag("messaging/fate.html")
def fate(letter: Letter) -> dict[str, Any]:
    """What became of a letter as shape, word and colour."""
    shape, colour = SHAPES[Fate(letter.fate)]
    return {"icon": icon(shape), "colour": colour, "letter": letter}


@register.inclusion_tag("messaging/sheet.html")
def letter_sheet(letter: Letter) -> dict[str, Any]:
    """A letter's own words, its foot small below, and what travels with it."""
    return sheet(letter.text, letter.language) | {"letter": letter}


@register.inclusion_tag("messaging/sheet.html")
def text_sheet(text: str, language: str) -> dict[str, Any]:
    """The same for a letter that is not written yet."""
    return sheet(text, language) | {"letter": None}


def sheet(text: str, language: str) -> dict[str, Any]:
    """Words and foot as HTML."""
    words, _divider, foot = text.partition(f"\n{DIVIDER}\n")
    lines: list[SafeString] = [html_of(line) for line in foot.splitlines() if line]
    return {"words": html_of(words), "foot": lines, "language": language}
