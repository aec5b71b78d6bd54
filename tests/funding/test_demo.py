"""The demonstration's calls: of every family, in every state, in both languages, each marked as an example."""

from collections import Counter

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.demo import publish_calls
from sueiga.funding.demo.programmes import CERV, CULTURE, ERASMUS, LEADER, MUNICIPAL, NGO_FUND, RURAL
from sueiga.funding.differences import differences
from sueiga.funding.enums import AHEAD, Stage, Status
from sueiga.funding.models import ActionArea, Call, Edition, Grant, ResultsCoverage, StatedFact
from sueiga.funding.record_rows import record_of
from tests.factories import registry
from tests.factories.people import representative
from tests.world import World


@pytest.fixture
def calls(world: World) -> list[Call]:
    """The cast's own district, one beside it, and two local action groups, one of them Vida's."""
    own = registry.organisation(name="Molėtų rajono VVG", kind="lag", settlement=world.bijutiskis)
    registry.organisation(name="Utenos rajono VVG", kind="lag", settlement=world.leliunai)
    representative(own, world.vida)
    for number in range(8):
        registry.organisation(name=f"Alantos {number} bendruomenė", settlement=world.alanta)
    return publish_calls(timezone.localdate())


def test_calls_of_every_family_stand_in_every_way_each_marked_and_in_both_languages(calls: list[Call]) -> None:
    published = Edition.objects.filter(stage=Stage.PUBLISHED)

    families = Counter(published.values_list("programme__slug", flat=True))
    assert set(families) == {RURAL, MUNICIPAL, NGO_FUND, CULTURE, LEADER, CERV, ERASMUS}
    assert families[LEADER] == 2
    assert {call.status for call in calls} >= {*AHEAD, Status.ASSESSED, Status.RESULTS}
    assert not Call.objects.public().filter(example_year=None).exists()
    assert not published.filter(name_en="").exists() and not published.filter(summary_en="").exists()


def test_each_page_opens_for_jonas_in_both_languages(calls: list[Call], client: Client) -> None:
    addresses = [prefix + reverse("funding:call", args=[call.slug]) for call in calls for prefix in ("", "/en")]

    assert {client.get(address).status_code for address in addresses} == {200}


def test_one_is_copied_one_was_put_off_and_one_waits_for_review(world: World, calls: list[Call]) -> None:
    copied = Call.objects.public().exclude(copied_from=None).get()
    changed = Edition.objects.get(stage=Stage.PUBLISHED, number_of=2)
    before = Edition.objects.get(call=changed.call, number_of=1)

    assert copied.copied_from and copied.copied_from.call.status == Status.RESULTS
    assert [each.field for each in differences(record_of(before), record_of(changed))] == ["windows"]
    assert Edition.objects.waiting().get().started_by == world.vida


def test_enough_is_known_for_answers(world: World, calls: list[Call]) -> None:
    years = set(ResultsCoverage.objects.filter(programme__slug=RURAL).values_list("year", flat=True))

    assert years == set(range(2018, timezone.localdate().year + 1))
    assert Grant.objects.filter(organisation__isnull=False).exists()
    assert ActionArea.objects.count() == 2
    assert StatedFact.objects.filter(organisation=world.bijutiskio_bendruomene, stated_by=world.ona).count() == 4
