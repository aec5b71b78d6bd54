"""Files that are small to send and huge to open; files nobody else's browser should keep."""

import io

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse
from PIL import Image

from sueiga.registry.models import OrganisationContact
from sueiga.registry.profile_personal import forget_in_profiles
from sueiga.registry.uploads import ODT, NotTaken, read_upload
from tests.factories.letters import letter
from tests.factories.people import signed_in
from tests.registry.claim_files import archive
from tests.world import World


def test_a_small_file_of_very_many_pixels_is_not_unfolded() -> None:
    drawn = io.BytesIO()
    Image.new("1", (6_000, 6_000)).save(drawn, "PNG")

    with pytest.raises(NotTaken):
        read_upload("protokolas.png", drawn.getvalue())


def test_a_document_whose_first_part_goes_on_for_ever_is_not_taken() -> None:
    with pytest.raises(NotTaken):
        read_upload("protokolas.odt", archive({"mimetype": ODT.encode() + b" " * 100_000}))


def test_every_address_of_a_forgotten_person_leaves_the_profiles(world: World) -> None:
    EmailAddress.objects.create(user=world.ona, email="ona.namai@example.org", verified=True)
    OrganisationContact.objects.create(
        organisation=world.bijutiskio_bendruomene, kind="email", value="ona.namai@example.org"
    )

    forget_in_profiles(world.ona)

    assert not OrganisationContact.objects.exists()


@pytest.mark.parametrize("name", ["home:my_data_json", "home:my_data_pdf"])
def test_files_about_a_person_are_not_left_in_the_browser(name: str, world: World) -> None:
    answer = signed_in(world.ona).get(reverse(name))

    assert "no-store" in answer["Cache-Control"]


def test_nor_are_letters_on_paper(world: World) -> None:
    paper = letter(channel="paper", address="Alanta")

    answer = signed_in(world.rasa).get(reverse("messaging:office_letter_pdf", args=[paper.pk]))

    assert "no-store" in answer["Cache-Control"]
