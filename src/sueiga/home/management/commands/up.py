"""`./sueiga up`: the whole site with its demonstration on this machine, by one command."""

import signal
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.demo_links import demo_links
from sueiga.home.preparing import prepare
from sueiga.home.serving import HOST, ChildDied, Family, port_is_free
from sueiga.registry.demo.people import addresses_of_cast


class Command(BaseCommand):
    """Prepares what is missing, serves the site and its worker, stops cleanly on Ctrl-C or TERM."""

    help = "Serve the site with its demonstration on this machine."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Port and size of the demonstration."""
        parser.add_argument("--port", type=int, default=8000, help="port on this machine (default 8000)")
        parser.add_argument("--demo", choices=["small", "full"], help="size of the demonstration (default full)")

    def handle(self, *, port: int, demo: str | None, **options: Any) -> None:
        """Check the port, prepare, serve."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # a shell's background job ignores the first
            signal.signal(number, _interrupt)
        if not port_is_free(port):
            raise CommandError(
                _("Port %(port)d is taken, perhaps by another ./sueiga up. Try: ./sueiga up --port %(next)d")
                % {"port": port, "next": port + 1}
            )
        try:
            prepare(size=demo, today=timezone.localdate(), progress=self._say)
        except KeyboardInterrupt:
            self._say(_("stopped before it was ready; the next ./sueiga up goes on from here"))
            return
        self._serve(port)

    def _serve(self, port: int) -> None:
        if settings.SITE_URL.startswith("http://127.0.0.1:"):
            settings.SITE_URL = f"http://{HOST}:{port}"
        family = Family.start(port)
        try:
            family.await_answer(port)
            self._welcome()
            family.watch()
        except KeyboardInterrupt:
            self._say(_("stopping"))
        except (ChildDied, TimeoutError) as error:
            raise CommandError(_("%(what)s Everything was stopped.") % {"what": error}) from error
        finally:
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            family.stop()

    def _welcome(self) -> None:
        self.stdout.write(f"\nSueiga: {settings.SITE_URL}/\n")
        if settings.DEMONSTRATION:
            self.stdout.write(_("Sign in as one of the invented people (this machine only):"))
            for link in demo_links(settings.SITE_URL, addresses_of_cast()):
                self.stdout.write(f"  {link.name:<12} {link.url}")
        self.stdout.write(
            _("Letters go to %(folder)s. Ctrl-C stops everything.") % {"folder": settings.EMAIL_FILE_PATH} + "\n"
        )
        self.stdout.flush()

    def _say(self, *words: object) -> None:
        self.stdout.write("sueiga: " + " ".join(map(str, words)))
        self.stdout.flush()


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
