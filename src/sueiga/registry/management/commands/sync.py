"""./sueiga sync: bring the registry up to the official registers."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import speaking
from sueiga.registry.actions.runs import AnotherRunIsOn, RunIsNotHeld, RunReport, release, synchronise
from sueiga.registry.enums import RunState
from sueiga.registry.models import Run
from sueiga.registry.sources import SOURCES, RegisterSource, source_of

FAILED, USAGE, HELD = 1, 2, 3


class Command(BaseCommand):
    """Exit codes: 0 done, 1 something failed (the table says what), 2 wrong usage, 3 held, waits for a person."""

    help = "Fetch the official registers, compare, apply in one transaction, report. Exit: 0 done, 1 failed, 3 held."

    def add_arguments(self, parser: CommandParser) -> None:
        """--from DIR|URL, --only NAME…, --dry-run, --report FILE, --release RUN, --as-of DATE, --by, --language."""
        parser.add_argument("--from", dest="origin", metavar="DIR|URL", help="a folder of files, or their site")
        parser.add_argument("--only", nargs="+", action="extend", default=[], metavar="NAME", help="only these files")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
        parser.add_argument("--report", type=Path, metavar="FILE", help="write the report as JSON")
        parser.add_argument("--release", type=int, metavar="RUN", help="let a held run go on")
        parser.add_argument("--as-of", type=dt.date.fromisoformat, metavar="DATE", help="as if today were this day")
        parser.add_argument("--by", type=int, metavar="PERSON", help="who asked for it, by key")
        parser.add_argument("--language", choices=["lt", "en"], help="of the table; by default the site's")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run, print the table, leave by the exit code."""
        with speaking(options["language"]):
            self._run(options)

    def _run(self, options: dict[str, Any]) -> None:
        report = self._released(options["release"]) if options["release"] else self._synchronised(options)
        if options["report"]:
            text = json.dumps(report.as_json(), ensure_ascii=False, indent=2)
            options["report"].write_text(text + "\n", encoding="utf-8")
        self.stdout.write(report.as_text())
        if report.state == RunState.HELD:
            message = _("The run waits for a person. To let it go on: ./sueiga sync --release %(run)s")
            raise CommandError(message % {"run": report.run or "…"}, returncode=HELD)
        if report.has_faults:
            raise CommandError(_("Not every file could be read."), returncode=FAILED)

    def _synchronised(self, options: dict[str, Any]) -> RunReport:
        by = User.objects.filter(pk=options["by"]).first()
        progress = self.stderr.write if options["verbosity"] > 1 else lambda line: None
        try:
            return synchronise(
                by=by, origin=options["origin"], only=_sources(options["only"]), dry_run=options["dry_run"],
                today=options["as_of"], progress=progress,
            )  # fmt: skip
        except AnotherRunIsOn:
            raise CommandError(_("Another run is on; try again when it has ended."), returncode=FAILED) from None

    def _released(self, number: int) -> RunReport:
        run = Run.objects.filter(pk=number).first()
        if run is None:
            raise CommandError(_("There is no run %(run)d.") % {"run": number}, returncode=USAGE)
        try:
            return release(run=run, by=None)
        except RunIsNotHeld:
            message = _("Run %(run)d does not wait for anybody, or its files are no longer there.")
            raise CommandError(message % {"run": number}, returncode=USAGE) from None
        except AnotherRunIsOn:
            raise CommandError(_("Another run is on; try again when it has ended."), returncode=FAILED) from None


def _sources(names: list[str]) -> list[RegisterSource]:
    """Sources by the names of their files, or by our own names; letters of either case, ".csv" or not."""
    own = {source.source.value: source for source in SOURCES} | {source.file.casefold(): source for source in SOURCES}
    found = []
    for name in names:
        source = source_of(name) or own.get(name.casefold().removesuffix(".csv"))
        if source is None:
            known = ", ".join(source.file for source in SOURCES)
            message = _("There is no source “%(name)s”; there are: %(known)s.")
            raise CommandError(message % {"name": name, "known": known}, returncode=USAGE)
        found.append(source)
    return found
