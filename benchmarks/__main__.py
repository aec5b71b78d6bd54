"""`./sueiga bench [NAME] [--database sqlite|postgres] [arguments]`: run benchmarks/NAME*.py on both databases.

Each module runs as a program of its own with SUEIGA_DATABASE_URL set: an SQLite file in a temporary folder, then a
private PostgreSQL cluster as the tests have it.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres_cluster import cluster

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent


@contextmanager
def sqlite() -> Iterator[str]:
    """The address of an SQLite file that does not exist yet."""
    with tempfile.TemporaryDirectory(prefix="sueiga-bench-") as folder:
        yield f"sqlite:///{folder}/bench.sqlite3"


DATABASES = {"sqlite": sqlite, "postgres": cluster}


def main(arguments: list[str]) -> int:
    """Run what was asked for; the worst exit code."""
    name = arguments.pop(0) if arguments and not arguments[0].startswith("-") else ""
    wanted = list(DATABASES)
    if "--database" in arguments:
        at = arguments.index("--database")
        wanted = [arguments[at + 1]]
        del arguments[at : at + 2]
    modules = [path.stem for path in sorted(FOLDER.glob(f"{name}*.py")) if not path.stem.startswith("_")]
    if not modules or not set(wanted) <= set(DATABASES):
        known = ", ".join(path.stem for path in sorted(FOLDER.glob("[!_]*.py")))
        print(f"There is no such benchmark. Known: {known}; databases: sqlite, postgres.", file=sys.stderr)
        return 2
    return max(run(module, database, arguments) for module in modules for database in wanted)


def run(module: str, database: str, arguments: list[str]) -> int:
    """One module against one database."""
    print(f"\n== {module} on {database}", flush=True)
    with DATABASES[database]() as url:
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        environment = {**os.environ, "SUEIGA_DATABASE_URL": url, "PYTHONPATH": path}
        environment.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
        return subprocess.run(
            [sys.executable, "-m", f"benchmarks.{module}", *arguments], env=environment, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
