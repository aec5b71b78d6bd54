"""./sueiga manage index_search: bring the index of the search over everything up to what is public."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from sueiga.home.searching.indexing import index_changed, rebuild


class Command(BaseCommand):
    """The timetable does the same each minute; this is for impatience, and for making all of it anew."""

    help = "Bring the index of the search over everything up to what is public now."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to make all of it anew."""
        parser.add_argument("--rebuild", action="store_true", help="make the whole index anew")

    def handle(self, *args: Any, **options: Any) -> None:
        """Index, and say what differed."""
        done = rebuild() if options["rebuild"] else index_changed()
        if options["verbosity"]:
            text = _("Written: %(written)d, forgotten: %(forgotten)d.")
            self.stdout.write(text % {"written": done.written, "forgotten": done.forgotten})
