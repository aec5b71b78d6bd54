"""The office writes to many: a draft nobody loses, letters each gets once, a stop that stops."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from sueiga.messaging import daily
from sueiga.messaging.actions import mailings as drafting
from sueiga.messaging.enums import Fate, MailingState, Matter, Wish
from sueiga.messaging.models import Letter, Mailing, Preference
from sueiga.registry import mailing_out
from sueiga.registry.actions.mailings import send
from sueiga.registry.audiences import Audience
from sueiga.registry.tasks import write_mailing
from tests.factories import people
from tests.factories.people import representative
from tests.world import World

WORDS = {
    "subject_lt": "Kvietimas: {organizacija}", "body_lt": "{kreipinys}, laukiame iš {savivaldybe}.",
    "subject_en": "", "body_en": "", "reply_to": "rasa@example.org",
}  # fmt: skip
PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def mailing(world: World) -> Mailing:
    """Rasa's draft to chairs: Ona, who chose how she is called, Vida, who reads English, Aldona without e-mail."""
    world.ona.form_of_address = "gerb. Ona"
    world.ona.save()
    world.vida.language = "en"
    world.vida.save()
    representative(world.leliunu_bendruomene, world.vida)
    representative(world.leliunu_bendruomene, people.person("Aldona", email=None, postal_address="Sodų g. 1, Utena"))
    draft = drafting.begin_draft(
        audience="registry", query="role=chair&kind=rural_community", selection="", by=world.rasa
    )
    drafting.save_words(mailing=draft, by=world.rasa, **WORDS)
    return draft


def page(client: Client, name: str, mailing: Mailing, *more: object) -> str:
    return client.get(reverse(f"registry:{name}", args=[mailing.pk, *more])).content.decode()


def write_url(mailing: Mailing) -> str:
    return reverse("registry:mailing_write", args=[mailing.pk])


def sent_now(mailing: Mailing, world: World) -> None:
    """As the worker does it."""
    send(mailing=mailing, at=None, by=world.rasa)
    job = DBTaskResult.objects.get(task_path=write_mailing.module_path)
    write_mailing.call(*job.args_kwargs["args"])


def test_a_selection_is_counted_and_begins_a_draft(rasa_client: Client, mailing: Mailing) -> None:
    url = reverse("registry:mailing_new")
    assert "4 gavėjai; 1 be el. pašto" in rasa_client.get(url).content.decode()

    rasa_client.post(url, {"to": "people", "role": ["chair", "deputy"]})

    draft = Mailing.objects.exclude(pk=mailing.pk).get()
    assert (draft.query, draft.state) == ("to=people&role=chair&role=deputy", MailingState.DRAFT)


def test_the_selection_of_a_draft_can_be_changed(rasa_client: Client, mailing: Mailing) -> None:
    url = reverse("registry:mailing_recipients", args=[mailing.pk])
    assert "3 gavėjai" in rasa_client.get(url).content.decode()

    rasa_client.post(url, {"role": "delegate"})

    mailing.refresh_from_db()
    assert mailing.query == "role=delegate"
    assert "Tokių gavėjų nėra" in rasa_client.get(url).content.decode()


def test_what_is_typed_is_saved_whatever_it_is(rasa_client: Client, mailing: Mailing) -> None:
    typed = WORDS | {"subject_lt": "ž" * 300, "body_lt": "{nezinomas}", "reply_to": "ne adresas"}

    rasa_client.post(write_url(mailing), typed)

    mailing.refresh_from_db()
    assert (mailing.body_lt, mailing.reply_to, len(mailing.subject_lt)) == ("{nezinomas}", "ne adresas", 200)


def test_going_on_names_what_is_wrong_and_keeps_it(rasa_client: Client, mailing: Mailing) -> None:
    typed = WORDS | {"body_lt": "Labas, {vardass}", "subject_en": "Hello", "next": "1"}

    answer = rasa_client.post(write_url(mailing), typed).content.decode()

    assert "Lauko {vardass} nėra" in answer
    assert "Labas, {vardass}" in answer
    answer = rasa_client.post(write_url(mailing), WORDS | {"body_en": "Hello", "next": "1"}).content.decode()
    assert "Angliškam laiškui" in answer


def test_the_preview_shows_three_unlike_recipients(rasa_client: Client, mailing: Mailing) -> None:
    rasa_client.post(write_url(mailing), WORDS | {"subject_en": "Invitation", "body_en": "Dear {vardas}", "next": "1"})

    shown = page(rasa_client, "mailing_preview", mailing)

    assert "Laba diena, gerb. Ona," in shown
    assert "Dear Vida" in shown
    assert "Sodų g. 1" in shown


def test_each_example_opens_as_mail_or_as_pdf(rasa_client: Client, mailing: Mailing) -> None:
    html = rasa_client.get(reverse("registry:mailing_example", args=[mailing.pk, 1]))
    paper = rasa_client.get(reverse("registry:mailing_example_pdf", args=[mailing.pk, 3]))

    assert b"color-scheme" in html.content
    assert "default-src 'none'" in html["Content-Security-Policy"]
    assert paper.content.startswith(b"%PDF")
    assert rasa_client.get(reverse("registry:mailing_example", args=[mailing.pk, 4])).status_code == 404


def test_a_draft_that_is_not_ready_is_not_previewed(rasa_client: Client, mailing: Mailing, world: World) -> None:
    drafting.save_words(mailing=mailing, by=world.rasa, **WORDS | {"body_lt": ""})

    answer = rasa_client.get(reverse("registry:mailing_preview", args=[mailing.pk]))

    assert answer.url == write_url(mailing)


def test_an_empty_selection_is_previewed_as_oneself(rasa_client: Client, mailing: Mailing, world: World) -> None:
    drafting.choose_recipients(mailing=mailing, query="role=editor", selection="", by=world.rasa)

    assert "Rasa" in page(rasa_client, "mailing_preview", mailing)


def test_files_are_told_by_their_content_and_go_along(rasa_client: Client, mailing: Mailing, world: World) -> None:
    good = SimpleUploadedFile("../../planas.exe", PDF)
    rasa_client.post(write_url(mailing), WORDS | {"attach": "1", "file": good})

    sent_now(mailing, world)

    letter = Letter.objects.get(person=world.ona)
    assert [row.name for row in letter.attachments.all()] == ["planas.pdf"]


@pytest.mark.parametrize(("content", "told"), [(b"MZ\x90", "nei PDF"), (PDF + b" " * 5_000_001, "ne daugiau kaip")])
def test_other_files_are_refused_and_the_words_kept(
    content: bytes, told: str, rasa_client: Client, mailing: Mailing
) -> None:
    typed = WORDS | {"body_lt": "Nauja.", "attach": "1", "file": SimpleUploadedFile("planas.pdf", content)}

    answer = rasa_client.post(write_url(mailing), typed).content.decode()

    assert told in answer
    assert Mailing.objects.get(pk=mailing.pk).body_lt == "Nauja."


def test_a_sixth_file_is_one_too_many(rasa_client: Client, mailing: Mailing) -> None:
    for number in range(6):
        file = SimpleUploadedFile(f"planas{number}.pdf", PDF)
        answer = rasa_client.post(write_url(mailing), WORDS | {"attach": "1", "file": file})

    assert mailing.attachments.count() == 5
    assert answer.status_code == 200


def test_a_file_is_taken_away(rasa_client: Client, mailing: Mailing) -> None:
    rasa_client.post(write_url(mailing), WORDS | {"attach": "1", "file": SimpleUploadedFile("planas.pdf", PDF)})

    rasa_client.post(write_url(mailing), WORDS | {"detach": str(mailing.attachments.get().pk)})

    assert not mailing.attachments.exists()


def test_a_test_comes_to_the_officer_alone_whatever_they_refused(
    rasa_client: Client, mailing: Mailing, world: World
) -> None:
    Preference.objects.create(person=world.rasa, matter=Matter.UNION, wish=Wish.NEVER)

    rasa_client.post(reverse("registry:mailing_try_out", args=[mailing.pk]))

    letter = Letter.objects.get()
    assert (letter.person, letter.fate, letter.mailing) == (world.rasa, Fate.QUEUED, None)


def test_each_gets_one_letter_in_their_own_words(mailing: Mailing, world: World) -> None:
    representative(world.moletu_sajunga, world.ona)

    sent_now(mailing, world)

    letter = Letter.objects.get(person=world.ona)
    assert letter.key == f"mailing:{mailing.pk}:person:{world.ona.pk}"
    assert "gerb. Ona, laukiame iš Molėtų r. sav." in letter.text
    assert (letter.reply_to, Letter.objects.count()) == ("rasa@example.org", 3)


def test_the_selection_is_looked_up_anew_when_sending_starts(mailing: Mailing, world: World) -> None:
    send(mailing=mailing, at=None, by=world.rasa)
    world.bijutiskio_bendruomene.representatives.update(ends_at=timezone.now())

    mailing_out.write_mailing(mailing.pk, Mailing.objects.get().scheduled_for)

    assert not Letter.objects.filter(person=world.ona).exists()


def test_a_worker_that_died_in_the_middle_doubles_nobody(
    mailing: Mailing, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailing_out, "CHUNK", 2)
    send(mailing=mailing, at=None, by=world.rasa)
    planned = Mailing.objects.get().scheduled_for
    drafting.start(mailing=mailing, planned_for=planned, by=None)
    sending = mailing_out.Sending.of(mailing)
    mailing_out.write_some(mailing, [sending.letter(each) for each in list(Audience(mailing.query).resolve())[:2]])

    mailing_out.write_mailing(mailing.pk, planned)
    mailing_out.write_mailing(mailing.pk, planned)

    assert Letter.objects.count() == 3
    assert Mailing.objects.get().queued_at


def test_a_stopped_mailing_is_not_continued(rasa_client: Client, mailing: Mailing, world: World) -> None:
    sent_now(mailing, world)
    Letter.objects.filter(person=world.ona).update(fate=Fate.SENT)

    url = reverse("messaging:office_mailing_stop", args=[mailing.pk])
    assert "1 iš 3" in rasa_client.get(url).content.decode()
    rasa_client.post(url)
    mailing_out.write_mailing(mailing.pk, Mailing.objects.get().scheduled_for)

    assert Mailing.objects.get().state == MailingState.STOPPED
    assert sorted(Letter.objects.values_list("fate", flat=True)) == ["cancelled", "cancelled", "sent"]
    assert not mailing_out.write_some(mailing, [])


def test_it_is_done_when_nothing_waits(mailing: Mailing, world: World) -> None:
    sent_now(mailing, world)
    daily.finish_mailings.call()
    assert Mailing.objects.get().state == MailingState.SENDING

    Letter.objects.filter(channel="email").update(fate=Fate.SENT)
    daily.finish_mailings.call()

    assert Mailing.objects.get().state == MailingState.DONE


def test_it_is_confirmed_scheduled_and_called_back(rasa_client: Client, mailing: Mailing) -> None:
    url = reverse("registry:mailing_send", args=[mailing.pk])
    day = (timezone.localdate() + dt.timedelta(days=2)).isoformat()
    assert "3 gavėjai" in rasa_client.get(url, {"day": day, "hour": "10:30"}).content.decode()

    rasa_client.post(url, {"day": day, "hour": "10:30"})

    mailing.refresh_from_db()
    planned = mailing.scheduled_for
    assert timezone.localtime(planned).strftime("%Y-%m-%d %H:%M") == f"{day} 10:30"
    rasa_client.post(reverse("messaging:office_mailing_call_back", args=[mailing.pk]))
    mailing_out.write_mailing(mailing.pk, planned)
    assert (Mailing.objects.get().state, Letter.objects.count()) == (MailingState.DRAFT, 0)


@pytest.mark.parametrize("day", ["2020-01-05", "2099-01-05", "rytoj"])
def test_a_moment_that_cannot_be_is_refused(day: str, rasa_client: Client, mailing: Mailing) -> None:
    url = reverse("registry:mailing_send", args=[mailing.pk])

    assert "Reikia pataisyti" in rasa_client.post(url, {"day": day}).content.decode()
    assert Mailing.objects.get().state == MailingState.DRAFT


def test_two_officers_send_once(mailing: Mailing, world: World) -> None:
    send(mailing=mailing, at=None, by=world.rasa)

    with pytest.raises(drafting.MailingHasMovedOn):
        send(mailing=mailing, at=None, by=world.rasa)


def test_a_discarded_draft_is_gone_and_its_job_finds_nothing(rasa_client: Client, mailing: Mailing) -> None:
    url = reverse("messaging:office_mailing_discard", args=[mailing.pk])
    assert "Išmesti" in rasa_client.get(url).content.decode()

    rasa_client.post(url)

    assert not Mailing.objects.exists()
    mailing_out.write_mailing(mailing.pk, timezone.now())
