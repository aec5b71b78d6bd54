"""Where databases with every table are kept between tests and runs: three hundred migrations take a minute.

Their names hold a digest of all that the tables come from, so a change makes new ones (tests/kept_database.py does).
"""

import hashlib
import os
import sqlite3
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MIGRATED = "migrated"  # the database with every table in the kept cluster


def tables_file() -> Path:
    """The SQLite file, whether it is there or not."""
    return _var() / f"test-database-{_digest(sqlite3.sqlite_version)}.sqlite3"


def cluster_folder(programs: Path) -> Path:
    """The data of a stopped PostgreSQL of these programs, whether it is there or not."""
    return _var() / f"test-cluster-{_digest(str(programs))}"


def _var() -> Path:
    return Path(os.environ.get("SUEIGA_VAR_DIR") or ROOT / "var").resolve()


def _digest(engine: str) -> str:
    """Of our migrations, the libraries' versions, the list of apps and the database's own version."""
    whole = hashlib.sha256(engine.encode())
    migrations = sorted((ROOT / "src/sueiga").glob("*/migrations/*.py"))
    for file in [*migrations, ROOT / "requirements/runtime.txt", ROOT / "src/sueiga/settings.py"]:
        whole.update(file.name.encode() + file.read_bytes())
    return whole.hexdigest()[:16]
