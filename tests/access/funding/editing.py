"""Who may do what: preparing calls. Mindaugas is made an officer of Molėtai where a row says so."""

import datetime as dt

from django.utils import timezone

from sueiga.funding.actions import drafts
from sueiga.funding.models import Call, CallOfficer, Edition
from sueiga.funding.record import CallPlace
from tests.access.rows import CAST, DOOR, MISSING, OFFICE, OFFICE_ACTS, OFFICE_WITHOUT_ROW, OK, Row
from tests.factories import funding
from tests.laws.arguments import Arguments
from tests.world import World

EDITORS = {**dict.fromkeys(CAST, MISSING), "mindaugas": OK, "rasa": OK, "jonas": DOOR}
EDITORS_ACT = {**EDITORS, "mindaugas": DOOR, "rasa": DOOR}


COURSE = ("withdraw", "close", "assess", "results")


def officer(world: World) -> CallOfficer:
    start = timezone.now() - dt.timedelta(days=1)
    given = {"person": world.mindaugas, "municipality": world.moletai}
    return CallOfficer.objects.get_or_create(**given, ends_at=None, defaults={"starts_at": start})[0]


def listed(world: World) -> dict[str, object]:
    officer(world)
    return {}


def own(world: World) -> dict[str, object]:
    officer(world)
    known = Edition.objects.filter(stage="draft", call__municipality=world.moletai).first()
    moletai = CallPlace("municipality", world.moletai.code, world.moletai.name)
    said = funding.said(whole_country=False, places=(moletai,))
    return {"pk": (known or funding.draft(said, municipality=world.moletai)).pk}


def in_review(world: World) -> dict[str, object]:
    found = own(world)
    Edition.objects.filter(**found).update(stage="review")
    return found


def aside(world: World) -> dict[str, object]:
    found = own(world)
    Edition.objects.filter(**found).update(stage="discarded")
    return found


def of_the_office(world: World) -> dict[str, object]:
    officer(world)
    return {"pk": funding.draft().pk}


def in_a_section(world: World) -> dict[str, object]:
    return {**own(world), "section": "laikas"}


def in_no_section(world: World) -> dict[str, object]:
    return {**own(world), "section": "niekur"}


def in_a_section_of_the_office(world: World) -> dict[str, object]:
    return {**of_the_office(world), "section": "laikas"}


def call(world: World) -> Call:
    officer(world)
    known = Call.objects.public().filter(municipality=world.moletai, withdrawn_at=None).first()
    return known or funding.published(municipality=world.moletai)


def published(world: World) -> dict[str, object]:
    return {"slug": call(world).slug}


def published_by_the_office(world: World) -> dict[str, object]:
    officer(world)
    return {"slug": funding.published().slug}


def to_copy(world: World) -> dict[str, object]:
    return {"pk": call(world).published_id}


def appointed(world: World) -> dict[str, object]:
    return {"pk": officer(world).pk}


def programme(world: World) -> dict[str, object]:
    return {"slug": funding.programme().slug}


ROWS: list[Row] = [
    Row("funding:editing", EDITORS, listed),
    Row("funding:editing", {**EDITORS, "mindaugas": MISSING}),
    Row("funding:editing_new", EDITORS, listed),
    Row("funding:edit_copy", EDITORS_ACT, to_copy, method="post"),
    Row("funding:edit_change", EDITORS_ACT, published, method="post"),
    Row("funding:edit_change", OFFICE_ACTS, published_by_the_office, method="post"),
    Row("funding:edit", EDITORS, own),
    Row("funding:edit", OFFICE, of_the_office),
    Row("funding:edit_check", EDITORS, own),
    Row("funding:edit_preview", EDITORS, own),
    Row("funding:edit_preview", OFFICE, of_the_office),
    Row("funding:edit_send", EDITORS_ACT, own, method="post"),
    Row("funding:edit_publish", OFFICE_ACTS, own, method="post"),
    Row("funding:edit_return", OFFICE, in_review),
    Row("funding:edit_discard", EDITORS_ACT, own, method="post"),
    Row("funding:edit_discard", OFFICE_ACTS, of_the_office, method="post"),
    Row("funding:edit_take_up", EDITORS_ACT, aside, method="post"),
    Row("funding:edit_here", EDITORS, own, method="post"),
    Row("funding:edit_here", OFFICE, of_the_office, method="post"),
    Row("funding:edit_section", EDITORS, in_a_section),
    Row("funding:edit_section", OFFICE, in_a_section_of_the_office),
    Row("funding:edit_section", {**dict.fromkeys(CAST, MISSING), "jonas": DOOR}, in_no_section),
    Row("funding:autosave", EDITORS, in_a_section, method="post"),
    Row("funding:autosave", OFFICE, in_a_section_of_the_office, method="post"),
    Row("funding:call_course", EDITORS, published),
    Row("funding:call_course", OFFICE, published_by_the_office),
    *(Row(f"funding:call_{name}", EDITORS, published) for name in COURSE),
    *(Row(f"funding:call_{name}", OFFICE, published_by_the_office) for name in COURSE),
    Row("funding:call_confirm", OFFICE_ACTS, published, method="post"),
    Row("funding:office_calls", OFFICE),
    Row("funding:call_officers", OFFICE),
    Row("funding:call_officer_dismiss", OFFICE_ACTS, appointed, method="post"),
    Row("funding:call_officer_dismiss", OFFICE_WITHOUT_ROW, lambda world: {"pk": 999_999}, method="post"),
    Row("funding:programmes", OFFICE),
    Row("funding:programme", OFFICE, programme),
]
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {  # the laws open them as Rasa
    "funding:editing": listed,
    "funding:editing_new": listed,
    "funding:edit": own,
    "funding:edit_check": own,
    "funding:edit_preview": own,
    "funding:edit_return": in_review,
    "funding:edit_section": in_a_section,
    "funding:call_course": published,
    **{f"funding:call_{name}": published for name in COURSE},
    "funding:office_calls": listed,
    "funding:call_officers": listed,
    "funding:programmes": listed,
    "funding:programme": programme,
}
LISTS: dict[str, int] = {
    "funding:editing": 5,
    "funding:office_calls": 6,
    "funding:call_officers": 4,
    "funding:programmes": 4,
}
OF_ONE_ROW: set[str] = set(SIGNED_IN_PAGES) - set(LISTS)


def fill(world: World, number: int) -> None:
    """One more row in each list."""
    funding.published(municipality=world.moletai)
    funding.draft(municipality=world.moletai)
    drafts.discard(edition=funding.draft(), by=world.rasa)
    drafts.send_for_review(edition=funding.draft(), by=world.mindaugas)
    funding.programme(slug=f"programa-{number}")
    person = [world.petras, world.ona, world.vida][number]
    CallOfficer.objects.create(person=person, municipality=world.utena)
