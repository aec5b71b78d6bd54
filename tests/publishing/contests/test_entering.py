"""A community enters a contest from a phone."""

import datetime as dt

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.publishing.actions import contest_entries as actions
from sueiga.publishing.actions.sheets import TooMany
from sueiga.publishing.contesting.turns import remind_of_drafts
from sueiga.publishing.models import Contest, ContestEntry
from tests.factories import contests
from tests.factories.people import signed_in
from tests.factories.publishing import jpeg
from tests.world import World


def begun(contest: Contest, world: World) -> ContestEntry:
    return actions.begin(contest=contest, organisation=world.bijutiskio_bendruomene, by=world.ona)


def typed(entry: ContestEntry, **more: object) -> dict[str, object]:
    question = entry.contest.questions.get()
    said = {"title": "Malūnas sukasi", f"answer_{question.pk}": "Suremontavome malūną.", "seen": entry.version}
    return {**said, "sitting": "phone", **more}


def post(person: User, entry: ContestEntry, **more: object) -> str:
    return signed_in(person).post(entry.own_url, typed(entry, **more), follow=True).content.decode()


def state(entry: ContestEntry) -> str:
    return ContestEntry.objects.get(pk=entry.pk).state


def test_ona_begins_writes_and_sends(world: World) -> None:
    contest = contests.contest()
    page = signed_in(world.ona).post(f"/konkursai/{contest.slug}/dalyvauti/", {
        "organisation": world.bijutiskio_bendruomene.pk
    })  # fmt: skip
    entry = ContestEntry.objects.get()

    assert page.url == entry.own_url
    post(world.ona, entry, send="1")

    assert state(entry) == "sent"
    assert Letter.objects.get().subject.endswith("Malūnas sukasi")
    assert [event.verb for event in Event.objects.order_by("pk")][-1] == "contest_entry:send"


def test_what_is_typed_is_saved_without_asking(world: World) -> None:
    entry = begun(contests.contest(), world)

    told = signed_in(world.ona).post(entry.own_url, typed(entry, title=""), headers={"X-Autosave": "1"}).json()

    assert (told["saved"], told["version"]) == (True, 1)
    assert entry.answers.get().text == "Suremontavome malūną."


def test_petras_goes_on_where_ona_stopped(world: World) -> None:
    entry = begun(contests.contest(), world)
    post(world.ona, entry)

    assert "Malūnas sukasi" in signed_in(world.petras).get(entry.own_url).content.decode()


def test_two_who_write_at_once_do_not_overwrite_each_other(world: World) -> None:
    entry = begun(contests.contest(), world)
    post(world.ona, entry)

    told = signed_in(world.petras).post(
        entry.own_url, typed(entry, title="Kitas", sitting="laptop"), headers={"X-Autosave": "1"}
    ).json()  # fmt: skip

    assert not told["saved"]
    assert "Ona" in told["words"]
    assert ContestEntry.objects.get().title == "Malūnas sukasi"


def test_sending_asks_for_what_is_missing_and_keeps_the_rest(world: World) -> None:
    entry = begun(contests.contest(), world)

    page = post(world.ona, entry, title="", send="1")

    assert "error" in page
    assert state(entry) == "draft"
    assert entry.answers.get().text == "Suremontavome malūną."


def test_a_photo_comes_with_the_form_and_must_be_described(world: World) -> None:
    entry = begun(contests.contest(), world)
    photo = SimpleUploadedFile("talka.jpg", jpeg(), "image/jpeg")

    post(world.ona, entry, photos=photo, send="1")

    kept = entry.photos.get()
    assert state(entry) == "draft"
    post(world.ona, ContestEntry.objects.get(), **{f"alt_{kept.pk}": "Malūnas", "people_agree": "on", "send": "1"})
    assert state(entry) == "sent"


def test_a_text_that_is_no_photo_is_refused_in_words(world: World) -> None:
    entry = begun(contests.contest(), world)

    page = post(world.ona, entry, photos=SimpleUploadedFile("a.jpg", b"<script>", "image/jpeg"))

    assert "a.jpg" in page
    assert not entry.photos.exists()


def test_a_community_enters_once_unless_the_contest_says_otherwise(world: World) -> None:
    contest = contests.contest()
    contests.entry(contest, world.bijutiskio_bendruomene, world.ona)

    with pytest.raises(TooMany):
        begun(contest, world)

    contest.most_entries = 2
    assert begun(contest, world).is_draft


def test_where_people_enter_each_has_their_own(world: World) -> None:
    contest = contests.contest(entrants="people")
    own = begun(contest, world)

    other = actions.begin(contest=contest, organisation=world.bijutiskio_bendruomene, by=world.petras)

    assert own != other
    assert not ContestEntry.objects.editable_by(world.petras).filter(pk=own.pk).exists()


def test_it_may_be_taken_back_until_the_close(world: World) -> None:
    contest = contests.contest()
    entry = contests.entry(contest, world.bijutiskio_bendruomene, world.ona)

    actions.take_back(entry=entry, by=world.ona)
    assert state(entry) == "draft"

    actions.send(entry=entry, by=world.ona)
    with time_machine.travel(contest.closes_at), pytest.raises(actions.Closed):
        actions.take_back(entry=entry, by=world.ona)


@pytest.mark.parametrize(("seconds", "expected"), [(-1, "sent"), (100, "sent"), (121, "draft")])
def test_the_last_second_counts_and_two_minutes_more_for_a_poor_line(seconds: int, expected: str, world: World) -> None:
    contest = contests.contest()
    entry = begun(contest, world)

    with time_machine.travel(contest.closes_at + dt.timedelta(seconds=seconds), tick=False):
        post(world.ona, entry, send="1")

    assert state(entry) == expected
    assert ContestEntry.objects.get().title == "Malūnas sukasi"


def test_nothing_is_begun_before_the_contest_opens_or_after_it_closes(world: World) -> None:
    for contest in (contests.contest(opened=1, closes=5), contests.closed()):
        with pytest.raises(actions.Closed):
            begun(contest, world)


def test_script_is_text(world: World) -> None:
    entry = begun(contests.contest(), world)

    page = post(world.ona, entry, title="<script>alert(1)</script>\u202e", send="1")

    assert "<script>alert" not in page
    assert ContestEntry.objects.get().title == "<script>alert(1)</script>"


def test_a_draft_is_thrown_away_with_its_photos(world: World) -> None:
    entry = begun(contests.contest(), world)
    post(world.ona, entry, photos=SimpleUploadedFile("talka.jpg", jpeg(), "image/jpeg"))
    photo = entry.photos.get()

    client = signed_in(world.ona)
    client.post(f"{entry.own_url}nuotrauka/{photo.pk}/salinti/")
    client.post(f"{entry.own_url}salinti/")

    assert not ContestEntry.objects.exists()


def test_two_days_before_the_close_whoever_has_not_sent_is_reminded_once(world: World) -> None:
    contests.draft(contests.contest(closes=1), world.bijutiskio_bendruomene, world.ona)
    contests.draft(contests.contest(closes=9), world.leliunu_bendruomene, world.ona)

    assert remind_of_drafts(timezone.now()) == 1
    assert remind_of_drafts(timezone.now()) == 0


def test_others_read_nothing_before_the_results(world: World, client: Client) -> None:
    entry = contests.entry(contests.closed(), world.bijutiskio_bendruomene, world.ona, is_open=True, place=1)

    assert client.get(entry.get_absolute_url()).status_code == 404
    assert "Malūnas" not in client.get(entry.contest.get_absolute_url()).content.decode()

    contests.announced(entry.contest)
    assert client.get(entry.get_absolute_url()).status_code == 200
    assert "Malūnas" in client.get(entry.contest.get_absolute_url()).content.decode()
