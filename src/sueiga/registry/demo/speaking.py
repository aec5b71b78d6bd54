"""Who speaks for whom in the demonstration: the cast, and many invented chairs besides."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from django.db import transaction

from sueiga.accounts.enums import Origin
from sueiga.accounts.models import User
from sueiga.messaging.people import enter_person
from sueiga.places.models import Municipality
from sueiga.registry.actions.representatives import appoint
from sueiga.registry.demo.person_names import Named, people
from sueiga.registry.enums import Basis, Kind, Role, Standing
from sueiga.registry.models import Organisation, Representative
from sueiga.registry.terms import begins, ends

CHAIRS = {"small": 40, "full": 150}
HOME = "Molėtų r. sav."
LED_BY_MINDAUGAS, MOST_OF_ONE_PLACE = 40, 9
SOON = (9, 12, 24, 37, 51, 58)
"""Days left of some terms, so that reminders have something to say."""


@dataclass(frozen=True)
class Speaking:
    """Everybody who speaks for somebody, and the communities nobody speaks for yet."""

    roles: Sequence[Representative]
    ona_for: Organisation
    left: Sequence[Organisation]


@transaction.atomic
def let_people_speak(cast: dict[str, User], *, size: str, seed: int, today: dt.date) -> Speaking:
    """The cast first, then a chair each for communities of several municipalities."""
    chance = Random(f"people {seed}")  # noqa: S311 - invents, guards nothing
    near, others = _communities()
    ona_for = near[0]
    roles = _cast(cast, near, today)
    taken = {role.organisation_id for role in roles if role.role == Role.CHAIR}
    free = [one for one in [*near, *others] if one.pk not in taken]
    chosen = free[: CHAIRS[size]]
    for organisation, named in zip(chosen, people(len(chosen), chance), strict=True):
        roles.append(_chair(organisation, named, cast["Rasa"], chance, today, len(roles)))
    return Speaking(roles, ona_for, free[len(chosen) :])


def _communities() -> tuple[list[Organisation], list[Organisation]]:
    """Active ones of the cast's home district, and of the others so many of each; by code, always the same."""
    active = Organisation.objects.public().living().filter(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE)
    places = active.exclude(settlement=None).select_related("municipality", "settlement").order_by("code")
    by_place: dict[Municipality | None, list[Organisation]] = {}
    for one in places:
        by_place.setdefault(one.municipality, []).append(one)
    unions = Organisation.objects.public().living().filter(kind=Kind.UNION).values_list("municipality", flat=True)
    with_union = set(unions)
    ranked = sorted(by_place, key=lambda place: _rank(place, by_place[place], with_union))
    home, *others = ranked
    by_place[home].sort(key=lambda one: one.ngo_since is not None)  # Ona leads one that lacks the NGO flag
    return by_place[home], [one for place in others for one in by_place[place][:MOST_OF_ONE_PLACE]]


def _rank(
    place: Municipality | None, communities: list[Organisation], with_union: set[int | None]
) -> tuple[object, ...]:
    """The cast's own district first, or one with a union; then those with the most communities."""
    key = place.pk if place else None
    return str(place) != HOME, key not in with_union, -len(communities), communities[0].code


def _cast(cast: dict[str, User], near: list[Organisation], today: dt.date) -> list[Representative]:
    """Ona leads a community, Petras keeps its books, Vida an action group, Mindaugas the union of the district."""
    rasa = cast["Rasa"]
    since, until = today - dt.timedelta(days=2 * 365 + 100), today + dt.timedelta(days=52)

    def enter(name: str, organisation: Organisation, role: Role, last: dt.date | None = None) -> Representative:
        return appoint(
            organisation=organisation, person=cast[name], role=role, starts_at=begins(since), ends_at=ends(last),
            basis=Basis.DECISION, by=rasa,
        )  # fmt: skip

    roles = [enter("Ona", near[0], Role.CHAIR, until)]
    roles += [enter("Petras", one, Role.ACCOUNTANT) for one in near[:3]]
    unions = Organisation.objects.public().living().filter(kind=Kind.UNION).order_by("code")
    union = unions.filter(municipality=near[0].municipality).first() or unions.first()
    group = Organisation.objects.public().living().filter(kind=Kind.LAG).order_by("code").first()
    if union:
        roles.append(enter("Mindaugas", union, Role.CHAIR, today + dt.timedelta(days=500)))
    roles += [enter("Mindaugas", one, Role.DELEGATE) for one in near[1:LED_BY_MINDAUGAS]]
    if group:
        roles.append(enter("Vida", group, Role.CHAIR))
    return roles


def _chair(
    organisation: Organisation, named: Named, rasa: User, chance: Random, today: dt.date, number: int
) -> Representative:
    """A chair: every eighth without e-mail and written to on paper, some with a term about to end or ended."""
    on_paper = number % 8 == 3
    address = f"{organisation.settlement}, {organisation.municipality}".replace(" sav.", "")
    person = enter_person(
        name=named.name,
        email="" if on_paper else named.email,
        phones=[f"+370 600 0{chance.randint(0, 9999):04d}"] if number % 3 else [],
        postal_address=address if on_paper or number % 5 == 0 else "",
        language=named.language,
        source=Origin.SELF,  # they told us themselves: nobody is to be written to about it
        by=rasa,
    )
    since = today - dt.timedelta(days=chance.randint(120, 1300))
    left = SOON[number % len(SOON)] if number % 12 == 5 else chance.randint(90, 1200)
    last = today - dt.timedelta(days=3) if number % 25 == 7 else today + dt.timedelta(days=left)
    basis = chance.choice([Basis.DECISION, Basis.DECISION, Basis.UNION, Basis.VOUCHED, Basis.LETTER])
    return appoint(
        organisation=organisation, person=person, role=Role.CHAIR, starts_at=begins(since), ends_at=ends(last),
        basis=basis, by=rasa,
    )  # fmt: skip
