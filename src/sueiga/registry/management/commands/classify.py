"""./sueiga manage classify FILE: what the organisations of a table are, by the rules alone; needs no database."""

import csv
import io
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from sueiga.core.bilingual import Fault, Sentence
from sueiga.registry.classification import classify, seat_of
from sueiga.registry.sync.flatfile import HEAD, refuse_what_is_no_table

READ = ("name", "legal_form", "address")
ADDED = ("kind", "certainty", "reasons")
USAGE = 2
_MISSING = ngettext_lazy("The column %(names)s is missing.", "The columns %(names)s are missing.", "count")
_WITHOUT = ngettext_lazy(
    "The column %(names)s is missing; organisations are judged without it.",
    "The columns %(names)s are missing; organisations are judged without them.",
    "count",
)


class Command(BaseCommand):
    """Reads a table with the columns name, legal_form, address in any order; keeps every other column.

    Divided by commas, semicolons, bars or tabs. A fault is told on standard error in both languages, exit code 2.
    """

    help = "Read a CSV with name, legal_form and address; write it with kind, certainty and reasons added."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """FILE ("-": standard input) and --output FILE."""
        parser.add_argument("file", help='the table; "-" reads standard input')
        parser.add_argument("--output", type=Path, metavar="FILE", help="write here, not to standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        """Classify row by row; nothing is written before the last row is."""
        name, output = options["file"], options["output"]
        try:
            table = Table(_text(name))
            text = table.classified()
            if output:
                output.write_text(text, encoding="utf-8", newline="")
        except Fault as fault:
            raise CommandError(_told(name, fault.sentence), returncode=USAGE) from None
        except OSError as error:
            problem = Sentence(_("The file could not be read or kept: %(error)s"), error=error.strerror)
            raise CommandError(_told(error.filename, problem), returncode=USAGE) from None
        for remark in table.remarks:
            self.stderr.write(_told(name, remark))
        if not output:
            if isinstance(sys.stdout, io.TextIOWrapper):
                sys.stdout.reconfigure(encoding="utf-8")  # names are Lithuanian whatever the terminal can show
            self.stdout.write(text, ending="")


class Table:
    """A table of organisations, and what its owner should know of it."""

    def __init__(self, text: str) -> None:
        first = text.lstrip().partition("\n")[0]
        self.delimiter = max(",;|\t", key=first.count)
        self.rows = csv.reader(io.StringIO(text, newline=""), delimiter=self.delimiter)
        self.remarks: list[Sentence] = []

    def classified(self) -> str:
        """The table with three columns more. Raises Fault when there are no names, or a row cannot be read."""
        output = io.StringIO(newline="")
        writer = csv.writer(output, delimiter=self.delimiter, lineterminator="\n")
        try:
            header = next(filter(None, self.rows), [])
            writer.writerow([*header, *ADDED])
            writer.writerows(self._verdicts(header))
        except csv.Error as error:
            raise Fault(_("Line %(line)d cannot be read: %(error)s"), line=self.rows.line_num, error=error) from None
        return output.getvalue()

    def _verdicts(self, header: list[str]) -> Iterator[list[str]]:
        width = len(header)
        positions = self._positions(header)
        for row in filter(None, self.rows):
            if any(cell.strip() for cell in row[width:]):
                message = _("Line %(line)d has %(found)d fields, the header %(wanted)d: what is beyond was left out.")
                self.remarks.append(Sentence(message, line=self.rows.line_num, found=len(row), wanted=width))
            cells = [*row[:width], *([""] * (width + 1 - len(row)))]
            name, form, address = (cells[position] if position < width else "" for position in positions)
            verdict = classify(name, form, seat_of(address) if address.strip() else None)
            yield [*cells[:width], verdict.kind.value, verdict.certainty.value, "; ".join(verdict.reasons)]

    def _positions(self, header: list[str]) -> list[int]:
        """Where the columns we read stand, in any case of letters; beyond the last where there is none."""
        at = {name.strip().casefold(): position for position, name in enumerate(header)}
        missing = [name for name in READ if name not in at]
        if "name" in missing:
            raise Fault(_MISSING, count=1, names="name")
        if missing:
            self.remarks.append(Sentence(_WITHOUT, count=len(missing), names=", ".join(missing)))
        return [at.get(name, len(header)) for name in READ]


def _text(name: str) -> str:
    raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    refuse_what_is_no_table(raw[:HEAD])
    raw = raw.removeprefix(BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise Fault(_("Line %(line)d is not in UTF-8."), line=raw.count(b"\n", 0, error.start) + 1) from None


def _told(file: object, problem: Sentence) -> str:
    return Sentence(_("%(file)s: %(problem)s"), file=file, problem=problem).in_both().joined
