"""Plain factories of watched sites, findings and files of others."""

import itertools
from hashlib import sha256

from sueiga.funding.models import Finding, ImportedFile, Watch

_number = itertools.count(1)


def watch(url: str = "", **fields: object) -> Watch:
    """A watched feed of a ministry, read before."""
    number = next(_number)
    defaults = {"name": f"Ministerijos naujienos {number}", "kind": "feed"}
    return Watch.objects.create(url=url or f"https://funder.example.org/rss/{number}", **{**defaults, **fields})


def finding(of: Watch | None = None, **fields: object) -> Finding:
    """Something found on a funder's site that waits to be looked at."""
    number = next(_number)
    defaults = {
        "mark": str(number), "stamp": "1", "title": "Kviečiame teikti paraiškas", "summary": "Parama bendruomenėms.",
        "url": f"https://funder.example.org/naujienos/{number}",
    }  # fmt: skip
    return Finding.objects.create(watch=of or watch(), **{**defaults, **fields})


def imported_file(content: str, kind: str = "commongrants", **fields: object) -> ImportedFile:
    """A file with calls of others."""
    print_of = sha256(content.encode()).hexdigest()
    return ImportedFile.objects.create(
        kind=kind, content=content, sha256=print_of, **{"name": "kvietimai.json", **fields}
    )
