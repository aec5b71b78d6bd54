"""Small register files, written as the register writes them."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sueiga.registry.actions.runs import synchronise
from sueiga.registry.models import Change, Evidence
from sueiga.registry.sync.report import RunReport, SourceReport
from tests.factories import registry

DAY = "2026-11-01"
REGISTERED = (
    "ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|stat_kodas|stat_pavadinimas|"
    "stat_data_nuo|formavimo_data"
)
DEREGISTERED = "ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|isreg_data|formavimo_data"
SEAT = "Molėtų r. sav., Alantos sen., Bijutiškio k., Sodų g. 4, LT-33001"
NGO = "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|form_pavadinimas|nvo_nuo|formavimo_data"
NO_NGO = "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|form_pavadinimas|nvo_nuo|nvo_iki|formavimo_data"
MISSING = "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|stat_kodas|fa_nepateikta_uz_metus|formavimo_data"


def code(number: int) -> str:
    """An invented code that no organisation of the factories has."""
    return registry.code(700_000 + number)


def registered(number: int, **values: Any) -> str:
    """A row of JAR_IREGISTRUOTI: a community with nothing noted, unless said otherwise."""
    row = {
        "code": code(number), "name": f"Bijutiškio {number} kaimo bendruomenė", "address": SEAT, "on": "2005-03-01",
        "form": "Asociacija", "status": 0, "label": "Teisinis stat neįregistruotas", "since": "2005-03-01", "day": DAY,
    } | values  # fmt: skip
    return "{code}|{name}|{address}|{on}|950|{form}|{status}|{label}|{since}|{day}".format(**row)


def deregistered(number: int, **values: Any) -> str:
    """A row of JAR_ISREGISTRUOTI."""
    row = {
        "code": code(number), "name": f"Bijutiškio {number} kaimo bendruomenė", "address": SEAT, "on": "2005-03-01",
        "form": "Asociacija", "ended": "2026-10-05", "day": DAY,
    } | values  # fmt: skip
    return "{code}|{name}|{address}|{on}|950|{form}|{ended}|{day}".format(**row)


def write(directory: Path, name: str, header: str, *rows: str) -> Path:
    """Write a file of these rows."""
    directory.mkdir(exist_ok=True)
    path = directory / f"{name}.csv"
    path.write_text("".join(f"{line}\n" for line in (header, *rows)), encoding="utf-8")
    return path


def write_registered(directory: Path, *rows: str) -> Path:
    """Write JAR_IREGISTRUOTI."""
    return write(directory, "JAR_IREGISTRUOTI", REGISTERED, *rows)


def write_deregistered(directory: Path, *rows: str) -> Path:
    """Write JAR_ISREGISTRUOTI."""
    return write(directory, "JAR_ISREGISTRUOTI", DEREGISTERED, *rows)


@contextmanager
def lock(kept: Path) -> Iterator[None]:
    """Another run is on while the block lasts."""
    with (kept / "run.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def run(directory: Path, **options: Any) -> RunReport:
    """A run over a folder, by the worker."""
    return synchronise(by=None, origin=directory, **options)


def run_one(directory: Path, **options: Any) -> SourceReport:
    """What a run read from the only file of a folder."""
    (source,) = run(directory, **options).sources
    return source


def refused(directory: Path) -> list[tuple[int, str]]:
    """Lines and reasons of what a run refused in the only file of a folder."""
    return [(line, str(reason)) for line, reason in run_one(directory).refusals]


def told(number: int) -> list[tuple[str, str, str, str]]:
    """The timeline of an organisation, standings aside."""
    changes = Change.objects.filter(organisation__code=code(number)).exclude(kind="standing").order_by("pk")
    return [(change.kind, change.on.isoformat(), change.before, change.after) for change in changes]


def figures(report: RunReport) -> dict[str, tuple[int, int, int]]:
    """Added, changed and gone of the files that have any."""
    all_figures = {each.name: (each.added, each.changed, each.gone) for each in report.sources}
    return {name: each for name, each in all_figures.items() if any(each)}


def evidence(number: int, fact: str) -> list[tuple[str, str, object, object, str]]:
    rows = Evidence.objects.filter(organisation__code=code(number), fact=fact).order_by("key")
    return list(rows.values_list("key", "value", "since", "until", "source"))


def given(*days: str, day: str = "2026-11-01") -> list[str]:
    return [f"{code(1)}|X|2005-03-01|950|Asociacija|{since}|{day}" for since in days]


def ended(since: str, until: str) -> str:
    return f"{code(1)}|X|2005-03-01|950|Asociacija|{since}|{until}|2026-11-01"
