"""Take in the address register's files."""

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.bilingual import speaking
from sueiga.places.actions import ImportReport, PlacesNotLoaded, import_places
from sueiga.places.register.faults import BadFile
from sueiga.places.register.files import find_files

_SHOWN = 20


class Command(BaseCommand):
    """Names, codes, boundaries and population from official files: all or nothing, any number of times."""

    help = "Import adr_*.csv, adr_gra_*.json and gyventoj*.csv of a folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to read and what to leave behind."""
        parser.add_argument("--from", dest="origin", type=Path, required=True)
        parser.add_argument("--dry-run", action="store_true")
        parser.add_argument("--population-on", type=date.fromisoformat, default=None, metavar="YYYY-MM-DD")
        parser.add_argument("--report", type=Path, default=None, metavar="FILE")
        parser.add_argument("--language", choices=["lt", "en"], help="of what is told; by default the site's")

    def handle(self, *args: Any, language: str | None = None, **options: Any) -> None:
        """Import, tell what happened."""
        with speaking(language):
            self._import(**options)

    def _import(
        self, *, origin: Path, dry_run: bool, population_on: date | None, report: Path | None, **_options: Any
    ) -> None:
        counted_on = population_on or localdate().replace(month=1, day=1)
        try:
            done = import_places(files=find_files(origin), population_on=counted_on, by=None, dry_run=dry_run)
        except (BadFile, PlacesNotLoaded) as fault:
            raise CommandError(str(fault)) from fault
        if report:
            report.write_text(json.dumps(done.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        self._tell(done)
        if dry_run:
            self.stdout.write(_("Nothing was changed: this was a dry run."))

    def _tell(self, done: ImportReport) -> None:
        for name, table in done.tables.items():
            if not table.rows and not table.refused:
                continue
            self.stdout.write(
                _("%(name)s: %(rows)d rows, %(added)d added, %(changed)d changed, %(gone)d gone, %(refused)d refused")
                % {
                    "name": name, "rows": table.rows, "added": table.added, "changed": table.changed,
                    "gone": table.gone, "refused": len(table.refused),
                }
            )  # fmt: skip
            if table.unplaced:
                self.stdout.write(
                    "  "
                    + ngettext(
                        "%(count)d settlement is not here; its residents count for the municipality of the nearest one",
                        "%(count)d settlements are not here; their residents count for the municipalities of "
                        "the nearest ones",
                        table.unplaced,
                    )
                    % {"count": table.unplaced}
                )
            for refusal in table.refused[:_SHOWN]:
                self.stdout.write(f"  {refusal.line}: {refusal.reason}")
