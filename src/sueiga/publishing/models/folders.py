"""Folders of the editors' library: what lies in a closed one is the office's alone."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import CollectionViewRestriction


def in_closed_folder() -> Exists:
    """Of a picture or a paper: whether its folder, or one above it, is closed."""
    inside = Substr(OuterRef("collection__path"), 1, Length("collection__path"))
    return Exists(CollectionViewRestriction.objects.filter(collection__path=inside))
