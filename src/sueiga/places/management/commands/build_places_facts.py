"""Rebuild the shipped facts table."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from sueiga.places.facts import DATA, write_facts
from sueiga.places.facts_building import build_facts


class Command(BaseCommand):
    """Reads municipalities.csv, elderships.csv and settlements.csv of a folder, writes places/data/*.csv."""

    help = "Rebuild the facts table that ships with the product from the State Data Agency's files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to read, where to write."""
        parser.add_argument("--from", dest="origin", type=Path, required=True)
        parser.add_argument("--to", type=Path, default=DATA)

    def handle(self, *args: Any, origin: Path, to: Path, **options: Any) -> None:
        """Build and write."""
        facts = build_facts(origin)
        write_facts(facts, to)
        self.stdout.write(
            _("%(elderships)d elderships and %(settlements)d settlements written.")
            % {"elderships": len(facts.elderships), "settlements": len(facts.settlements)}
        )
