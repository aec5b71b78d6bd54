"""`./sueiga up`: one command brings everything up, and the same Ctrl-C brings everything down."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sueiga.home.serving import ChildDied, Family, port_is_free
from tests.kept import ROOT, tables_file

Process = subprocess.Popen


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def with_tables(tmp_path: Path) -> Path:
    """Where a database stands that has its tables; test_prepare_command begins without."""
    if tables_file().exists():
        shutil.copyfile(tables_file(), tmp_path / "site.sqlite3")
    return tmp_path


@contextmanager
def up(folder: Path, port: int, *more: str) -> Iterator["Process[str]"]:
    environment = {
        **os.environ, "SUEIGA_VAR_DIR": str(folder), "SUEIGA_DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "SUEIGA_DEMONSTRATION": "no",
    }  # fmt: skip
    # as a shell's background job is begun: deaf to Ctrl-C until it says otherwise
    command = [
        "sh",
        "-c",
        "trap '' INT; exec \"$@\"",
        "sh",
        sys.executable,
        "manage.py",
        "up",
        "--port",
        str(port),
        *more,
    ]
    process = Process(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)


def first_page(port: int, process: "Process[str]") -> int:
    until = time.monotonic() + 400  # a busy machine takes minutes to make the tables
    while time.monotonic() < until and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    process.terminate()
    raise TimeoutError(process.communicate()[0])


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_it_serves_refuses_a_taken_port_and_stops_without_orphans(with_tables: Path, tmp_path: Path) -> None:
    port = free_port()
    with up(with_tables, port) as site:
        assert first_page(port, site) == 200
        children = children_of(site.pid)

        with up(tmp_path / "other", port) as second:
            told = second.communicate(timeout=60)[0]
        site.send_signal(signal.SIGINT)
        site.communicate(timeout=60)

    assert (second.returncode, str(port) in told, (tmp_path / "other/site.sqlite3").exists()) == (
        1,
        True,
        False,
    )
    assert site.returncode == 0
    assert len(children) == 2
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def test_a_taken_port_is_seen() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert not port_is_free(taken.getsockname()[1])


def test_a_free_port_is_seen() -> None:
    assert port_is_free(free_port())


def test_a_child_that_dies_is_reported_and_the_rest_is_stopped() -> None:
    family = Family({name: Process([sys.executable, "-c", code]) for name, code in {
        "the server": "import time; time.sleep(60)", "the worker": "raise SystemExit(3)"}.items()})  # fmt: skip

    with pytest.raises(ChildDied, match=r"the worker.*3"):
        family.watch()
    family.stop()

    assert family.children["the server"].returncode == -signal.SIGTERM


def test_a_child_that_will_not_end_is_made_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sueiga.home.serving.PATIENCE", 0.2)
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    child = Process([sys.executable, "-c", deaf], start_new_session=True, stdout=subprocess.PIPE)
    child.stdout.readline()

    Family({"the server": child}).stop()
    child.stdout.close()

    assert child.returncode == -signal.SIGKILL


def test_a_site_that_does_not_answer_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        Family({}).await_answer(free_port(), seconds=0.2)
