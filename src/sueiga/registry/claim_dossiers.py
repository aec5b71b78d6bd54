"""Everything that supports or contradicts a request to speak for an organisation, gathered for one page."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.accounts.models import User
from sueiga.core.components import FileLink
from sueiga.registry.claiming import file_link
from sueiga.registry.enums import Basis, Fact, Support
from sueiga.registry.models import Claim, ClaimFile, ContactLetter, Evidence, Representative, Vouch


@dataclass(frozen=True)
class Dossier:
    """What the office looks at before it decides."""

    files: Sequence[FileLink]
    vouches: Sequence[Vouch]
    letters: Sequence[ContactLetter]
    others: Sequence[Claim]  # requests of others, and earlier ones of the same person, for the organisation
    representatives: Sequence[Representative]  # of the organisation, those of today first
    elsewhere: Sequence[Representative]  # what the person does for others
    governance: Evidence | None  # what the register says of management bodies
    known_since: dt.date

    @property
    def basis(self) -> Basis:
        """The basis that what is here suggests."""
        confirming = [vouch for vouch in self.vouches if vouch.answer == Support.CONFIRMS]
        if self.files:
            return Basis.DECISION
        if confirming:
            own = any(vouch.organisation_id == vouch.claim.organisation_id for vouch in confirming)
            return Basis.VOUCHED if own else Basis.UNION
        answered = any(letter.answer == Support.CONFIRMS for letter in self.letters)
        return Basis.LETTER if answered else Basis.OFFICE

    @property
    def contradicted(self) -> bool:
        """Whether somebody who was asked said that it is not so."""
        said: list[Vouch | ContactLetter] = [*self.vouches, *self.letters]
        return any(each.answer == Support.DENIES for each in said)


def dossier(claim: Claim, user: User) -> Dossier:
    """Seven queries."""
    organisation = claim.organisation
    return Dossier(
        files=[file_link(file) for file in ClaimFile.objects.visible_to(user).of(claim)],
        vouches=list(Vouch.objects.visible_to(user).about(claim).select_related("claim")),
        letters=list(ContactLetter.objects.visible_to(user).about(claim)),
        others=list(Claim.objects.visible_to(user).beside(claim)),
        representatives=list(Representative.objects.visible_to(user).about(organisation)),
        elsewhere=list(Representative.objects.visible_to(user).of(claim.person).exclude(organisation=organisation)),
        governance=Evidence.objects.visible_to(user).about(organisation).filter(fact=Fact.GOVERNANCE).first(),
        known_since=claim.person.date_joined.date(),
    )
