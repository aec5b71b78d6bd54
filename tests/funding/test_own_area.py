"""A group and a municipality ask for places of their own area alone; the check page says so."""

import pytest
from django.test import Client
from django.urls import reverse

from sueiga.funding.actions import drafts
from sueiga.funding.models import ActionArea, Call
from sueiga.funding.own_area import strangers
from sueiga.funding.record import CallPlace, CallRecord
from sueiga.funding.ruling.territories import ancestors_of
from sueiga.registry.models import Organisation
from tests.factories import funding, registry
from tests.world import World

Said = list[tuple[str, bool]]


@pytest.fixture
def lag(world: World) -> Organisation:
    return registry.organisation(name="Molėtų VVG", kind="lag", municipality=world.moletai)


def told(call: Call, *places: CallPlace, **fields: object) -> Said:
    said = CallRecord(whole_country=not places, places=places)
    return [(str(each.text), each.is_grave) for each in strangers(call, said, ancestors_of(said))]


def municipality(place: object) -> CallPlace:
    return CallPlace("municipality", place.code, place.name)  # type: ignore[attr-defined]  # a row of places


def test_a_municipality_may_name_itself_and_what_lies_in_it(world: World) -> None:
    call = Call(municipality=world.moletai)
    village = CallPlace("settlement", world.alanta.code, "Alanta")

    assert told(call, municipality(world.moletai), village) == []


def test_a_municipality_may_not_name_another_nor_the_whole_country(world: World) -> None:
    call = Call(municipality=world.moletai)

    assert [grave for _text, grave in told(call, municipality(world.utena))] == [True]
    assert [grave for _text, grave in told(call)] == [True]


def test_a_group_may_name_its_area(world: World, lag: Organisation) -> None:
    ActionArea.objects.create(lag=lag, level="municipality", code=world.moletai.code)
    call = Call(lag=lag)

    assert told(call, CallPlace("lag", lag.code, lag.name), municipality(world.moletai)) == []
    assert [grave for _text, grave in told(call, municipality(world.utena))] == [True]


def test_of_a_group_whose_area_is_not_known_one_is_asked_to_look(world: World, lag: Organisation) -> None:
    call = Call(lag=lag)

    assert [grave for _text, grave in told(call, municipality(world.moletai))] == [False]
    assert [grave for _text, grave in told(call, CallPlace("lag", "300000009", "Kita VVG"))] == [True]


def test_the_office_may_name_any_place_and_what_is_gone_is_told_elsewhere(world: World) -> None:
    assert told(Call(), municipality(world.utena)) == []
    assert told(Call(municipality=world.moletai), CallPlace("municipality", "999", "Nebėra")) == []


def test_the_check_page_says_so(world: World, rasa_client: Client) -> None:
    said = funding.said(whole_country=False, places=(municipality(world.utena),))
    edition = funding.draft(said, municipality=world.moletai)
    page = rasa_client.get(reverse("funding:edit_check", args=[edition.pk])).content.decode()

    assert world.utena.name in page
    with pytest.raises(drafts.NotReady):
        drafts.publish(edition=edition, by=world.rasa)
