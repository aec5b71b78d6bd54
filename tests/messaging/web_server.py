"""A provider's HTTP interface on loopback: keeps what it is asked, and answers what it is told to."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs


@dataclass
class WebServer:
    """What came, and the answer: status, body, headers; `late`: seconds before it, `cut`: hang up instead."""

    url: str = ""
    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    late: float = 0.0
    cut: bool = False
    asked: list[tuple[str, bytes]] = field(default_factory=list)

    def form(self) -> dict[str, str]:
        """The last request's form."""
        return {key: values[0] for key, values in parse_qs(self.asked[-1][1].decode()).items()}


@contextmanager
def web_server(**options: Any) -> Iterator[WebServer]:
    """It listens as long as the block."""
    told = WebServer(**options)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.asked.append((self.path, self.rfile.read(int(self.headers.get("Content-Length", 0)))))
            time.sleep(told.late)
            if told.cut:
                self.connection.close()
                return
            try:
                self.send_response(told.status)
                for name, value in {"Content-Type": "application/json", **told.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(told.body)))
                self.end_headers()
                self.wfile.write(told.body)
            except OSError:
                pass  # the client did not want to wait, or to read so much

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda request, address: None  # type: ignore[method-assign]  # clients hang up here
    told.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
