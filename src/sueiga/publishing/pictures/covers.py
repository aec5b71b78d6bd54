"""Galleries in a list: each with a picture on its cover and how many it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from sueiga.publishing.models import Gallery, Picture

PAGE_LENGTH = 24


@dataclass(frozen=True)
class Cover:
    """A gallery as its list shows it."""

    gallery: Gallery
    picture: Picture | None
    number: int


def galleries_told(page: str | None) -> tuple[Page[Any], Sequence[Cover]]:
    """A page of galleries: their rows, and the first pictures of all of them at once."""
    found = Gallery.objects.readable().newest().select_related("picture")
    on_page = Paginator(found, PAGE_LENGTH).get_page(page)
    galleries = list(on_page)
    keys = {gallery.pk: _pictures(gallery) for gallery in galleries}
    first = Picture.objects.in_bulk([each[0] for each in keys.values() if each])
    return on_page, [
        Cover(gallery, gallery.picture or first.get(next(iter(keys[gallery.pk]), None)), len(keys[gallery.pk]))
        for gallery in galleries
    ]


def _pictures(gallery: Gallery) -> list[int]:
    """Keys of its pictures as they are kept, none of them asked for."""
    values = [block.get("value") or {} for block in gallery.pictures.raw_data if block]
    return [value["picture"] for value in values if value.get("picture")]
