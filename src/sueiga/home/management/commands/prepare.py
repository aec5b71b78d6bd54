"""Make the database ready: its tables, and the places that ship with the product."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from sueiga.home import preparing


class Command(BaseCommand):
    """Runs before `./sueiga sync` and after an upgrade; quick when there is nothing to do."""

    help = "Bring the database to the state of the code and load the shipped places."

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, load places; each step is told when it is done at all."""
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        preparing.migrate(self.stderr.write)
        preparing.load_places(self.stderr.write)
