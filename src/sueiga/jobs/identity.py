"""Who this process is among the workers."""

import uuid
from dataclasses import dataclass


@dataclass
class _Identity:
    worker: uuid.UUID | None = None


_own = _Identity()


def current_worker() -> uuid.UUID | None:
    """The key of this process's Worker row; None in the site, in commands and in tests."""
    return _own.worker


def become(worker: uuid.UUID | None) -> None:
    """From now on this process is that worker (None: no longer one)."""
    _own.worker = worker
