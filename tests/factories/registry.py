"""Plain factories of the registry."""

import datetime as dt
import itertools

from sueiga.core.text import sort_key
from sueiga.registry.models import Change, Evidence, Organisation, Run, SourceRun

_number = itertools.count(1)


def code(serial: int) -> str:
    """An invented legal entity code: begins with 9, passes the check digit.

    Serials below 100,000 belong to the counter of `organisation`; who picks codes by hand takes larger ones.
    """
    digits = f"9{serial:07d}"
    check = sum(int(d) * i for i, d in enumerate(digits, 1)) % 11
    return f"{digits}{check}" if check < 10 else code(serial + 5_000_000)


def organisation(**fields: object) -> Organisation:
    """A registered, active rural community, of no place unless a settlement is given."""
    n = next(_number)
    name = str(fields.get("name", f"Bandymų {n} kaimo bendruomenė"))
    kind = fields.get("kind", "rural_community")
    certainty = fields.get("certainty", "certain")
    place = fields.get("settlement")
    defaults = {
        "code": code(n), "name": name, "sort_key": sort_key(name), "legal_form": "Asociacija", "legal_status_code": 0,
        "registered_on": dt.date(2005, 3, 1), "kind": kind, "certainty": certainty, "classified_kind": kind,
        "classified_certainty": certainty, "standing": "active", "source_date": dt.date(2026, 11, 1),
    }  # fmt: skip
    if place is not None:
        defaults |= {
            "municipality": place.municipality, "eldership": place.eldership, "lat": place.lat, "lon": place.lon,
            "place_certainty": "exact", "address": f"{place.municipality}, {place}",
        }  # fmt: skip
    return Organisation.objects.create(**{**defaults, **fields})


def evidence(organisation: Organisation, fact: str, **fields: object) -> Evidence:
    """A fact as the register of legal entities gave it."""
    defaults = {"source": "registered", "source_date": dt.date(2026, 11, 1)}
    return Evidence.objects.create(organisation=organisation, fact=fact, **{**defaults, **fields})


def change(organisation: Organisation, kind: str, **fields: object) -> Change:
    """Something that happened to it, noticed the same day at noon."""
    on = fields.get("on", dt.date(2026, 10, 5))
    defaults = {
        "on": on, "seen_at": dt.datetime.combine(on, dt.time(12), tzinfo=dt.UTC), "source": "registered",
        "source_date": on, "municipality": organisation.municipality,
    }  # fmt: skip
    return Change.objects.create(organisation=organisation, kind=kind, **{**defaults, **fields})


def run(**fields: object) -> Run:
    """A run over the registers that went well."""
    at = dt.datetime(2026, 11, 2, 4, 0, tzinfo=dt.UTC)
    defaults = {"started_at": at, "finished_at": at, "state": "applied", "origin": "https://registrai.example.org/"}
    return Run.objects.create(**{**defaults, **fields})


def source_run(run: Run, source: str, **fields: object) -> SourceRun:
    """What a run read from one file."""
    defaults = {"source_date": dt.date(2026, 11, 1), "rows": 250_000, "candidates": 2_300}
    return SourceRun.objects.create(run=run, source=source, **{**defaults, **fields})
