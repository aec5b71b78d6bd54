"""Whatever comes too late, twice or wrong is answered in words, and nothing typed is lost."""

import datetime as dt
from io import BytesIO

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from sueiga.messaging.models import Letter
from sueiga.publishing.actions import contest_entries as entries
from sueiga.publishing.actions import contest_judging as jury
from sueiga.publishing.actions.sheets import NotOpen, TooMany, add_photo
from sueiga.publishing.contesting import tasks
from sueiga.publishing.contributing.photos import read
from sueiga.publishing.demo import contests as demo_contests
from sueiga.publishing.models import Article, ContestEntry
from sueiga.registry.models import Organisation
from tests.factories import contests, places, publishing, registry
from tests.factories.people import signed_in
from tests.publishing.contests.test_entering import post, typed
from tests.publishing.contests.test_judging import WORDS, set_up
from tests.world import World


def said(client: Client, url: str, **data: object) -> str:
    return client.post(url, data, follow=True).content.decode()


def test_the_list_tells_open_coming_and_past_apart(world: World, client: Client) -> None:
    contests.contest(title="Vyksta")
    contests.contest(opened=2, closes=9, title="Bus")
    contests.closed(title="Buvo")

    page = client.get("/konkursai/").content.decode()

    assert page.index("Vyksta") < page.index("Bus") < page.index("Buvo")


def test_as_many_as_may_be_is_said_in_words(world: World) -> None:
    contest = contests.contest()
    contests.entry(contest, world.bijutiskio_bendruomene, world.ona)
    data = {"organisation": world.bijutiskio_bendruomene.pk}

    assert "error" in said(signed_in(world.ona), f"/konkursai/{contest.slug}/dalyvauti/", **data)
    past = contests.closed()
    assert "dalyvauti" in said(signed_in(world.ona), f"/konkursai/{past.slug}/dalyvauti/", **data)
    assert ContestEntry.objects.count() == 1


def test_a_draft_begun_is_taken_up_again(world: World) -> None:
    contest, who = contests.contest(), {"organisation": world.bijutiskio_bendruomene, "by": world.ona}

    assert entries.begin(contest=contest, **who) == entries.begin(contest=contest, **who)


def test_what_was_sent_in_another_window_is_not_overwritten(world: World) -> None:
    entry = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    form = typed(entry, title="Vėliau")
    ContestEntry.objects.update(state="sent", sent_at=timezone.now())

    post(world.ona, entry, **form)
    assert ContestEntry.objects.get().title == "Malūnas sukasi"
    with pytest.raises(NotOpen):
        entries.send(entry=entry, by=world.ona)


def test_take_back_and_throw_away_answer_in_words_whatever_the_state(world: World) -> None:
    entry = contests.entry(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    ona = signed_in(world.ona)

    for path in ("susigrazinti", "susigrazinti", "salinti"):
        assert said(ona, f"{entry.own_url}{path}/")
    closed = contests.entry(contests.closed(), world.bijutiskio_bendruomene, world.ona)
    for path in ("susigrazinti", "salinti"):
        assert said(ona, f"{closed.own_url}{path}/")
    assert list(ContestEntry.objects.values_list("state", flat=True)) == ["sent"]


def test_ten_photos_are_enough_and_the_same_one_is_kept_once(world: World) -> None:
    entry = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    for number in range(10):
        for _again in range(2):
            photo = read(BytesIO(publishing.jpeg(120, 120 + number)))
            add_photo(sheet=entry, photo=photo, by=world.ona)

    with pytest.raises(TooMany):
        add_photo(sheet=entry, photo=read(BytesIO(publishing.jpeg(300, 200))), by=world.ona)
    assert entry.photos.count() == 10


def test_a_photo_is_read_by_whoever_may_and_is_gone_without_its_file(world: World, client: Client) -> None:
    entry = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    photo = add_photo(sheet=entry, photo=read(BytesIO(publishing.jpeg())), by=world.ona)

    assert signed_in(world.ona).get(photo.url)["Content-Type"] == "image/jpeg"
    assert client.get(photo.url).status_code == 404
    photo.file.delete(save=False)
    photo.file.name = "contests/gone.jpg"
    photo.save()
    assert signed_in(world.ona).get(photo.url).status_code == 404


def test_a_winners_photos_go_into_the_library_with_their_words(world: World, rasa_client: Client) -> None:
    entry = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    for size in (300, 400):
        photo = add_photo(sheet=entry, photo=read(BytesIO(publishing.jpeg(size, 200))), by=world.ona)
        photo.alt = "Malūnas"
        photo.save()
    entries.send(entry=entry, by=world.ona)

    rasa_client.post(f"/biuras/konkursai/{entry.contest_id}/darbai/{entry.pk}/straipsnis/")

    assert Article.objects.get().picture.description == "Malūnas"


def test_the_jury_is_told_in_words_when_it_is_not_time(world: World) -> None:
    contest, entry, vida, mindaugas = set_up(world)
    address = f"/konkursai/{contest.slug}/vertinimas/"

    assert said(signed_in(world.vida), f"{address}baigti/")
    contests.review(mindaugas, entry)
    for seat in (vida, mindaugas):
        contests.review(vida, entry, 1, 1) if seat == vida else None
        jury.end(juror=seat, by=seat.person)
    for path in ("baigti", "testi"):
        assert said(signed_in(world.vida), f"{address}{path}/")
    contests.announced(contest)
    assert said(signed_in(world.vida), f"{address}baigti/")


def test_the_office_reads_what_jurors_said_after_all_have_ended(world: World, rasa_client: Client) -> None:
    contest, entry, vida, mindaugas = set_up(world)
    page = f"/biuras/konkursai/{contest.pk}/darbai/{entry.pk}/"
    assert "Vida" not in rasa_client.get(page).content.decode()

    contests.review(vida, entry, 9, 4)
    contests.review(mindaugas, entry)
    for seat in (vida, mindaugas):
        jury.end(juror=seat, by=seat.person)

    assert "Vida" in rasa_client.get(page).content.decode()
    assert rasa_client.get(f"/biuras/konkursai/{contest.pk}/rezultatai.xlsx").status_code == 200


def test_an_announcement_says_why_it_cannot_be(world: World, rasa_client: Client) -> None:
    contest, entry, *_ = set_up(world)
    page = f"/biuras/konkursai/{contest.pk}/skelbti/"

    for at in ("", "1999-01-01T10:00"):
        assert "error" in said(rasa_client, page, at=at)
    rasa_client.post(f"/biuras/konkursai/{contest.pk}/darbai/{entry.pk}/", {"place": 1, **WORDS})
    later = timezone.localtime() + dt.timedelta(days=1)
    said(rasa_client, page, at=f"{later:%Y-%m-%dT%H:%M}")
    assert f"{later:%H:%M}" in rasa_client.get(page).content.decode()
    still_open = f"/biuras/konkursai/{contests.contest().pk}/skelbti/"
    assert "error" in said(rasa_client, still_open, words_lt="Sveikiname!")


def test_the_worker_reminds_and_announces(world: World) -> None:
    contests.draft(contests.contest(closes=1), world.bijutiskio_bendruomene, world.ona)

    tasks.remind_of_drafts.func()
    tasks.announce_winners.func()

    assert Letter.objects.get().key.startswith("contest-unsent")


def test_a_contest_closes_after_it_opens(world: World) -> None:
    contest = contests.contest()
    contest.closes_at = contest.opens_at

    with pytest.raises(ValidationError):
        contest.full_clean()


def test_the_demonstration_shows_an_open_contest_and_a_past_one(world: World) -> None:
    from_now = dt.datetime.combine(timezone.localdate(), dt.time(13))
    Organisation.objects.all().delete()
    alanta = places.settlement(name="Aukštadvaris", eldership=world.alanta.eldership)
    for number in range(6):
        registry.organisation(
            name=f"Kaimo {number} bendruomenė", settlement=alanta, standing="active", municipality=places.municipality()
        )

    with time_machine.travel(from_now):
        opened, past = demo_contests.open_contests(timezone.localdate())
        told = Client().get(past.get_absolute_url()).content.decode()

    states = ContestEntry.objects.of(opened).order_by("pk").values_list("state", flat=True)
    assert list(states) == ["sent", "sent", "sent", "draft", "draft"]
    assert "Tiltelis" in told
    assert "+370 600 00000" in Client().get("/ziniasklaidai/").content.decode()
