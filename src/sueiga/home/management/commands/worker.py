"""`./sueiga manage worker`: run what waits in the queue, on this host, until told to stop."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import Error
from django.utils.translation import gettext as _

from sueiga.home.timetable import timetable
from sueiga.jobs.health import health
from sueiga.jobs.worker import Runner


class Command(BaseCommand):
    """As many as one likes, on as many hosts over one PostgreSQL. TERM lets the job at hand end; TERM again insists."""

    help = "Run background work from the queue."

    def add_arguments(self, parser: CommandParser) -> None:
        """For ever, once, or only look whether one runs."""
        parser.add_argument("--once", action="store_true", help="run what is due now, then end")
        parser.add_argument("--health", action="store_true", help="end with 0 when a worker lives on this host, else 1")

    def handle(self, *, once: bool, health: bool, verbosity: int, **options: Any) -> None:
        """Work, or look."""
        if health:
            self._look()
            return
        logging.getLogger("sueiga.jobs").setLevel(logging.INFO if verbosity else logging.WARNING)
        Runner(timetable()).run(once=once)

    def _look(self) -> None:
        try:
            found = health()
        except Error as error:
            raise CommandError(_("The database does not answer: %(error)s") % {"error": error}) from error
        seconds = int(found.oldest_waiting.total_seconds())
        self.stdout.write(
            _("Workers alive: %(here)d on this host, %(all)d in all. The oldest job has waited for %(seconds)d s.")
            % {"here": found.here, "all": found.workers, "seconds": seconds}
        )
        if not found.here:
            raise CommandError(_("No worker lives on this host."))
