"""Widgets as still pictures: the same content as an SVG of its own, in one dress."""

from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.publishing.press.widgets import Line, Widget

WIDE, HEAD, ROW, FOOT = 360, 64, 66, 40
MAP_TALL = 260
IN_A_LINE, LINES = 44, 2
DRESSES = {
    "sviesi": {
        "paper": "#FFFFFF", "ink": "#1E2A24", "soft": "#55625B", "link": "#1F5A41", "line": "#DDD8CB", "dot": "#8A5A0B",
        "shades": ("#E9E7DC", "#CFE2D2", "#A9CBB3", "#83B195", "#589373", "#347556", "#1F5A41"),
    },
    "tamsi": {
        "paper": "#1B2320", "ink": "#E8ECE6", "soft": "#A9B5AD", "link": "#8FCBAA", "line": "#34403A", "dot": "#E0B45E",
        "shades": ("#28302C", "#24483A", "#2F604B", "#3F7A60", "#579677", "#73B190", "#8FCBAA"),
    },
}  # fmt: skip


@dataclass(frozen=True)
class Printed:
    """A line set in the picture: its words broken by hand, since SVG breaks none."""

    y: int
    words: Sequence[str]
    note: str
    url: str


@dataclass(frozen=True)
class Still:
    """What the picture's template is given."""

    wide: int
    tall: int
    map_tall: int
    rows: Sequence[Printed]
    foot_at: int


def still(shown: Widget) -> Still:
    """Set a widget on a page as wide as a narrow column."""
    if shown.drawing is not None:
        foot = HEAD + MAP_TALL + 24
        return Still(WIDE, foot + FOOT, MAP_TALL, (), foot)
    rows = [_printed(number, line) for number, line in enumerate(shown.lines)]
    foot = HEAD + ROW * max(1, len(rows))
    return Still(WIDE, foot + FOOT, 0, rows, foot)


def broken(text: str, most: int = IN_A_LINE, lines: int = LINES) -> list[str]:
    """Words on so many lines of so many letters; what is left over ends in three dots."""
    found: list[str] = [""]
    for word in text.split():
        if not found[-1]:
            found[-1] = word
        elif len(found[-1]) + 1 + len(word) <= most:
            found[-1] += f" {word}"
        else:
            found.append(word)
    kept = [line if len(line) <= most else f"{line[: most - 1]}…" for line in found[:lines]]
    if len(found) > lines:
        kept[-1] = f"{kept[-1][: most - 1].rstrip(' .,;…')}…"
    return kept


def _printed(number: int, line: Line) -> Printed:
    return Printed(HEAD + ROW * number, broken(line.title), line.note, line.url)
