"""Servers that encrypt, ask for a password, or talk nonsense."""

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pytest_django import Settings

from sueiga.messaging.enums import Fate
from sueiga.messaging.models import Letter
from tests.factories.letters import letter
from tests.messaging.mail_server import mail_server
from tests.messaging.post import deliver

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _over_smtp(settings: Settings) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "sueiga.messaging.smtp.EmailBackend", "127.0.0.1"
    settings.EMAIL_TIMEOUT = settings.EMAIL_ANSWER_TIMEOUT = 2


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate of this host, signed by itself, with its key."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "pastas.example.org")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = (
        made.serial_number(1).not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=1))
    )
    signed = made.add_extension(here, critical=False).sign(key, hashes.SHA256())
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    path = tmp_path / "server.pem"
    path.write_bytes(
        signed.public_bytes(encoding) + key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain)
    )
    return path


def encrypted(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def sent() -> Letter:
    one = letter()
    deliver()
    one.refresh_from_db()
    return one


def test_letters_travel_encrypted(settings: Settings, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(tls=encrypted(certificate)) as server:
        settings.EMAIL_PORT, settings.EMAIL_USE_TLS = server.port, True
        assert sent().fate == Fate.SENT
    assert len(server.letters) == 1


def test_a_server_nobody_vouches_for_gets_nothing(settings: Settings, certificate: Path) -> None:
    with mail_server(tls=encrypted(certificate)) as server:
        settings.EMAIL_PORT, settings.EMAIL_USE_TLS = server.port, True
        assert "CERTIFICATE_VERIFY_FAILED" in sent().detail
    assert server.letters == []


def test_without_the_encryption_that_was_asked_for_nothing_is_said(settings: Settings) -> None:
    with mail_server() as server:
        settings.EMAIL_PORT, settings.EMAIL_USE_TLS = server.port, True
        assert (sent().fate, server.letters) == (Fate.QUEUED, [])


@pytest.mark.parametrize(("password", "fate"), [("slaptas", Fate.SENT), ("kitas", Fate.QUEUED)])
def test_a_password_is_told(
    settings: Settings, certificate: Path, monkeypatch: pytest.MonkeyPatch, password: str, fate: Fate
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(tls=encrypted(certificate), password="slaptas") as server:
        settings.EMAIL_PORT, settings.EMAIL_USE_TLS = server.port, True
        settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "sueiga", password
        assert sent().fate == fate


@contextmanager
def talker(said: bytes) -> Iterator[int]:
    """Says this to whoever connects, then listens in silence; its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk() -> None:
            connection, _address = listening.accept()
            with connection:
                try:
                    connection.sendall(said)
                    while connection.recv(1024):
                        pass
                except OSError:
                    pass  # hung up on

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(5)


@pytest.mark.parametrize(
    "said",
    [
        b"220-labas\r\n" * 200,
        b"x" * 20_000,
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\r\n",
        b"220 \xff\xfe\r\n500 What?\r\n500 No\r\n",
    ],
    ids=["without end", "too long", "not SMTP", "nothing", "no EHLO"],
)
def test_nonsense_delays_the_letter(settings: Settings, said: bytes) -> None:
    with talker(said) as port:
        settings.EMAIL_PORT = port
        one = sent()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, False)
    assert one.detail
