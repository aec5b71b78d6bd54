"""The message a mail server gets: headers, parts, and nobody's name adds a header."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from pytest_django import Settings

from sueiga.messaging.envelopes import message_of
from sueiga.messaging.models import Attachment, Letter, Mailing
from tests.factories.letters import letter
from tests.world import World

pytestmark = pytest.mark.django_db


def message(one: Letter, *attachments: Attachment) -> EmailMessage:
    raw = message_of(one, list(attachments)).message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]
    assert raw.isascii()
    return message_from_bytes(raw, policy=policy.default)  # type: ignore[arg-type,return-value]


def test_a_letter_tells_what_it_is() -> None:
    one = letter(name="Ona Šakienė", language="lt", reply_to="rasa@example.org")
    headers = message(one)
    assert headers["Message-ID"] == one.message_id
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["Content-Language"] == "lt"
    assert headers["Reply-To"] == "rasa@example.org"
    assert headers["To"] == f"Ona Šakienė <{one.address}>"
    assert headers["Date"] and not headers["Sueiga-Repeated"] and not headers["List-Id"]


def test_it_can_be_refused_by_one_click(settings: Settings) -> None:
    settings.SITE_URL = "https://sueiga.example.org"
    headers = message(letter(matter="union"))
    assert headers["List-Unsubscribe"].strip().startswith("<https://sueiga.example.org/laiskai/atsisakyti/")
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_without_encryption_there_is_no_one_click() -> None:
    headers = message(letter(matter="union"))
    assert headers["List-Unsubscribe"] and not headers["List-Unsubscribe-Post"]


def test_letters_of_security_cannot_be_refused() -> None:
    assert message(letter(matter="security"))["List-Unsubscribe"] is None


def test_the_text_comes_first_and_says_the_same() -> None:
    parts = list(message(letter(text="Ačiū, Ona.\n", html="<p>Ačiū, Ona.</p>")).walk())
    assert [part.get_content_type() for part in parts] == ["multipart/alternative", "text/plain", "text/html"]
    assert "Ačiū, Ona." in parts[1].get_content()


def test_files_travel_whole_under_their_names() -> None:
    file = Attachment(name="Sąrašas\r\n.pdf", content_type="application/pdf", content=b"%PDF-1.7 \xff")
    attached = list(message(letter(), file).iter_attachments())
    assert [(part.get_filename(), part.get_content()) for part in attached] == [("Sąrašas .pdf", b"%PDF-1.7 \xff")]


@pytest.mark.parametrize(
    "evil", ["Ona\r\nBcc: visi@example.org", "Ona\nX: y", "Ona\u2028Bcc: a@b.lt", '"Ona", <x@y.lt>']
)
def test_no_name_or_subject_adds_a_header(evil: str) -> None:
    headers = message(letter(name=evil, subject=evil, address="ona@example.org"))
    assert headers["Bcc"] is None and headers["X"] is None
    assert [address.addr_spec for address in headers["To"].addresses] == ["ona@example.org"]
    assert "\n" not in headers["Subject"]


def test_letters_to_many_name_their_list(world: World) -> None:
    mailing = Mailing.objects.create(subject_lt="x", body_lt="y", audience="z", reply_to="a@b.lt", by=world.rasa)
    assert message(letter(matter="union", mailing=mailing))["List-Id"] == "<union.example.org>"


def test_a_letter_sent_again_is_marked() -> None:
    assert message(letter(maybe_doubled=True))["Sueiga-Repeated"] == "yes"
