"""People are told what the office did on their behalf: once a day, and only when something was done."""

import datetime as dt

import time_machine
from django.utils import timezone

from sueiga.accounts.actions.errands import begin_errand, end_errand
from sueiga.accounts.enums import ErrandEnd
from sueiga.accounts.models import Errand, User
from sueiga.history.models import Event
from sueiga.history.record import record
from sueiga.home.tasks import tell_people_of_errands
from sueiga.home.telling import tell_of_errands
from sueiga.messaging.models import Letter
from tests.world import World


def errand(world: World, person: User, *verbs: str) -> Errand:
    """Rasa acts for somebody, does this, and finishes."""
    errand = begin_errand(person=person, reason="phone", by=world.rasa)
    for verb in verbs:
        record(by=errand.acting, verb=verb, subject=world.bijutiskio_bendruomene)
    end_errand(errand=errand, end=ErrandEnd.FINISHED, by=world.rasa)
    return errand


def test_one_letter_tells_all_that_was_done(world: World) -> None:
    errand(world, world.ona, "registry:tell", "registry:tell")
    errand(world, world.ona, "registry:confirm", "registry:unheard_of")

    assert tell_of_errands(by=None) == 1

    text = Letter.objects.get().text
    assert text.count("– ") == 5  # two errands, three different deeds
    assert "Bijutiškio kaimo bendruomenė" in text


def test_it_is_written_in_the_language_of_its_reader(world: World) -> None:
    User.objects.filter(pk=world.ona.pk).update(language="en")
    world.ona.refresh_from_db()
    errand(world, world.ona, "registry:confirm")

    tell_of_errands(by=None)

    assert "an organisation's details confirmed: Bijutiškio" in Letter.objects.get().text


def test_a_second_time_there_is_nothing_to_tell(world: World) -> None:
    errand(world, world.ona, "registry:tell")
    errand(world, world.petras, "registry:tell")

    assert [tell_of_errands(by=None), tell_of_errands(by=None)] == [2, 0]


def test_where_nothing_was_done_nothing_is_written(world: World) -> None:
    looked = errand(world, world.ona)

    tell_of_errands(by=None)

    looked.refresh_from_db()
    assert looked.told_at is not None
    assert not Letter.objects.exists()


def test_an_errand_nobody_finished_is_ended_first(world: World) -> None:
    left = begin_errand(person=world.ona, reason="meeting", by=world.rasa)
    record(by=left.acting, verb="registry:tell", subject=world.bijutiskio_bendruomene)

    with time_machine.travel(timezone.now() + dt.timedelta(hours=2)):
        tell_people_of_errands.func()

    left.refresh_from_db()
    assert (left.end, left.ended_at) == (ErrandEnd.TIME, left.until)
    assert Event.objects.get(verb="accounts:errand_end").by is None
    assert Letter.objects.count() == 1


def test_one_that_goes_on_is_let_be(world: World) -> None:
    begin_errand(person=world.ona, reason="phone", by=world.rasa)

    assert tell_of_errands(by=None) == 0
    assert Errand.objects.running().exists()
