"""Plain factories of what organisations tell of themselves, and pictures to send."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from sueiga.accounts.models import User
from sueiga.places.models import Settlement
from sueiga.registry.actions import photos, profiles
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation, OrganisationContact, Photo
from sueiga.registry.photographs import read
from sueiga.registry.profile_parts import row_values, values_of, version
from tests.conftest import BACKEND
from tests.factories import places


def another_settlement(beside: Settlement) -> Settlement:
    """One more village of the same eldership."""
    return places.settlement(eldership=beside.eldership)


def contact(organisation: Organisation, by: User, **fields: object) -> OrganisationContact:
    """A public e-mail address."""
    values = {"kind": "email", "value": "bendruomene@example.org", "label": "", "visibility": "public", **fields}
    row = profiles.add_row(organisation=organisation, part=Part.CONTACTS, values=values, by=by)
    assert isinstance(row, OrganisationContact)
    return row


def told(organisation: Organisation, part: Part, by: User, **values: object) -> None:
    """A part written at one stroke."""
    before = values_of(organisation, part)
    profiles.tell(organisation=organisation, part=part, values={**before, **values}, seen=version(before), by=by)


def picture(size: tuple[int, int] = (900, 600), *, colour: str = "olive", **options: object) -> bytes:
    """A JPEG of one colour."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", **options)
    return out.getvalue()


def sent(content: bytes, name: str = "talka.jpg", content_type: str = "image/jpeg") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content, content_type)


def photo(organisation: Organisation, by: User, *, alt: str = "Talka prie mokyklos", **picture_fields: object) -> Photo:
    """A photo that is described, unless the words are empty."""
    row = photos.add_photo(organisation=organisation, photograph=read(BytesIO(picture(**picture_fields))), by=by)
    if alt:
        seen = version(row_values(row, Part.PHOTOS))
        values = {"alt_lt": alt, "alt_en": "", "caption_lt": "", "caption_en": "", "people_agree": True}
        photos.describe_photo(photo=row, values=values, seen=seen, by=by)
    return row


def signed_in(person: User) -> Client:
    """A browser in which somebody has signed in."""
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client
