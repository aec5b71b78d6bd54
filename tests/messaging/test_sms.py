"""Short messages: into files, and through a gateway that may answer late, wrong, hugely or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import urllib3
from pytest_django import Settings

from sueiga.messaging.enums import Fate
from sueiga.messaging.models import Letter
from sueiga.messaging.sms import vonage
from tests.factories.letters import letter
from tests.messaging.post import deliver
from tests.messaging.web_server import WebServer, web_server

pytestmark = pytest.mark.django_db


def said(status: str, **fields: str) -> bytes:
    return json.dumps({"message-count": "1", "messages": [{"status": status, **fields}]}).encode()


@pytest.fixture
def gateway(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[WebServer]:
    monkeypatch.setattr(vonage, "PATIENCE", urllib3.Timeout(connect=1, read=1))
    with web_server(body=said("0", **{"message-id": "0A0000000123ABCD1"})) as running:
        settings.SMS_PROVIDER = "sueiga.messaging.sms.vonage.VonageProvider"
        settings.SMS_URL, settings.SMS_KEY, settings.SMS_SECRET = running.url, "raktas", "paslaptis"
        yield running


def sent(**fields: object) -> Letter:
    one = letter(**{"channel": "sms", "address": "+37061234567", "text": "Kodas: 1234 – „Sueiga“\n"} | fields)
    deliver()
    one.refresh_from_db()
    return one


def test_a_file_is_written_where_there_is_no_provider(settings: Settings, tmp_path: Path) -> None:
    settings.SMS_FILE_PATH = tmp_path / "sms"
    assert sent().fate == Fate.SENT
    [path] = (tmp_path / "sms").iterdir()
    assert path.read_text() == '+37061234567\n\nKodas: 1234 - "Sueiga"\n'


def test_a_message_goes_out_in_the_common_alphabet(gateway: WebServer) -> None:
    one = sent()
    assert (one.fate, one.provider_key) == (Fate.SENT, "0A0000000123ABCD1")
    assert gateway.form() == {
        "api_key": "raktas", "api_secret": "paslaptis", "from": "Sueiga", "to": "37061234567",
        "text": 'Kodas: 1234 - "Sueiga"', "client-ref": one.message_id.strip("<>").split("@")[0],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("status", "fate"),
    [
        ("1", Fate.QUEUED),
        ("4", Fate.QUEUED),
        ("9", Fate.QUEUED),
        ("99", Fate.QUEUED),
        ("33", Fate.BOUNCED),
        ("3", Fate.FAILED),
    ],
)
def test_each_answer_means_something(gateway: WebServer, status: str, fate: Fate) -> None:
    gateway.body = said(status, **{"error-text": "because"})
    one = sent()
    assert (one.fate, one.detail, one.maybe_doubled) == (fate, f"{status} because", False)


@pytest.mark.parametrize("status", [302, 401, 429, 503])
def test_a_gateway_that_takes_nothing_is_away(gateway: WebServer, status: int) -> None:
    gateway.status, gateway.headers = status, {"Location": gateway.url}
    one = sent()
    assert (one.fate, one.maybe_doubled, len(gateway.asked)) == (Fate.QUEUED, False, 1)


@pytest.mark.parametrize(
    "answer",
    [
        {"late": 1.5}, {"cut": True}, {"status": 500}, {"body": b"<html>"}, {"body": b"[]"},
        {"body": b'{"messages": []}'},
        {"body": b'{"messages": [{}]}'}, {"body": b'{"messages": ["0"]}'}, {"body": b" " * 70_000 + said("0")},
    ],
    ids=str,
)  # fmt: skip
def test_an_answer_that_makes_no_sense_leaves_doubt(gateway: WebServer, answer: dict[str, object]) -> None:
    for name, value in answer.items():
        setattr(gateway, name, value)
    one = sent()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, True)


def test_nobody_listens(gateway: WebServer, settings: Settings) -> None:
    settings.SMS_URL = "http://127.0.0.1:1/"
    one = sent()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, False)


def test_of_several_parts_the_worst_counts(gateway: WebServer) -> None:
    gateway.body = json.dumps({"messages": [{"status": "0"}, {"status": "1"}]}).encode()
    assert sent().fate == Fate.QUEUED


def test_an_impossible_number_is_not_asked_for(gateway: WebServer) -> None:
    assert sent(address="12").fate == Fate.FAILED
    assert gateway.asked == []
