"""A community says that a call interests it, or that it is not for them; the latest word stands."""

import datetime as dt
from collections.abc import Callable

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.actions import interests
from sueiga.funding.enums import FactName, InterestLevel
from sueiga.funding.models import Call, Fit, Interest, Lack
from sueiga.history.models import Event
from tests.factories import funding
from tests.factories.people import representative, signed_in
from tests.world import World


@pytest.fixture
def call(world: World) -> Call:
    return funding.published(slug="parama-kaimams")


@pytest.fixture
def ona(world: World) -> Client:
    return signed_in(world.ona)


def say(client: Client, call: Call, world: World, level: str, **more: str) -> str:
    """The page she comes to, in words."""
    data = {
        "organisation": world.bijutiskio_bendruomene.code,
        "level": level,
        "next": reverse("funding:own_calls"),
        **more,
    }
    return client.post(reverse("funding:interest", args=[call.slug]), data, follow=True).content.decode()


def test_ona_says_the_call_interests_them(ona: Client, call: Call, world: World) -> None:
    page = say(ona, call, world, "interested")

    said = Interest.objects.get()
    assert (said.organisation, said.level, said.said_by) == (world.bijutiskio_bendruomene, "interested", world.ona)
    assert "Kvietimas kaimo bendruomenėms" in page


def test_the_latest_word_stands(ona: Client, call: Call, world: World) -> None:
    say(ona, call, world, "interested")
    say(ona, call, world, "intends")
    say(ona, call, world, "not_for_us")

    assert Interest.objects.get().level == InterestLevel.NOT_FOR_US


def test_the_same_word_again_keeps_its_day(ona: Client, call: Call, world: World) -> None:
    say(ona, call, world, "interested")
    before = Interest.objects.get().said_at
    with time_machine.travel(timezone.now() + dt.timedelta(days=2)):
        interests.say(call=call, organisation=world.bijutiskio_bendruomene, level="interested", by=world.petras)

    assert Interest.objects.get().said_at == before
    assert Event.objects.filter(verb="funding:interest").count() == 1


def test_a_word_can_be_taken_back(ona: Client, call: Call, world: World) -> None:
    say(ona, call, world, "interested")
    say(ona, call, world, "")
    say(ona, call, world, "")

    assert not Interest.objects.exists()
    assert Event.objects.filter(verb="funding:interest_taken_back").count() == 1


def test_the_button_leads_back_to_the_page_it_stood_on(ona: Client, call: Call, world: World) -> None:
    here = reverse("funding:own_calls")
    data = {"organisation": world.bijutiskio_bendruomene.code, "level": "interested", "next": here}

    assert ona.post(reverse("funding:interest", args=[call.slug]), data).headers["Location"] == here


def test_nobody_is_led_to_another_site(ona: Client, call: Call, world: World) -> None:
    data = {"organisation": world.bijutiskio_bendruomene.code, "level": "interested", "next": "https://example.org/"}
    answer = ona.post(reverse("funding:interest", args=[call.slug]), data)

    assert answer.headers["Location"] == call.get_absolute_url()


def test_mindaugas_says_nothing_for_onas_community(call: Call, world: World) -> None:
    say(signed_in(world.mindaugas), call, world, "interested")

    assert not Interest.objects.exists()


@pytest.mark.parametrize(("seconds", "counts"), [(-1, 1), (0, 0), (1, 0)])
def test_it_counts_up_to_the_last_second(seconds: int, counts: int, call: Call, world: World) -> None:
    assert call.closes_at
    client = signed_in(world.ona)
    with time_machine.travel(call.closes_at + dt.timedelta(seconds=seconds), tick=False):
        client.force_login(world.ona, backend="allauth.account.auth_backends.AuthenticationBackend")
        say(client, call, world, "interested")

    assert Interest.objects.count() == counts


def test_nobody_is_interested_in_a_withdrawn_call(ona: Client, call: Call, world: World) -> None:
    Call.objects.update(withdrawn_at=timezone.now())
    say(ona, call, world, "intends")

    assert not Interest.objects.exists()


def test_the_page_shows_each_of_ones_organisations(call: Call, world: World) -> None:
    representative(world.leliunu_bendruomene, world.ona)
    page = signed_in(world.ona).get(reverse("funding:interest", args=[call.slug])).content.decode()

    assert world.bijutiskio_bendruomene.name in page
    assert world.leliunu_bendruomene.name in page


def test_vida_who_speaks_for_nobody_is_told_what_to_do(call: Call, world: World) -> None:
    page = signed_in(world.vida).get(reverse("funding:interest", args=[call.slug])).content.decode()

    assert reverse("registry:organisations") in page
    assert 'name="level"' not in page


def test_the_list_of_ones_own_stands_by_deadline(ona: Client, call: Call, world: World) -> None:
    later = funding.published(funding.said(name_lt="Vėlesnis kvietimas", name_en=""))
    Call.objects.filter(pk=later.pk).update(closes_at=timezone.now() + dt.timedelta(days=60))
    for each in (later, call):
        interests.say(call=each, organisation=world.bijutiskio_bendruomene, level="interested", by=world.ona)
    page = ona.get(reverse("funding:own_calls")).content.decode()

    assert page.index("Kvietimas kaimo bendruomenėms") < page.index("Vėlesnis kvietimas")


def test_what_is_over_and_what_is_not_for_them_stand_apart(ona: Client, call: Call, world: World) -> None:
    refused = funding.published(funding.said(name_lt="Ne mums skirtas", name_en=""))
    interests.say(call=refused, organisation=world.bijutiskio_bendruomene, level="not_for_us", by=world.ona)
    interests.say(call=call, organisation=world.bijutiskio_bendruomene, level="intends", by=world.ona)
    Call.objects.filter(pk=call.pk).update(closes_at=timezone.now() - dt.timedelta(days=1))
    page = ona.get(reverse("funding:own_calls")).content.decode()

    assert page.index('id="over"') < page.index("Kvietimas kaimo bendruomenėms") < page.index("<details")
    assert page.index("<details") < page.index("Ne mums skirtas")


def test_others_see_nothing_of_what_ona_said(call: Call, world: World) -> None:
    interests.say(call=call, organisation=world.bijutiskio_bendruomene, level="intends", by=world.ona)

    assert Interest.objects.visible_to(world.mindaugas).count() == 0
    assert Interest.objects.visible_to(world.petras).count() == 1
    assert Interest.objects.visible_to(world.rasa).count() == 1


def test_the_list_says_what_is_missing(ona: Client, call: Call, world: World) -> None:
    interests.say(call=call, organisation=world.bijutiskio_bendruomene, level="intends", by=world.ona)
    Fit.objects.create(call=call, organisation=world.bijutiskio_bendruomene, answer="not_yet")
    Lack.objects.create(call=call, organisation=world.bijutiskio_bendruomene, fact="ngo")
    page = ona.get(reverse("funding:own_calls")).content.decode()

    assert str(FactName.NGO.label) in page


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_much_for_three_as_for_one(
    number: int, ona: Client, world: World, django_assert_num_queries: Callable[..., object]
) -> None:
    for _number in range(number):
        call = funding.published()
        interests.say(call=call, organisation=world.bijutiskio_bendruomene, level="intends", by=world.ona)
        Fit.objects.create(call=call, organisation=world.bijutiskio_bendruomene, answer="not_yet")
        Lack.objects.create(call=call, organisation=world.bijutiskio_bendruomene, fact="ngo")

    with django_assert_num_queries(7):
        ona.get(reverse("funding:own_calls"))
