"""How the log is written: one line of text for people, or one JSON object a line for machines."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from pythonjsonlogger.core import RESERVED_ATTRS

NOT_FOR_THE_LOG = ["request", "server_time", "status_code", "traces", "sql", "params"]  # may hold personal values


def logging_setup(*, level: str, kind: str) -> dict[str, Any]:
    """The dictionary of the framework's LOGGING: everything to standard error, each line with its request and job."""
    formatters = {
        "plain": {"format": "%(asctime)s %(levelname)s %(name)s%(traces)s: %(message)s"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "fmt": ["levelname", "name", "message", "request_id", "job_id"],
            "rename_fields": {"levelname": "level", "name": "logger"},
            "timestamp": True,
            "json_ensure_ascii": False,
            "reserved_attrs": [*RESERVED_ATTRS, *NOT_FOR_THE_LOG],
        },
    }
    if kind not in formatters:
        raise ImproperlyConfigured(f"SUEIGA_LOG_FORMAT must be plain or json, not {kind!r}.")
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"traces": {"()": "sueiga.core.tracing.Traces"}},
        "formatters": formatters,
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": kind, "filters": ["traces"]}},
        "root": {"handlers": ["console"], "level": level},
    }
