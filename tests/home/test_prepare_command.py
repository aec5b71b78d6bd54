"""What `./sueiga sync` does to a database nobody has used yet."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def prepared(folder: Path) -> str:
    environment = {**os.environ, "SUEIGA_VAR_DIR": str(folder), "SUEIGA_DATABASE_URL": f"sqlite:///{folder}/db"}
    done = subprocess.run(
        [sys.executable, "manage.py", "prepare"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stderr


def test_an_empty_database_gets_its_tables_and_places_and_is_then_left_alone(tmp_path: Path) -> None:
    assert prepared(tmp_path)

    with closing(sqlite3.connect(tmp_path / "db")) as database:
        [[municipalities]] = database.execute("select count(*) from places_municipality")
    assert municipalities == 60
    assert prepared(tmp_path) == ""
