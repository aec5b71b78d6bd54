"""Addresses of letters: everybody's own, refusing them, and the office's."""

import datetime as dt
from collections.abc import Callable

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.messaging.models import AddressTrouble, Letter, Mailing
from sueiga.messaging.unsubscribing import address
from tests.access.rows import (
    CAST,
    DOOR,
    EVERYBODY,
    LED_ON,
    MISSING,
    NOBODY,
    OFFICE,
    OFFICE_ACTS,
    OFFICE_WITHOUT_ROW,
    OK,
    SIGNED_IN,
    Row,
)
from tests.factories import letters
from tests.world import World

Arguments = Callable[[World], dict[str, object]]
NEVER_MINE = {**dict.fromkeys(CAST, MISSING), "jonas": DOOR}
ONLY_ONA = {**NEVER_MINE, "ona": OK}


def written(person: User | None, **fields: object) -> Letter:
    """One letter to this person, written once."""
    known = Letter.objects.filter(person=person, **fields).first()
    return known or letters.letter(person=person, html="<p>Laba diena</p>", **fields)


def to_ona(world: World) -> dict[str, object]:
    return {"pk": written(world.ona).pk}


def to_rasa(world: World) -> dict[str, object]:
    return {"pk": written(world.rasa).pk}


def secret(world: World) -> dict[str, object]:
    return {"pk": written(world.ona, secret=True).pk}


def token(world: World) -> dict[str, object]:
    return {"token": address(written(world.ona)).rstrip("/").rpartition("/")[2]}


def forged(world: World) -> dict[str, object]:
    return {"token": "p.1.union:forged"}


def in_state(world: World, state: str) -> Mailing:
    """Rasa's letter to the chairs."""
    words = {"subject_lt": "Kvietimas", "body_lt": "Laukiame.", "reply_to": "rasa@example.org", "by": world.rasa}
    times = {} if state == "draft" else {"scheduled_for": timezone.now() + dt.timedelta(days=1)}
    known = Mailing.objects.filter(state=state).first()
    return known or Mailing.objects.create(
        audience="registry", query="role=chair", selection="pirmininkai", state=state, **words, **times
    )


def draft(world: World) -> dict[str, object]:
    return {"pk": in_state(world, "draft").pk}


def scheduled(world: World) -> dict[str, object]:
    return {"pk": in_state(world, "scheduled").pk}


def sending(world: World) -> dict[str, object]:
    mailing = in_state(world, "sending")
    written(world.ona, mailing=mailing)
    return {"pk": mailing.pk}


def troubled(world: World) -> dict[str, object]:
    known = AddressTrouble.objects.get_or_create(address="nera@example.org", defaults={"kind": "unknown"})
    return {"pk": known[0].pk}


def provider(world: World) -> dict[str, object]:
    return {"provider": "postmark"}


def example(world: World) -> dict[str, object]:
    return {**draft(world), "number": 1}


def no_row(world: World) -> dict[str, object]:
    return {"pk": 999_999}


def no_example(world: World) -> dict[str, object]:
    return {**draft(world), "number": 9}


def last(world: World) -> dict[str, object]:
    return {"last": 0}


def on_paper(world: World) -> dict[str, object]:
    written(None, channel="paper", address="Sodų g. 1, Alanta")
    return {}


ROWS = [
    Row("messaging:mine", SIGNED_IN),
    Row("messaging:preferences", SIGNED_IN),
    Row("messaging:my_letter", ONLY_ONA, to_ona),
    Row("messaging:my_letter", ONLY_ONA, secret),
    Row("messaging:my_letter", NEVER_MINE, no_row),
    Row("messaging:unsubscribe", EVERYBODY, token),
    Row("messaging:unsubscribe", NOBODY, forged),
    Row("messaging:unsubscribe", EVERYBODY, token, method="post"),
    Row("messaging:unsubscribe", NOBODY, forged, method="post"),
    Row("messaging:resubscribe", LED_ON, token, method="post"),
    Row("messaging:resubscribe", NOBODY, forged, method="post"),
    Row("messaging:returns", NOBODY, provider, method="post"),
    Row("messaging:office_troubles", OFFICE),
    Row("messaging:office_trouble_again", OFFICE_ACTS, troubled, method="post"),
    Row("messaging:office_trouble_again", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("messaging:office_mailings", OFFICE),
    Row("messaging:office_mailing", OFFICE, sending),
    Row("messaging:office_mailing", OFFICE_WITHOUT_ROW, no_row),
    Row("messaging:office_mailing_stop", OFFICE, sending),
    Row("messaging:office_mailing_stop", OFFICE_ACTS, sending, method="post"),
    Row("messaging:office_mailing_stop", OFFICE_WITHOUT_ROW, draft),
    Row("messaging:office_mailing_call_back", OFFICE_ACTS, scheduled, method="post"),
    Row("messaging:office_mailing_call_back", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("messaging:office_mailing_discard", OFFICE, draft),
    Row("messaging:office_mailing_discard", OFFICE_ACTS, draft, method="post"),
    Row("messaging:office_mailing_discard", OFFICE_WITHOUT_ROW, sending),
    Row("messaging:office_mailing_pdf", OFFICE, sending),
    Row("messaging:office_mailing_pdf", OFFICE_WITHOUT_ROW, no_row),
    Row("messaging:office_letters", OFFICE),
    Row("messaging:office_letter", OFFICE, to_ona),
    Row("messaging:office_letter", OFFICE_WITHOUT_ROW, secret),
    Row("messaging:office_letter_html", OFFICE, to_ona),
    Row("messaging:office_letter_html", OFFICE_WITHOUT_ROW, secret),
    Row("messaging:office_letter_pdf", OFFICE, to_ona),
    Row("messaging:office_letter_pdf", OFFICE_WITHOUT_ROW, secret),
    Row("messaging:office_paper", OFFICE, on_paper),
    Row("messaging:office_paper_pdf", OFFICE, last),
    Row("messaging:office_printed", OFFICE_ACTS, method="post", data={"last": "0"}),
    Row("registry:mailing_new", OFFICE),
    Row("registry:mailing_new", OFFICE_ACTS, method="post", data={"role": "chair"}),
    Row("registry:mailing_recipients", OFFICE, draft),
    Row("registry:mailing_recipients", OFFICE_ACTS, draft, method="post", data={"role": "chair"}),
    Row("registry:mailing_recipients", OFFICE_WITHOUT_ROW, sending),
    Row("registry:mailing_write", OFFICE, draft),
    Row("registry:mailing_write", OFFICE_ACTS, draft, method="post", data={"subject_lt": "Kvietimas"}),
    Row("registry:mailing_write", OFFICE_WITHOUT_ROW, sending),
    Row("registry:mailing_preview", OFFICE, draft),
    Row("registry:mailing_preview", OFFICE_WITHOUT_ROW, sending),
    Row("registry:mailing_example", OFFICE, example),
    Row("registry:mailing_example", OFFICE_WITHOUT_ROW, no_example),
    Row("registry:mailing_example_pdf", OFFICE, example),
    Row("registry:mailing_example_pdf", OFFICE_WITHOUT_ROW, no_example),
    Row("registry:mailing_try_out", OFFICE_ACTS, draft, method="post"),
    Row("registry:mailing_try_out", OFFICE_WITHOUT_ROW, sending, method="post"),
    Row("registry:mailing_send", OFFICE, draft),
    Row("registry:mailing_send", OFFICE_ACTS, draft, method="post", data={"day": ""}),
    Row("registry:mailing_send", OFFICE_WITHOUT_ROW, sending),
]
PUBLIC_PAGES: dict[str, Arguments] = {"messaging:unsubscribe": token}
SIGNED_IN_PAGES: dict[str, Arguments] = {
    "messaging:mine": lambda world: {},
    "messaging:my_letter": to_rasa,
    "messaging:preferences": lambda world: {},
    "messaging:office_mailings": lambda world: {},
    "messaging:office_mailing": sending,
    "messaging:office_mailing_stop": sending,
    "messaging:office_mailing_discard": draft,
    "messaging:office_letters": lambda world: {},
    "messaging:office_letter": to_ona,
    "messaging:office_paper": on_paper,
    "messaging:office_troubles": lambda world: {},
    "registry:mailing_new": lambda world: {},
    "registry:mailing_recipients": draft,
    "registry:mailing_write": draft,
    "registry:mailing_preview": draft,
    "registry:mailing_send": draft,
}
NOT_PAGES = {
    "messaging:office_mailing_pdf", "messaging:office_letter_html", "messaging:office_letter_pdf",
    "messaging:office_paper_pdf", "registry:mailing_example", "registry:mailing_example_pdf",
}  # fmt: skip
LISTS = {
    "messaging:mine": 4, "messaging:office_mailings": 4, "messaging:office_letters": 4, "messaging:office_paper": 5,
    "messaging:office_troubles": 4,
    "registry:mailing_new": 4, "registry:mailing_preview": 9,
}  # fmt: skip
"""Lists of letters and how many queries each asks, those of the session and its person among them."""
OF_ONE_ROW = ({*PUBLIC_PAGES} | {*SIGNED_IN_PAGES}) - {*LISTS}


def fill(world: World, number: int) -> None:
    """A letter to Rasa, one on paper, a draft, and somebody more to write to."""
    letters.letter(person=world.rasa)
    AddressTrouble.objects.create(address=f"nera{number}@example.org", kind="unknown")
    letters.letter(channel="paper", address=f"Sodų g. {number}, Alanta", name="Aldona")
    words = {"subject_lt": "Kvietimas", "body_lt": "Laukiame.", "reply_to": "rasa@example.org"}
    Mailing.objects.create(audience="registry", query="role=chair", by=world.rasa, **words)
