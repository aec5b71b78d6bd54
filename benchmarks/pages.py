"""Front page, list of news and an article among 2,000 articles, 5,000 pictures, 2,000 communities, as Jonas reads them.

Uncached: the middle of the times in the server (bar 40 ms) and queries (bar 12); the weight of a first view without
pictures (bar 150 KB). Under load, with the page cache on: pages a second over 50 kept connections on loopback (bar 300,
no answer but 200). The loader is of this file: it shares the machine with the server it asks.
"""

import argparse
import asyncio
import gzip
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-pages-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
Path(folder.name, "static").mkdir()  # the server looks there when it starts
django.setup()

from bs4 import BeautifulSoup  # noqa: E402 the framework must be set up before its models are imported
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from benchmarks._news_world import build  # noqa: E402
from benchmarks._site import HOST, serving  # noqa: E402
from sueiga import wsgi  # noqa: E402, F401  # the process as the server prepares it

MILLISECONDS, QUERIES, KILOBYTES, PAGES_A_SECOND = 40.0, 12, 150, 300
TIMES, CONNECTIONS, SECONDS = 21, 50, 8.0
MAP = ("leaflet", "map")
PAGES = {
    "front page": "/",
    "list of news": "/naujienos/",
    "list by filter": "/naujienos/?q=talka&topic=nature&kind=story",
    "article": "/naujienos/naujiena-7/",
    "article in English": "/en/naujienos/naujiena-8/",
    "community": "/bendruomenes/800000007/",
}
BARRED = ("front page", "list of news", "article", "article in English")


@dataclass
class Tally:
    """What the readers of a load were answered."""

    times: list[float] = field(default_factory=list)
    wrong: int = 0


def measure(address: str) -> tuple[int, float, float, bytes]:
    """Queries of one answer, the middle of its times in milliseconds, what of it this program worked, the page."""
    client = Client()
    client.get(address, headers={"Host": HOST})
    times, worked = [], []
    for _ in range(TIMES):
        began, busy = time.perf_counter(), time.process_time()
        answer = client.get(address, headers={"Host": HOST})
        times.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - busy) * 1000)
        assert answer.status_code == 200, (address, answer.status_code)
    with CaptureQueriesContext(connection) as asked:
        client.get(address, headers={"Host": HOST})
    return len(asked), statistics.median(times), statistics.median(worked), answer.content


def weight(content: bytes) -> float:
    """Kilobytes of a first view on the wire: the page, its styles, scripts and the fonts of its letters, packed."""
    html = BeautifulSoup(content, "html.parser")
    links = [str(tag["src"]) for tag in html.select("script[src]")]
    links += [str(tag["href"]) for tag in html.select("link[rel=stylesheet]") if tag.get("media") != "print"]
    paths = [settings.STATIC_ROOT / link.removeprefix("/static/") for link in links]
    files = [path for path in paths if not any(word in path.stem for word in MAP)]
    fonts = [path for path in (settings.STATIC_ROOT / "core/fonts").glob("*.woff2") if "latin-ext" not in path.stem]
    packed = sum(len(gzip.compress(path.read_bytes())) for path in files) + sum(path.stat().st_size for path in fonts)
    return (len(gzip.compress(content)) + packed) / 1024


async def read(port: int, addresses: list[str], until: float, tally: Tally) -> None:
    """One reader: a kept connection, one page after another."""
    reader, writer = await asyncio.open_connection(HOST, port)
    number = 0
    while time.monotonic() < until:
        address = addresses[number % len(addresses)]
        number += 1
        began = time.perf_counter()
        writer.write(f"GET {address} HTTP/1.1\r\nHost: {HOST}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        await reader.readexactly(int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0]))
        tally.times.append((time.perf_counter() - began) * 1000)
        tally.wrong += not head.startswith(b"http/1.1 200")
    writer.close()


async def load(port: int, addresses: list[str], seconds: float) -> Tally:
    """All readers together."""
    tally, until = Tally(), time.monotonic() + seconds
    readers = [addresses[n % len(addresses) :] + addresses[: n % len(addresses)] for n in range(CONNECTIONS)]
    await asyncio.gather(*(read(port, each, until, tally) for each in readers))
    return tally


def loaded(port: int) -> bool:
    """Print pages a second; whether they reach the bar."""
    addresses = list(PAGES.values())
    with serving(port):
        asyncio.run(load(port, addresses, 3.0))  # both workers fill their memory
        tally = asyncio.run(load(port, addresses, SECONDS))
    rate, order = len(tally.times) / SECONDS, sorted(tally.times)
    print(
        f"{connection.vendor}: {rate:.0f} pages/s over {CONNECTIONS} connections (bar {PAGES_A_SECOND}), median "
        f"{statistics.median(order):.0f} ms, slowest of a hundred {order[int(len(order) * 0.99)]:.0f} ms, "
        f"{tally.wrong} wrong"
    )
    return rate >= PAGES_A_SECOND and not tally.wrong


def main(arguments: list[str] | None = None) -> int:
    """Print each page and the load; 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--pictures", type=int, default=5_000)
    parser.add_argument("--port", type=int, default=8197)
    options = parser.parse_args(arguments)
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    settings.PAGE_CACHE_SECONDS = 0
    build(options.articles, options.pictures)
    with connection.cursor() as cursor:
        cursor.execute("analyze")  # as the database does by itself within minutes; not while the clock runs
    missed = []
    for name, address in PAGES.items():
        queries, middle, worked, content = measure(address)
        heavy = weight(content)
        print(
            f"{connection.vendor}: {name}: {queries} queries, {middle:.0f} ms ({worked:.0f} of it work), {heavy:.0f} KB"
        )
        if (name in BARRED and (queries > QUERIES or middle > MILLISECONDS)) or heavy > KILOBYTES:
            missed.append(name)
    connection.close()
    if not loaded(options.port):
        missed.append("load")
    bars = f"bars {MILLISECONDS:.0f} ms, {QUERIES} queries, {KILOBYTES} KB"
    print(f"{connection.vendor}: {bars}; missed: {', '.join(missed) or 'none'}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
