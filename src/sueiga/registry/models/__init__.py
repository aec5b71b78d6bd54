"""The living registry: organisations, what is known of them, what people decided, and the runs that bring it."""

from sueiga.registry.models.claims import Claim, ClaimFile, ContactLetter, Vouch
from sueiga.registry.models.confirmations import Confirmation, ConfirmationRequest
from sueiga.registry.models.contacts import OrganisationContact
from sueiga.registry.models.decisions import Decision
from sueiga.registry.models.evidence import Change, Evidence, StandingPeriod
from sueiga.registry.models.invitations import Invitation
from sueiga.registry.models.organisations import Organisation
from sueiga.registry.models.photos import Photo
from sueiga.registry.models.profiles import Lendable, OrganisationTheme, Profile, ProfilePart, WebAddress
from sueiga.registry.models.representatives import Representative
from sueiga.registry.models.runs import Refusal, Run, RunEnding, SourceRun
from sueiga.registry.models.search import SearchEntry, SearchVariant, SearchWord
from sueiga.registry.models.visits import OfficeVisit

__all__ = [
    "Change",
    "Claim",
    "ClaimFile",
    "Confirmation",
    "ConfirmationRequest",
    "ContactLetter",
    "Decision",
    "Evidence",
    "Invitation",
    "Lendable",
    "OfficeVisit",
    "Organisation",
    "OrganisationContact",
    "OrganisationTheme",
    "Photo",
    "Profile",
    "ProfilePart",
    "Refusal",
    "Representative",
    "Run",
    "RunEnding",
    "SearchEntry",
    "SearchVariant",
    "SearchWord",
    "SourceRun",
    "StandingPeriod",
    "Vouch",
    "WebAddress",
]
