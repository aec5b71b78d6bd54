"""A selection from the registry becomes people, each once, and addresses; the count says how they are reached."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone

from sueiga.messaging.enums import Channel, Matter, Wish
from sueiga.messaging.models import Preference
from sueiga.registry.audiences import Audience, Reached
from sueiga.registry.models import Confirmation, OrganisationContact
from tests.factories import people, registry
from tests.factories.people import representative
from tests.world import World


@pytest.fixture
def led(world: World) -> World:
    """Ona leads Bijutiškis and, with Mindaugas, the union of Molėtai; Petras keeps books; Vida leads Leliūnai."""
    representative(world.moletu_sajunga, world.ona)
    representative(world.leliunu_bendruomene, world.vida)
    return world


def reached(query: str) -> list[Reached]:
    return list(Audience(query).resolve())


def names(query: str) -> set[str]:
    return {each.recipient.name for each in reached(query)}


def test_one_recipient_however_many_they_lead(led: World) -> None:
    (ona,) = [each for each in reached("to=people&role=chair") if each.recipient.person == led.ona]

    assert set(ona.organisations) == {led.bijutiskio_bendruomene, led.moletu_sajunga}
    assert ona.why.startswith("Jūsų pareigos: ")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Ona", "Petras", "Vida", "Mindaugas"}),
        ("role=chair", {"Ona", "Vida", "Mindaugas"}),
        ("role=accountant&municipality=moletu-r-sav", {"Petras"}),
        ("municipality=moletu-r-sav&municipality=utenos-r-sav", {"Ona", "Petras", "Vida", "Mindaugas"}),
        ("kind=union", {"Ona", "Mindaugas"}),
        ("standing=quiet", set()),
        ("kind=niekas&role=niekas", {"Ona", "Petras", "Vida", "Mindaugas"}),
    ],
)
def test_marks_narrow_the_selection(query: str, expected: set[str], led: World) -> None:
    assert names(query.replace("moletu-r-sav", led.moletai.slug).replace("utenos-r-sav", led.utena.slug)) == expected


def test_confirmed_and_not_confirmed_this_year(led: World) -> None:
    Confirmation.objects.create(organisation=led.leliunu_bendruomene, way="page")

    assert names("role=chair&confirmed=yes") == {"Vida"}
    assert names("role=chair&confirmed=no") == {"Ona", "Mindaugas"}


def test_whoever_no_longer_acts_is_not_written_to(led: World) -> None:
    yesterday = timezone.now() - dt.timedelta(days=1)
    led.leliunu_bendruomene.representatives.update(ends_at=yesterday)
    led.petras.is_active = False
    led.petras.save()

    assert names("") == {"Ona", "Mindaugas"}


def test_who_acts_for_a_double_is_written_to_for_the_record(led: World) -> None:
    double = registry.organisation(name="Leliūnai", merged_into=led.leliunu_bendruomene)
    jonas = people.person("Jonas")
    representative(double, jonas)

    (found,) = [each for each in reached("") if each.recipient.person == jonas]

    assert found.organisations == (led.leliunu_bendruomene,)


def test_without_email_the_letter_goes_on_paper_to_the_seat(led: World) -> None:
    aldona = people.person("Aldona", email=None)
    representative(led.bijutiskio_bendruomene, aldona)

    (found,) = [each for each in reached("") if each.recipient.person == aldona]

    assert found.recipient.channel == Channel.PAPER
    assert found.recipient.address.startswith("Bijutiškio kaimo bendruomenė\nMolėtų r. sav.")


def test_the_count_says_how_they_are_reached(led: World) -> None:
    representative(led.bijutiskio_bendruomene, people.person("Aldona", email=None))
    representative(led.moletu_sajunga, people.person("Juozas", email=None))  # its seat is not known
    Preference.objects.create(person=led.vida, matter=Matter.UNION, wish=Wish.NEVER)

    words = Audience("role=chair").count().in_words

    assert words == (
        "4 gavėjai; 1 be el. pašto – laišką galėsite atsispausdinti; 1 tokių laiškų atsisakė ir negaus; "
        "dar 1 neturi nei el. pašto, nei pašto adreso"
    )


def test_organisations_nobody_acts_for_at_their_own_address(led: World) -> None:
    silent = [registry.organisation(name=f"Tylioji {n}", settlement=led.alanta) for n in range(3)]
    for organisation in silent[:2]:
        OrganisationContact.objects.create(organisation=organisation, kind="email", value="tyla@example.org")
    OrganisationContact.objects.create(organisation=silent[2], kind="postal", value="Tylos g. 1, Alanta")

    shared, posted = reached("to=contacts")

    assert (shared.recipient.address, len(shared.organisations)) == ("tyla@example.org", 2)
    assert (posted.recipient.address, posted.recipient.channel) == ("Tylos g. 1, Alanta", Channel.PAPER)
    assert "žinomas" in shared.why


def test_the_selection_is_said_in_words(led: World) -> None:
    query = f"role=chair&kind=rural_community&standing=active&confirmed=no&municipality={led.moletai.slug}"
    words = Audience(query).in_words

    assert words.endswith("kaimo bendruomenė; veikia; Molėtų r. sav.; šiemet savo duomenų nepatvirtino")
    assert Audience("").in_words == "visi organizacijų atstovai; visa šalis"
    assert Audience("to=contacts").in_words.startswith("organizacijos, kurioms čia niekas neatstovauja")


def test_counting_asks_the_same_for_many(led: World, django_assert_num_queries: Callable[..., object]) -> None:
    for number in range(5):
        representative(led.leliunu_bendruomene, people.person(f"Narys {number}"), "board")

    with django_assert_num_queries(2):
        Audience("").count()
