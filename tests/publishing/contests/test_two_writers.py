"""Two people of a community write one entry at once: nothing typed is lost, and each sees the other."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.publishing.actions import contest_entries as actions
from sueiga.publishing.actions.sheets import ONE_SITTING, NotOpen
from sueiga.publishing.contesting.personal import forget
from sueiga.publishing.models import ContestEntry, EntryPhoto, EntryWording
from tests.factories import contests
from tests.factories.people import signed_in
from tests.publishing.contests.test_entering import begun, typed
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(world: World) -> ContestEntry:
    """What Ona begins for Bijutiškis; Petras has the page open, too."""
    return begun(contests.contest(), world)


@pytest.fixture
def ona(world: World) -> Client:
    return signed_in(world.ona)


@pytest.fixture
def petras(world: World) -> Client:
    return signed_in(world.petras)


def autosave(client: Client, entry: ContestEntry, text: str, **more: object) -> dict[str, object]:
    question = entry.contest.questions.get()
    said = {**typed(entry), f"answer_{question.pk}": text, **more}
    told: dict[str, object] = client.post(entry.own_url, said, headers={"X-Autosave": "1"}).json()
    return told


def stands(entry: ContestEntry) -> str:
    return entry.answers.get().text


def beside(entry: ContestEntry, by: User) -> list[str]:
    rows = EntryWording.objects.filter(entry=entry, by=by)
    return [answer.text for row in rows for answer in row.answers.all()]


def with_photo(entry: ContestEntry, alt: str = "") -> EntryPhoto:
    return EntryPhoto.objects.create(
        entry=entry, digest="a", file="contests/a.jpg", small="contests/b.jpg", width=4, height=3, alt=alt
    )  # fmt: skip


def test_what_the_second_types_is_kept_beside_and_each_sees_the_other(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    autosave(ona, entry, "Onos žodžiai.")

    told = autosave(petras, entry, "Petro žodžiai.", sitting="laptop")

    assert (told["saved"], told["beside"]) == (False, True)
    assert "Ona" in str(told["words"])
    assert (stands(entry), beside(entry, world.petras)) == ("Onos žodžiai.", ["Petro žodžiai."])
    page = ona.get(entry.own_url).content.decode()
    assert "Petras" in page
    assert "Petro žodžiai." in page


def test_going_on_beside_leaves_one_text_with_the_last_words(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    for text in ("Petro", "Petro žodžiai."):
        autosave(petras, entry, text, sitting="laptop")

    autosave(petras, entry, "Telefone.", sitting="second page")

    assert beside(entry, world.petras) == ["Petro žodžiai.", "Telefone."]


def test_an_answer_lost_on_the_way_is_no_quarrel_of_two(ona: Client, entry: ContestEntry) -> None:
    autosave(ona, entry, "Onos")  # saved, but the telephone never heard of it

    told = autosave(ona, entry, "Onos žodžiai.")

    assert told["saved"]
    assert not EntryWording.objects.exists()


def test_without_a_script_the_second_sees_both_and_whatever_gives_way_is_kept(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    answer = f"answer_{entry.contest.questions.get().pk}"
    said = {**typed(entry), "sitting": "laptop", answer: "Petro žodžiai."}
    shown = BeautifulSoup(petras.post(entry.own_url, said).content, "html.parser")
    hidden = {field["name"]: field.get("value", "") for field in shown.select("form[data-writing] input[type=hidden]")}

    petras.post(entry.own_url, {**said, **hidden, answer: "Abiejų žodžiai."})

    notice = shown.select_one(".conflict")
    assert notice
    assert "Onos žodžiai." in notice.text
    assert stands(entry) == "Abiejų žodžiai."
    assert beside(entry, world.ona) == ["Onos žodžiai."]
    assert beside(entry, world.petras) == ["Petro žodžiai."]


def test_what_was_written_long_ago_is_gone_on_with_and_leaves_no_copy(
    ona: Client, petras: Client, entry: ContestEntry
) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    ContestEntry.objects.update(saved_at=timezone.now() - ONE_SITTING * 2)

    autosave(petras, entry, "Petro žodžiai.", sitting="laptop", seen=1)

    assert stands(entry) == "Petro žodžiai."
    assert not EntryWording.objects.exists()


def test_words_kept_beside_can_be_put_back_and_those_that_stood_are_kept(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    autosave(petras, entry, "Petro žodžiai.", title="Petro antraštė", sitting="laptop")

    ona.post(f"{entry.own_url}grazinti/", {"wording": EntryWording.objects.get().pk})

    entry.refresh_from_db()
    assert (entry.title, stands(entry)) == ("Petro antraštė", "Petro žodžiai.")
    assert beside(entry, world.ona) == ["Onos žodžiai."]


def test_words_are_put_back_only_by_those_who_write_and_only_where_they_were_written(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    autosave(petras, entry, "Petro žodžiai.", sitting="laptop")
    kept, other = (
        {"wording": EntryWording.objects.get().pk},
        contests.draft(entry.contest, world.leliunu_bendruomene, world.rasa),
    )

    strangers = [client.post(f"{entry.own_url}grazinti/", kept) for client in (signed_in(world.vida), Client())]
    elsewhere = signed_in(world.rasa).post(f"{other.own_url}grazinti/", kept)

    assert [answer.status_code for answer in [*strangers, elsewhere]] == [404, 302, 404]
    assert stands(entry) == "Onos žodžiai."


def test_nothing_is_put_back_into_what_was_sent(ona: Client, petras: Client, entry: ContestEntry, world: World) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    autosave(petras, entry, "Petro žodžiai.", sitting="laptop")
    actions.send(entry=entry, by=world.ona)

    answer = ona.post(f"{entry.own_url}grazinti/", {"wording": EntryWording.objects.get().pk}, follow=True)

    assert "notice error" in answer.content.decode()
    with pytest.raises(NotOpen):
        actions.put_back(wording=EntryWording.objects.get(), by=world.ona)


def test_a_page_that_does_not_know_of_words_about_a_photo_does_not_wipe_them_out(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    photo = with_photo(entry)
    autosave(ona, entry, "Onos žodžiai.", **{f"alt_{photo.pk}": "Talka"})

    told = autosave(petras, entry, "Onos žodžiai.", sitting="laptop", **{f"alt_{photo.pk}": ""})
    photo.refresh_from_db()
    assert (told["saved"], photo.alt) == (True, "Talka")

    autosave(petras, entry, "Petro žodžiai.", sitting="laptop", **{f"alt_{photo.pk}": "Kūlgrinda"})
    photo.refresh_from_db()
    assert (photo.alt, beside(entry, world.petras)) == ("Talka", ["Petro žodžiai.", "Kūlgrinda"])
    actions.put_back(wording=EntryWording.objects.get(), by=world.petras)
    photo.refresh_from_db()
    assert photo.alt == "Kūlgrinda"


def test_a_question_the_editor_took_out_leaves_the_words(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    autosave(petras, entry, "Petro žodžiai.", sitting="laptop")
    entry.contest.questions.get().delete()

    actions.put_back(wording=EntryWording.objects.get(), by=world.ona)

    assert stands(entry) == "Onos žodžiai."


def test_who_is_forgotten_is_not_named_beside_words(
    ona: Client, petras: Client, entry: ContestEntry, world: World
) -> None:
    autosave(ona, entry, "Onos žodžiai.")
    autosave(petras, entry, "Petro žodžiai.", sitting="laptop")

    forget(person=world.petras, by=world.rasa)

    assert EntryWording.objects.get().by is None
    assert [str(row) for row in EntryWording.objects.all()] == ["Malūnas sukasi"]
