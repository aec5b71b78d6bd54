"""What an organisation tells of itself: written part by part, by two people at once without losing a word of either."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record
from sueiga.registry.enums import Part, Source
from sueiga.registry.models import (
    Organisation,
    OrganisationContact,
    OrganisationTheme,
    Profile,
    ProfilePart,
    WebAddress,
)
from sueiga.registry.profile_parts import ROWS, Row, is_told, row_values, rows_of, values_of, version
from sueiga.registry.search_index import index_organisations
from sueiga.registry.web_cleaning import kind_of

MOST_ROWS = 20


class ChangedMeanwhile(Exception):
    """Somebody else wrote it after this person had opened it; nothing was saved."""


class ToldAlready(Exception):
    """The same stands there already."""


class TooMany(Exception):
    """So many rows nobody reads."""


@transaction.atomic
def tell(*, organisation: Organisation, part: Part, values: Mapping[str, Any], seen: str, by: User) -> None:
    """Write a part at one stroke; raises ChangedMeanwhile where it is not what `seen` marks."""
    lock_profile(organisation)
    current = values_of(organisation, part)
    if version(current) not in {seen, version(values)}:
        raise ChangedMeanwhile
    if part == Part.THEMES:
        OrganisationTheme.objects.filter(organisation=organisation).exclude(theme__in=values["themes"]).delete()
        rows = [OrganisationTheme(organisation=organisation, theme=theme) for theme in values["themes"]]
        OrganisationTheme.objects.bulk_create(rows, ignore_conflicts=True)
    else:
        _write(organisation, part, values)
    mark_told(organisation, part, by)
    record(by=by, verb="registry:tell", subject=organisation, part=part.value)


@transaction.atomic
def add_row(*, organisation: Organisation, part: Part, values: Mapping[str, Any], by: User) -> Row:
    """Add a contact, a web address or a thing to lend; raises ToldAlready, TooMany."""
    lock_profile(organisation)
    if rows_of(organisation, part).count() >= MOST_ROWS:
        raise TooMany
    row = ROWS[part](organisation=organisation)
    _fill(row, part, values, by)
    mark_told(organisation, part, by)
    record(by=by, verb="registry:tell", subject=organisation, part=part.value, added=row.pk)
    return row


@transaction.atomic
def change_row(*, row: Row, part: Part, values: Mapping[str, Any], seen: str, by: User) -> None:
    """Write one of them anew; raises ChangedMeanwhile, ToldAlready."""
    lock_profile(row.organisation)
    row.refresh_from_db()
    if version(row_values(row, part)) not in {seen, version(values)}:
        raise ChangedMeanwhile
    _fill(row, part, values, by)
    mark_told(row.organisation, part, by)
    record(by=by, verb="registry:tell", subject=row.organisation, part=part.value, changed=row.pk)


@transaction.atomic
def remove_row(*, row: Row, part: Part, by: User) -> None:
    """Take one of them away."""
    organisation, key = lock_profile(row.organisation), row.pk
    row.delete()
    mark_told(organisation, part, by)
    record(by=by, verb="registry:tell", subject=organisation, part=part.value, removed=key)


def lock_profile(organisation: Organisation) -> Organisation:
    """Nobody else writes this organisation's profile until we are done."""
    return Organisation.objects.select_for_update(of=("self",)).get(pk=organisation.pk)


def mark_told(organisation: Organisation, part: Part, by: User) -> None:
    """Keep who told the part last, and let readers see it; of a part that is empty again nobody told anything."""
    if is_told(organisation, part):
        fields = {"source": speaker_of(organisation, by), "told_at": timezone.now(), "told_by": by}
        ProfilePart.objects.update_or_create(organisation=organisation, part=part, defaults=fields)
    else:
        ProfilePart.objects.filter(organisation=organisation, part=part).delete()
    page_cache.clear()


def speaker_of(organisation: Organisation, by: User) -> Source:
    """Its own people speak for it; whoever else may write here is of the office."""
    own = Organisation.objects.spoken_for_by(by).filter(pk=organisation.pk).exists()
    return Source.ORGANISATION if own else Source.OFFICE


def _write(organisation: Organisation, part: Part, values: Mapping[str, Any]) -> None:
    profile, _new = Profile.objects.get_or_create(organisation=organisation)
    if part == Part.SETTLEMENTS:
        profile.settlements.set(values["settlements"])
        index_organisations([organisation.pk])  # it is found by the names of what it covers
        return
    for name, value in values.items():
        setattr(profile, name, value)
    profile.save(update_fields=list(values))


def _fill(row: Row, part: Part, values: Mapping[str, Any], by: User) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    same: dict[str, str] = {}
    if isinstance(row, OrganisationContact):
        row.source, row.told_on, row.told_by = speaker_of(row.organisation, by), timezone.localdate(), by
        same = {"kind": row.kind, "value": row.value}
    elif isinstance(row, WebAddress):
        row.kind = kind_of(row.url)
        same = {"url": row.url}
    if same and rows_of(row.organisation, part).filter(**same).exclude(pk=row.pk).exists():
        raise ToldAlready
    row.save()
