"""How long a search over everything public takes in the server: 20,000 documents (bar 60 ms), then ten times as many.

SUEIGA_DATABASE_URL chooses the database server; a scratch database beside it is made and dropped. A search here is what
its page asks for: how many of each kind answer, the best of each with the words marked, checked to be public still.
"""

import argparse
import datetime as dt
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

from django.db import connection  # noqa: E402 the framework must be set up before its models are imported
from django.http import QueryDict  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402
from tests.factories import publishing  # noqa: E402

from sueiga.events.models import Event  # noqa: E402
from sueiga.home.forms.search import SearchForm  # noqa: E402
from sueiga.home.searching.indexing import index_changed  # noqa: E402
from sueiga.home.searching.results import results  # noqa: E402
from sueiga.places.actions import load_places  # noqa: E402
from sueiga.places.facts import read_facts  # noqa: E402
from sueiga.publishing.models import Article, Paper  # noqa: E402

BAR = 60.0  # milliseconds, median of all kinds of queries, of 20,000 documents
ARTICLES = 300
LENGTHS = range(120, 480)  # words of a document
ROOTS = "b d g j k l m n p r s š t v z ž č".split()
VOWELS = "a e i o u ė ų ie uo ai".split()
ENDINGS = "as o ui ą u e ai ų ams us ais uose ė ės ei ę es ių ėms is io iui į".split()
Query = tuple[str, str]


@contextmanager
def scratch_database() -> Iterator[None]:
    """An empty migrated database, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        settings.MEDIA_ROOT = folder
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "search.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield
        finally:
            connection.creation.destroy_test_db(settings.DATABASES["default"]["NAME"], verbosity=0)


class Language:
    """An invented language with cases: 12,000 roots, as often as words of a language are."""

    def __init__(self, luck: random.Random) -> None:
        self.luck = luck
        self.roots = ["".join(luck.choice(ROOTS) + luck.choice(VOWELS) for _ in range(luck.randint(2, 4))) + "k"
                      for _ in range(12_000)]  # fmt: skip
        self.weights = [1 / (rank + 5) for rank in range(len(self.roots))]
        self.upto = [sum(self.weights[:1])]
        for weight in self.weights[1:]:
            self.upto.append(self.upto[-1] + weight)

    def text(self, words: int) -> str:
        """So many words, each in some case."""
        roots = self.luck.choices(self.roots, cum_weights=self.upto, k=words)
        return " ".join(root + self.luck.choice(ENDINGS) for root in roots)


def fill(number: int, language: Language) -> None:
    """So many documents: articles, events, and papers for the rest."""
    luck = language.luck
    for _ in range(ARTICLES - Article.objects.count()):
        publishing.article(title=language.text(6).capitalize(), body_lt=publishing.text(language.text(300)))
    there = Event.objects.count()
    now = timezone.now()
    Event.objects.bulk_create(
        (Event(slug=f"e-{n}", name_lt=language.text(5).capitalize(), text_lt=language.text(80), state="published",
               starts_at=now + dt.timedelta(days=luck.randint(-900, 60)), ends_at=now + dt.timedelta(days=99))
         for n in range(there, number // 10)), batch_size=500,
    )  # fmt: skip
    there = Paper.objects.count()
    collection = Paper(title="x").collection_id
    Paper.objects.bulk_create(
        (Paper(title=language.text(6).capitalize(), words=language.text(luck.choice(LENGTHS)), collection_id=collection,
               file=f"documents/{n}.pdf", file_hash=f"{n:040x}")
         for n in range(there, number - number // 10 - ARTICLES)), batch_size=500,
    )  # fmt: skip


def queries(language: Language) -> dict[str, str]:
    """What people ask, from the commonest word to one nobody wrote."""
    root = language.roots
    return {
        "commonest word": f"{root[0]}as",
        "two common words": f"{root[1]}ų {root[4]}ai",
        "a common and a rare word": f"{root[2]}as {root[4000]}us",
        "word of the middle": f"{root[120]}ai",
        "two words of the middle": f"{root[150]}o {root[300]}ą",
        "rare word": f"{root[9000]}ės",
        "three words": f"{root[10]}as {root[40]}us {root[90]}ai",
        "beginning of a word": root[700][:5],
        "a slip": f"{root[60][:3]}x{root[60][3:]}as",
        "nothing like it": "qwertyuiop",
    }


def timed(work: Callable[[], object], times: int, clock: Callable[[], float] = time.perf_counter) -> list[float]:
    """Milliseconds of each run, after one to warm up."""
    work()
    spent = []
    for _ in range(times):
        start = clock()
        work()
        spent.append((clock() - start) * 1000)
    return sorted(spent)


def measure(number: int, language: Language, times: int) -> float:
    """Print one table; the median of all searches."""
    start = time.perf_counter()
    fill(number, language)
    filled = time.perf_counter()
    written = index_changed().written
    seconds = time.perf_counter() - filled
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    start = time.perf_counter()
    index_changed()
    again = time.perf_counter() - start
    print(f"\n{connection.vendor}, {number:,} documents ({written:,} indexed in {seconds:.0f} s; a look that finds"
          f" nothing new: {again:.2f} s), ms: median, p95, processor time of this process")  # fmt: skip
    everything: list[float] = []
    for kind, query in queries(language).items():
        form = SearchForm(QueryDict(f"q={query}"))
        spent = timed(lambda form=form: results(form, None), times)
        own = statistics.median(timed(lambda form=form: results(form, None), 3, time.process_time))
        everything += spent
        total = results(form, None).total
        middle, late = statistics.median(spent), spent[int(len(spent) * 0.95)]
        print(f"  {kind:28} {total:>8,} found {middle:8.1f} {late:8.1f} {own:8.1f}")
    page = timed(lambda: Client().get("/paieska/", {"q": queries(language)["word of the middle"]}), times)
    print(f"  median of all {statistics.median(everything):.1f} ms; whole page {statistics.median(page):.1f} ms")
    return statistics.median(everything)


def main(arguments: list[str] | None = None) -> int:
    """Measure on the database of SUEIGA_DATABASE_URL; 1 when the bar is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--growth", type=int, default=10, help="how many times as many are measured then; 1: none")
    parser.add_argument("--times", type=int, default=20)
    chosen = parser.parse_args(arguments)
    settings.ALLOWED_HOSTS.append("testserver")
    language = Language(random.Random(1))
    with scratch_database():
        load_places(facts=read_facts(), by=None)
        median = measure(chosen.documents, language, chosen.times)
        print(f"  bar {BAR:.0f} ms")
        if chosen.growth > 1:
            measure(chosen.documents * chosen.growth, language, chosen.times)
    return 0 if median <= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main())
