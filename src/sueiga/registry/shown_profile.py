"""What an organisation tells of itself, as a reader may see it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AnonymousUser

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import User
from sueiga.accounts.phone_numbers import readable
from sueiga.core.components import Person
from sueiga.places.models import Settlement
from sueiga.registry.enums import Part, Role, Theme
from sueiga.registry.models import (
    Lendable,
    Organisation,
    OrganisationContact,
    OrganisationTheme,
    Photo,
    Profile,
    ProfilePart,
    Representative,
    WebAddress,
)
from sueiga.registry.models.audience import seen_by


@dataclass(frozen=True)
class ShownProfile:
    """Each part this reader may see; a part nobody told is empty. `parts` tells who told it and when."""

    parts: Mapping[str, ProfilePart]
    profile: Profile
    contacts: Sequence[OrganisationContact] = ()
    web: Sequence[WebAddress] = ()
    settlements: Sequence[Settlement] = ()
    lendables: Sequence[Lendable] = ()
    themes: Sequence[str] = ()
    photos: Sequence[Photo] = ()
    people: Sequence[Person] = ()
    seen: Collection[Visibility] = field(default=())

    @property
    def about(self) -> ProfilePart | None:
        """Who told the description, and when."""
        return self.parts.get(Part.ABOUT)

    @property
    def numbers(self) -> ProfilePart | None:
        """Who told the numbers, and when."""
        return self.parts.get(Part.NUMBERS)

    @property
    def covers(self) -> ProfilePart | None:
        """Who told the settlements, and when."""
        return self.parts.get(Part.SETTLEMENTS)

    @property
    def lends(self) -> ProfilePart | None:
        """Who told what can be lent, and when."""
        return self.parts.get(Part.LENDABLES)


def profile_for(organisation: Organisation, user: User | AnonymousUser) -> ShownProfile:
    """As this reader sees it on the public page."""
    return shown_profile(organisation, seen_by(user, organisation))


def shown_profile(organisation: Organisation, seen: Collection[Visibility]) -> ShownProfile:
    """As readers of these visibilities see it: two queries, and one for each part that was told."""
    rows = ProfilePart.objects.filter(organisation=organisation)
    parts = {row.part: row for row in rows}
    told: dict[str, Any] = {}
    if parts.keys() & {Part.ABOUT, Part.NUMBERS, Part.SETTLEMENTS}:
        told["profile"] = Profile.objects.filter(organisation=organisation).first()
    if Part.CONTACTS in parts:
        contacts = OrganisationContact.objects.filter(organisation=organisation, visibility__in=seen).in_order()
        told["contacts"] = list(contacts)
    if Part.WEB in parts:
        told["web"] = list(WebAddress.objects.filter(organisation=organisation).order_by("pk"))
    if Part.SETTLEMENTS in parts:
        there = Settlement.objects.filter(told_by__organisation=organisation).select_related("municipality")
        told["settlements"] = list(there.order_by("sort_key"))
    if Part.LENDABLES in parts:
        told["lendables"] = _lendables(organisation, seen)
    if Part.THEMES in parts:
        themes = OrganisationTheme.objects.filter(organisation=organisation).values_list("theme", flat=True)
        chosen = set(themes)
        told["themes"] = [str(theme.label) for theme in Theme if theme in chosen]
    if Part.PHOTOS in parts:
        told["photos"] = list(Photo.objects.of(organisation).shown())
    told["profile"] = told.get("profile") or Profile(organisation=organisation)
    return ShownProfile(parts, people=_people(organisation, seen), seen=seen, **told)


def _lendables(organisation: Organisation, seen: Collection[Visibility]) -> list[Lendable]:
    """What can be lent; whom to ask only where the contact may be seen."""
    rows = list(Lendable.objects.filter(organisation=organisation).select_related("contact").order_by("pk"))
    for row in rows:
        if row.contact and row.contact.visibility not in seen:
            row.contact = None
    return rows


def _people(organisation: Organisation, seen: Collection[Visibility]) -> list[Person]:
    """Those who speak for it and let these readers see their name; their address and number as each allows."""
    rows = Representative.objects.active().about(organisation).filter(person__name_visibility__in=seen)
    named = rows.exclude(person__name="").prefetch_related("person__phones")
    by_role = sorted(named, key=lambda row: Role.values.index(row.role))
    return [
        Person(
            name=row.person.name,
            role=row.get_role_display(),
            email=row.person.email or "" if row.person.email_visibility in seen else "",
            phone=next((readable(p.number) for p in row.person.phones.all() if p.visibility in seen), ""),
        )
        for row in by_role
    ]
