"""What invented communities tell of themselves: words, pictures, contacts, things to lend; some have confirmed it."""

from random import Random
from typing import Any

from django.db import transaction

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import User
from sueiga.registry import photographs
from sueiga.registry.actions.confirming import confirm
from sueiga.registry.actions.photos import add_photo, describe_photo
from sueiga.registry.actions.profiles import add_row, tell
from sueiga.registry.demo.landscapes import landscape
from sueiga.registry.demo.speaking import Speaking
from sueiga.registry.enums import ConfirmedBy, LendableKind, Part, Reach, Theme, WebKind
from sueiga.registry.models import Organisation, Representative
from sueiga.registry.profile_parts import row_values, values_of, version

TOLD = {"small": 6, "full": 24}
PICTURED = {"small": 3, "full": 10}
ABOUT = (
    (
        "Esame kaimo žmonės, kurie švenčia, dirba ir rūpinasi vieni kitais kartu. Renkamės senojoje mokykloje: čia "
        "veikia biblioteka, vyksta amatų vakarai ir vaikų stovykla vasarą.\n\nKiekvieną pavasarį tvarkome ežero "
        "pakrantę ir sodiname medžius. Mielai priimame naujus kaimynus.",
        "We are village people who celebrate, work and look after one another. We meet in the old school, with its "
        "library, evenings of crafts and a summer camp for children.",
    ),
    (
        "Bendruomenę įkūrė dvylika šeimų, o dabar narių dešimteriopai daugiau. Turime sporto aikštelę, lauko sceną ir "
        "šventinę virtuvę, kurią skoliname kaimynams.\n\nLankome vyresnius žmones, vežame juos pas gydytoją.",
        "",
    ),
    (
        "Puoselėjame krašto paveldą: surinkome senų nuotraukų archyvą, atnaujinome koplytstulpius, kasmet rengiame "
        "duonos šventę.",
        "We look after local heritage: an archive of old photographs, restored wayside shrines and a yearly feast of "
        "bread.",
    ),
    (
        "Dirbame su jaunimu ir šeimomis: dviračių žygiai, teatro būrelis, sodininkystės pamokos. Bendruomenės namuose "
        "veikia nedidelė kepyklėlė.",
        "",
    ),
)
LENDS = (
    (LendableKind.SPACE, "Bendruomenės salė, 80 vietų", None, "Nariams nemokamai, kitiems – už elektrą."),
    (LendableKind.EQUIPMENT, "Palapinė 6 × 12 m", 2, "Paimama ir grąžinama švari."),
    (LendableKind.EQUIPMENT, "Stalai ir suolai", 20, ""),
    (LendableKind.TRANSPORT, "Aštuonvietis autobusiukas", 1, "Su mūsų vairuotoju, už degalus."),
    (LendableKind.EQUIPMENT, "Garso aparatūra", 1, "Reikia kartu paimti ir prižiūrėtoją."),
)
VIEW = ("Kaimo vaizdas: laukai, sodybos ir dangus (piešinys)", "A view of the village: fields, homes and sky (drawing)")


@transaction.atomic
def let_communities_tell(speaking: Speaking, *, size: str, seed: int) -> int:
    """Ona's community and some others fill in their pages, each through somebody who may; how many confirmed it."""
    chance = Random(f"profiles {seed}")  # noqa: S311 - invents, guards nothing
    chairs = list(Representative.objects.active().leading().filter(pk__in=_keys(speaking)).order_by("pk"))
    confirmed = 0
    for number, chair in enumerate(chairs[: TOLD[size]]):
        organisation, person = chair.organisation, chair.person
        _tell(organisation, person, chance)
        if number < PICTURED[size]:
            _show(organisation, person, chance, 1 + number % 3)
        if number % 4 in {1, 2}:
            confirm(organisation=organisation, way=ConfirmedBy.DESK, contact=None, by=person)
            confirmed += 1
    return confirmed


def _keys(speaking: Speaking) -> list[int]:
    return [role.pk for role in speaking.roles]


def _tell(organisation: Organisation, person: User, chance: Random) -> None:
    about, in_english = chance.choice(ABOUT)
    members = chance.randint(18, 160)
    whole: list[tuple[Part, dict[str, Any]]] = [
        (Part.ABOUT, {"description_lt": about, "description_en": in_english}),
        (Part.NUMBERS, {"members": members, "volunteers": members // chance.randint(2, 6)}),
        (Part.THEMES, {"themes": sorted(chance.sample([theme.value for theme in Theme], chance.randint(2, 5)))}),
    ]
    for part, values in whole:
        tell(
            organisation=organisation, part=part, values=values, seen=version(values_of(organisation, part)), by=person
        )
    address = f"b{organisation.code}@example.org"
    contact = {"kind": Reach.EMAIL, "value": address, "label": "", "visibility": Visibility.PUBLIC}
    phone = {"kind": Reach.PHONE, "value": f"+37060009{organisation.code[-3:]}", "label": "pirmininkė",
             "visibility": Visibility.MEMBERS}  # fmt: skip
    rows: list[tuple[Part, dict[str, Any]]] = [(Part.CONTACTS, contact), (Part.CONTACTS, phone)]
    rows.append((Part.WEB, {"url": f"https://example.org/{organisation.code}", "kind": WebKind.SITE}))
    for kind, name, quantity, terms in chance.sample(LENDS, chance.randint(1, 3)):
        lent = {"kind": kind, "name": name, "quantity": quantity, "terms": terms, "contact": None}
        rows.append((Part.LENDABLES, lent))
    for part, values in rows:
        add_row(organisation=organisation, part=part, values=values, by=person)


def _show(organisation: Organisation, person: User, chance: Random, pictures: int) -> None:
    for _number in range(pictures):
        photograph = photographs.read(landscape(chance))
        photo = add_photo(organisation=organisation, photograph=photograph, by=person)
        said = {"alt_lt": VIEW[0], "alt_en": VIEW[1], "caption_lt": "", "caption_en": "", "people_agree": True}
        describe_photo(photo=photo, values=said, seen=version(row_values(photo, Part.PHOTOS)), by=person)
