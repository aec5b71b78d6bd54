"""Whether this site can serve: its database, its cache, and whether the database is of this code's shape."""

from dataclasses import dataclass
from functools import cache

from django.core.cache import cache as store
from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from sueiga.jobs.health import health as health_of_jobs

KEY, WORD = "health", "well"


@dataclass(frozen=True)
class Health:
    """What answers; counts of the background are None where the database does not tell."""

    database: bool
    cache: bool
    migrated: bool
    workers: int | None
    oldest_waiting_seconds: int | None

    @property
    def is_well(self) -> bool:
        """Whether this process should be sent visitors; whether workers live is not its affair."""
        return self.database and self.cache and self.migrated


def health() -> Health:
    """Ask everything once; a part that does not answer says so, and the rest is still told."""
    try:
        migrated = _wanted() <= set(MigrationRecorder(connection).applied_migrations())
        jobs = health_of_jobs() if migrated else None
        answers = True
    except Error:
        connection.close()
        migrated, jobs, answers = False, None, False
    age = int(jobs.oldest_waiting.total_seconds()) if jobs else None
    return Health(answers, _cache_answers(), migrated, jobs.workers if jobs else None, age)


def _cache_answers() -> bool:
    try:
        store.set(KEY, WORD, 30)
        return bool(store.get(KEY) == WORD)
    except (Error, OSError):
        return False


@cache
def _wanted() -> frozenset[tuple[str, str]]:
    """The last migrations of this code, app by app; read from disk once in a process's life."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())
