"""The jury weighs entries; the office ends the contest."""

import datetime as dt
import io

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from sueiga.accounts.models import User
from sueiga.messaging.models import Letter
from sueiga.publishing.actions import contest_judging as jury
from sueiga.publishing.actions import contest_office as office
from sueiga.publishing.contesting.desk import desk_items
from sueiga.publishing.contesting.judging import progress
from sueiga.publishing.contesting.personal import forget, known_about
from sueiga.publishing.contesting.turns import announce_due
from sueiga.publishing.models import Article, Contest, ContestEntry, ContestReview, Juror
from tests.factories import contests
from tests.factories.people import person, representative, signed_in
from tests.world import World

WORDS = {"award_lt": "Pirmoji vieta", "award_en": "", "praise_lt": "Šaunu!", "praise_en": ""}


def give(seat: Juror, entry: ContestEntry, *points: int, by: User) -> None:
    data: dict[str, object] = {"words": "Gražu"}
    for criterion, given in zip(seat.contest.criteria.order_by("pk"), points, strict=False):
        data[f"points_{criterion.pk}"] = given
    signed_in(by).post(f"/konkursai/{seat.contest.slug}/vertinimas/{entry.pk}/", data)


def end(seat: Juror) -> None:
    signed_in(seat.person).post(f"/konkursai/{seat.contest.slug}/vertinimas/baigti/")


def read(seat: Juror) -> str:
    return signed_in(seat.person).get(f"/konkursai/{seat.contest.slug}/vertinimas/").content.decode()


def set_up(world: World) -> tuple[Contest, ContestEntry, Juror, Juror]:
    """A closed contest with one entry; Vida and Mindaugas are the jury."""
    contest = contests.closed()
    entry = contests.entry(contest, world.bijutiskio_bendruomene, world.ona)
    return contest, entry, contests.juror(contest, world.vida), contests.juror(contest, world.mindaugas)


def test_the_office_names_somebody_by_address_and_a_letter_tells_them(world: World, rasa_client: Client) -> None:
    contest = contests.contest()

    for _ in range(2):
        rasa_client.post(f"/biuras/konkursai/{contest.pk}/komisija/", {"name": "Jonas", "email": "jonas@example.org"})

    assert [str(seat) for seat in Juror.objects.of(contest)] == ["Jonas"]
    assert Letter.objects.filter(key__startswith="contest-juror").count() == 1


def test_nobody_judges_before_the_close(world: World) -> None:
    seat = contests.juror(contests.contest(), world.vida)
    entry = contests.entry(seat.contest, world.bijutiskio_bendruomene)

    assert entry.title not in read(seat)
    assert signed_in(world.vida).get(f"/konkursai/{seat.contest.slug}/vertinimas/{entry.pk}/").status_code == 404


def test_a_juror_sees_the_others_only_when_all_have_ended(world: World) -> None:
    _contest, entry, vida, mindaugas = set_up(world)
    give(vida, entry, 9, 4, by=world.vida)
    end(vida)

    assert "Mindaugas" not in read(vida)

    give(mindaugas, entry, 7, 4, by=world.mindaugas)
    end(mindaugas)
    assert "Mindaugas" in read(vida)
    assert "12,00" in read(vida)


def test_points_beyond_the_most_are_refused(world: World) -> None:
    _contest, entry, vida, _ = set_up(world)

    give(vida, entry, 11, 4, by=world.vida)

    assert not ContestReview.objects.exists()


def test_nobody_ends_while_an_entry_lacks_points(world: World) -> None:
    _contest, entry, vida, _ = set_up(world)
    give(vida, entry, 9, by=world.vida)

    with pytest.raises(jury.NotDone):
        jury.end(juror=vida, by=world.vida)


def test_ended_points_change_only_while_another_has_not_ended(world: World) -> None:
    _contest, entry, vida, mindaugas = set_up(world)
    contests.review(vida, entry, 9, 4)
    jury.end(juror=vida, by=world.vida)
    give(vida, entry, 1, 1, by=world.vida)
    assert ContestReview.objects.get().scores.first().points == 9

    jury.resume(juror=vida, by=world.vida)
    jury.end(juror=vida, by=world.vida)
    contests.review(mindaugas, entry, 5, 5)
    jury.end(juror=mindaugas, by=world.mindaugas)
    with pytest.raises(jury.NotNow):
        jury.resume(juror=vida, by=world.vida)


def test_nobody_joins_a_jury_whose_members_have_seen_each_other_s_points(world: World, rasa_client: Client) -> None:
    contest, entry, *seats = set_up(world)
    for seat in seats:
        contests.review(seat, entry, 9, 4)
        jury.end(juror=seat, by=seat.person)

    page = rasa_client.post(
        f"/biuras/konkursai/{contest.pk}/komisija/", {"name": "Jonas", "email": "jonas@example.org"}
    )

    assert "error-summary" in page.content.decode()
    assert Juror.objects.of(contest).count() == 2


def test_ona_does_not_score_her_own_community(world: World) -> None:
    contest, entry, *_ = set_up(world)
    seat = contests.juror(contest, world.ona)
    give(seat, entry, 10, 5, by=world.ona)

    jury.end(juror=seat, by=world.ona)

    assert ContestReview.objects.get(juror=seat).has_conflict
    with pytest.raises(jury.NotNow):
        jury.review(juror=seat, entry=entry, has_conflict=False, points={}, notes={}, words="", by=world.ona)


def test_an_entry_to_step_aside_from_waits_for_no_points(world: World) -> None:
    contest, entry, vida, _ = set_up(world)
    seat = contests.juror(contest, world.ona)

    of_ona, of_vida = read(seat), read(vida)

    assert "Jūs nusišalinote" in of_ona
    assert ("Dar neįvertintas" in of_ona, "Dar neįvertintas" in of_vida) == (False, True)
    assert [(row.juror, row.done, row.of) for row in progress(contest) if row.juror == seat] == [(seat, 1, 1)]
    assert entry.title in of_ona


def test_points_given_before_the_community_was_theirs_do_not_count(world: World) -> None:
    _contest, entry, vida, _ = set_up(world)
    give(vida, entry, 10, 5, by=world.vida)
    representative(world.bijutiskio_bendruomene, world.vida)

    jury.end(juror=vida, by=world.vida)

    review = ContestReview.objects.get(juror=vida)
    assert (review.has_conflict, review.scores.count()) == (True, 0)


def test_whoever_has_ended_reads_how_to_go_on_and_has_nothing_to_press(world: World) -> None:
    contest, entry, vida, mindaugas = set_up(world)
    contests.review(vida, entry, 9, 4)
    jury.end(juror=vida, by=world.vida)
    path = f"/konkursai/{contest.slug}/vertinimas/{entry.pk}/"
    while_another_works = BeautifulSoup(signed_in(world.vida).get(path).content, "html.parser").main
    contests.review(mindaugas, entry, 5, 5)
    jury.end(juror=mindaugas, by=world.mindaugas)
    after_all = BeautifulSoup(signed_in(world.vida).get(path).content, "html.parser").main

    for page in (while_another_works, after_all):
        assert not page.select("form button")
        assert all(box.has_attr("disabled") for box in page.select("form input:not([type=hidden]), form textarea"))
    way_back = f"a[href='/konkursai/{contest.slug}/vertinimas/']"
    assert len(while_another_works.select(f"form {way_back}")) == 1
    assert not after_all.select(f"form {way_back}")


def test_the_office_is_warned_before_it_announces_what_is_not_ready(world: World, rasa_client: Client) -> None:
    contest, entry, *seats = set_up(world)
    path = f"/biuras/konkursai/{contest.pk}/skelbti/"
    early = BeautifulSoup(rasa_client.get(path).content, "html.parser").select(".notice.warning")
    for seat in seats:
        contests.review(seat, entry, 9, 4)
        jury.end(juror=seat, by=seat.person)
    office.award(entry=entry, place=1, by=world.rasa, **WORDS)
    ready = BeautifulSoup(rasa_client.get(path).content, "html.parser").select(".notice.warning")

    assert len(early) == 2
    assert "2 komisijos nariai" in early[1].get_text()
    assert not ready


def test_whoever_is_taken_off_counts_no_more(world: World, rasa_client: Client) -> None:
    contest, entry, vida, mindaugas = set_up(world)
    contests.review(vida, entry, 9, 4)
    jury.end(juror=vida, by=world.vida)

    rasa_client.post(f"/biuras/konkursai/{contest.pk}/komisija/{mindaugas.pk}/salinti/")

    assert "13,00" in rasa_client.get(f"/biuras/konkursai/{contest.pk}/").content.decode()
    assert signed_in(world.mindaugas).get(f"/konkursai/{contest.slug}/vertinimas/").status_code == 404


def test_the_table_goes_into_a_workbook_without_formulas(world: World, rasa_client: Client) -> None:
    contest, entry, vida, mindaugas = set_up(world)
    ContestEntry.objects.update(title="=1+1")
    for seat in (vida, mindaugas):
        contests.review(seat, entry, 8, 4)
        jury.end(juror=seat, by=seat.person)

    answer = rasa_client.get(f"/biuras/konkursai/{contest.pk}/rezultatai.xlsx")

    rows = list(load_workbook(io.BytesIO(answer.content)).active.values)
    assert rows[2][0].endswith("=1+1")
    assert rows[2][0] != "=1+1"
    assert rows[2][4:7] == (1, 12, 24)


def test_winners_are_announced_to_all_who_entered(world: World, rasa_client: Client) -> None:
    contest, entry, *_ = set_up(world)
    contests.entry(contest, world.leliunu_bendruomene, world.petras, title="Tiltas")
    rasa_client.post(f"/biuras/konkursai/{contest.pk}/darbai/{entry.pk}/", {"place": 1, **WORDS})

    rasa_client.post(f"/biuras/konkursai/{contest.pk}/skelbti/", {"words_lt": "Sveikiname!", "words_en": "", "at": ""})

    texts = dict(Letter.objects.values_list("address", "text"))
    assert "Pirmoji vieta" in texts["ona@example.org"]
    assert "Pirmoji vieta" not in texts["petras@example.org"]
    page = Client().get(contest.get_absolute_url()).content.decode()
    assert "Šaunu!" in page
    assert "Tiltas" not in page


def test_they_may_be_announced_at_a_moment(world: World) -> None:
    contest, entry, *_ = set_up(world)
    office.award(entry=entry, place=1, by=world.rasa, **WORDS)
    at = timezone.now() + dt.timedelta(hours=3)

    office.plan(contest=contest, words_lt="", words_en="", at=at, by=world.rasa)

    assert announce_due(timezone.now()) == 0
    with time_machine.travel(at):
        assert announce_due(timezone.now()) == 1
        assert announce_due(timezone.now()) == 0


def test_nothing_is_announced_before_the_close_without_winners_or_twice(world: World) -> None:
    contest, entry, *_ = set_up(world)
    plan = {"words_lt": "", "words_en": "", "at": None, "by": world.rasa}
    with pytest.raises(office.StillOpen):
        office.plan(contest=contests.contest(), **plan)
    with pytest.raises(office.NoWinners):
        office.plan(contest=contest, **plan)
    office.award(entry=entry, place=1, by=world.rasa, **WORDS)
    office.plan(contest=contest, **plan)
    with pytest.raises(office.Known):
        office.plan(contest=contest, **plan)


def test_what_was_planned_may_be_called_back(world: World, rasa_client: Client) -> None:
    contest, entry, *_ = set_up(world)
    office.award(entry=entry, place=1, by=world.rasa, **WORDS)
    result = office.plan(
        contest=contest, words_lt="", words_en="", at=timezone.now() + dt.timedelta(days=1), by=world.rasa
    )

    rasa_client.post(f"/biuras/konkursai/{contest.pk}/atsaukti/")

    assert office.announce(result=result, by=None) is False


def test_a_story_begins_from_a_winners_entry_and_is_not_published(world: World, rasa_client: Client) -> None:
    contest, entry, *_ = set_up(world)

    for _ in range(2):
        rasa_client.post(f"/biuras/konkursai/{contest.pk}/darbai/{entry.pk}/straipsnis/")

    article = Article.objects.get()
    assert (article.title, article.live, article.kind) == ("Malūnas sukasi", False, "story")
    assert "Suremontavome malūną." in str(article.body_lt)


def test_desks_say_what_is_to_be_done(world: World) -> None:
    _contest, *_ = set_up(world)
    contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)

    assert [len(desk_items(who)) for who in (world.ona, world.vida, world.rasa, world.petras)] == [1, 1, 1, 1]


def test_who_entered_and_judged_is_told_and_forgotten(world: World) -> None:
    _contest, _entry, _vida, _ = set_up(world)
    jonas = person("Jonas")
    contests.draft(contests.contest(entrants="people"), world.bijutiskio_bendruomene, jonas)

    assert [len(known_about(who)[0].rows) for who in (world.ona, world.vida, jonas)] == [1, 1, 1]
    for who in (world.ona, jonas):
        forget(person=who, by=world.rasa)
    assert known_about(world.ona)[0].rows == ()
