"""What waits for the union's office in the registry, counted."""

from dataclasses import dataclass

from sueiga.accounts.models import User
from sueiga.registry.doubles import suspected_doubles
from sueiga.registry.models import Change, Claim, Decision, OfficeVisit, Organisation, Run
from sueiga.registry.models.deciding import Progress


@dataclass(frozen=True)
class Waiting:
    """How many of each wait."""

    progress: Progress
    held_runs: int
    doubles: int
    changes: int
    claims: int

    @property
    def doubtful(self) -> int:
        """Records to decide about."""
        return self.progress.left


def waiting(user: User) -> Waiting:
    """What waits for this person of the office; six queries."""
    records = Organisation.objects.editable_by(user)
    denied = Decision.objects.visible_to(user).denied_pairs()
    since = OfficeVisit.objects.changes_seen_by(user)
    return Waiting(
        progress=records.progress(),
        held_runs=Run.objects.editable_by(user).held().count(),
        doubles=len(suspected_doubles(records.suspects(), denied)),
        changes=Change.objects.visible_to(user).seen_since(since).count(),
        claims=Claim.objects.decidable_by(user).open().count(),
    )
