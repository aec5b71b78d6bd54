"""oidc-provider, a certified OpenID Connect service, from its npm package; every file of it is checked by its digest.

`python -m tests.browser.identity --install` puts it under var/ once; the browser tests run it on loopback.
"""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.axe import FOLDER

OURS = Path(__file__).parent / "identity_provider"
PLACE = FOLDER / "identity_provider"
FILES = ("package.json", "package-lock.json", "provider.mjs")


def installed() -> bool:
    """Whether what the lock file names is there."""
    lock, stamp = OURS / "package-lock.json", PLACE / "node_modules/.lock"
    return stamp.exists() and stamp.read_bytes() == lock.read_bytes()


def install() -> None:
    """Fetch what the lock file names; nothing of it is run meanwhile."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copy(OURS / name, PLACE)
    trusted = Path("/etc/ssl/certs/ca-certificates.crt")  # npm by itself asks the authorities it was built with only
    system = {"NODE_EXTRA_CA_CERTS": str(trusted)} if trusted.exists() else {}
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
    subprocess.run(command, cwd=PLACE, check=True, env={**system, **os.environ})
    shutil.copy(OURS / "package-lock.json", PLACE / "node_modules/.lock")


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def running(port: int, redirect: str) -> Iterator[None]:
    """The service, until the test is over."""
    if not installed():
        raise LookupError(f"oidc-provider is not installed under {PLACE}; run: ./sueiga test browser")
    shutil.copy(OURS / "provider.mjs", PLACE)
    process = subprocess.Popen(
        ["node", "provider.mjs", str(port), redirect], cwd=PLACE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        assert process.stdout
        line = process.stdout.readline()
        while line and line.strip() != b"ready":
            line = process.stdout.readline()
        assert line, "the service did not start"
        yield
    finally:
        process.terminate()
        process.wait()
        if process.stdout:
            process.stdout.close()


if __name__ == "__main__":
    if "--install" in sys.argv:
        install()
    sys.exit(0 if installed() else "oidc-provider is not installed")
