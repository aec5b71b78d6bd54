"""A private PostgreSQL for one run: a fresh cluster on a socket in a temporary folder, gone afterwards.

As a context manager: `with cluster() as url: …`; from the shell: `python -m tests.postgres_cluster -- COMMAND…` runs
the command with SUEIGA_DATABASE_URL set. Needs nothing running, no rights and no network; root steps down first.
"""

import ctypes
import os
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.kept import MIGRATED, cluster_folder

OLDEST = 15
QUICK = {  # a cluster nobody needs after the run may forget everything in a power cut
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off",
    "listen_addresses": "", "max_connections": "60", "shared_buffers": "128MB", "log_min_messages": "panic",
}  # fmt: skip


def find_programs() -> Path:
    """The folder of initdb and postgres, the newest of version 15 or later; LookupError when there is none."""
    folders = [Path(found).resolve().parent for found in [shutil.which("initdb")] if found]
    folders += Path("/usr/lib/postgresql").glob("*/bin")
    suitable = {_version(folder): folder for folder in folders if (folder / "initdb").exists()}
    if not suitable or max(suitable) < OLDEST:
        raise LookupError(f"PostgreSQL {OLDEST} or newer was not found (initdb on PATH or in /usr/lib/postgresql).")
    return suitable[max(suitable)]


@contextmanager
def cluster(
    *, address: str = "", mask: str = "", name: str = "", tables: bool = False, keep: Path | None = None
) -> Iterator[str]:
    """The address (SUEIGA_DATABASE_URL) of an empty database in a cluster that lives as long as the block.

    With `address` it listens there too, to whoever is within `mask`. It begins as a copy of the kept cluster, where
    there is one; with `tables` its database then has them. At the end its data goes to the folder `keep`.
    """
    programs = find_programs()
    folder = Path(tempfile.mkdtemp(prefix="sueiga-pg-", dir="/tmp"))  # a socket's path must be short
    server = None
    try:
        account = _account()
        if account:
            os.chown(folder, *account)
        kept = cluster_folder(programs)
        if kept.exists() and not keep:
            _run("cp", "--archive", kept, folder / "data", account=None)
        else:
            setup = ["-U", "sueiga", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
            _run(programs / "initdb", "-D", folder / "data", *setup, account=account)
        if address:
            with (folder / "data/pg_hba.conf").open("a") as rules:
                rules.write(f"\nhost all sueiga {mask} trust\n")
        settings = {**QUICK, "listen_addresses": address}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        server = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", "-k", folder, *options],
            cwd=folder, start_new_session=True, preexec_fn=_end_with_parent, **_as(account),  # noqa: PLW1509  # no threads here
        )  # fmt: skip
        _await(programs, folder, server)
        name = name or f"sueiga_{secrets.token_hex(4)}"
        template = ["-T", MIGRATED] if tables and kept.exists() else []
        _run(programs / "createdb", "-h", folder, "-U", "sueiga", *template, name, account=account)
        yield f"postgresql://sueiga@/{name}?host={folder}"
        if keep:
            _stop(server)
            server = None
            _run("cp", "--archive", folder / "data", f"{keep}.{os.getpid()}", account=None)
            Path(f"{keep}.{os.getpid()}").rename(keep)
    finally:
        if server:
            _stop(server)
        shutil.rmtree(folder, ignore_errors=True)


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """By the signal for "fast": sessions are ended, nothing is left behind."""
    server.send_signal(signal.SIGINT)
    server.wait(timeout=30)


def _version(programs: Path) -> int:
    answer = subprocess.run([programs / "initdb", "--version"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"(\d+)", answer)
    return int(match[1]) if match else 0


def _account() -> tuple[int, int] | None:
    """PostgreSQL refuses to run as root: the account to step down to, None when we are not root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return entry.pw_uid, entry.pw_gid
    raise LookupError("PostgreSQL will not run as root, and there is no user postgres or nobody to step down to.")


def _as(account: tuple[int, int] | None) -> dict[str, object]:
    if account is None:
        return {}
    return {"user": account[0], "group": account[1], "extra_groups": []}


def _end_with_parent() -> None:
    """On Linux the server ends when this process is killed outright; runs after stepping down, which would undo it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)


def _run(*command: object, account: tuple[int, int] | None) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                          cwd="/", **_as(account))  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.strip() or done.stdout.strip()}")


def _await(programs: Path, folder: Path, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError(f"PostgreSQL ended at once with {server.returncode}.")
        ready = subprocess.run(
            [programs / "pg_isready", "-q", "-U", "sueiga", "-d", "postgres", "-h", folder], check=False
        )
        if ready.returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError("PostgreSQL did not start within 30 seconds.")


def main(arguments: list[str]) -> int:
    """`--find` tells where PostgreSQL is; `-- COMMAND…` runs the command with a cluster of its own."""
    if arguments == ["--find"]:
        try:
            print(find_programs())  # noqa: T201
        except LookupError as error:
            print(error, file=sys.stderr)  # noqa: T201
            return 1
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with cluster() as url:
        return subprocess.run(arguments[1:], env={**os.environ, "SUEIGA_DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
