"""Bring the shipped facts about places into the database."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from sueiga.places.actions import load_places
from sueiga.places.facts import read_facts


class Command(BaseCommand):
    """May be run any number of times."""

    help = "Load counties, municipalities, elderships and settlements that ship with the product."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say what was done."""
        loaded = load_places(facts=read_facts(), by=None)
        self.stdout.write(
            _("Places: %(added)d added, %(changed)d changed.") % {"added": loaded.added, "changed": loaded.changed}
        )
