"""The days on which the demonstration looks into the registers: yearly, of late half-yearly, and today."""

import datetime as dt
from pathlib import Path

from sueiga.registry.demo.files import write_snapshot
from sueiga.registry.demo.population import inhabit
from sueiga.registry.demo.stories import YEARS_TOLD

EARLIER = "ankstesni"
"""The folder of earlier snapshots, each in a folder named by its day."""


def snapshot_days(size: str, today: dt.date) -> list[dt.date]:
    """Days of the earlier snapshots, oldest first; of the small demonstration only the last three years'."""
    yearly = [dt.date(today.year - years, 1, 1) for years in range(YEARS_TOLD - 1, -1, -1)]
    halves = [dt.date(today.year - years, 7, 1) for years in (1, 0)]
    days = yearly[-3:] if size == "small" else sorted(yearly + halves)
    return [day for day in days if day < today]


def write_files(directory: Path, *, size: str, seed: int = 1, today: dt.date) -> None:
    """Write the registers' files of today into the directory, earlier ones under `ankstesni/<day>/`."""
    lives = inhabit(size, seed, today)
    for day in snapshot_days(size, today):
        write_snapshot(directory / EARLIER / day.isoformat(), lives, day)
    write_snapshot(directory, lives, today, broken=True)
