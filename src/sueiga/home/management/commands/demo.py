"""`./sueiga demo`: the demonstration, into the database or as files of the registers' formats."""

import datetime as dt
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.events.demo import fill_calendar
from sueiga.funding.demo import publish_calls
from sueiga.home.preparing import migrate
from sueiga.home.searching.indexing import index_changed
from sueiga.publishing.demo import publish
from sueiga.registry.demo import DemoRefused, build, write_files


class Command(BaseCommand):
    """Invents a whole registry over real places; refuses beside real data and where demonstrations are off."""

    help = "Build the demonstration into the database, or with --files write it as the registers' files."

    def add_arguments(self, parser: CommandParser) -> None:
        """How large, of which day, whereto."""
        parser.add_argument("size", nargs="?", choices=["small", "full"], default="full", help="default full")
        parser.add_argument("--files", type=Path, metavar="DIR", help="only write the files into this folder")
        parser.add_argument("--seed", type=int, default=1, help="another number, another country (default 1)")
        parser.add_argument("--today", type=dt.date.fromisoformat, metavar="DATE", help="the day it is made for")

    def handle(self, *, size: str, files: Path | None, seed: int, today: dt.date | None, **options: Any) -> None:
        """Write or build, telling each step."""
        today = today or timezone.localdate()
        if not settings.DEMONSTRATION:
            raise CommandError(_("Demonstrations are switched off here (SUEIGA_DEMONSTRATION)."))
        if files is not None:
            write_files(files, size=size, seed=seed, today=today)
            self.stdout.write(_("Written to %(folder)s.") % {"folder": files})
            return
        migrate(self._say)
        try:
            build(size=size, today=today, seed=seed, progress=self._say)
        except DemoRefused as error:
            raise CommandError(str(error)) from error
        publish_calls(today)
        fill_calendar(today)
        publish(today)
        index_changed()

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
