"""The office finds every letter, prints those for people without e-mail, and watches letters to many."""

import io

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader
from pytest_django import Settings

from sueiga.history.models import Event
from sueiga.messaging.actions.printing import mark_printed
from sueiga.messaging.desk import desk_items
from sueiga.messaging.drafts import File, NewLetter, Recipient, draft
from sueiga.messaging.enums import Channel, Fate, Matter
from sueiga.messaging.models import Letter, Mailing
from sueiga.messaging.printing import address_lines, letters_pdf, waiting_on_paper
from sueiga.messaging.queueing import queue
from tests.factories import letters
from tests.world import World

WORDS = "Prašome atvykti:\n– šeštadienį\n– sekmadienį\n\nhttps://sueiga.example.org/a/\n\n    12-34\n\n#let x = *ne*"


def on_paper(name: str = "Aldona", **fields: object) -> Letter:
    recipient = Recipient("Sodų g. 1\n33001 Molėtai", name, channel=Channel.PAPER)
    return queue(NewLetter(name, recipient, draft("Kvietimas", WORDS), Matter.UNION, **fields))


def read(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def listed(client: Client, **asked: str) -> str:
    return client.get(reverse("messaging:office_letters"), asked).content.decode()


@pytest.mark.parametrize(
    "asked", [{"fate": "bounced"}, {"matter": "reminders"}, {"channel": "sms"}, {"words": "grazina"}, {"words": "GRAŽ"}]
)
def test_a_letter_is_found_by_what_is_known_of_it(asked: dict[str, str], rasa_client: Client, world: World) -> None:
    fields = {"fate": "bounced", "matter": "reminders", "channel": "sms", "address": "grazina@example.org"}
    letters.letter(subject="Ieškomas", name="GRAŽina", detail="550 No such user", **fields)
    letters.letter(subject="Kitas")

    found = listed(rasa_client, **asked)

    assert "Ieškomas" in found
    assert "Kitas" not in found


def test_what_nobody_offers_narrows_nothing(rasa_client: Client, world: World) -> None:
    letters.letter(subject="Kitas")

    assert "Kitas" in listed(rasa_client, fate="nukeliavo", words="\0")
    assert "Tokių laiškų nėra" in listed(rasa_client, words="niekas")


def test_one_letter_tells_its_fate_and_where_it_belongs(rasa_client: Client, world: World) -> None:
    mailing = Mailing.objects.create(audience="registry", subject_lt="Sąskrydis", by=world.rasa, state="sending")
    digest = letters.letter(key="digest:1:2026-01-05")
    letter = letters.letter(mailing=mailing, gathered_into=digest, maybe_doubled=True, detail="451 vėliau")

    page = rasa_client.get(reverse("messaging:office_letter", args=[letter.pk])).content.decode()

    assert "451 vėliau" in page
    assert "Sąskrydis" in page
    assert "du kartus" in page
    assert reverse("messaging:office_letter", args=[digest.pk]) in page


def test_letters_are_printed_each_on_its_page_with_its_address(world: World, settings: Settings) -> None:
    settings.POSTAL_ADDRESS = "Gedimino pr. 1, Vilnius"
    on_paper("Aldona", files=[File("planas.pdf", "application/pdf", b"%PDF-")])
    on_paper("Juozas")

    pages = read(letters_pdf(Letter.objects.order_by("pk"), "Laiškai"))

    assert len(pages) == 2
    assert "Aldona\nSodų g. 1\n33001 Molėtai" in pages[0]
    assert "Gedimino pr. 1" in pages[0]
    assert "Pridedama: planas.pdf" in pages[0]
    assert "#let x = *ne*" in pages[1]


def test_the_address_stands_in_the_window_of_the_envelope(world: World) -> None:
    found: list[tuple[float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if "Aldona" in text:
            x, y = (tm[4] * cm[n] + tm[5] * cm[n + 2] + cm[n + 4] for n in (0, 1))
            found.append((x / 72 * 25.4, 297 - y / 72 * 25.4))

    PdfReader(io.BytesIO(letters_pdf([on_paper()], "Laiškas"))).pages[0].extract_text(visitor_text=visit)

    left, top = found[0]
    assert 20 <= left <= 30
    assert 57 <= top <= 90


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("Sodų g. 1, Alanta", ["Ona", "Sodų g. 1, Alanta"]),
        ("Utenos r. sav., Leliūnų sen., Ilgųjų Beržų g.", ["Ona", "Utenos r. sav.", "Leliūnų sen.", "Ilgųjų Beržų g."]),
        ("Ona\nSodų g. 1", ["Ona", "Sodų g. 1"]),
        ("ona@example.org", ["Ona"]),
        ("a\nb\nc\nd\ne\nf", ["Ona", "a", "b", "c", "d", "e, f"]),
    ],
)  # fmt: skip
def test_an_address_is_set_line_by_line(address: str, lines: list[str]) -> None:
    assert address_lines(Letter(name="Ona", address=address)) == lines


def test_all_are_taken_as_one_document_and_marked(rasa_client: Client, world: World) -> None:
    first = on_paper()
    later = on_paper("Juozas")

    document = rasa_client.get(reverse("messaging:office_paper_pdf", args=[first.pk]))
    rasa_client.post(reverse("messaging:office_printed"), {"last": str(first.pk)})

    assert len(read(document.content)) == 1
    assert set(Letter.objects.filter(fate=Fate.PRINTED)) == {first}
    assert list(waiting_on_paper(world.rasa)) == [later]
    assert Event.objects.get(verb="messaging:print").subject_id == str(first.pk)


def test_a_secret_one_is_printed_unread_and_emptied(rasa_client: Client, world: World) -> None:
    letter = on_paper(secret=True)

    page = rasa_client.get(reverse("messaging:office_paper")).content.decode()
    mark_printed(letters=[letter], by=world.rasa)

    letter.refresh_from_db()
    assert reverse("messaging:office_letter", args=[letter.pk]) not in page
    assert (letter.fate, letter.text) == (Fate.PRINTED, "")


def test_what_waits_to_be_printed_is_on_the_desk_of_the_office(rasa_client: Client, world: World) -> None:
    on_paper()

    assert "1 laiškas, kurį reikia atspausdinti" in rasa_client.get(reverse("home:desk")).content.decode()
    assert desk_items(world.ona) == []


def test_nothing_wrong_is_marked(rasa_client: Client, world: World) -> None:
    letter = on_paper()

    rasa_client.post(reverse("messaging:office_printed"), {"last": "visi"})

    assert Letter.objects.get(pk=letter.pk).fate == Fate.QUEUED
    assert not waiting_on_paper(world.ona).exists()


def test_one_letter_and_the_paper_part_of_many_as_pdf(rasa_client: Client, world: World) -> None:
    mailing = Mailing.objects.create(audience="registry", subject_lt="Sąskrydis", by=world.rasa, state="sending")
    letter = on_paper(mailing_id=mailing.pk)
    letters.letter(mailing=mailing)

    one = rasa_client.get(reverse("messaging:office_letter_pdf", args=[letter.pk]))
    part = rasa_client.get(reverse("messaging:office_mailing_pdf", args=[mailing.pk]))

    assert len(read(one.content)) == len(read(part.content)) == 1


def test_progress_is_told_in_numbers(rasa_client: Client, world: World) -> None:
    mailing = Mailing.objects.create(audience="registry", subject_lt="Sąskrydis", by=world.rasa, state="sending")
    for fate in ("sent", "sent", "bounced", "queued"):
        letters.letter(mailing=mailing, fate=fate)

    page = rasa_client.get(reverse("messaging:office_mailing", args=[mailing.pk])).content.decode()

    assert "Baigta: 3 iš 4" in page
    assert "every 4s" in page


@pytest.mark.parametrize("state", ["draft", "scheduled", "sending", "stopped", "done"])
def test_each_state_has_its_page(state: str, rasa_client: Client, world: World) -> None:
    words = {"subject_lt": "", "subject_en": "Rally", "body_en": "Come.", "scheduled_for": timezone.now()}
    mailing = Mailing.objects.create(audience="registry", by=world.rasa, state=state, **words)

    page = rasa_client.get(reverse("messaging:office_mailing", args=[mailing.pk])).content.decode()

    assert "laiškas be temos" in page
    assert mailing.get_state_display() in rasa_client.get(reverse("messaging:office_mailings")).content.decode()


def test_stopping_or_calling_back_too_late_is_said(rasa_client: Client, world: World) -> None:
    mailing = Mailing.objects.create(audience="registry", subject_lt="Sąskrydis", by=world.rasa, state="done")

    url = reverse("messaging:office_mailing_call_back", args=[mailing.pk])

    assert "Per vėlu" in rasa_client.post(url, follow=True).content.decode()
    assert rasa_client.post(reverse("messaging:office_mailing_stop", args=[mailing.pk])).status_code == 404
