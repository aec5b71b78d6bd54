"""The register's site on this machine: serves files, and fails in every way a test asks for."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

Trouble = Callable[["Answer"], None]


class Answer(BaseHTTPRequestHandler):
    """One request: the trouble that is due, or the file."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        """Answer."""
        site = self.server.site
        site.asked.append((self.path, dict(self.headers)))
        trouble = site.troubles.pop(0) if site.troubles else None
        if trouble:
            trouble(self)
        else:
            self.give_file()

    def file(self) -> bytes | None:
        """The file asked for, as a folder's or by `?byla=`."""
        address = urlsplit(self.path)
        name = parse_qs(address.query).get("byla", [address.path.strip("/")])[0]
        if self.server.site.by_parameter and not address.query:
            return None
        path = self.server.site.folder / (name or "?")
        return path.read_bytes() if path.is_file() else None

    def give_file(self) -> None:
        """The file, the rest of it, or nothing new."""
        body = self.file()
        if body is None:
            return self.give(404, b"no such file")
        if self.headers.get("If-None-Match") == self.server.site.etag:
            return self.give(304, b"")
        begin = int(self.headers.get("Range", "bytes=0-")[6:-1])
        if begin and self.headers.get("If-Range") == self.server.site.etag:
            place = {"Content-Range": f"bytes {begin}-{len(body) - 1}/{len(body)}"}
            return self.give(206, body[begin:], place)
        return self.give(200, body)

    def give(self, status: int, body: bytes, headers: dict[str, str] | None = None, *, length: int = -1) -> None:
        """Send an answer; `length` may lie about the body."""
        about = {
            "Content-Type": "text/csv", "ETag": self.server.site.etag,
            "Content-Length": str(len(body) if length < 0 else length), **(headers or {}),
        }  # fmt: skip
        self.send_response(status)
        for name, value in about.items():
            if value and not (status == 304 and name == "Content-Length"):
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        if length > len(body):
            self.close_connection = True

    def log_message(self, *_args: object) -> None:
        """Nothing to say."""


class Server(ThreadingHTTPServer):
    """A server that knows its site."""

    daemon_threads = True
    site: "RegisterSite"

    def handle_error(self, *_args: object) -> None:
        """A client that hung up is no news."""


@dataclass
class RegisterSite:
    """Serves `folder`; troubles are used up one by one before the first good answer."""

    folder: Path
    url: str = ""
    etag: str = '"a1"'
    by_parameter: bool = False
    troubles: list[Trouble | None] = field(default_factory=list)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextmanager
def register_site(folder: Path) -> Iterator[RegisterSite]:
    """Serve while the block lasts."""
    server = Server(("127.0.0.1", 0), Answer)
    server.site = RegisterSite(folder, f"http://127.0.0.1:{server.server_port}/")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
