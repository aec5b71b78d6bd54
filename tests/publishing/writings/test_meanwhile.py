"""What happens when something happened meanwhile: it is said in words, and nothing is done twice."""

import pytest
from django.test import Client

from sueiga.publishing.actions import contribution_office, contributions, sheets
from sueiga.publishing.actions.contributions import _keep_beside
from sueiga.publishing.actions.sheets import NotOpen, TooMany
from sueiga.publishing.contributing.writing import beside, opened_anew
from sueiga.publishing.forms.contributions import WordsForm, WritingForm
from sueiga.publishing.models import Contribution, Remark, Wording
from tests.factories import writings
from tests.factories.people import signed_in
from tests.world import World

WORDS = {"title": "Talka", "text": "Kitaip."}


@pytest.mark.parametrize("what", ["sutikti", "grazinti"])
def test_what_cannot_be_done_any_more_is_said(
    what: str, ona_client: Client, sent: Contribution, world: World
) -> None:  # fmt: skip
    _keep_beside(sent, WORDS, world.petras)
    kept = Wording.objects.get(kind="beside")

    answer = ona_client.post(f"{sent.get_absolute_url()}{what}/", {"wording": kept.pk}, follow=True)

    sent.refresh_from_db()
    assert (sent.agreed_at, sent.title) == (None, writings.WORDS["title"])
    assert "notice error" in answer.content.decode()


def test_an_empty_word_to_the_office_is_not_sent(ona_client: Client, sent: Contribution) -> None:
    answer = ona_client.post(f"{sent.get_absolute_url()}atsakyti/", {"words": " \n "})

    assert answer.context["form"].errors
    assert not Remark.objects.exists()


def test_words_to_the_office_have_an_end(sent: Contribution, world: World) -> None:
    rows = [Remark(contribution=sent, text=str(number)) for number in range(contributions.MOST_REMARKS)]
    Remark.objects.bulk_create(rows)

    with pytest.raises(TooMany):
        contributions.reply(contribution=sent, text="Dar.", by=world.ona)


@pytest.mark.parametrize(
    "action",
    [contribution_office.take, contribution_office.ask_author, contribution_office.publish],
    ids=lambda action: action.__name__,
)
def test_the_office_does_nothing_with_what_is_being_written(
    action: object, draft: Contribution, world: World
) -> None:  # fmt: skip
    more = {"words": ""} if action is contribution_office.ask_author else {}

    with pytest.raises(NotOpen):
        action(contribution=draft, by=world.rasa, **more)  # type: ignore[operator]


def test_a_photo_is_not_taken_from_what_was_sent(draft: Contribution, world: World) -> None:
    photo = writings.photo(draft, world.ona)
    contributions.send(contribution=draft, by=world.ona)

    with pytest.raises(NotOpen):
        sheets.remove_photo(photo=photo, by=world.ona)


def test_one_person_writing_beside_for_long_leaves_one_text(draft: Contribution, world: World) -> None:
    for text in ("Kitaip.", "Visai kitaip."):
        _keep_beside(draft, {"text": text}, world.petras)

    assert [each.text for each in beside(draft)] == ["Visai kitaip."]


def test_photos_are_put_into_the_library_once(draft: Contribution, world: World) -> None:
    photo = writings.photo(draft, world.ona)
    for _ in range(2):
        contribution_office.shelve(photo=photo, by=world.rasa)

    photo.refresh_from_db()
    first = photo.picture
    contribution_office.shelve(photo=photo, by=world.rasa)
    photo.refresh_from_db()
    assert photo.picture == first


def test_a_form_opened_anew_keeps_every_word(draft: Contribution) -> None:
    form = WritingForm({**WORDS, "seen": "1"}, None, contribution=draft, photos=[], sitting="a")

    opened_anew(form, 7)

    assert (form.data["title"], form.data["seen"]) == ("Talka", "7")


def test_words_may_be_left_out_where_they_need_not_be_said(db: None) -> None:
    form = WordsForm({"words": ""}, label="Žodžiai", required=False)

    assert form.is_valid()
    assert form.cleaned_data["words"] == ""


def test_rows_say_what_they_are(draft: Contribution, world: World) -> None:
    untitled = Contribution(organisation=draft.organisation)
    photo = writings.photo(draft, world.ona, alt="")

    said = [str(each) for each in (draft, untitled, photo)]

    assert said[0] == writings.WORDS["title"]
    assert all(said)


def test_a_page_that_does_not_know_of_words_about_a_photo_does_not_wipe_them_out(
    ona_client: Client, draft: Contribution, world: World
) -> None:
    photo = writings.photo(draft, world.ona, alt="")
    said = {**WORDS, "title": draft.title, "text": draft.text, "seen": draft.version}
    for person, alt in ((world.ona, "Talka"), (world.petras, "")):
        client = signed_in(person)
        client.post(f"/mano/rasiniai/{draft.pk}/rasyti/", {**said, "sitting": person.name, f"alt_{photo.pk}": alt})

    photo.refresh_from_db()
    assert photo.alt == "Talka"


def test_words_another_changes_a_moment_later_are_kept(draft: Contribution, world: World) -> None:
    for person, seen in ((world.ona, 1), (world.petras, 2)):
        contributions.save(
            contribution=draft, values={"text": person.name}, photos={}, seen=seen, sitting=person.name, by=person
        )  # fmt: skip

    assert [(each.text, each.by) for each in beside(draft)] == [("Ona", world.ona)]
