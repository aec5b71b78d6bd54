"""The named cast: invented people in real places, used wherever a test needs somebody.

Ona chairs Bijutiškis, Petras keeps its books, Mindaugas chairs the union of Molėtai, Rasa works in the union's office;
Vida speaks for nobody yet.
"""

from dataclasses import dataclass

from sueiga.accounts.enums import OfficeRole
from sueiga.accounts.models import User
from sueiga.places.models import Municipality, Settlement
from sueiga.registry.models import Organisation
from tests.factories import places, registry
from tests.factories.people import representative


@dataclass(frozen=True)
class World:
    """Ona, Petras, Rasa, Vida, Mindaugas; Jonas has no account. Two villages of Molėtai, one of Utena."""

    ona: User
    petras: User
    rasa: User
    vida: User
    mindaugas: User
    moletai: Municipality
    utena: Municipality
    bijutiskis: Settlement
    alanta: Settlement
    leliunai: Settlement
    bijutiskio_bendruomene: Organisation
    leliunu_bendruomene: Organisation
    moletu_sajunga: Organisation

    @classmethod
    def build(cls) -> "World":
        """Writes the cast into the test's database."""
        county = places.county()
        moletai = places.municipality(name="Molėtų r. sav.", county=county, lat=55.23, lon=25.42)
        utena = places.municipality(name="Utenos r. sav.", county=county, lat=55.50, lon=25.60)
        alanta_sen = places.eldership(name="Alantos sen.", municipality=moletai)
        leliunai_sen = places.eldership(name="Leliūnų sen.", municipality=utena)
        bijutiskis = places.settlement(
            name="Bijutiškis", name_genitive="Bijutiškio", eldership=alanta_sen, lat=55.32, lon=25.35
        )
        alanta = places.settlement(
            name="Alanta", name_genitive="Alantos", type="mstl.", eldership=alanta_sen, lat=55.35, lon=25.30
        )
        leliunai = places.settlement(
            name="Leliūnai", name_genitive="Leliūnų", type="mstl.", eldership=leliunai_sen, lat=55.49, lon=25.39
        )
        people = {
            name.lower(): User.objects.create_user(f"{name.lower()}@example.org", name=name)
            for name in ["Ona", "Petras", "Vida", "Mindaugas"]
        }
        world = cls(
            **people,
            rasa=User.objects.create_user("rasa@example.org", name="Rasa", office_role=OfficeRole.OFFICER),
            moletai=moletai,
            utena=utena,
            bijutiskis=bijutiskis,
            alanta=alanta,
            leliunai=leliunai,
            bijutiskio_bendruomene=registry.organisation(name="Bijutiškio kaimo bendruomenė", settlement=bijutiskis),
            leliunu_bendruomene=registry.organisation(name="Leliūnų bendruomenė", settlement=leliunai),
            moletu_sajunga=registry.organisation(
                name="Molėtų rajono kaimo bendruomenių sąjunga", kind="union", municipality=moletai
            ),
        )
        representative(world.bijutiskio_bendruomene, world.ona)
        representative(world.bijutiskio_bendruomene, world.petras, "accountant")
        representative(world.moletu_sajunga, world.mindaugas)
        return world
