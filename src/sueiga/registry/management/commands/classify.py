"""./sueiga manage classify FILE: what the organisations of a table are, by the rules alone; needs no database."""

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from sueiga.registry.classification import classify, seat_of

ADDED = ("kind", "certainty", "reasons")


class Command(BaseCommand):
    """Reads a table with the columns name, legal_form, address in any order; keeps every other column."""

    help = "Read a CSV with name, legal_form and address; write it with kind, certainty and reasons added."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """FILE ("-": standard input) and --output FILE."""
        parser.add_argument("file", help='the table; "-" reads standard input')
        parser.add_argument("--output", type=Path, metavar="FILE", help="write here, not to standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        """Classify row by row."""
        text = _classified(_text(options["file"]))
        if options["output"]:
            options["output"].write_text(text, encoding="utf-8", newline="")
            return
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # names are Lithuanian whatever the terminal says it can show
        self.stdout.write(text, ending="")


def _text(name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise CommandError(_("%(file)s cannot be read: %(error)s") % {"file": name, "error": error.strerror}) from None
    except UnicodeDecodeError:
        raise CommandError(_("%(file)s is not in UTF-8.") % {"file": name}) from None


def _classified(text: str) -> str:
    """The table with three columns more; refuses one without names."""
    delimiter = max(",;|\t", key=text.partition("\n")[0].count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = next(rows, [])
    at = {name.strip().casefold(): position for position, name in enumerate(header)}
    if "name" not in at:
        raise CommandError(_("The column %(names)s is missing.") % {"names": "name"}, returncode=2)
    output = io.StringIO(newline="")
    writer = csv.writer(output, delimiter=delimiter, lineterminator="\n")
    writer.writerow([*header, *ADDED])
    try:
        writer.writerows(_verdicts(rows, at, len(header)))
    except csv.Error as error:
        message = _("Line %(line)d cannot be read: %(error)s") % {"line": rows.line_num, "error": error}
        raise CommandError(message) from None
    return output.getvalue()


def _verdicts(rows: Iterable[list[str]], at: dict[str, int], width: int) -> Iterator[list[str]]:
    positions = [at.get(name, width) for name in ("name", "legal_form", "address")]
    for row in rows:
        if not row:
            continue
        cells = [*row[:width], *([""] * (width + 1 - len(row)))]
        name, form, address = (cells[position] if position < width else "" for position in positions)
        verdict = classify(name, form, seat_of(address) if address.strip() else None)
        yield [*cells[:width], verdict.kind.value, verdict.certainty.value, "; ".join(verdict.reasons)]
