"""How long a search takes in the server: over 2,500 organisations (bar 15 ms) and 50,000 (bar 40 ms), median.

SUEIGA_DATABASE_URL chooses the database server; a scratch database beside it is made and dropped.
A search here is what the list page asks for: how many match, in which standings, and the first page of them.
"""

import argparse
import datetime as dt
import gzip
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
django.setup()

from django.contrib.auth.models import AnonymousUser  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from sueiga.core.text import sort_key  # noqa: E402
from sueiga.places.actions import load_places  # noqa: E402
from sueiga.places.facts import read_facts  # noqa: E402
from sueiga.places.models import Settlement  # noqa: E402
from sueiga.registry.models import Organisation  # noqa: E402
from sueiga.registry.search_index import index_organisations  # noqa: E402

KINDS_OF_QUERY = {
    "village, nominative": "Paežeriai",
    "village, genitive without diacritics": "leliunu",
    "one slip": "Paežreiai",
    "name in full": "Leliūnų kaimo bendruomenė",
    "frequent words only": "kaimo bendruomenė",
    "one frequent word": "bendruomenė",
    "beginning of a word": "al",
    "municipality and a word": "Alytaus rajono centras",
    "eldership and a frequent word": "bendruomenė Alantos seniūnija",
    "code": "900000123",
    "beginning of a code": "90001",
    "nothing like it": "qwertyuiop",
}
BARS = {2_500: 15.0, 50_000: 40.0}  # milliseconds
POINTS_BAR = 120_000  # bytes
PATTERNS = [
    "{genitive} kaimo bendruomenė",
    "{genitive} bendruomenė",
    "{genitive} kaimo bendruomenė „{motto}“",
    "{genitive} bendruomenės centras",
    "{genitive} ir {other} kaimų bendruomenė",
    "Kaimo bendruomenė „{motto}“",
]
SYLLABLES = [
    "ba",
    "de",
    "du",
    "ga",
    "jo",
    "ka",
    "la",
    "lė",
    "ma",
    "ni",
    "pa",
    "ri",
    "sa",
    "ti",
    "va",
    "žė",
    "šu",
    "čia",
]


@contextmanager
def scratch_database() -> Iterator[None]:
    """An empty migrated database, gone afterwards."""

    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "search.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield
        finally:
            connection.creation.destroy_test_db(settings.DATABASES["default"]["NAME"], verbosity=0)


def fill(size: int) -> None:
    """Write that many organisations with names of every pattern into the shipped places."""

    dice = random.Random(1)
    villages = list(Settlement.objects.select_related("municipality", "eldership").order_by("pk"))
    standings = ["active"] * 7 + ["quiet", "at_risk", "gone"]

    def organisation(number: int) -> Organisation:
        place, other = villages[number % len(villages)], dice.choice(villages)
        motto = "".join(dice.choices(SYLLABLES, k=4)).capitalize()
        name = PATTERNS[number % len(PATTERNS)].format(
            genitive=place.name_genitive, other=other.name_genitive, motto=motto
        )
        standing = dice.choice(standings)
        return Organisation(
            code=str(900_000_000 + number), name=name, sort_key=sort_key(name), legal_form="Asociacija",
            kind="rural_community", certainty="certain", classified_kind="rural_community", standing=standing,
            classified_certainty="certain", municipality=place.municipality, eldership=place.eldership,
            settlement=place, place_certainty="exact", lat=place.lat, lon=place.lon,
            registered_on=dt.date(dice.randint(1998, 2025), 3, 1), source_date=dt.date(2026, 11, 1),
            deregistered_on=dt.date(2024, 5, 1) if standing == "gone" else None,
        )  # fmt: skip

    Organisation.objects.all().delete()
    Organisation.objects.bulk_create([organisation(number) for number in range(size)], batch_size=500)


def search(query: str) -> tuple[int, int]:
    """What the list page asks: the number of matches by standing, and the first page."""

    found = Organisation.objects.visible_to(AnonymousUser()).matching(query)
    number = sum(found.count_by_standing().values())
    page = found.by_relevance().select_related("municipality", "eldership", "settlement")[:25]
    return number, len(page)


def timed(work: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each run, after two to warm up."""
    work(), work()
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    return sorted(spent)


def measure(size: int, times: int) -> bool:
    """Print one table; whether the median of all searches, and the weight of the points, keep under their bars."""

    fill(size)
    start = time.perf_counter()
    index_organisations(None)
    seconds = time.perf_counter() - start
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"\n{connection.vendor}, {size:,} organisations (indexed in {seconds:.1f} s), ms: median, p95")
    medians, everything = [], []
    for kind, query in KINDS_OF_QUERY.items():
        spent = timed(lambda query=query: search(query), times)
        medians.append(statistics.median(spent))
        everything += spent
        number = search(query)[0]
        print(f"  {kind:38} {number:>7,} found {medians[-1]:8.1f} {spent[int(len(spent) * 0.95)]:8.1f}")
    bar, median = BARS.get(size, float("inf")), statistics.median(everything)
    print(f"  median of all {median:.1f} ms (bar {bar:.0f}), slowest kind {max(medians):.1f} ms")
    pages = timed(lambda: answer("/bendruomenes/?q=kaimo+bendruomene"), times)
    points = gzip.compress(answer("/bendruomenes/taskai.json"))
    print(f"  whole list page {statistics.median(pages):.1f} ms; all points gzipped {len(points) / 1000:.0f} KB")
    return median <= bar and (size > 2_500 or len(points) <= POINTS_BAR)


def answer(address: str) -> bytes:
    """The body of a page as a browser without an account gets it."""

    response = Client().get(address)
    assert response.status_code == 200, address
    return response.content


def main(arguments: list[str] | None = None) -> int:
    """Measure both sizes on the database of SUEIGA_DATABASE_URL; 1 when a bar is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=list(BARS))
    parser.add_argument("--times", type=int, default=30)
    chosen = parser.parse_args(arguments)
    settings.ALLOWED_HOSTS.append("testserver")

    with scratch_database():
        load_places(facts=read_facts(), by=None)
        kept = [measure(size, chosen.times) for size in chosen.sizes]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    raise SystemExit(main())
