"""What Rasa writes to many in the demonstration: one letter is ready to go, another is still a draft."""

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.messaging.actions.mailings import begin_draft, save_words
from sueiga.messaging.models import Mailing
from sueiga.registry.actions.mailings import send
from sueiga.registry.audiences import NAME, Audience
from sueiga.registry.demo.speaking import Speaking

MEETING = (
    "Kviečiame į rajono bendruomenių susitikimą",
    "kviečiame Jus į rajono bendruomenių susitikimą. Kalbėsimės apie kitų metų veiklą, skolinimąsi vieni iš kitų ir "
    "apie tai, ką verta daryti kartu.\n\nSusitikimas vyks kultūros centre ketvirtadienį, 17 valandą. Atvykite patys "
    "arba atsiųskite pavaduotoją.\n\nJei atvykti negalite, atsakykite į šį laišką – užrašysime Jūsų nuomonę.",
    "You are invited to the meeting of the district's communities",
    "you are invited to the meeting of the district's communities. We will talk about next year, about lending things "
    "to one another and about what is worth doing together.\n\nThe meeting is at the cultural centre on Thursday at 5 "
    "p.m. Come yourself or send your deputy.",
)
CONFIRM = (
    "Ar Jūsų bendruomenės duomenys teisingi?",
    "šiais metais Jūsų bendruomenė savo duomenų dar nepatvirtino. Peržiūrėkite juos: tai užtruks kelias minutes, o "
    "žmonės ras Jus lengviau.",
    "",
    "",
)


@transaction.atomic
def let_rasa_write(speaking: Speaking, rasa: User) -> list[Mailing]:
    """To the chairs of Ona's district, sent at once; to chairs who have confirmed nothing this year, a draft."""
    place = speaking.ona_for.municipality
    near = f"to=people&role=chair&municipality={place.slug}" if place else "to=people&role=chair"
    sent = _written(near, MEETING, rasa)
    send(mailing=sent, at=None, by=rasa)
    return [sent, _written("to=people&role=chair&standing=active&confirmed=no", CONFIRM, rasa)]


def _written(query: str, words: tuple[str, str, str, str], rasa: User) -> Mailing:
    subject_lt, body_lt, subject_en, body_en = words
    mailing = begin_draft(audience=NAME, query=query, selection=Audience(query).in_words, by=rasa)
    save_words(
        mailing=mailing, subject_lt=subject_lt, body_lt=body_lt, subject_en=subject_en, body_en=body_en,
        reply_to=rasa.email or "", by=rasa,
    )  # fmt: skip
    return mailing
