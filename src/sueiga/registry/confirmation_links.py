"""The link of the yearly letter: bound to one organisation, one year and one recipient, for sixty days."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.core import signing

from sueiga.accounts.models import User
from sueiga.registry.models import Organisation, OrganisationContact

VALID = dt.timedelta(days=60)
_SALT = "registry.confirmation"


class Trouble(StrEnum):
    """Why a link confirms nothing."""

    FORGED = "forged"
    EXPIRED = "expired"
    OVER = "over"


@dataclass(frozen=True)
class Asked:
    """Whom a link was sent to about which organisation: somebody who leads it, or a contact of its own."""

    organisation: Organisation | None = None
    year: int = 0
    person: User | None = None
    contact: OrganisationContact | None = None
    trouble: Trouble | None = None


def token_for(organisation: Organisation, year: int, whom: User | OrganisationContact) -> str:
    """The part of the address that says all this, signed."""
    kind = "p" if isinstance(whom, User) else "c"
    return signing.dumps([organisation.pk, year, kind, whom.pk], salt=_SALT)


def read(token: str) -> Asked:
    """What a link stands for now: rights that ended since it was sent are ended for it too."""
    try:
        key, year, kind, whom = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return Asked(trouble=Trouble.FORGED)
    organisation = Organisation.objects.select_related("merged_into").filter(pk=key).first()
    person = User.objects.able_to_sign_in().filter(pk=whom).first() if kind == "p" else None
    contact = OrganisationContact.objects.emails().filter(pk=whom).first() if kind == "c" else None
    main = organisation and (organisation.merged_into or organisation)
    if main is None or not _may(main, person, contact, key):
        return Asked(main, year, person, contact, Trouble.OVER)
    return Asked(main, year, person, contact, Trouble.EXPIRED if _is_old(token) else None)


def _may(organisation: Organisation, person: User | None, contact: OrganisationContact | None, key: int) -> bool:
    if organisation.is_gone:
        return False
    if contact is not None:
        return contact.organisation_id in {organisation.pk, key}
    return person is not None and Organisation.objects.confirmable_by(person).contains(organisation)


def _is_old(token: str) -> bool:
    try:
        signing.loads(token, salt=_SALT, max_age=VALID)
    except signing.SignatureExpired:
        return True
    return False
