"""The first view of a page weighs at most 150 KB without images and map (LOOK, Rules)."""

import gzip
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.core.management import call_command
from pytest_django import Settings

from tests.laws.pages import page
from tests.world import World

LIMIT = 150 * 1024
OF_THE_MAP = ("leaflet", "map")
URL_IN_CSS = re.compile(r"url\([\"']?([^\"')]+)[\"']?\)")
FACE = re.compile(r"@font-face\s*{([^}]*)}")
RANGE = re.compile(r"unicode-range:\s*([^;]+)")
FONT = ".woff2"


def weight(path: Path) -> int:
    """Bytes on the wire: fonts are compressed already, the rest is gzipped."""
    return path.stat().st_size if path.suffix == FONT else len(gzip.compress(path.read_bytes()))


def found(url: str) -> Path:
    """The static file behind an address."""
    path = finders.find(url.removeprefix("/static/"))
    assert path, f"{url} does not exist"
    return Path(path)


def fonts_of(style: Path, letters: set[int]) -> set[Path]:
    """Fonts a browser would fetch: those whose range of characters meets a letter of the page."""
    fonts = set()
    for face in FACE.findall(style.read_text()):
        ranges = [part.strip().removeprefix("U+").split("-") for part in RANGE.search(face)[1].split(",")]
        if any(int(ends[0], 16) <= letter <= int(ends[-1], 16) for ends in ranges for letter in letters):
            fonts |= {(style.parent / url).resolve() for url in URL_IN_CSS.findall(face)}
    return fonts


def files_of(html: BeautifulSoup) -> set[Path]:
    """Scripts, styles and fonts that the page asks for at first view, without those of the map and of print."""
    links = [tag["src"] for tag in html.select("script[src]")]
    links += [tag["href"] for tag in html.select("link[rel=stylesheet]") if tag.get("media") != "print"]
    links += [tag["href"] for tag in html.select("link[rel=preload]")]
    files = {found(link) for link in links if not any(word in Path(link).stem for word in OF_THE_MAP)}
    letters = {ord(letter) for letter in html.get_text() if letter.isprintable()}
    return files | {font for path in files if path.suffix == ".css" for font in fonts_of(path, letters)}


@pytest.mark.parametrize(
    "name", ["home:front", "registry:organisations", "registry:organisation", "registry:statistics"]
)
def test_first_view_is_light(name: str, world: World) -> None:
    html = page(name, world)
    files = {path.name: weight(path) for path in files_of(html)}
    assert len(gzip.compress(html.encode())) + sum(files.values()) <= LIMIT, files


def test_all_static_files_can_be_gathered(settings: Settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "static/staticfiles.json").exists()
