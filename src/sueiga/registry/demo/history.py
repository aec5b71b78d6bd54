"""The days on which the demonstration looks into the registers: yearly, of late more often, and today."""

import datetime as dt
from pathlib import Path

from sueiga.registry.demo.files import write_snapshot
from sueiga.registry.demo.population import inhabit
from sueiga.registry.demo.stories import YEARS_TOLD

LATELY = (35, 7)
"""Days before today of the latest looks, so that news are not all of one day."""
EARLIER = "ankstesni"
"""The folder of earlier snapshots, each in a folder named by its day."""


def snapshot_days(size: str, today: dt.date) -> list[dt.date]:
    """Days of the earlier snapshots, oldest first; the small demonstration has the three latest years' only."""
    yearly = [dt.date(today.year - years, 1, 1) for years in range(YEARS_TOLD - 1, -1, -1)]
    lately = [dt.date(today.year, 7, 1), *(today - dt.timedelta(days) for days in LATELY)]
    days = yearly[-3:] if size == "small" else {*yearly, *lately}
    return sorted(day for day in days if day < today)


def write_files(directory: Path, *, size: str, seed: int = 1, today: dt.date) -> None:
    """Write the registers' files of today into the directory, earlier ones under `ankstesni/<day>/`."""
    lives = inhabit(size, seed, today)
    for day in snapshot_days(size, today):
        write_snapshot(directory / EARLIER / day.isoformat(), lives, day)
    write_snapshot(directory, lives, today, broken=True)
