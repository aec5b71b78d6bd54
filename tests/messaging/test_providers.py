"""Letters through a provider's interface, and what it tells of them afterwards, in the shapes it has documented."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from sueiga.history.models import Event
from sueiga.messaging.enums import Fate
from sueiga.messaging.models import AddressTrouble, Letter, Preference, RefusedAddress
from tests.factories.letters import letter
from tests.messaging.post import deliver
from tests.messaging.web_server import WebServer, web_server
from tests.world import World

pytestmark = pytest.mark.django_db
SECRET = "sueiga:slaptas"
KEY = "883953f4-6105-42a2-a16a-77a8eac79483"
ADDRESS = "ona@example.org"
BOUNCE = {
    "RecordType": "Bounce", "MessageStream": "outbound", "ID": 4323372036854775807, "Type": "HardBounce", "TypeCode": 1,
    "Name": "Hard bounce", "Tag": "", "MessageID": KEY, "Metadata": {}, "ServerID": 23, "From": "sueiga@example.org",
    "Description": "The server was unable to deliver your message (ex: unknown user, mailbox not found).",
    "Details": "smtp;550 5.1.1 The email account that you tried to reach does not exist.", "Email": ADDRESS,
    "BouncedAt": "2026-11-05T16:33:54.9070259Z", "DumpAvailable": True, "Inactive": True, "CanActivate": True,
    "Subject": "Tema", "Content": "<Full dump of bounce>",
}  # fmt: skip
COMPLAINT = BOUNCE | {
    "RecordType": "SpamComplaint",
    "Type": "SpamComplaint",
    "TypeCode": 100001,
    "Details": "Test spam complaint",
}
FULL = BOUNCE | {"Type": "SoftBounce", "Details": "smtp;552 4.2.2 Mailbox full", "Inactive": False}
OPENED = {
    "RecordType": "Open", "FirstOpen": True, "MessageID": KEY, "Recipient": ADDRESS, "Platform": "Desktop",
    "Client": {"Name": "Chrome", "Company": "Google", "Family": "Chrome"}, "ReceivedAt": "2026-11-05T16:33:54Z",
}  # fmt: skip
UNSUBSCRIBED = {
    "RecordType": "SubscriptionChange", "MessageID": KEY, "ServerID": 23, "MessageStream": "outbound",
    "ChangedAt": "2026-11-05T16:33:54Z", "Recipient": ADDRESS, "Origin": "Recipient", "SuppressSending": True,
    "SuppressionReason": "ManualSuppression", "Tag": "", "Metadata": {},
}  # fmt: skip


def provider(settings: Settings, name: str, url: str, **more: str) -> None:
    settings.EMAIL_BACKEND = f"anymail.backends.{name}.EmailBackend"
    upper = name.upper()
    settings.ANYMAIL = {"WEBHOOK_SECRET": SECRET, f"{upper}_API_URL": url, "REQUESTS_TIMEOUT": 1, **more}


@pytest.fixture
def postmark(settings: Settings) -> Iterator[WebServer]:
    body = {"To": ADDRESS, "SubmittedAt": "2026-11-05T16:33:54Z", "MessageID": KEY, "ErrorCode": 0, "Message": "OK"}
    with web_server(body=json.dumps(body).encode()) as running:
        provider(settings, "postmark", running.url, POSTMARK_SERVER_TOKEN="raktas")
        yield running


def tell(told: Any, name: str = "postmark", secret: str = SECRET) -> int:
    authorization = "Basic " + base64.b64encode(secret.encode()).decode()
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    path = f"/laiskai/grazinimai/{name}/"
    return (
        Client().post(path, body, content_type="application/json", headers={"Authorization": authorization}).status_code
    )


def known(**fields: Any) -> Letter:
    return letter(**{"address": ADDRESS, "fate": Fate.SENT, "provider_key": KEY} | fields)


def fate(one: Letter) -> str:
    one.refresh_from_db()
    return one.fate


def test_a_letter_goes_through_the_provider_and_keeps_its_key(postmark: WebServer) -> None:
    one = letter(address=ADDRESS)
    deliver()
    one.refresh_from_db()
    assert (one.fate, one.provider_key) == (Fate.SENT, KEY)
    headers = json.loads(postmark.asked[0][1])["Headers"]
    assert {"Name": "Auto-Submitted", "Value": "auto-generated"} in headers


@pytest.mark.parametrize(
    ("answer", "fate", "doubted"),
    [
        ({"status": 503}, Fate.QUEUED, False),
        ({"status": 401}, Fate.QUEUED, False),
        ({"status": 502}, Fate.QUEUED, True),
        ({"cut": True}, Fate.QUEUED, True),
        ({"late": 1.5}, Fate.QUEUED, True),
        ({"body": b"<html>"}, Fate.QUEUED, True),
        (
            {"status": 422, "body": b'{"ErrorCode": 300, "Message": "Invalid \'To\' address: \'ona@example.org\'."}'},
            Fate.BOUNCED,
            False,
        ),
        ({"status": 422, "body": b'{"ErrorCode": 300, "Message": "Invalid \'To\' address"}'}, Fate.QUEUED, True),
    ],
)
def test_a_provider_in_trouble(postmark: WebServer, answer: dict[str, Any], fate: Fate, doubted: bool) -> None:
    for name, value in answer.items():
        setattr(postmark, name, value)
    one = letter(address=ADDRESS)
    deliver()
    one.refresh_from_db()
    assert (one.fate, one.maybe_doubled) == (fate, doubted)


def test_nobody_listens(settings: Settings) -> None:
    provider(settings, "postmark", "http://127.0.0.1:1/", POSTMARK_SERVER_TOKEN="raktas")
    one = letter()
    deliver()
    one.refresh_from_db()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, False)


def test_a_bounce_is_written_down_once(postmark: WebServer) -> None:
    one, waiting = known(), letter(address=ADDRESS)
    assert [tell(BOUNCE), tell(BOUNCE)] == [200, 200]
    assert (fate(one), fate(waiting)) == (Fate.BOUNCED, Fate.WITHHELD)
    assert AddressTrouble.objects.values_list("address", "kind", "count").get() == (ADDRESS, "unknown", 1)
    assert Event.objects.filter(verb="messaging:return").count() == 1
    assert not Event.objects.filter(details__icontains=ADDRESS).exists()


@pytest.mark.parametrize(("told", "expected"), [(COMPLAINT, "complained"), (FULL, "full")])
def test_other_troubles_are_told_apart(postmark: WebServer, told: dict[str, Any], expected: str) -> None:
    known()
    tell(told)
    assert AddressTrouble.objects.get().kind == expected


def test_a_complaint_after_a_bounce_counts_and_not_the_other_way_round(postmark: WebServer) -> None:
    one = known()
    for told in (BOUNCE, COMPLAINT, BOUNCE):
        tell(told)
    assert fate(one) == Fate.COMPLAINED


def test_who_opens_a_letter_is_nobodys_business(postmark: WebServer) -> None:
    one = known()
    assert [tell(OPENED), tell(OPENED | {"RecordType": "Click"}), tell({"RecordType": "New"})] == [200, 200, 200]
    assert fate(one) == Fate.SENT
    assert not Event.objects.exists()


def test_refusing_at_the_provider_is_refusing(postmark: WebServer, world: World) -> None:
    known(person=world.ona, matter="union")
    tell(UNSUBSCRIBED)
    assert Preference.objects.values_list("person", "matter", "wish").get() == (world.ona.pk, "union", "never")


def test_letters_of_the_law_cannot_be_refused_there_either(postmark: WebServer, world: World) -> None:
    known(person=world.ona, matter="legal")
    assert tell(UNSUBSCRIBED) == 200
    assert not Preference.objects.exists()


@pytest.mark.parametrize(
    "told",
    [b"", b"{", b"[]", b"null", b'{"RecordType": {}}', b"\xff", {"FromFull": {}}, BOUNCE | {"BouncedAt": 5}],
    ids=str,
)
def test_nonsense_is_refused(postmark: WebServer, told: Any) -> None:
    one = known()
    assert tell(told) in {200, 400}
    assert fate(one) == Fate.SENT


def test_whoever_does_not_know_the_secret_is_not_heard(postmark: WebServer) -> None:
    one = known()
    assert tell(BOUNCE, secret="sueiga:spėjimas") == 403
    assert fate(one) == Fate.SENT


@pytest.mark.parametrize(
    "told", [BOUNCE | {"MessageID": "kitas"}, BOUNCE | {"Email": "vida@example.org"}, BOUNCE | {"MessageID": ""}]
)
def test_news_of_other_letters_is_harmless(postmark: WebServer, told: dict[str, Any]) -> None:
    one = known()
    assert tell(told) == 200
    assert fate(one) == Fate.SENT


def test_huge_news_is_refused(postmark: WebServer) -> None:
    assert tell(BOUNCE | {"Content": "x" * 3_000_000}) == 403


def test_only_the_provider_letters_go_through_is_heard(postmark: WebServer, settings: Settings) -> None:
    assert [
        tell(BOUNCE, "mailgun"),
        tell(BOUNCE, "niekas"),
        Client().get("/laiskai/grazinimai/postmark/").status_code,
    ] == [404, 404, 405]
    assert Client().head("/laiskai/grazinimai/postmark/").status_code == 200
    settings.ANYMAIL = settings.ANYMAIL | {"WEBHOOK_SECRET": ""}
    assert tell(BOUNCE) == 404


def of_mailgun(event: dict[str, Any]) -> dict[str, Any]:
    timestamp, token = "1795425836", "06c96bafc3f42a66b9edd546347a2fe18dc23461fe80dc52f0"
    signature = hmac.new(b"pasirasymo-raktas", f"{timestamp}{token}".encode(), hashlib.sha256).hexdigest()
    return {
        "signature": {"timestamp": timestamp, "token": token, "signature": signature},
        "event-data": {"id": "Ase7i2zsRYeDXztHGENqRA", "timestamp": 1795425836.9, "recipient": ADDRESS, **event},
    }


FAILED = {
    "event": "failed", "severity": "permanent", "reason": "bounce", "tags": [], "user-variables": {},
    "message": {"headers": {"message-id": f"{KEY}@example.org", "to": ADDRESS, "subject": "Tema"}, "size": 111},
    "delivery-status": {"tls": True, "code": 550, "message": "5.1.1 The email account does not exist"},
}  # fmt: skip


def test_another_provider_tells_it_in_its_own_words(settings: Settings) -> None:
    provider(settings, "mailgun", "", MAILGUN_API_KEY="raktas", MAILGUN_WEBHOOK_SIGNING_KEY="pasirasymo-raktas")
    one = known(provider_key="", message_id=f"<{KEY}@example.org>")
    assert tell(of_mailgun(FAILED), "mailgun") == 200
    assert (fate(one), AddressTrouble.objects.get().kind) == (Fate.BOUNCED, "unknown")


def test_a_passing_trouble_is_no_bounce(settings: Settings) -> None:
    provider(settings, "mailgun", "", MAILGUN_API_KEY="raktas", MAILGUN_WEBHOOK_SIGNING_KEY="pasirasymo-raktas")
    one = known(provider_key=f"{KEY}@example.org")
    assert tell(of_mailgun(FAILED | {"severity": "temporary"}), "mailgun") == 200
    assert fate(one) == Fate.SENT


def test_a_forged_signature_is_refused(settings: Settings) -> None:
    provider(settings, "mailgun", "", MAILGUN_API_KEY="raktas", MAILGUN_WEBHOOK_SIGNING_KEY="kitas-raktas")
    known(provider_key=f"{KEY}@example.org")
    assert tell(of_mailgun(FAILED), "mailgun") == 403


def test_refusing_where_nobody_is_known_is_remembered_by_the_address(postmark: WebServer) -> None:
    known(matter="union")
    assert tell(UNSUBSCRIBED) == 200
    assert RefusedAddress.objects.get().matter == "union"


@pytest.mark.parametrize(
    ("kind", "details", "trouble"),
    [
        ("DMARCPolicy", "", None),
        ("BadEmailAddress", "", "unknown"),
        ("HardBounce", "smtp;550 no such user", "unknown"),
        ("SoftBounce", "smtp;451 4.7.1 Come back later", None),
    ],
)
def test_what_is_wrong_with_the_address_is_told_apart(
    postmark: WebServer, kind: str, details: str, trouble: str | None
) -> None:
    one = known()
    tell(BOUNCE | {"Type": kind, "Details": details, "Description": ""})
    assert fate(one) == Fate.BOUNCED
    assert [kept.kind for kept in AddressTrouble.objects.all()] == ([trouble] if trouble else [])


def test_what_the_provider_could_not_send_has_failed(postmark: WebServer) -> None:
    one = known()
    tell(BOUNCE | {"Type": "TemplateRenderingFailed"})
    assert fate(one) == Fate.FAILED


def test_a_provider_without_its_key_waits_for_us(settings: Settings) -> None:
    settings.EMAIL_BACKEND, settings.ANYMAIL = "anymail.backends.test.EmailBackend", {"WEBHOOK_SECRET": SECRET}
    assert tell(BOUNCE, "test") == 404
