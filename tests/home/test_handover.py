"""The hand-over pack: a page, and the same as tagged PDF."""

import io

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from pypdf import PdfReader

from sueiga.home.handover import sections
from sueiga.registry.models import OrganisationContact, Representative
from tests.factories import registry
from tests.factories.people import signed_in
from tests.world import World


def address(world: World, name: str = "handover") -> str:
    return reverse(f"home:{name}", args=[world.bijutiskio_bendruomene.code])


def told(world: World) -> str:
    return signed_in(world.ona).get(address(world)).content.decode()


def test_the_page_gathers_who_they_are_what_to_do_and_whom_to_ask(world: World) -> None:
    organisation = world.bijutiskio_bendruomene
    OrganisationContact.objects.create(
        organisation=organisation, kind="email", value="slapta@example.org", visibility="office"
    )
    registry.evidence(organisation, "document", key="2025:Veiklos ataskaita", value="Veiklos ataskaita",
                      since=timezone.localdate())  # fmt: skip
    page = told(world)

    assert "slapta@example.org" in page
    assert "Petras" in page
    assert "Veiklos ataskaita" in page


def test_the_new_chairs_notice_to_the_register_has_its_day(world: World) -> None:
    Representative.objects.filter(person=world.ona).update(starts_at=timezone.now())

    duties = sections(world.bijutiskio_bendruomene, world.ona, timezone.localdate())[2]

    assert (duties.lines[0].due - timezone.localdate()).days == 30


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_pdf_is_tagged_titled_and_says_the_same(language: str, world: World) -> None:
    with translation.override(language):
        answer = signed_in(world.rasa).get(address(world, "handover_pdf"))

    read = PdfReader(io.BytesIO(answer.content))
    text = " ".join(page.extract_text() for page in read.pages)
    assert answer["Content-Type"] == "application/pdf"
    assert "/StructTreeRoot" in read.trailer["/Root"]
    assert round(float(read.pages[0].mediabox.width)) == 595
    assert world.bijutiskio_bendruomene.name in read.metadata.title
    assert "Petras" in text


def test_strangers_and_neighbours_do_not_get_it(world: World) -> None:
    assert {signed_in(p).get(address(world)).status_code for p in (world.vida, world.mindaugas)} == {404}
