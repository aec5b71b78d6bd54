"""What importing places did, table by table."""

from dataclasses import dataclass, field
from typing import Any

from sueiga.places.register.faults import Refusal


@dataclass
class TableReport:
    """One table: rows read, added, changed, refused.

    Gone are those once in the register and no longer in the file; they are kept. Unplaced are settlements of the
    population file that are not here; their residents count for the municipality of the nearest settlement.
    """

    rows: int = 0
    added: int = 0
    changed: int = 0
    gone: int = 0
    unplaced: int = 0
    refused: list[Refusal] = field(default_factory=list)

    def refuse(self, line: int, reason: str) -> None:
        """Leave a row out."""
        self.refused.append(Refusal(line, reason))


@dataclass
class ImportReport:
    """All tables, in the order they were read."""

    tables: dict[str, TableReport] = field(default_factory=dict)

    def table(self, name: str) -> TableReport:
        """The table's part, begun when first asked for."""
        return self.tables.setdefault(name, TableReport())

    @property
    def added(self) -> int:
        """Rows added in all tables."""
        return sum(one.added for one in self.tables.values())

    @property
    def changed(self) -> int:
        """Rows changed in all tables."""
        return sum(one.changed for one in self.tables.values())

    @property
    def refused(self) -> int:
        """Rows refused in all tables."""
        return sum(len(one.refused) for one in self.tables.values())

    def as_json(self) -> dict[str, Any]:
        """For a file or another program."""
        return {
            name: {
                "rows": one.rows, "added": one.added, "changed": one.changed, "gone": one.gone,
                "unplaced": one.unplaced,
                "refused": [refusal._asdict() for refusal in one.refused],
            }
            for name, one in self.tables.items()
        }  # fmt: skip
