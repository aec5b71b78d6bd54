"""Every text colour of the style sheet is readable on every ground it stands on, in both schemes (WCAG 2.2, 1.4.3)."""

import re
from pathlib import Path

import pytest

import sueiga.core

SHEETS = Path(sueiga.core.__file__).parent / "static" / "core"
TEXTS = ["ink", "ink-soft", "forest", "forest-deep", "rye", "flax", "clay"]
GROUNDS = ["paper", "surface", "tint"]
PAIRS = [
    *[(text, ground) for text in TEXTS for ground in GROUNDS],
    ("on-forest", "forest"), ("on-forest", "forest-deep"), ("on-clay", "clay"),
    ("ink", "rye-tint"), ("rye", "rye-tint"), ("ink", "flax-tint"), ("ink", "clay-tint"), ("clay", "clay-tint"),
]  # fmt: skip
BORDERS = [("edge", "surface"), ("edge", "paper"), ("forest", "paper"), ("clay", "paper"), ("flax", "paper")]


def tokens(scheme: str) -> dict[str, str]:
    """The colours of one scheme: the dark ones override the light ones."""
    light, dark = re.findall(r":root \{(.*?)\}", (SHEETS / "sueiga.css").read_text(), re.S)[:2]
    found = re.findall(r"--([\w-]+): (#[0-9A-F]{6});", light if scheme == "light" else light + dark)
    return dict(found)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(scheme: str, text: str, ground: str) -> None:
    colours = tokens(scheme)

    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("border", "ground"), BORDERS)
def test_borders_of_controls_are_seen(scheme: str, border: str, ground: str) -> None:
    colours = tokens(scheme)

    assert contrast(colours[border], colours[ground]) >= 3


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_style_sheets_stay_light() -> None:
    assert sum(sheet.stat().st_size for sheet in SHEETS.glob("*.css")) <= 40_000
