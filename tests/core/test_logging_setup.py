"""What lines of the log look like, and what they never hold."""

import json
import logging
import logging.config
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from sueiga.core.logging_setup import logging_setup
from sueiga.core.tracing import Traces, job_traced, request_traced

KEY = "balancer-7f3a9c"


def line(kind: str, **more: Any) -> str:
    """A warning as it is written."""
    setup = logging_setup(level="INFO", kind=kind)
    formatter = logging.config.DictConfigurator(setup).configure_formatter(setup["formatters"][kind])
    record = logging.makeLogRecord(
        {"name": "sueiga.jobs", "levelname": "WARNING", "msg": "Ąžuolas %s", "args": ("auga",), **more}
    )
    Traces().filter(record)
    return str(formatter.format(record))


def test_json_is_one_object_a_line_with_both_keys() -> None:
    with request_traced("r" * 8), job_traced("j" * 8):
        told = json.loads(line("json", sql="SELECT 'ona@example.org'", request=object(), run=5))

    assert told.pop("timestamp")
    assert told == {
        "level": "WARNING", "logger": "sueiga.jobs", "message": "Ąžuolas auga", "request_id": "r" * 8,
        "job_id": "j" * 8, "run": 5,
    }  # fmt: skip


def test_plain_lines_name_keys_only_where_there_are_any() -> None:
    with job_traced("j1"):
        within = line("plain")

    assert within.endswith("WARNING sueiga.jobs job=j1: Ąžuolas auga")
    assert line("plain").endswith("WARNING sueiga.jobs: Ąžuolas auga")


def test_no_other_format_is_known() -> None:
    with pytest.raises(ImproperlyConfigured, match="SUEIGA_LOG_FORMAT"):
        logging_setup(level="INFO", kind="xml")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("proxies", "offered", "taken"),
    [(1, KEY, True), (0, KEY, False), (1, "short", False), (1, "x" * 65, False), (1, "evil\tkey-with-tab", False)],
)
def test_a_trusted_proxy_may_name_a_request(
    proxies: int, offered: str, taken: bool, client: Client, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    caplog.set_level(logging.INFO, "sueiga.core.middleware")

    answer = client.get("/bendruomenes/?q=slapta", HTTP_X_REQUEST_ID=offered)

    assert (answer.headers["X-Request-ID"] == offered) is taken
    assert len(answer.headers["X-Request-ID"]) >= 8
    assert "GET registry:organisations: 200" in caplog.text
    assert "slapta" not in caplog.text
