"""{{ picture|largest }}: where the whole of a picture lies."""

from django import template

from sueiga.publishing.models import Picture
from sueiga.publishing.pictures.sizes import address, sizes_of

register = template.Library()


@register.filter
def largest(picture: Picture) -> str:
    """As large as it is shown anywhere, uncut."""
    return address(picture, sizes_of(picture)[-1], "jpg")
