"""Which request or which job the running code belongs to, so that every line of the log can say so."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_KEY = re.compile(r"(?<=/)(?=[^/\s]*[A-Z:])[^/\s]{20,}")  # slugs, digests and numbers of pages are small letters
_request: ContextVar[str] = ContextVar("request", default="")
_job: ContextVar[str] = ContextVar("job", default="")


@contextmanager
def request_traced(key: str) -> Iterator[None]:
    """Inside, the log says that it happens for this request."""
    token = _request.set(key)
    try:
        yield
    finally:
        _request.reset(token)


@contextmanager
def job_traced(key: str) -> Iterator[None]:
    """Inside, the log says that it happens for this job."""
    token = _job.set(key)
    try:
        yield
    finally:
        _job.reset(token)


class Traces(logging.Filter):
    """Lets every line pass, with the request and the job it belongs to (empty: none).

    The framework names the addresses of requests that went wrong: keys in them that sign somebody in are left out.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Add both keys."""
        if record.name.startswith("django.") and isinstance(record.args, tuple):
            record.args = tuple(_KEY.sub("…", arg) if isinstance(arg, str) else arg for arg in record.args)
        record.request_id = _request.get()
        record.job_id = _job.get()
        record.traces = "".join(
            f" {what}={key}" for what, key in (("request", _request.get()), ("job", _job.get())) if key
        )
        return True
