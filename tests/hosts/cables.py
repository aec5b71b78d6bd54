"""What joins the second host to the first, and can be cut.

A pair of virtual network cards with a namespace at the other end where that may be had (root on Linux); and a process
that passes bytes on until it is stopped, which may be had everywhere.
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


class Wire:
    """A namespace of its own at the other end of a pair of network cards; cut, packets vanish without a word."""

    def __init__(self) -> None:
        key = secrets.token_hex(3)
        self.space, self.near, self.far = f"sueiga-{key}", f"sg{key}a", f"sg{key}b"
        net = f"10.{secrets.randbelow(100) + 100}.{secrets.randbelow(250)}"
        self.address, self.mask, self.before = f"{net}.1", f"{net}.0/30", ("ip", "netns", "exec", self.space)

    def lay(self) -> None:
        """Both ends up."""
        _ip("netns", "add", self.space)
        _ip("link", "add", self.near, "type", "veth", "peer", "name", self.far, "netns", self.space)
        _ip("addr", "add", f"{self.address}/30", "dev", self.near)
        _ip("link", "set", self.near, "up")
        _ip("-n", self.space, "addr", "add", f"{self.address[:-1]}2/30", "dev", self.far)
        _ip("-n", self.space, "link", "set", self.far, "up")

    def url(self, url: str) -> str:
        """The database as the other end sees it."""
        return url.partition("?")[0] + f"?host={self.address}"

    def cut(self) -> None:
        """Nothing gets through."""
        _ip("link", "set", self.near, "down")

    def mend(self) -> None:
        """Everything gets through again."""
        _ip("link", "set", self.near, "up")

    def remove(self) -> None:
        """The namespace takes both cards along."""
        subprocess.run(["ip", "netns", "delete", self.space], check=False, capture_output=True)


class Relay:
    """A process between the worker and the database; stopped, it takes bytes and passes none on."""

    before: tuple[str, ...] = ()
    address = mask = ""

    def lay(self) -> None:
        """Begun when the database is known."""

    def url(self, url: str) -> str:
        """The database as seen through the relay."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        folder = url.partition("?host=")[2]
        command = [sys.executable, __file__, str(port), f"{folder}/.s.PGSQL.5432"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.process.stdout.readline()
        return url.partition("?")[0] + f"?host=127.0.0.1&port={port}"

    def cut(self) -> None:
        """Nothing gets through, and the relay's kernel says that all is well."""
        self.process.send_signal(signal.SIGSTOP)

    def mend(self) -> None:
        """Everything gets through again, what was on its way too."""
        self.process.send_signal(signal.SIGCONT)

    def remove(self) -> None:
        """Its end."""
        self.process.kill()
        self.process.communicate()


@contextmanager
def laid(kind: type[Wire] | type[Relay]) -> Iterator[Wire | Relay]:
    """One that lies, taken away afterwards."""
    cable = kind()
    try:
        cable.lay()
        yield cable
    finally:
        cable.remove()


def may_have_namespaces() -> bool:
    """Found out by trying."""
    if not shutil.which("ip") or os.geteuid():
        return False
    try:
        with laid(Wire):
            return True
    except subprocess.CalledProcessError:
        return False


def pass_on(source: socket.socket, sink: socket.socket) -> None:
    """Until either end closes."""
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    for end in (source, sink):
        end.close()


def relay(port: int, path: Path) -> None:
    """Pass on what comes to this port to the socket file, and back."""
    with socket.create_server(("127.0.0.1", port)) as server:
        print("ready", flush=True)  # noqa: T201
        while True:
            near, _ = server.accept()
            far = socket.socket(socket.AF_UNIX)
            far.connect(str(path))
            for ends in ((near, far), (far, near)):
                threading.Thread(target=pass_on, args=ends, daemon=True).start()


if __name__ == "__main__":
    relay(int(sys.argv[1]), Path(sys.argv[2]))
