"""What a run did, file by file, for people and for programs."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from sueiga.core.bilingual import NOTHING, Bilingual, Sentence
from sueiga.registry.enums import RunState
from sueiga.registry.models import SourceRun
from sueiga.registry.sync.arrivals import Arrival
from sueiga.registry.sync.refusals import KEPT

_MORE = ngettext_lazy("%(count)d more row", "%(count)d more rows", "count")


@dataclass(frozen=True)
class SourceReport:
    """What a run read from one file and what that changed."""

    name: str
    source: str
    rows: int = 0
    candidates: int = 0
    added: int = 0
    changed: int = 0
    gone: int = 0
    refused: int = 0
    refusals: tuple[tuple[int, Bilingual], ...] = ()  # line and reason; the first 1,000
    seconds: float = 0
    source_date: dt.date | None = None
    error: Bilingual = NOTHING
    is_fault: bool = False
    file: str = ""
    sha256: str = ""
    etag: str = ""
    last_modified: str = ""

    def as_json(self) -> dict[str, Any]:
        """As `--report` writes it; a fault of the whole file stands at line 0."""
        refused = [{"line": line, "reason": reason.joined} for line, reason in self.refusals]
        if self.error:
            refused.insert(0, {"line": 0, "reason": self.error.joined})
        if more := self.refused - len(self.refusals):
            refused.append({"line": 0, "reason": Sentence(_MORE, count=more).in_both().joined})
        return {
            "rows": self.rows, "candidates": self.candidates, "added": self.added, "changed": self.changed,
            "gone": self.gone, "refused": refused, "seconds": round(self.seconds, 3),
            "source_date": self.source_date.isoformat() if self.source_date else None,
        }  # fmt: skip

    @classmethod
    def carried(cls, earlier: SourceRun, arrival: Arrival) -> "SourceReport":
        """The same file as before: its figures hold, and nothing in it is new."""
        kept = earlier.refusals.order_by("line", "pk").values_list("line", "reason_lt", "reason_en")[:KEPT]
        rows = tuple((line, Bilingual(lithuanian, english)) for line, lithuanian, english in kept)
        return cls(
            earlier.name, earlier.source, rows=earlier.rows, candidates=earlier.candidates, refused=earlier.refused,
            refusals=rows, seconds=arrival.seconds, source_date=earlier.source_date, file=arrival.file,
            sha256=arrival.sha256, etag=arrival.etag, last_modified=arrival.last_modified,
        )  # fmt: skip


@dataclass(frozen=True)
class RunReport:
    """What a run did; `run` is None for a trial that left nothing."""

    run: int | None
    state: RunState
    origin: str
    sources: tuple[SourceReport, ...]
    known: int = 0
    ending: int = 0
    restood: int = 0
    message: Bilingual = NOTHING
    seconds: float = 0

    @property
    def has_faults(self) -> bool:
        """Whether a file could not be had or read, though the others were."""
        return self.state == RunState.FAILED or any(source.is_fault for source in self.sources)

    def as_json(self) -> dict[str, Any]:
        """An object for each file, by its name."""
        return {source.name: source.as_json() for source in self.sources}

    def as_text(self) -> str:
        """A table for people."""
        head = (_("File"), _("Day"), _("Rows"), _("Ours"), _("Added"), _("Changed"), _("Gone"), _("Refused"), _("Sec."))
        rows = [head, *(_cells(source) for source in self.sources)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = [_line(row, widths) for row in rows]
        return "\n".join([*lines, "", *self._remarks()])

    def _remarks(self) -> Iterable[str]:
        for source in self.sources:
            if source.error:
                yield f"{source.name}: {source.error}"
            for line, reason in source.refusals[:5]:
                yield _("%(file)s, line %(line)d: %(reason)s") % {"file": source.name, "line": line, "reason": reason}
            if source.refused > 5:
                yield _("%(file)s: all refused rows are in the report.") % {"file": source.name}
        if self.message:
            yield str(self.message)
        yield _("%(state)s in %(seconds).1f s") % {"state": self.state.label.capitalize(), "seconds": self.seconds}


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    """The name and the day to the left, figures to the right."""
    texts = [cell.ljust(width) for cell, width in zip(row[:2], widths[:2], strict=True)]
    figures = [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
    return "  ".join(texts + figures)


def _cells(source: SourceReport) -> tuple[str, ...]:
    figures = (source.rows, source.candidates, source.added, source.changed, source.gone, source.refused)
    day = source.source_date.isoformat() if source.source_date else "–"
    return (source.name, day, *(str(figure) for figure in figures), f"{source.seconds:.1f}")
