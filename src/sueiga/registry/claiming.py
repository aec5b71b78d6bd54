"""Where somebody stands who wants to speak for an organisation: what hinders them, what they have done, what helps."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.components import FileLink
from sueiga.registry.enums import ContactKind, Kind
from sueiga.registry.known_contacts import KnownContact, known_contacts, word_givers
from sueiga.registry.models import Claim, ClaimFile, ContactLetter, Organisation, Representative


@dataclass(frozen=True)
class Position:
    """Before asking: why nobody may (empty: one may), what the person does for it already, what still waits."""

    closed: str
    roles: Sequence[Representative]
    waiting: Claim | None


@dataclass(frozen=True)
class Way:
    """A known contact one may have written to, and the letter if it has gone."""

    contact: KnownContact
    label: str
    letter: ContactLetter | None

    @property
    def takes_code(self) -> bool:
        """Whether its answer is a code to type in."""
        return self.contact.kind == ContactKind.SEAT and self.letter is not None and self.letter.can_be_answered


@dataclass(frozen=True)
class Ways:
    """The three ways to support a request."""

    files: Sequence[tuple[ClaimFile, FileLink]]
    givers: Sequence[str]  # who would be asked for their word: role and organisation, no names
    contacts: Sequence[Way]


def position(organisation: Organisation, user: User | AnonymousUser) -> Position:
    """Of this person before this organisation."""
    mine = Representative.objects.active().about(organisation)
    return Position(
        closed=_closed(organisation),
        roles=[row for row in mine if row.person_id == user.pk],
        waiting=Claim.objects.editable_by(user).open().filter(organisation=organisation).first(),
    )


def ways(claim: Claim, user: User) -> Ways:
    """What somebody can do for their request, and has done."""
    files = ClaimFile.objects.visible_to(user).of(claim)
    letters = {letter.contact: letter for letter in ContactLetter.objects.visible_to(user).about(claim)}
    return Ways(
        files=[(file, file_link(file)) for file in files],
        givers=sorted({f"{giver.get_role_display()}, {giver.organisation}" for giver in word_givers(claim)}),
        contacts=[
            Way(contact, str(contact.kind.label), letters.get(contact.kind)) for contact in known_contacts(claim)
        ],
    )


def file_link(file: ClaimFile) -> FileLink:
    """An uploaded decision to take away."""
    kind = file.name.rpartition(".")[2].upper()
    return FileLink(file.name, reverse("registry:claim_file", args=[file.pk]), kind, file.size)


def _closed(organisation: Organisation) -> str:
    if organisation.is_gone:
        return _("The register has struck this organisation off, so nobody speaks for it any more.")
    if organisation.kind == Kind.OTHER:
        return _(
            "This organisation is not counted among rural communities, their unions or local action groups. "
            "If that is a mistake, write to the union's office."
        )
    return ""
