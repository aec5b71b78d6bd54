"""Who may do what: interest in calls."""

from sueiga.funding.models import Call, Interest
from sueiga.registry.models import Representative
from tests.access.rows import CAST, DOOR, MISSING, OFFICE, OFFICE_WITHOUT_ROW, SIGNED_IN, Row
from tests.factories import funding
from tests.factories.people import representative
from tests.laws.arguments import Arguments
from tests.world import World

SIGNED_IN_ONLY = {**dict.fromkeys(CAST, MISSING), "jonas": DOOR}


def open_call(world: World) -> dict[str, object]:
    known = Call.objects.filter(slug="parama-kaimams").first()
    return {"slug": (known or funding.published(slug="parama-kaimams")).slug}


def draft(world: World) -> dict[str, object]:
    return {"slug": funding.draft().call.slug}


def led_by_rasa_too(world: World) -> dict[str, object]:
    """For the laws about pages, which Rasa opens."""
    if not Representative.objects.filter(person=world.rasa).exists():
        representative(world.leliunu_bendruomene, world.rasa)
    return open_call(world)


def wanted_by_rasa(world: World) -> dict[str, object]:
    call = Call.objects.get(slug=led_by_rasa_too(world)["slug"])
    Interest.objects.get_or_create(
        call=call, organisation=world.leliunu_bendruomene, defaults={"level": "interested", "said_by": world.rasa}
    )
    return {}


ONAS_WORD = {"organisation": "", "level": "interested"}

ROWS: list[Row] = [
    Row("funding:interest", SIGNED_IN, open_call),
    Row("funding:interest", SIGNED_IN_ONLY, draft),
    Row("funding:interest", SIGNED_IN, open_call, method="post", data=ONAS_WORD),
    Row("funding:own_calls", SIGNED_IN),
    Row("funding:office_call", OFFICE, open_call),
    Row("funding:office_call", OFFICE_WITHOUT_ROW, draft),
]
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {  # the laws open them as Rasa
    "funding:interest": led_by_rasa_too,
    "funding:own_calls": wanted_by_rasa,
    "funding:office_call": open_call,
}
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = {"funding:interest", "funding:own_calls", "funding:office_call"}


def fill(world: World, number: int) -> None:
    """One more row in each list."""
