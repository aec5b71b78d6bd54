"""Letters that hold keys, and what becomes of them when they do not go."""

import datetime as dt

from django.utils import timezone

from sueiga.history.models import Event
from sueiga.messaging import personal, troubles
from sueiga.messaging.actions.printing import mark_printed
from sueiga.messaging.actions.returns import take_return
from sueiga.messaging.drafts import Draft, NewLetter, Recipient
from sueiga.messaging.enums import Fate, Matter, Trouble
from sueiga.messaging.models import Attachment, Letter
from sueiga.messaging.queueing import queue
from sueiga.messaging.returns import Return
from tests.factories.letters import letter
from tests.world import World

KEY = "https://example.org/raktas/abc"


def secret(address: str, matter: Matter = Matter.LEGAL) -> Letter:
    draft = Draft("1234-5678 yra kodas", f"{KEY}\n")
    new = NewLetter(f"raktas:{address}", Recipient(address), draft, matter, secret=True)
    return queue(new)


def test_a_key_that_never_goes_is_not_kept(db: None) -> None:
    troubles.note("nera@example.org", Trouble.UNKNOWN, "550")

    withheld, failed = secret("nera@example.org"), secret("be eta")

    assert [withheld.fate, failed.fate] == [Fate.WITHHELD, Fate.FAILED]
    assert not any(KEY in row.text + row.html for row in (withheld, failed))
    assert "1234" not in withheld.subject + failed.subject


def test_a_key_withheld_while_it_waits_is_not_kept(db: None) -> None:
    waiting = secret("laukia@example.org")

    troubles.note("laukia@example.org", Trouble.UNKNOWN, "550")

    waiting.refresh_from_db()
    assert waiting.fate == Fate.WITHHELD
    assert waiting.text + waiting.html == ""


def test_a_key_that_comes_back_while_it_waits_is_not_kept(db: None) -> None:
    waiting = secret("grizta@example.org")

    take_return(told=Return(waiting.message_id, Fate.BOUNCED, None, "5.1.1"))

    waiting.refresh_from_db()
    assert waiting.fate == Fate.BOUNCED
    assert waiting.text + waiting.html == ""


def test_history_of_a_letter_holds_no_subject(world: World) -> None:
    paper = letter(channel="paper", subject="Jonas Jonaitis priėmė kvietimą", address="Alanta")

    mark_printed(letters=[paper], by=world.rasa)

    assert not Event.objects.filter(subject_name__contains="Jonaitis").exists()


def test_erasing_somebody_leaves_letters_to_those_who_live_with_them(world: World) -> None:
    home = "Ežero g. 1, Alanta"
    theirs = letter(channel="paper", address=home, person=world.petras)

    personal.forget(person=world.ona, values={"Ona Onaitė", home}, by=world.rasa)

    theirs.refresh_from_db()
    assert theirs.text


def test_what_travelled_with_letters_to_an_erased_address_goes_too(world: World) -> None:
    sent = letter(address="ona.senoji@example.org", fate=Fate.SENT, fate_at=timezone.now() - dt.timedelta(days=1))
    sent.attachments.add(Attachment.objects.create(digest="0" * 64, name="a.pdf", content_type="a/b", content=b"x"))

    personal.forget(person=world.ona, values={"ona.senoji@example.org"}, by=world.rasa)

    assert not Attachment.objects.exists()
