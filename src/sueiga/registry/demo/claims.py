"""Requests to speak for a community in the demonstration: some wait, one was granted, one refused."""

import datetime as dt
from io import BytesIO
from random import Random

from django.db import transaction
from PIL import Image, ImageDraw

from sueiga.accounts.enums import Origin
from sueiga.accounts.models import User
from sueiga.messaging.people import enter_person
from sueiga.registry.actions.claim_decisions import grant, refuse
from sueiga.registry.actions.claims import add_files, open_claim
from sueiga.registry.actions.witnesses import NobodyToAsk, ask_for_word, vouch
from sueiga.registry.demo.person_names import people
from sueiga.registry.demo.speaking import Speaking
from sueiga.registry.enums import Basis, Role, Support, WhyRefused
from sueiga.registry.known_contacts import word_givers
from sueiga.registry.models import Claim, Organisation
from sueiga.registry.uploads import Upload, read_upload

STATEMENTS = (
    "Mane išrinko visuotinis narių susirinkimas, protokolą pridedu.",
    "Esu pirmininkė nuo pavasario; ankstesnis pirmininkas persikėlė gyventi kitur.",
    "Tvarkau bendruomenės reikalus nuo pat įkūrimo, protokolai yra seniūnijoje.",
    "Valdyba pavedė man rūpintis bendruomenės puslapiu.",
)
REFUSED = "Protokole nėra nei datos, nei parašų. Atsiųskite pasirašytą protokolą – tada iškart patvirtinsime."


@transaction.atomic
def let_people_claim(speaking: Speaking, rasa: User, *, seed: int, today: dt.date) -> list[Claim]:
    """Five who ask: with a file, with a vouching word, two for one community, one refused, one let in."""
    chance = Random(f"claims {seed}")  # noqa: S311 - invents, guards nothing
    asked_for = [*speaking.left[:4], speaking.ona_for]
    known = {role.person.name for role in speaking.roles}
    named = [one for one in people(60, chance) if one.name not in known]
    askers = [
        enter_person(name=one.name, email=one.email, language=one.language, source=Origin.SELF, by=None)
        for one in named[:6]
    ]
    if len(asked_for) < 5:
        return []
    claims = [_ask(asker, each, chance, today) for asker, each in zip(askers, [*asked_for, asked_for[1]], strict=True)]
    add_files(claim=claims[0], files=[minutes(asked_for[0], today)], by=claims[0].person)
    add_files(claim=claims[2], files=[minutes(asked_for[2], today)], by=claims[2].person)
    _vouched(claims[4])
    refuse(claim=claims[3], why_refused=WhyRefused.UNREADABLE, reason=REFUSED, by=rasa)
    granted = claims[2]
    grant(
        claim=granted, role=granted.role, starts_on=granted.starts_on, ends_on=granted.ends_on, basis=Basis.DECISION,
        end_terms=[], by=rasa,
    )  # fmt: skip
    return claims


def minutes(organisation: Organisation, today: dt.date) -> Upload:
    """A scanned sheet of minutes, as a PDF."""
    sheet = Image.new("L", (620, 877), 250)
    drawing = ImageDraw.Draw(sheet)
    for line in range(24):
        drawing.line((70, 150 + line * 24, 550 - (line * 37) % 160, 150 + line * 24), fill=120, width=3)
    drawing.line((330, 800, 540, 790), fill=60, width=4)
    out = BytesIO()
    sheet.save(out, "PDF", title=f"Protokolas {organisation.code} {today}")
    return read_upload(f"Protokolas {today.year}.pdf", out.getvalue())


def _ask(asker: User, organisation: Organisation, chance: Random, today: dt.date) -> Claim:
    return open_claim(
        organisation=organisation,
        role=chance.choice([Role.CHAIR, Role.CHAIR, Role.DEPUTY, Role.EDITOR]),
        starts_on=today - dt.timedelta(days=chance.randint(10, 90)),
        ends_on=today + dt.timedelta(days=3 * 365),
        statement=chance.choice(STATEMENTS),
        by=asker,
    )


def _vouched(claim: Claim) -> None:
    """Those who lead the community are asked, and the first says yes."""
    try:
        ask_for_word(claim=claim, by=claim.person)
    except NobodyToAsk:
        return
    vouch(claim=claim, answer=Support.CONFIRMS, note="Taip, dirba su mumis.", by=word_givers(claim)[0].person)
