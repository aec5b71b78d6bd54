"""The union's marks as files anybody may print: drawn by the product from its own hexagons and letters.

Each stands in two dresses: for light paper and for dark. SVG holds outlines alone, so that no face need be installed.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import typst
from django.template.loader import render_to_string

from sueiga.core.documents import FONTS, ROOT
from sueiga.places.hexagon_svg import shipped_frame, shipped_outlines

TEMPLATE = Path(ROOT) / "publishing/documents/mark.typ"
Kind = Literal["zenklas", "zodinis-zenklas", "zemelapis"]
Dress = Literal["sviesiam", "tamsiam"]
KINDS: Final = ("zodinis-zenklas", "zenklas", "zemelapis")
DRESSES: Final = ("sviesiam", "tamsiam")
ENDINGS: Final = ("svg", "png")
_INK = {"sviesiam": "#143D2C", "tamsiam": "#CFE6D8"}
_HONOUR = {"sviesiam": "#B8801C", "tamsiam": "#E0B45E"}
_LINE = {"sviesiam": "#FBFAF5", "tamsiam": "#141A17"}
_WIDE = {"zenklas": 1024, "zodinis-zenklas": 2400, "zemelapis": 2400}  # pixels of the PNG
ZIP_NAME = "sueiga.zip"
_NOTHING_OF_THE_DAY = (2026, 1, 1, 0, 0, 0)
_READ = """Sueiga

Ženklus galima laisvai naudoti rašant apie sąjungą. Nekeiskite jų spalvų ir proporcijų.
The marks may be used freely when writing of the union. Please keep their colours and proportions.

sviesiam – šviesiam fonui / for a light background
tamsiam – tamsiam fonui / for a dark background
"""


@dataclass(frozen=True)
class MarkFile:
    """One file: what it shows, for which background, of which type."""

    kind: str
    dress: str
    ending: str

    @property
    def name(self) -> str:
        """How it is called: sueiga-zenklas-sviesiam.svg."""
        return f"sueiga-{self.kind}-{self.dress}.{self.ending}"


def every_file() -> Iterator[MarkFile]:
    """All that there are."""
    return (MarkFile(kind, dress, ending) for kind in KINDS for dress in DRESSES for ending in ENDINGS)


@lru_cache(maxsize=32)
def drawn(file: MarkFile) -> bytes:
    """Its bytes; the same each time."""
    if file.kind == "zodinis-zenklas":
        return _word_mark(file)
    svg = _map(file.dress) if file.kind == "zemelapis" else _mark(file.dress)
    return svg.encode() if file.ending == "svg" else _set("png", {"svg": svg, "wide": _WIDE[file.kind]})


@lru_cache(maxsize=1)
def zipped() -> bytes:
    """All of them in one file, with a few words in both languages."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "SKAITYTI-README.txt", _READ.encode())
        for file in every_file():
            _put(archive, file.name, drawn(file))
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(f"sueiga/{name}", _NOTHING_OF_THE_DAY), content, zipfile.ZIP_DEFLATED)


def _mark(dress: str) -> str:
    source = render_to_string("core/mark.html").strip()
    coloured = source.replace('fill="currentColor"', f'fill="{_INK[dress]}"')
    coloured = coloured.replace('class="seat-of-honour"', f'fill="{_HONOUR[dress]}"')
    return re.sub(r'<svg [^>]*viewBox="([^"]+)"[^>]*>', _opened(r"\1"), coloured)


def _map(dress: str) -> str:
    paths = "".join(
        f'<path d="{path}" fill="{_INK[dress]}" stroke="{_LINE[dress]}" stroke-width="1.5"/>'
        for path in shipped_outlines().values()
    )
    return f"{_opened(str(shipped_frame()))}{paths}</svg>"


def _opened(box: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">'


def _word_mark(file: MarkFile) -> bytes:
    """Set in the product's heading face; the letters come out as outlines."""
    hexagons = [_points(path) for path in re.findall(r"M[^zM]+z", _mark("sviesiam"))]
    data = {
        "hexagons": hexagons, "ink": _INK[file.dress], "honour": _HONOUR[file.dress], "wide": _WIDE[file.kind],
    }  # fmt: skip
    return _set(file.ending, data)


def _points(path: str) -> list[list[float]]:
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return [[numbers[at], numbers[at + 1]] for at in range(0, len(numbers), 2)]


def _set(ending: str, data: dict[str, object]) -> bytes:
    set_as: Literal["svg", "png"] = "svg" if ending == "svg" else "png"
    drawing = typst.compile(
        str(TEMPLATE), root=str(ROOT), font_paths=FONTS, format=set_as, ppi=72,
        sys_inputs={"data": json.dumps(data)},
    )  # fmt: skip
    return bytes(drawing)
