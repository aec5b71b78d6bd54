"""A funder's site on this machine: answers as a test says, slowly, hugely, elsewhere or with spite."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pytest_django import Settings


@dataclass
class Page:
    """What one address answers."""

    body: bytes = b""
    content_type: str = "application/rss+xml"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0  # seconds between single bytes
    length: int | None = None  # told instead of the true one
    before: Callable[[], None] = lambda: None


class Answer(BaseHTTPRequestHandler):
    """One question."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        """Answer with the page, or that it is as it was."""
        site = self.server.site
        site.asked.append((self.path, dict(self.headers)))
        page = site.pages.get(self.path.split("?")[0], Page(b"", status=404))
        page.before()
        etag = page.headers.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            page = Page(b"", status=304, headers=page.headers)
        self.send_response(page.status)
        self.send_header("Content-Type", page.content_type)
        self.send_header("Content-Length", str(len(page.body) if page.length is None else page.length))
        for name, value in page.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.give(page)

    def do_POST(self) -> None:
        """A question with a body."""
        self.server.site.sent.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.do_GET()

    def give(self, page: Page) -> None:
        """The body at once, or byte by byte."""
        if not page.drip:
            self.wfile.write(page.body)
        for number in range(len(page.body) if page.drip else 0):
            self.wfile.write(page.body[number : number + 1])
            self.wfile.flush()
            time.sleep(page.drip)

    def log_message(self, *_args: object) -> None:
        """Nothing to say."""


class Server(ThreadingHTTPServer):
    """A server that knows its site."""

    daemon_threads = True
    site: "FunderSite"

    def handle_error(self, *_args: object) -> None:
        """A client that hung up is no news."""


@dataclass
class FunderSite:
    """Pages by path, and what was asked."""

    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    sent: list[bytes] = field(default_factory=list)

    def paths(self) -> list[str]:
        """What was asked for, but the rules for robots."""
        return [path for path, _headers in self.asked if path != "/robots.txt"]


@contextmanager
def funder_site(settings: Settings) -> Iterator[FunderSite]:
    """Serve while the block lasts; loopback may be asked meanwhile."""
    server = Server(("127.0.0.1", 0), Answer)
    server.site = FunderSite(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    settings.WATCH_LOOPBACK = True
    try:
        yield server.site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def rss(*items: tuple[str, str], day: str = "Mon, 23 Nov 2026 09:00:00 GMT") -> bytes:
    """A feed of (title, path) pairs."""
    told = "".join(
        f"<item><title>{title}</title><link>https://funder.example.org/{path}</link><guid>{path}</guid>"
        f"<description>Apie {title}</description><pubDate>{day}</pubDate></item>"
        for title, path in items
    )
    return f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>{told}</channel></rss>".encode()


def sitemap(*pages: tuple[str, str], tag: str = "url", root: str = "urlset") -> bytes:
    """A site map of (address, lastmod) pairs."""
    told = "".join(f"<{tag}><loc>{url}</loc><lastmod>{day}</lastmod></{tag}>" for url, day in pages)
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{told}</{root}>'.encode()
