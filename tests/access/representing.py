"""Addresses of asking to speak for an organisation, of vouching, deciding, of one's own organisation and handing over.

Ona chairs Bijutiškis, Petras keeps its books, Mindaugas chairs the union of Molėtai; Vida asks to be vice-chair.
"""

import datetime as dt

from django.core import signing
from django.core.files.base import ContentFile
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.registry.letters.claims import ANSWER_SALT
from sueiga.registry.models import Claim, ClaimFile, ContactLetter, Invitation, Organisation, Representative
from tests.access.rows import CAST, DOOR, EVERYBODY, NOBODY, OFFICE, OFFICE_ACTS, OFFICE_WITHOUT_ROW, OK, Row
from tests.factories import registry
from tests.factories.people import claim, representative
from tests.world import World

CLOSED = {**NOBODY, "jonas": DOOR}
SIGNED_IN = {**EVERYBODY, "jonas": DOOR}
VIDA = {**CLOSED, "vida": OK}
VIDA_ACTS = {**CLOSED, "vida": DOOR}
VIDA_AND_OFFICE = {**VIDA, "rasa": OK}
WORD_GIVERS = {**CLOSED, "ona": OK, "mindaugas": OK}
PEOPLE_OF_IT = {**CLOSED, "ona": OK, "petras": OK}
LEADERS = {**CLOSED, "ona": OK}
PACK = {**PEOPLE_OF_IT, "rasa": OK}
ENDERS = {**CLOSED, "ona": OK, "petras": OK, "rasa": OK}
GONE = dict.fromkeys(CAST, 410)
NOBODYS = {"pk": 999_999}


def own(world: World) -> dict[str, object]:
    return {"code": world.bijutiskio_bendruomene.code}


def foreign(world: World) -> dict[str, object]:
    return {"code": world.leliunu_bendruomene.code}


def ceased(world: World) -> dict[str, object]:
    return {"code": registry.organisation(deregistered_on=dt.date(2026, 5, 1)).code}


def of_another_kind(world: World) -> dict[str, object]:
    return {"code": registry.organisation(kind="other").code}


def double(world: World) -> dict[str, object]:
    return {"code": registry.organisation(merged_into=world.leliunu_bendruomene).code}


def nowhere(world: World) -> dict[str, object]:
    return {"code": "999999999"}


def no_row(world: World) -> dict[str, object]:
    return NOBODYS


def asked_by(person: User, organisation: Organisation) -> Claim:
    """The request of this person that waits, with whoever leads asked for a word."""
    known = Claim.objects.open().filter(person=person, organisation=organisation).first()
    return known or claim(organisation, person, "deputy", vouching_asked_at=timezone.now())


def vidas(world: World) -> dict[str, object]:
    return {"pk": asked_by(world.vida, world.bijutiskio_bendruomene).pk}


def rasas(world: World) -> dict[str, object]:
    return {"pk": asked_by(world.rasa, world.bijutiskio_bendruomene).pk}


def file_of_vida(world: World) -> dict[str, object]:
    row = ClaimFile(
        claim=asked_by(world.vida, world.bijutiskio_bendruomene), name="p.pdf", content_type="application/pdf",
        size=1, digest=str(timezone.now()),
    )  # fmt: skip
    row.file.save("p.pdf", ContentFile(b"x"))
    return {"pk": row.pk}


def letter(world: World) -> dict[str, object]:
    asked = asked_by(world.vida, world.bijutiskio_bendruomene)
    until = timezone.now() + dt.timedelta(days=3)
    known = ContactLetter.objects.get_or_create(claim=asked, contact="own", defaults={"expires_at": until})[0]
    return {"token": signing.dumps(known.pk, salt=ANSWER_SALT)}


def forged(world: World) -> dict[str, object]:
    return {"token": "forged"}


def invitation_of(person: User, world: World) -> dict[str, object]:
    now = timezone.now()
    times = {"starts_at": now, "expires_at": now + dt.timedelta(days=30), "basis": "decision", "by": world.ona}
    found = Invitation.objects.get_or_create(
        organisation=world.bijutiskio_bendruomene, person=person, role="editor", state="open", defaults=times
    )[0]
    return {"pk": found.pk}


def invitation_of_vida(world: World) -> dict[str, object]:
    return invitation_of(world.vida, world)


def petras_term(world: World) -> dict[str, object]:
    return {"pk": Representative.objects.get(person=world.petras).pk}


def mindaugas_term(world: World) -> dict[str, object]:
    return {"pk": Representative.objects.get(person=world.mindaugas).pk}


def of_rasa(world: World) -> dict[str, object]:
    """For walks over pages, which Rasa makes: here she leads an organisation too."""
    if not Organisation.objects.led_by(world.rasa).exists():
        representative(world.moletu_sajunga, world.rasa)
    return {"code": world.moletu_sajunga.code}


def word_of_rasa(world: World) -> dict[str, object]:
    of_rasa(world)
    return vidas(world)


def invitation_of_rasa(world: World) -> dict[str, object]:
    return invitation_of(world.rasa, world)


ROWS = [
    Row("registry:claim", EVERYBODY, own),
    Row("registry:claim", EVERYBODY, foreign),
    Row("registry:claim", EVERYBODY, ceased),
    Row("registry:claim", EVERYBODY, of_another_kind),
    Row("registry:claim", dict.fromkeys(CAST, DOOR), double),
    Row("registry:claim", NOBODY, nowhere),
    Row("registry:claim_begin", SIGNED_IN, foreign),
    Row("registry:claim_begin", dict.fromkeys(CAST, DOOR), ceased),
    Row("registry:claim_begin", CLOSED, nowhere),
    Row("registry:my_claim", VIDA, vidas),
    Row("registry:my_claim", CLOSED, no_row),
    Row("registry:claim_files", VIDA, vidas, method="post"),
    Row("registry:claim_ask_word", VIDA_ACTS, vidas, method="post"),
    Row("registry:claim_ask_contact", VIDA_ACTS, vidas, method="post"),
    Row("registry:claim_code", VIDA, vidas, method="post"),
    Row("registry:claim_withdraw", VIDA, vidas),
    Row("registry:claim_withdraw", VIDA_ACTS, vidas, method="post"),
    Row("registry:claim_file", VIDA_AND_OFFICE, file_of_vida),
    Row("registry:claim_file_remove", VIDA_ACTS, file_of_vida, method="post"),
    Row("registry:vouch", WORD_GIVERS, vidas),
    Row("registry:vouch", CLOSED, no_row),
    Row("registry:claim_answer", EVERYBODY, letter),
    Row("registry:claim_answer", GONE, forged),
    Row("registry:invitation", VIDA, invitation_of_vida),
    Row("registry:invitation", VIDA_ACTS, invitation_of_vida, method="post", data={"decline": "1"}),
    Row("registry:invitation_take_back", {**CLOSED, "ona": DOOR}, invitation_of_vida, method="post"),
    Row("registry:end_term", ENDERS, petras_term),
    Row("registry:end_term", {**CLOSED, "mindaugas": OK, "rasa": OK}, mindaugas_term),
    Row("registry:end_term", {**CLOSED, "mindaugas": DOOR, "rasa": DOOR}, mindaugas_term, method="post"),
    Row("registry:own_organisation", PEOPLE_OF_IT, own),
    Row("registry:own_organisation", CLOSED, foreign),
    Row("registry:own_people", PEOPLE_OF_IT, own),
    Row("registry:own_people", CLOSED, foreign),
    Row("registry:own_invite", LEADERS, own, method="post"),
    Row("registry:own_invite", CLOSED, foreign, method="post"),
    Row("registry:hand_over", LEADERS, own),
    Row("registry:hand_over", CLOSED, foreign),
    Row("home:handover", PACK, own),
    Row("home:handover", {**CLOSED, "rasa": OK}, foreign),
    Row("home:handover", CLOSED, nowhere),
    Row("home:handover_pdf", PACK, own),
    Row("home:handover_pdf", CLOSED, nowhere),
    Row("registry:office_claims", OFFICE),
    Row("registry:office_claim", OFFICE, vidas),
    Row("registry:office_claim", OFFICE, rasas),
    Row("registry:office_claim", OFFICE_WITHOUT_ROW, no_row),
    Row("registry:office_grant", OFFICE, vidas, method="post"),
    Row("registry:office_grant", OFFICE_WITHOUT_ROW, rasas, method="post"),  # nobody decides about themselves
    Row("registry:office_refuse", OFFICE_ACTS, vidas, method="post", data={"why_refused": "not_shown"}),
    Row("registry:office_refuse", OFFICE_WITHOUT_ROW, rasas, method="post"),
    Row("registry:office_people", OFFICE, foreign),
    Row("registry:office_people", OFFICE_WITHOUT_ROW, nowhere),
]

PUBLIC_PAGES = {"registry:claim": foreign, "registry:claim_answer": letter}
OWN_PAGES = {
    "registry:claim_begin": foreign,
    "registry:my_claim": rasas,
    "registry:claim_withdraw": rasas,
    "registry:vouch": word_of_rasa,
    "registry:invitation": invitation_of_rasa,
    "registry:end_term": petras_term,
    "registry:own_organisation": of_rasa,
    "registry:own_people": of_rasa,
    "registry:hand_over": of_rasa,
    "home:handover": own,
    "registry:office_claims": lambda world: {},
    "registry:office_claim": vidas,
    "registry:office_people": foreign,
}
