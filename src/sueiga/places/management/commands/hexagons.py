"""Compute the hexagon map."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from sueiga.places.facts import DATA, read_facts
from sueiga.places.hexagons import FILE, as_json, as_map_json, compute

STATIC = DATA.parent / "static" / "places"


class Command(BaseCommand):
    """Writes data/hexagons.json and static/places/hexagons.json from the shipped facts; always the same."""

    help = "Compute the hexagon map from the shipped facts about places."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to write."""
        parser.add_argument("--to", type=Path, default=FILE.parent)
        parser.add_argument("--static", type=Path, default=STATIC)

    def handle(self, *args: Any, to: Path, static: Path, **options: Any) -> None:
        """Compute and write."""
        mosaic = compute(read_facts())
        (to / FILE.name).write_text(as_json(mosaic), encoding="utf-8")
        (static / FILE.name).write_text(as_map_json(mosaic), encoding="utf-8")
        self.stdout.write(_("%(count)d hexagons written.") % {"count": len(mosaic)})
