"""One community let in after the close: written down, weighed like the others, seen by the jury as what it is."""

import datetime as dt
import re

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.publishing.actions import contest_entries as entries
from sueiga.publishing.actions import contest_judging as jury
from sueiga.publishing.actions import contest_office as office
from sueiga.publishing.contesting.desk import desk_items
from sueiga.publishing.models import Contest, ContestEntry, LateEntry
from tests.factories import contests
from tests.factories.people import signed_in
from tests.world import World

pytestmark = pytest.mark.django_db
WHY = "Dvi dienas nebuvo elektros."


@pytest.fixture
def closed(world: World) -> Contest:
    """A contest that closed yesterday."""
    return contests.closed()


def let_in(world: World, contest: Contest, hours: int = 24) -> LateEntry:
    until = timezone.now() + dt.timedelta(hours=hours)
    return office.let_in(
        contest=contest, organisation=world.bijutiskio_bendruomene, until=until, why=WHY, by=world.rasa
    )


def sent_late(world: World, contest: Contest) -> ContestEntry:
    entry = entries.begin(contest=contest, organisation=world.bijutiskio_bendruomene, by=world.ona)
    entries.send(entry=entry, by=world.ona)
    return ContestEntry.objects.select_related("contest").get(pk=entry.pk)


def test_rasa_lets_bijutiskis_in_and_ona_sends_until_the_moment(
    world: World, closed: Contest, rasa_client: Client
) -> None:
    until = timezone.localtime(timezone.now() + dt.timedelta(days=2))
    said = {"organisation": world.bijutiskio_bendruomene.code, "until": f"{until:%Y-%m-%dT%H:%M}", "why": WHY}
    rasa_client.post(f"/biuras/konkursai/{closed.pk}/pavelavusieji/", said)

    page = signed_in(world.ona).get(f"{closed.get_absolute_url()}dalyvauti/").content.decode()
    entry = sent_late(world, closed)

    assert 'name="organisation"' in page
    assert entry.is_late
    assert Event.objects.get(verb="contest:let_in").by == world.rasa.pk


def test_nobody_else_is_let_in(world: World, closed: Contest) -> None:
    let_in(world, closed)
    with pytest.raises(entries.Closed):
        entries.begin(contest=closed, organisation=world.leliunu_bendruomene, by=world.ona)


def test_when_its_time_is_over_it_is_over(world: World, closed: Contest) -> None:
    let_in(world, closed, hours=-1)
    with pytest.raises(entries.Closed):
        entries.begin(contest=closed, organisation=world.bijutiskio_bendruomene, by=world.ona)


def test_a_draft_not_sent_in_time_is_on_ona_s_desk_again(world: World, closed: Contest) -> None:
    contests.draft(closed, world.bijutiskio_bendruomene, world.ona)
    before = desk_items(world.ona)

    leave = let_in(world, closed)

    assert before == []
    assert [item.due for item in desk_items(world.ona)] == [timezone.localdate(leave.until)]


def test_until_then_no_juror_ends_and_nothing_is_announced(world: World, closed: Contest) -> None:
    vida = contests.juror(closed, world.vida)
    contests.entry(closed, world.leliunu_bendruomene, place=1)
    let_in(world, closed)
    with pytest.raises(jury.WaitsForLate):
        jury.end(juror=vida, by=world.vida)
    with pytest.raises(office.StillOpen):
        office.plan(contest=closed, words_lt="", words_en="", at=None, by=world.rasa)
    answer = signed_in(world.vida).post(f"{closed.get_absolute_url()}vertinimas/baigti/", follow=True)
    assert "messages" in answer.context


def test_a_juror_who_had_ended_goes_on(world: World, closed: Contest) -> None:
    vida = contests.juror(closed, world.vida, ended_at=timezone.now())
    contests.juror(closed, world.mindaugas)
    let_in(world, closed)
    vida.refresh_from_db()
    assert vida.ended_at is None


def test_once_all_jurors_have_seen_each_other_s_points_nobody_is_let_in(
    world: World, closed: Contest, rasa_client: Client
) -> None:
    contests.juror(closed, world.vida, ended_at=timezone.now())
    until = timezone.localtime(timezone.now() + dt.timedelta(days=2))
    said = {"organisation": world.bijutiskio_bendruomene.code, "until": f"{until:%Y-%m-%dT%H:%M}", "why": WHY}

    page = rasa_client.post(f"/en/biuras/konkursai/{closed.pk}/pavelavusieji/", said).content.decode()

    assert "All jurors have ended" in page
    assert not LateEntry.objects.exists()


def test_nor_after_the_winners_are_known(world: World, closed: Contest) -> None:
    contests.announced(closed)
    with pytest.raises(office.Known):
        let_in(world, closed)


def test_the_jury_and_the_office_see_that_it_came_late_and_why(
    world: World, closed: Contest, rasa_client: Client
) -> None:
    contests.juror(closed, world.vida)
    let_in(world, closed)
    entry = sent_late(world, closed)
    vida, jury_room = signed_in(world.vida), f"{closed.get_absolute_url()}vertinimas/"

    assert "came late" in vida.get(f"/en{jury_room}").content.decode()
    assert WHY in vida.get(f"{jury_room}{entry.pk}/").content.decode()
    assert WHY in rasa_client.get(f"/biuras/konkursai/{closed.pk}/darbai/{entry.pk}/").content.decode()
    assert WHY in rasa_client.get(f"/biuras/konkursai/{closed.pk}/").content.decode()


def test_an_entry_in_time_is_not_late(world: World) -> None:
    entry = contests.entry(contests.contest(), world.bijutiskio_bendruomene)
    assert not entry.is_late


@pytest.mark.parametrize("until", ["2020-01-01T10:00", "9999-01-01T10:00", "", "rytoj"])
def test_a_moment_that_cannot_be_is_said_beside_its_field(
    until: str, world: World, closed: Contest, rasa_client: Client
) -> None:
    said = {"organisation": "000000000", "until": until, "why": WHY}
    page = rasa_client.post(f"/biuras/konkursai/{closed.pk}/pavelavusieji/", said).content.decode()
    assert "id_until_error" in page
    assert "id_organisation_error" in page


def test_what_was_sent_late_may_be_taken_back_until_then(world: World, closed: Contest) -> None:
    leave = let_in(world, closed)
    entry = sent_late(world, closed)
    assert str(leave) == str(world.bijutiskio_bendruomene)
    entries.take_back(entry=entry, by=world.ona)
    LateEntry.objects.update(until=timezone.now())
    with pytest.raises(entries.Closed):
        entries.send(entry=entry, by=world.ona)


def test_what_came_in_time_stays_with_the_jury_though_its_community_may_enter_once_more(
    world: World, closed: Contest
) -> None:
    in_time = contests.entry(
        closed, world.bijutiskio_bendruomene, world.ona, sent_at=closed.closes_at - dt.timedelta(days=1)
    )
    let_in(world, closed)

    with pytest.raises(entries.Closed):
        entries.take_back(entry=in_time, by=world.ona)
    assert b"susigrazinti" not in signed_in(world.ona).get(in_time.own_url).content


def test_points_are_not_kept_for_words_taken_back(world: World, closed: Contest) -> None:
    let_in(world, closed)
    entry = sent_late(world, closed)
    contests.review(contests.juror(closed, world.petras), entry, 5)

    entries.take_back(entry=entry, by=world.ona)

    assert not entry.reviews.exists()


def test_those_who_act_for_it_get_a_letter_with_the_moment_and_the_address(
    world: World, closed: Contest, rasa_client: Client
) -> None:
    until = timezone.localtime(timezone.now() + dt.timedelta(days=2)).replace(second=0, microsecond=0)
    said = {"organisation": world.bijutiskio_bendruomene.code, "until": f"{until:%Y-%m-%dT%H:%M}", "why": WHY}

    page = rasa_client.post(f"/en/biuras/konkursai/{closed.pk}/pavelavusieji/", said, follow=True).content.decode()

    written = Letter.objects.filter(key__startswith="contest-let-in")
    assert {letter.person for letter in written} == {world.ona, world.petras}
    for letter in written:
        assert f"{until:%Y-%m-%d %H:%M}" in letter.text
        assert f"{settings.SITE_URL}/konkursai/{closed.slug}/dalyvauti/" in letter.text
        assert letter.expires_at == until
    assert "A letter is on its way to 2 people" in page


def test_another_moment_is_another_letter_the_same_one_is_not(world: World, closed: Contest) -> None:
    first, later = (timezone.now() + dt.timedelta(hours=hours) for hours in (24, 48))
    for until in (first, first, later, first):
        office.let_in(
            contest=closed, organisation=world.bijutiskio_bendruomene, until=until, why=WHY, by=world.rasa
        )  # fmt: skip
    assert Letter.objects.filter(person=world.ona).count() == 3


def test_the_letter_leads_to_where_the_entry_is_begun(world: World, closed: Contest) -> None:
    let_in(world, closed)
    text = Letter.objects.get(person=world.ona).text
    address = re.search(rf"{re.escape(settings.SITE_URL)}(\S+)", text)
    assert address
    assert 'name="organisation"' in signed_in(world.ona).get(address[1]).content.decode()


def test_no_letter_goes_when_nobody_is_let_in(world: World, closed: Contest) -> None:
    contests.announced(closed)
    with pytest.raises(office.Known):
        let_in(world, closed)
    assert not Letter.objects.exists()


def test_the_office_is_told_when_nobody_acts_for_the_community(
    world: World, closed: Contest, rasa_client: Client
) -> None:
    until = timezone.localtime(timezone.now() + dt.timedelta(days=2))
    said = {"organisation": world.leliunu_bendruomene.code, "until": f"{until:%Y-%m-%dT%H:%M}", "why": WHY}

    page = rasa_client.post(f"/en/biuras/konkursai/{closed.pk}/pavelavusieji/", said, follow=True).content.decode()

    assert "Nobody acts for this community here yet" in page
    assert not Letter.objects.exists()
