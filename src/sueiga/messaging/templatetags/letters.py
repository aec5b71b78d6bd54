"""Letters as pages show them: their text set like the letter itself, and their fate as shape and word."""

from typing import Any

from django import template

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
    """A letter's own words, its foot small below."""
    words, _divider, foot = letter.text.partition(f"\n{DIVIDER}\n")
    lines = [html_of(line) for line in foot.splitlines() if line]
    return {"words": html_of(words), "foot": lines, "language": letter.language}
