"""The parts of a profile: the values that stand now, as forms show them and as two editors are told apart by."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.db.models import Model, QuerySet

from sueiga.registry.enums import Part
from sueiga.registry.models import (
    Lendable,
    Organisation,
    OrganisationContact,
    OrganisationTheme,
    Photo,
    Profile,
    WebAddress,
)

ADDRESSES = {
    "apie": Part.ABOUT, "rysiai": Part.CONTACTS, "tinklalapiai": Part.WEB, "gyvenvietes": Part.SETTLEMENTS,
    "skaiciai": Part.NUMBERS, "skolinimas": Part.LENDABLES, "temos": Part.THEMES, "nuotraukos": Part.PHOTOS,
}  # fmt: skip
"""How each part is called in the address of its page."""
SLUGS = {part: slug for slug, part in ADDRESSES.items()}
ROWS: dict[Part, type[OrganisationContact] | type[WebAddress] | type[Lendable]] = {
    Part.CONTACTS: OrganisationContact,
    Part.WEB: WebAddress,
    Part.LENDABLES: Lendable,
}
"""Parts that are lists of rows, each written by itself."""
FIELDS: dict[Part, tuple[str, ...]] = {
    Part.ABOUT: ("description_lt", "description_en"),
    Part.NUMBERS: ("members", "volunteers"),
    Part.CONTACTS: ("kind", "value", "label", "visibility"),
    Part.WEB: ("url",),
    Part.LENDABLES: ("kind", "name", "quantity", "terms", "contact"),
    Part.PHOTOS: ("alt_lt", "alt_en", "caption_lt", "caption_en", "people_agree"),
}
Row = OrganisationContact | WebAddress | Lendable | Photo


def values_of(organisation: Organisation, part: Part) -> dict[str, Any]:
    """What stands now in a part that is written at one stroke."""
    if part == Part.THEMES:
        themes = OrganisationTheme.objects.filter(organisation=organisation)
        return {"themes": sorted(themes.values_list("theme", flat=True))}
    profile = Profile.objects.filter(organisation=organisation).first() or Profile(organisation=organisation)
    if part == Part.SETTLEMENTS:
        keys = profile.settlements.values_list("pk", flat=True) if profile.pk else []
        return {"settlements": sorted(keys)}
    return {name: getattr(profile, name) for name in FIELDS[part]}


def rows_of(organisation: Organisation, part: Part) -> "QuerySet[Any]":
    """The rows of a part that is a list, as they were told."""
    return ROWS[part]._default_manager.filter(organisation=organisation).order_by("pk")


def find_row(organisation: Organisation, part: Part, pk: int) -> Any:
    """The row of a list with this key, or None when it is not (or no longer) there."""
    return rows_of(organisation, part).filter(pk=pk).first()


def row_values(row: Row, part: Part) -> dict[str, Any]:
    """What stands now in a row."""
    return {name: getattr(row, name) for name in FIELDS[part]}


def version(values: Mapping[str, Any]) -> str:
    """A mark of these values: a form carries it, and a save says if they are others by then."""
    plain = {name: _plain(value) for name, value in values.items()}
    return hashlib.blake2b(json.dumps(plain, sort_keys=True).encode(), digest_size=12).hexdigest()


def is_told(organisation: Organisation, part: Part) -> bool:
    """Whether anything stands in it that the public page could show."""
    if part == Part.PHOTOS:
        return Photo.objects.filter(organisation=organisation).shown().exists()
    if part in ROWS:
        return rows_of(organisation, part).exists()
    return any(value not in {None, ""} if not isinstance(value, list) else value
               for value in values_of(organisation, part).values())  # fmt: skip


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.pk
    return sorted(map(_plain, value)) if isinstance(value, (list, tuple, set, QuerySet)) else value
