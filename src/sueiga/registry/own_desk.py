"""What those who speak for an organisation see of it: how it stands, what needs doing, its people."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.components import Crumb
from sueiga.core.desk import DeskItem
from sueiga.core.navigation import address
from sueiga.registry.advice import Step, steps
from sueiga.registry.enums import Role
from sueiga.registry.evidence_sets import standing_of
from sueiga.registry.models import Evidence, Invitation, Organisation, Representative
from sueiga.registry.speaking_items import ending_item
from sueiga.registry.standing import StandingVerdict

_RANK = {role.value: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True)
class PersonLine:
    """Somebody's term, and whether whoever looks may end it."""

    term: Representative
    may_end: bool


@dataclass(frozen=True)
class People:
    """Who speaks, will speak and spoke for an organisation; invitations are for those who lead it."""

    now: Sequence[PersonLine]
    later: Sequence[PersonLine]
    before: Sequence[PersonLine]
    invitations: Sequence[Invitation]
    leads: bool


@dataclass(frozen=True)
class OwnDesk:
    """Everything one page tells of one's organisation."""

    organisation: Organisation
    verdict: StandingVerdict
    steps: Sequence[Step]
    items: Sequence[DeskItem]
    people: People
    mine: Sequence[Representative]
    profile_url: str
    letters_url: str
    money: Sequence[Crumb]


def own_desk(organisation: Organisation, user: User) -> OwnDesk:
    """Of this organisation for one of those who speak for it."""
    known = people(organisation, user)
    verdict = standing_of(organisation, Evidence.objects.visible_to(user).about(organisation), on=timezone.localdate())
    return OwnDesk(
        organisation=organisation,
        verdict=verdict,
        steps=steps(verdict),
        items=[item for line in known.now if (item := ending_item(line.term, user)) is not None],
        people=known,
        mine=[line.term for line in known.now if line.term.person_id == user.pk],
        profile_url=address("registry:profile", organisation.code),
        letters_url=address("messaging:mine"),
        money=_money(organisation),
    )


def _money(organisation: Organisation) -> list[Crumb]:
    """Where its calls, applications and support stand, as far as there are such pages."""
    links = (
        (_("Calls we want, applications we write"), address("funding:own_calls")),
        (_("Support we received, facts we stated"), address("funding:own_grants", organisation.code)),
    )
    return [Crumb(label, url) for label, url in links if url]


def people(organisation: Organisation, user: User) -> People:
    """By their terms; three queries and one for invitations."""
    now = timezone.now()
    endable = set(Representative.objects.endable_by(user).about(organisation).values_list("pk", flat=True))
    lines = [
        PersonLine(term, term.pk in endable) for term in Representative.objects.visible_to(user).about(organisation)
    ]
    leads = Organisation.objects.led_by(user).filter(pk=organisation.pk).exists()
    return People(
        now=sorted((line for line in lines if line.term.is_active), key=lambda line: _RANK[line.term.role]),
        later=[line for line in lines if line.term.starts_at > now and not line.term.is_over],
        before=[line for line in lines if line.term.is_over],
        invitations=list(Invitation.objects.open().of(organisation)) if leads else [],
        leads=leads,
    )
