"""What a row of the access matrix says, and answers rows have in common."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.world import World

CAST = ["ona", "petras", "rasa", "vida", "mindaugas", "jonas"]  # Jonas has no account
IN_OFFICE = {"rasa"}
OK, DOOR, MISSING = 200, 302, 404

EVERYBODY = dict.fromkeys(CAST, OK)
SIGNED_IN = {**EVERYBODY, "jonas": DOOR}
OFFICE = {person: OK if person in IN_OFFICE else DOOR if person == "jonas" else MISSING for person in CAST}
OFFICE_ACTS = {**OFFICE, "rasa": DOOR}  # done, and led on to the next page
OFFICE_SEES = {person: OK if person in IN_OFFICE else MISSING for person in CAST}  # public address, hidden row
OFFICE_WITHOUT_ROW = {**OFFICE, "rasa": MISSING}
NOBODY = dict.fromkeys(CAST, MISSING)
LED_ON = dict.fromkeys(CAST, DOOR)
LED_ON_SIGNED_IN = {**LED_ON, "jonas": OK}


def no_arguments(world: World) -> dict[str, object]:
    return {}


@dataclass(frozen=True)
class Row:
    """What each of the cast is answered at one address, with these arguments."""

    name: str
    answers: dict[str, int]
    arguments: Callable[[World], dict[str, object]] = no_arguments
    method: str = "get"
    data: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        case = "" if self.arguments is no_arguments else f"({self.arguments.__name__})"
        return f"{self.method} {self.name}{case}"
