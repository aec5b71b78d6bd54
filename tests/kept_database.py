"""The test's database as migrations leave it, without running them again where it is kept (tests/kept.py).

`python -m tests.kept_database sqlite postgresql` makes what is not kept yet; without it all is as right, and slower.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

import psycopg
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from tests.kept import MIGRATED, ROOT, cluster_folder, tables_file
from tests.postgres_cluster import cluster, find_programs


def enter() -> Callable[[], None]:
    """Make the test database in the quickest way there is; what is called in the end takes it away."""
    if connection.vendor == "sqlite":
        return partial(connection.creation.destroy_test_db, take(with_tables()), verbosity=0)
    if holds_migrated():
        connection.settings_dict["TEST"]["TEMPLATE"] = MIGRATED
    return partial(teardown_databases, setup_databases(verbosity=0, interactive=False), verbosity=0)


def take(file: Path) -> str:
    """Make the test database in memory from the file; the name the real one had."""
    real = str(connection.settings_dict["NAME"])
    connection.close()
    connection.settings_dict["NAME"] = connection.creation._get_test_db_name()
    connection.ensure_connection()
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as source:
        source.backup(connection.connection)
    return real


@contextmanager
def for_processes(folder: Path) -> Iterator[str]:
    """The address of a database of the kind the tests run on, every table in it, that other processes reach too."""
    if connection.vendor == "sqlite":
        shutil.copyfile(with_tables(), folder / "site.sqlite3")
        yield f"sqlite:///{folder}/site.sqlite3"
        return
    about = connection.settings_dict
    user = f"{about['USER']}:{about['PASSWORD']}@" if about["USER"] else ""
    port = f"&port={about['PORT']}" if about["PORT"] else ""
    name = f"processes_{uuid.uuid4().hex[:12]}"
    url = f"postgresql://{user}/{name}?host={about['HOST']}{port}"
    with server() as postgres:
        if holds_migrated():
            postgres.execute(f"CREATE DATABASE {name} TEMPLATE {MIGRATED}")
        else:
            postgres.execute(f"CREATE DATABASE {name}")
            migrate(url)
        try:
            yield url
        finally:
            postgres.execute(f"DROP DATABASE {name} WITH (FORCE)")


def holds_migrated() -> bool:
    """Whether the PostgreSQL of the tests began as a copy of the kept one."""
    with server() as postgres:
        return bool(postgres.execute("SELECT 1 FROM pg_database WHERE datname = %s", [MIGRATED]).fetchone())


def server() -> "psycopg.Connection[tuple[object, ...]]":
    """The PostgreSQL of the tests, beside their database."""
    about = connection.settings_dict
    place = {"host": about["HOST"], "port": about["PORT"] or None, "user": about["USER"] or None}
    return psycopg.connect(dbname="postgres", autocommit=True, password=about["PASSWORD"] or None, **place)


def with_tables() -> Path:
    """The kept SQLite file, made now where there is none."""
    if not tables_file().exists():
        make_tables_file()
    return tables_file()


def make_tables_file() -> None:
    """Migrate an empty SQLite file; whole or not at all; those of older migrations go."""
    file = tables_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}")
    migrate(f"sqlite:///{fresh}")
    with closing(sqlite3.connect(fresh)) as database:
        database.execute("PRAGMA journal_mode = DELETE")  # nothing of it stays in another file
    fresh.replace(file)
    for old in file.parent.glob("test-database-*.sqlite3"):
        if old != file:
            old.unlink(missing_ok=True)


def make_cluster_folder(programs: Path) -> None:
    """Migrate a database in a PostgreSQL of its own, stop that and keep its data; whole or not at all."""
    folder = cluster_folder(programs)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with cluster(name=MIGRATED, keep=folder) as url:
        migrate(url)
    for old in folder.parent.glob("test-cluster-*"):
        if old != folder:
            shutil.rmtree(old)


def migrate(url: str) -> None:
    """Every migration, in a process of its own."""
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "SUEIGA_DATABASE_URL": url}, check=True)


if __name__ == "__main__":
    if "sqlite" in sys.argv:
        with_tables()
    if "postgresql" in sys.argv:
        with suppress(LookupError):  # the part that needs one says so
            if not cluster_folder(programs := find_programs()).exists():
                make_cluster_folder(programs)
