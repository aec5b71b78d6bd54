"""When a job that did not end well is tried again, and when it is not."""

import datetime as dt

MOST_ATTEMPTS = 5
FIRST_PAUSE = dt.timedelta(seconds=10)


class Hopeless(Exception):
    """Raised by a job that another attempt cannot help: it fails at once, with this text."""


class JobInterrupted(BaseException):
    """Raised inside a running job: it was cancelled, its worker is cut off, or the worker was told twice to stop.

    Not an Exception, so that a job's own `except Exception` does not hold it up.
    """


class Cancelled(Exception):
    """Written into a job that a person cancelled."""


class Abandoned(Exception):
    """Written into a job whose workers went away again and again."""


def pause_after(attempt: int) -> dt.timedelta:
    """How long a job rests after its first, second… failed attempt: 10, 20, 40, 80 s."""
    return FIRST_PAUSE * (1 << (attempt - 1))


def path_of(kind: type[BaseException]) -> str:
    """The dotted name kept with a failed job."""
    return f"{kind.__module__}.{kind.__qualname__}"
