"""Whom the registry knew at an organisation before anybody asked to speak for it: letters about requests go there.

An address of whoever asks is no witness, wherever it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.accounts.models import User
from sueiga.messaging.drafts import Recipient
from sueiga.messaging.enums import Channel
from sueiga.registry.enums import LEADING_ROLES, ContactKind, Kind
from sueiga.registry.models import Claim, Organisation, Representative

MOST_PEOPLE = 5


@dataclass(frozen=True)
class KnownContact:
    """A contact and everybody a letter to it reaches; `shown` tells little enough to say to a stranger."""

    kind: ContactKind
    shown: str
    recipients: Sequence[Recipient]


def known_contacts(claim: Claim) -> list[KnownContact]:
    """All that a letter about this request can go to."""
    found = [_own(claim), _people(claim), _seat(claim.organisation)]
    return [contact for contact in found if contact and contact.recipients]


def word_givers(claim: Claim) -> list[Representative]:
    """Those who may vouch for a request: who lead the organisation, or a union seated in its municipality."""
    leading = Representative.objects.active().filter(role__in=LEADING_ROLES).exclude(person=claim.person)
    own = leading.about(claim.organisation)
    place = claim.organisation.municipality_id
    if place is None:
        return list(own)
    unions = Organisation.objects.living().filter(kind=Kind.UNION, merged_into=None, municipality=place)
    return [*own, *leading.filter(organisation__in=unions.exclude(pk=claim.organisation_id).values("pk"))
            .select_related("person", "organisation").order_by("pk")]  # fmt: skip


def masked(address: str) -> str:
    """An address nobody can write to, but whoever owns it knows it: o…a@example.org."""
    name, _, host = address.partition("@")
    return f"{name[:1]}…{name[-1:] if len(name) > 2 else ''}@{host}"


def _own(claim: Claim) -> KnownContact | None:
    """The organisation's own addresses, but none that whoever asks owns or entered."""
    told = claim.organisation.contacts.emails().filter(told_on__lte=claim.created_at)
    addresses = [
        contact.value
        for contact in told
        if contact.told_by_id != claim.person_id and User.objects.with_address(contact.value) != claim.person
    ]
    if not addresses:
        return None
    name = claim.organisation.name
    return KnownContact(
        ContactKind.OWN, ", ".join(map(masked, addresses)), [Recipient(address, name) for address in addresses]
    )


def _people(claim: Claim) -> KnownContact | None:
    """Those who lead it, or led it last, the latest first."""
    rows = Representative.objects.about(claim.organisation).filter(role__in=LEADING_ROLES).exclude(person=claim.person)
    people = {row.person_id: row.person for row in rows if row.person.is_active and row.person.email}
    reached = list(people.values())[:MOST_PEOPLE]
    if not reached:
        return None
    return KnownContact(ContactKind.PEOPLE, "", [Recipient.of(person) for person in reached])


def _seat(organisation: Organisation) -> KnownContact | None:
    if not organisation.address:
        return None
    return KnownContact(
        ContactKind.SEAT,
        organisation.address,
        [Recipient(organisation.address, organisation.name, channel=Channel.PAPER)],
    )
