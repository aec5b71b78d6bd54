"""Pictures of the library: taken in."""

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Collection

from sueiga.accounts.models import User
from sueiga.core.text import one_line
from sueiga.history.record import record
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import Picture
from sueiga.publishing.pictures.drawing import Sent, draw


@transaction.atomic
def take_in(*, file: Sent, title: str, description: str, by: User | None, credit: str = "") -> Picture:
    """Put a picture somebody sent into the library, drawn anew; raises Fault where it is none."""
    drawn = draw(file)
    if not Collection.objects.exists():
        lay_out()
    picture = Picture(
        title=one_line(title)[:255], description=one_line(description)[:255], credit=one_line(credit)[:200],
        uploaded_by_user=by,
    )  # fmt: skip
    picture.file = ContentFile(drawn.content, name=drawn.name(title))
    picture._set_image_file_metadata()
    picture.save()
    record(by=by, verb="picture:taken_in", subject=picture)
    return picture
