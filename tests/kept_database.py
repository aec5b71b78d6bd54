"""The test database as its migrations left it, kept in a file between runs: three hundred take most of a minute.

SQLite only. The file is named by a digest of every migration and of SQLite's version, so a change makes a new one.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test.utils import setup_databases, teardown_databases


def kept() -> Path:
    """The file for the migrations as they are now, whether it is there or not."""
    digest = hashlib.sha256(sqlite3.sqlite_version.encode())
    for file in sorted(_migrations()):
        digest.update(file.name.encode() + file.read_bytes())
    return Path(settings.VAR_DIR) / f"test-database-{digest.hexdigest()[:16]}.sqlite3"


def enter() -> Callable[[], None]:
    """Make the test database in the quickest way there is; what is called in the end takes it away."""
    file = kept()
    if file.exists():
        return partial(connection.creation.destroy_test_db, take(file), verbosity=0)
    made = setup_databases(verbosity=0, interactive=False)
    keep(file)
    return partial(teardown_databases, made, verbosity=0)


def take(file: Path) -> str:
    """Make the test database in memory from the file; the name the real one had."""
    real = str(connection.settings_dict["NAME"])
    connection.close()
    name = connection.creation._get_test_db_name()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name
    connection.ensure_connection()
    source = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    source.backup(connection.connection)
    source.close()
    return real


def keep(file: Path) -> None:
    """Write the test database as it is to the file; whole or not at all, older ones go."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}")
    target = sqlite3.connect(fresh)
    connection.ensure_connection()
    connection.connection.backup(target)
    target.close()
    fresh.replace(file)
    for old in file.parent.glob("test-database-*.sqlite3"):
        if old != file:
            old.unlink(missing_ok=True)


def _migrations() -> Iterator[Path]:
    for config in apps.get_app_configs():
        yield from (Path(config.path) / "migrations").glob("*.py")
