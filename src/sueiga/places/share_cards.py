"""The picture shown where a page's address is shared: its title and what matters beside the hexagon map."""

import json
import os
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import typst
from django.conf import settings
from django.utils.translation import get_language

from sueiga.core.documents import FONTS, ROOT
from sueiga.core.text import one_line
from sueiga.places.hexagon_svg import shipped_frame, shipped_outlines
from sueiga.places.hexagons import shipped_mosaic

TEMPLATE = Path(ROOT) / "places/documents/card.typ"
LONGEST_TITLE = 140
MOST_KEPT = 5_000  # files; the oldest make room
_HERE, _ELSEWHERE = "#1F5A41", "#DDE5DA"
_UNDRAWN = {"So", "Sk", "Cn", "Co", "Cf"}  # the product's faces have no emoji


@dataclass(frozen=True)
class Card:
    """What a card says: a line above the title, the title, a few lines below it, the place and its municipalities."""

    title: str
    above: str = ""
    lines: Sequence[str] = ()
    place: str = ""
    municipalities: Collection[str] | None = None  # their codes; the whole country unless said


def png(card: Card) -> bytes:
    """A PNG of 1200 × 630 pixels, drawn once and kept on disk until the card says something else."""
    data = {
        "title": _shortened(_drawable(card.title)) or "Sueiga",
        "above": _drawable(card.above),
        "place": _drawable(card.place),
        "lines": [_drawable(line) for line in card.lines if line],
        "lang": get_language() or "lt",
        "map": _map(shipped_mosaic().cells if card.municipalities is None else card.municipalities),
    }
    said = json.dumps(data, ensure_ascii=False)
    path = Path(settings.VAR_DIR) / "cards" / f"{sha256((said + _drawn_by()).encode()).hexdigest()[:40]}.png"
    if path.exists():
        return path.read_bytes()
    drawn = typst.compile(
        str(TEMPLATE), root=str(ROOT), font_paths=FONTS, format="png", ppi=72, sys_inputs={"data": said}
    )
    _keep(path, drawn)
    return drawn


def _drawn_by() -> str:
    """Another word when the template is another."""
    return str(TEMPLATE.stat().st_mtime_ns)


def _keep(path: Path, drawn: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_bytes(drawn)
    draft.replace(path)
    kept = [entry for entry in os.scandir(path.parent) if entry.name.endswith(".png")]
    if len(kept) > MOST_KEPT:
        for entry in sorted(kept, key=lambda entry: entry.stat().st_mtime)[: MOST_KEPT // 10]:
            Path(entry.path).unlink(missing_ok=True)


def _map(here: Collection[str]) -> str:
    frame = shipped_frame()
    paths = "".join(
        f'<path d="{path}" fill="{_HERE if code in here else _ELSEWHERE}" stroke="#FBFAF5" stroke-width="1.5"/>'
        for code, path in shipped_outlines().items()
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{frame}">{paths}</svg>'


def _drawable(text: str) -> str:
    """On one line, without what would come out as an empty box."""
    kept = "".join(letter for letter in one_line(text) if unicodedata.category(letter) not in _UNDRAWN)
    return " ".join(kept.split())


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
