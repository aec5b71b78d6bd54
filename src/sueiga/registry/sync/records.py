"""Reading the rows of a delimited text file by physical line, in bounded memory, surviving every kind of damage."""

import csv
from collections.abc import Generator, Iterator
from typing import BinaryIO

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from sueiga.core.bilingual import Sentence
from sueiga.registry.sync.refusals import Refusals

BLOCK = 1 << 20
LONGEST_LINE = 100_000
"""In characters; below the limit of the csv module for one field."""
LINES_IN_QUOTES = 5
"""A quoted field may hold line ends (RFC 4180), but one that goes on for more lines is a broken quote."""
_FIELDS = ngettext_lazy(
    "The row has %(found)d field, the header has %(wanted)d.",
    "The row has %(found)d fields, the header has %(wanted)d.",
    "found",
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 13}) + b"\x7f"


class Records:
    """The rows of a file after its header, with the physical line each begins on; faulty ones go to `refusals`."""

    def __init__(self, stream: BinaryIO, *, delimiter: str, width: int, refusals: Refusals) -> None:
        self._stream = stream
        self._delimiter = delimiter
        self._width = width
        self._refusals = refusals
        self._next_line = 2  # the header is line 1
        self._at_end = False
        self.last_line = 1
        self.ends_whole = True  # whether the last line is closed by a line end

    @property
    def is_cut(self) -> bool:
        """Whether the file breaks off in the middle of its last row."""
        return not self.ends_whole and self._refusals.last_line >= self.last_line

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        pending: list[str] = []
        first = self._next_line
        for lines in self._lines():
            lines = pending + lines
            done = 0
            while done < len(lines):
                done = yield from self._rows(lines, done, first)
                if not self._at_end and 0 < len(lines) - done < LINES_IN_QUOTES:
                    break  # a quote that may close in the next block
                if done < len(lines):
                    self._refuse(first + done, Sentence(_("A quote is not closed.")), lines[done])
                    done += 1
            pending = lines[done:]
            first += done

    def _rows(self, lines: list[str], start: int, first: int) -> Generator[tuple[int, list[str]], None, int]:
        """Yields rows from `start` on; answers where it stopped: at the end, or at a row that cannot be parsed."""
        reader = csv.reader(lines[start:] if start else lines, delimiter=self._delimiter, strict=True)
        taken = 0
        width = self._width
        try:
            for row in reader:
                begun, taken = taken, reader.line_num
                if taken - begun > 1:
                    if taken - begun > LINES_IN_QUOTES or len(row) != width:
                        return start + begun
                    row = self._joined(lines[start + begun : start + taken])
                if len(row) == width:
                    yield first + start + begun, row
                elif row:
                    reason = Sentence(_FIELDS, found=len(row), wanted=width)
                    self._refuse(first + start + begun, reason, lines[start + begun])
        except csv.Error:
            return start + taken
        return len(lines)

    def _joined(self, lines: list[str]) -> list[str]:
        """A row with line ends inside its quotes."""
        return next(csv.reader([f"{line}\n" for line in lines], delimiter=self._delimiter))

    def _refuse(self, line: int, reason: Sentence, raw: str) -> None:
        self._refusals.add(line, reason, raw=raw)

    def _lines(self) -> Iterator[list[str]]:
        """Blocks of whole lines without their ends; a line that cannot be read is refused and left empty."""
        carry, skipping = b"", False
        while not self._at_end:
            block = self._stream.read(BLOCK)
            self._at_end = not block
            data = carry + block
            whole, newline, carry = data.rpartition(b"\n")
            if self._at_end:
                self.ends_whole = not carry
                whole, carry = data, b""
            elif not newline:
                skipping = skipping or len(data) > 4 * BLOCK
                carry = b"" if skipping else data
                continue
            if self._at_end and not whole and not skipping:
                continue
            if skipping:
                whole = b"\n".join([b"", *whole.split(b"\n")[1:]])
                self._too_long(self._next_line)
                skipping = False
            lines = self._decoded(whole)
            self._next_line += len(lines)
            self.last_line = self._next_line - 1
            yield lines
        yield []  # lets a quote that waited for the next block be refused

    def _decoded(self, whole: bytes) -> list[str]:
        if b"\r" in whole:
            whole = whole.replace(b"\r\n", b"\n").removesuffix(b"\r")
        try:
            lines = whole.decode().split("\n")
        except UnicodeDecodeError:
            lines = [self._line(raw, self._next_line + i) for i, raw in enumerate(whole.split(b"\n"))]
        if len(whole.translate(None, _CONTROLS + b"\r")) != len(whole):
            lines = [self._without_controls(line, self._next_line + i) for i, line in enumerate(lines)]
        if max(map(len, lines)) > LONGEST_LINE:
            lines = [
                line if len(line) <= LONGEST_LINE else self._too_long(self._next_line + i, line)
                for i, line in enumerate(lines)
            ]
        return lines

    def _line(self, raw: bytes, number: int) -> str:
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            start = raw[: error.start].decode()
            reason = Sentence(_("Byte %(position)d of the line is not UTF-8."), position=error.start + 1)
            self._refuse(number, reason, start)
            return ""

    def _without_controls(self, line: str, number: int) -> str:
        hidden = next((c for c in line if (c < " " and c != "\t") or c == "\x7f"), "")
        if hidden:
            found = f"{ord(hidden):04X}"
            self._refuse(number, Sentence(_("The line has the control character U+%(number)s."), number=found), line)
        return "" if hidden else line

    def _too_long(self, number: int, line: str = "") -> str:
        self._refuse(number, Sentence(_("The line is longer than any row can be.")), line)
        return ""
