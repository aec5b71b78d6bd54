"""The cast of the demonstration and what Rasa of the union's office has decided in it."""

from collections.abc import Iterable
from random import Random

from sueiga.accounts.enums import OfficeRole
from sueiga.accounts.models import User
from sueiga.places.models import Settlement
from sueiga.registry.actions.decisions import decide_covers, decide_is, decide_is_not, decide_same_as
from sueiga.registry.enums import Certainty, Kind
from sueiga.registry.models import Organisation

CAST = ("Ona", "Petras", "Rasa", "Vida", "Mindaugas")
IN_OFFICE = "Rasa"
IS_REASONS = (
    "Kalbėjausi su pirmininke: tai kaimo bendruomenė, renkasi senojoje mokykloje.",
    "Įstatuose parašyta, kad nariai yra kaimo gyventojai.",
    "Seniūnas patvirtino: bendruomenė, veikia nuo įkūrimo.",
)
IS_NOT_REASONS = (
    "Tai kelių bičiulių klubas, gyventojų nevienija.",
    "Pagal įstatus vienija tik vieno fondo rėmėjus, ne gyventojus.",
)
COVERS_REASON = "Taip parašyta bendruomenės įstatuose."
SAME_REASON = "Ta pati bendruomenė, įregistruota du kartus."
COVERED, DOUBLES = 14, 2


def introduce_cast() -> dict[str, User]:
    """Ona, Petras, Rasa of the office, Vida and Mindaugas; Jonas has no account. Nobody is made twice."""
    cast = {}
    for name in CAST:
        role = OfficeRole.OFFICER if name == IN_OFFICE else OfficeRole.NONE
        email = address_of(name)
        known = User.objects.filter(email=email).first()
        cast[name] = known or User.objects.create_user(email, name=name, office_role=role)
    return cast


def address_of(name: str) -> str:
    """Where letters to one of the cast go."""
    return f"{name.lower()}@example.org"


def addresses_of_cast() -> list[str]:
    """The cast's, as those who may be signed in as by one click."""
    return [address_of(name) for name in CAST]


def decide_some(rasa: User, *, seed: int) -> int:
    """A handful of decisions of every kind; answers how many."""
    chance = Random(f"decisions {seed}")  # noqa: S311 - invents, guards nothing
    unsure = Organisation.objects.filter(certainty=Certainty.DOUBTFUL, deregistered_on=None).order_by("code")
    first, second = list(unsure.filter(kind=Kind.RURAL_COMMUNITY)), list(unsure.exclude(settlement=None))
    ours = chance.sample(first, min(4, len(first) // 2))
    theirs = chance.sample(remaining := [one for one in second if one not in ours], min(2, len(remaining) // 3))
    for organisation in ours:
        decide_is(organisation=organisation, kind=Kind.RURAL_COMMUNITY, reason=chance.choice(IS_REASONS), by=rasa)
    for organisation in theirs:
        decide_is_not(organisation=organisation, reason=chance.choice(IS_NOT_REASONS), by=rasa)
    return len(ours) + len(theirs) + _cover(rasa, chance) + _merge(rasa, chance)


def _cover(rasa: User, chance: Random) -> int:
    """Communities of several villages, each with those it covers."""
    several = list(
        Organisation.objects.public()
        .filter(name__icontains="kaimų bendruomenė", deregistered_on=None)
        .exclude(settlement=None)
        .exclude(eldership=None)
        .order_by("code")
    )
    chosen = chance.sample(several, min(COVERED, len(several)))
    for organisation in chosen:
        settlements = _around(organisation, chance.randint(1, 3))
        decide_covers(organisation=organisation, settlements=settlements, reason=COVERS_REASON, by=rasa)
    return len(chosen)


def _around(organisation: Organisation, more: int) -> list[Settlement]:
    """Its own settlement and so many of the nearest in its eldership."""
    own = organisation.settlement
    beside: Iterable[Settlement] = Settlement.objects.filter(eldership=organisation.eldership).exclude(
        pk=own.pk if own else 0
    )
    lat, lon = organisation.lat or 0.0, organisation.lon or 0.0
    nearest = sorted(beside, key=lambda s: ((s.lat - lat) ** 2 + ((s.lon - lon) * 0.57) ** 2, s.pk))
    return [*([own] if own else []), *nearest[:more]]


def _merge(rasa: User, chance: Random) -> int:
    """Some of those registered twice; the others are left for the office to find."""
    pairs = []
    for second in Organisation.objects.public().filter(name__startswith="Asociacija ").order_by("code"):
        same = Organisation.objects.public().filter(settlement=second.settlement, deregistered_on=None)
        bare = second.name.removeprefix("Asociacija ").strip('„“”",‘ ')
        first = same.exclude(pk=second.pk).filter(name__iexact=bare).order_by("code").first()
        if first is not None and second.settlement is not None:
            pairs.append((second, first))
    chosen = chance.sample(pairs, min(DOUBLES, len(pairs)))
    for second, first in chosen:
        decide_same_as(organisation=second, same_as=first, reason=SAME_REASON, by=rasa)
    return len(chosen)
