"""Runs the site and its worker as children of one process, until it is told to stop or one of them dies."""

import contextlib
import ctypes
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Self

from django.conf import settings
from django.utils.translation import gettext as _

HOST = "127.0.0.1"
PATIENCE = 15.0  # seconds a child has to end by itself
PR_SET_PDEATHSIG = 1


class ChildDied(Exception):
    """A child ended although nobody asked it to."""


def port_is_free(port: int) -> bool:
    """Whether a server could listen on this port of the loopback address."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


@dataclass
class Family:
    """The site's server and the worker of its queue."""

    children: dict[str, "subprocess.Popen[bytes]"]

    @classmethod
    def start(cls, port: int, *, workers: int = 2) -> Self:
        """Start both; they are not answering yet."""
        environment = {**os.environ, "SUEIGA_SITE_URL": settings.SITE_URL, "SUEIGA_VAR_DIR": str(settings.VAR_DIR)}
        environment["PYTHONPATH"] = str(settings.BASE_DIR / "src")
        server = [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port),
            "--workers", str(workers), "--blocking-threads", "2", "--log-level", "warning", "sueiga.wsgi:application",
        ]  # fmt: skip
        worker = [sys.executable, str(settings.BASE_DIR / "manage.py"), "worker", "-v", "0"]
        family = cls({})
        try:
            for name, command in {_("the server"): server, _("the worker"): worker}.items():
                family.children[name] = subprocess.Popen(  # noqa: S603  # our own programs, no shell
                    command,
                    env=environment,
                    start_new_session=True,
                    preexec_fn=_end_with_parent,  # noqa: PLW1509  # this process has no threads
                    stdin=subprocess.DEVNULL,
                )
        except BaseException:
            family.stop()
            raise
        return family

    def await_answer(self, port: int, *, seconds: float = 60) -> None:
        """Return when the site answers its first page; ChildDied or TimeoutError when it does not."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._look()
            if _answers(port):
                return
            time.sleep(0.05)
        raise TimeoutError(_("The site did not answer within %(seconds)d seconds.") % {"seconds": seconds})

    def watch(self) -> None:
        """Wait for ever; ChildDied when one of them ends."""
        while True:
            self._look()
            time.sleep(0.25)

    def stop(self) -> None:
        """Ask everybody to end, ask again (a worker then gives back what it runs), then insist."""
        for _time in range(2):
            until = time.monotonic() + PATIENCE / 2
            for child in self.children.values():
                if child.poll() is None:
                    child.send_signal(signal.SIGTERM)
            for child in self.children.values():
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(timeout=max(0.05, until - time.monotonic()))
        for child in self.children.values():
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()

    def _look(self) -> None:
        for name, child in self.children.items():
            if child.poll() is not None:
                raise ChildDied(_("%(name)s ended with code %(code)d.") % {"name": name, "code": child.returncode})


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", "/", headers={"Host": f"{HOST}:{port}"})
        connection.getresponse().read()
    except OSError:
        return False
    finally:
        connection.close()
    return True


def _end_with_parent() -> None:
    """On Linux a child gets TERM when this process is killed outright, so that no orphan keeps the port."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
