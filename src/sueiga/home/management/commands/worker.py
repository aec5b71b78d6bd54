"""`./sueiga manage worker`: run what waits in the queue, on this host, until told to stop."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sueiga.home.timetable import timetable
from sueiga.jobs.worker import Runner


class Command(BaseCommand):
    """As many as one likes, on as many hosts over one PostgreSQL. TERM lets the job at hand end; TERM again insists."""

    help = "Run background work from the queue."

    def add_arguments(self, parser: CommandParser) -> None:
        """For ever, or once."""
        parser.add_argument("--once", action="store_true", help="run what is due now, then end")

    def handle(self, *, once: bool, verbosity: int, **options: Any) -> None:
        """Work."""
        logging.getLogger("sueiga.jobs").setLevel(logging.INFO if verbosity else logging.WARNING)
        Runner(timetable()).run(once=once)
