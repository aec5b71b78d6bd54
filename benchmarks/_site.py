"""The site as ./sueiga up starts it, for benchmarks that ask it over loopback: two workers, the page cache on."""

import contextlib
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

HOST = "127.0.0.1"


@contextmanager
def serving(port: int, **environment: str) -> Iterator[str]:
    """Its address, once it answers."""
    address = f"http://{HOST}:{port}"
    told = {"SUEIGA_PAGE_CACHE_SECONDS": "600", "SUEIGA_LOG_LEVEL": "ERROR", "SUEIGA_SITE_URL": address}
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port), "--workers", "2",
        "--blocking-threads", "2", "--log-level", "warning", "sueiga.wsgi:application",
    ]  # fmt: skip
    server = subprocess.Popen(command, env={**os.environ, **told, **environment}, stdin=subprocess.DEVNULL)
    try:
        _wait(port)
        yield address
    finally:
        server.terminate()
        server.wait(30)


def _wait(port: int) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            connection = http.client.HTTPConnection(HOST, port, timeout=10)
            connection.request("GET", "/sveikata/")
            if connection.getresponse().status == 200:
                return
        time.sleep(0.3)
    raise TimeoutError(port)
