"""Addresses of what organisations tell of themselves, their photos, and their yearly confirmation."""

import datetime as dt

from django.utils import timezone

from sueiga.registry.confirmation_links import token_for
from sueiga.registry.models import Organisation, OrganisationContact, Photo, Representative
from tests.access.rows import CAST, DOOR, EVERYBODY, MISSING, NOBODY, OK, Row
from tests.factories import profiles, registry
from tests.factories.people import representative
from tests.world import World

EDITORS = {**dict.fromkeys(CAST, MISSING), "ona": OK, "rasa": OK, "jonas": DOOR}  # Petras keeps its books
EDITORS_ACT = {**EDITORS, "ona": DOOR, "rasa": DOOR}
RASA = {**EDITORS, "ona": MISSING}
LEADER = {**EDITORS, "rasa": MISSING}
NO_ROW = {**NOBODY, "jonas": DOOR}
GONE = dict.fromkeys(CAST, 410)
ON_ITS_WAY = dict.fromkeys(CAST, DOOR)


def of(organisation: Organisation, **more: object) -> dict[str, object]:
    return {"code": organisation.code, **more}


def own(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene)


def foreign(world: World) -> dict[str, object]:
    return of(world.leliunu_bendruomene)


def of_a_former_chair(world: World) -> dict[str, object]:
    Representative.objects.filter(person=world.ona).update(ends_at=timezone.now())
    return own(world)


def ceased(world: World) -> dict[str, object]:
    Organisation.objects.filter(pk=world.bijutiskio_bendruomene.pk).update(deregistered_on=dt.date(2026, 11, 1))
    return own(world)


def merged(world: World) -> dict[str, object]:
    double = registry.organisation(name="Bijutiškio bendruomenė", merged_into=world.bijutiskio_bendruomene)
    representative(double, world.vida)
    return of(double)


def main_of_a_double(world: World) -> dict[str, object]:
    merged(world)
    return own(world)


def about(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, slug="apie")


def contacts(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, slug="rysiai")


def contact_of(organisation: Organisation, world: World) -> dict[str, object]:
    known = OrganisationContact.objects.filter(organisation=organisation).first()
    return {"slug": "rysiai", "pk": (known or profiles.contact(organisation, world.rasa)).pk}


def contact(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, **contact_of(world.bijutiskio_bendruomene, world))


def anothers_contact(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, **contact_of(world.leliunu_bendruomene, world))


def photo(world: World) -> dict[str, object]:
    known = Photo.objects.first() or profiles.photo(world.bijutiskio_bendruomene, world.ona)
    return of(world.bijutiskio_bendruomene, pk=known.pk)


def anothers_photo(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, pk=profiles.photo(world.leliunu_bendruomene, world.rasa).pk)


def shown_photo(world: World) -> dict[str, object]:
    return {"digest": profiles.photo(world.bijutiskio_bendruomene, world.ona).digest, "width": 480}


def undescribed_photo(world: World) -> dict[str, object]:
    return {"digest": profiles.photo(world.bijutiskio_bendruomene, world.ona, alt="").digest, "width": 480}


def no_photo(world: World) -> dict[str, object]:
    return {"digest": "0" * 64, "width": 480}


def led_by_rasa_too(world: World) -> dict[str, object]:
    """For the laws about pages, which Rasa opens."""
    if not Representative.objects.filter(person=world.rasa).exists():
        representative(world.bijutiskio_bendruomene, world.rasa, "deputy")
    return own(world)


def link(world: World) -> dict[str, object]:
    return {"token": token_for(world.bijutiskio_bendruomene, 2026, world.ona)}


def link_of_a_former_chair(world: World) -> dict[str, object]:
    of_a_former_chair(world)
    return link(world)


def forged(world: World) -> dict[str, object]:
    return {"token": "forged"}


ROWS = [
    Row("registry:profile", EDITORS, own),
    Row("registry:profile", {**EDITORS, "vida": OK}, main_of_a_double),
    *(Row("registry:profile", RASA, each) for each in (foreign, of_a_former_chair, ceased)),
    Row("registry:profile", NO_ROW, merged),
    Row("registry:profile_part", EDITORS, about),
    Row("registry:profile_part", EDITORS_ACT, about, method="post"),
    Row("registry:profile_settlements", EDITORS, own),
    Row("registry:profile_settlements", RASA, foreign),
    Row("registry:profile_rows", EDITORS, contacts),
    Row("registry:profile_row", EDITORS, contact),
    Row("registry:profile_row", NO_ROW, anothers_contact),
    Row("registry:profile_row_remove", EDITORS, contact),
    Row("registry:profile_row_remove", NO_ROW, anothers_contact, method="post"),
    Row("registry:profile_photos", EDITORS, own),
    Row("registry:profile_photos", RASA, foreign),
    Row("registry:profile_photo", EDITORS, photo),
    Row("registry:profile_photo", NO_ROW, anothers_photo),
    Row("registry:profile_photo_first", EDITORS_ACT, photo, method="post"),
    Row("registry:profile_photo_first", NO_ROW, anothers_photo, method="post"),
    Row("registry:profile_photo_remove", EDITORS, photo),
    Row("registry:profile_photo_remove", EDITORS_ACT, photo, method="post"),
    Row("registry:profile_photo_remove", NO_ROW, anothers_photo, method="post"),
    Row("registry:photo", EVERYBODY, shown_photo),
    Row("registry:photo", {**NOBODY, "ona": OK, "rasa": OK}, undescribed_photo),
    Row("registry:photo", NOBODY, no_photo),
    Row("registry:confirm_own", LEADER, own),
    Row("registry:confirm_own", NO_ROW, foreign),
    Row("registry:confirm_own", NO_ROW, of_a_former_chair),
    Row("registry:confirm", EVERYBODY, link),
    Row("registry:confirm", ON_ITS_WAY, link, method="post"),
    Row("registry:confirm", NOBODY, forged),
    Row("registry:confirm", NOBODY, forged, method="post"),
    Row("registry:confirm", GONE, link_of_a_former_chair),
    Row("registry:confirm_again", ON_ITS_WAY, link, method="post"),
    Row("registry:confirm_again", ON_ITS_WAY, forged, method="post"),
]
PUBLIC_PAGES = {"registry:confirm": link}
OWN_PAGES = {
    "registry:profile": own,
    "registry:profile_part": about,
    "registry:profile_settlements": own,
    "registry:profile_rows": contacts,
    "registry:profile_row": contact,
    "registry:profile_row_remove": contact,
    "registry:profile_photos": own,
    "registry:profile_photo": photo,
    "registry:profile_photo_remove": photo,
    "registry:confirm_own": led_by_rasa_too,
}
