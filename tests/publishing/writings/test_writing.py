"""Writing: nothing typed is lost, whoever writes and however often."""

import uuid

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.publishing.actions import contributions as actions
from sueiga.publishing.models import Contribution, Wording
from tests.factories import writings
from tests.factories.people import signed_in
from tests.world import World

AUTOSAVE = {"X-Autosave": "1"}
TYPED = {"title": "Talka", "text": "Susirinkome.", "topic": "nature", "kind": "story", "sitting": "a" * 32, "seen": "1"}


def page(found: Contribution) -> str:
    return f"/mano/rasiniai/{found.pk}/rasyti/"


def typed(client: Client, found: Contribution, **more: str) -> dict[str, object]:
    """What the page's script is answered."""
    return client.post(page(found), {**TYPED, **more}, headers=AUTOSAVE).json()


def test_ona_begins_with_one_press_since_she_speaks_for_one_community(ona_client: Client, world: World) -> None:
    form = BeautifulSoup(ona_client.get("/mano/rasiniai/naujas/").content, "html.parser")
    key = form.select_one("input[type=hidden][name=organisation]")["value"]

    answer = ona_client.post("/mano/rasiniai/naujas/", {"organisation": key, "kind": "news"})

    begun = Contribution.objects.get()
    assert answer.url == page(begun)
    assert (begun.organisation, begun.author, begun.signed) == (world.bijutiskio_bendruomene, world.ona, "Ona")


def test_an_empty_sheet_is_taken_up_again(world: World) -> None:
    begun = [
        actions.begin(organisation=world.bijutiskio_bendruomene, kind="news", by=world.ona).pk for _ in range(2)
    ]  # fmt: skip

    assert begun[0] == begun[1]


def test_twenty_a_day_are_enough(ona_client: Client, world: World) -> None:
    for _ in range(20):
        writings.draft(world.bijutiskio_bendruomene, world.ona)

    answer = ona_client.post(
        "/mano/rasiniai/naujas/", {"organisation": world.bijutiskio_bendruomene.pk, "kind": "news"}
    )

    assert answer.context["form"].non_field_errors()


def test_whoever_speaks_for_nobody_is_told_how_to_begin(world: World) -> None:
    answer = signed_in(world.vida).get("/mano/rasiniai/naujas/", follow=True)

    assert "/bendruomenes/" in answer.content.decode()
    assert Contribution.objects.count() == 0


def test_what_is_typed_is_saved_as_it_is_typed(ona_client: Client, draft: Contribution) -> None:
    told = typed(ona_client, draft)

    draft.refresh_from_db()
    assert told["saved"] and told["version"] == 2
    assert (draft.title, draft.text, draft.topic, draft.kind) == ("Talka", "Susirinkome.", "nature", "story")


def test_saving_the_same_again_changes_nothing(ona_client: Client, draft: Contribution) -> None:
    versions = [typed(ona_client, draft)["version"] for _ in range(2)]

    assert versions == [2, 2]


def test_one_wrong_field_does_not_keep_the_others_from_being_saved(ona_client: Client, draft: Contribution) -> None:
    told = typed(ona_client, draft, happened_on="birželis", place="Bijutiškis")

    draft.refresh_from_db()
    assert told["fault"]
    assert (draft.happened_on, draft.place) == (None, "Bijutiškis")


def test_an_answer_lost_on_the_way_is_no_quarrel_of_two(ona_client: Client, draft: Contribution) -> None:
    typed(ona_client, draft)  # saved, but the telephone never heard of it

    told = typed(ona_client, draft, text="Susirinkome ir dainavome.")

    assert told["saved"]
    assert not Wording.objects.exists()


def test_two_who_write_at_once_lose_nothing(ona_client: Client, draft: Contribution, world: World) -> None:
    typed(ona_client, draft, text="Onos žodžiai.")

    told = typed(signed_in(world.petras), draft, text="Petro žodžiai.", sitting="b" * 32)

    draft.refresh_from_db()
    assert (told["saved"], told["beside"]) == (False, True)
    assert (draft.text, Wording.objects.get().text) == ("Onos žodžiai.", "Petro žodžiai.")
    assert "Ona" in str(told["words"])


def test_words_kept_beside_can_be_put_back(ona_client: Client, draft: Contribution, world: World) -> None:
    typed(ona_client, draft, text="Onos žodžiai.")
    typed(signed_in(world.petras), draft, text="Petro žodžiai.", sitting="b" * 32)

    ona_client.post(f"/mano/rasiniai/{draft.pk}/grazinti/", {"wording": Wording.objects.get().pk})

    draft.refresh_from_db()
    assert (draft.text, Wording.objects.get().text) == ("Petro žodžiai.", "Onos žodžiai.")


def test_without_a_script_the_second_sees_both_and_saves_what_they_put_together(
    ona_client: Client, draft: Contribution, world: World
) -> None:
    typed(ona_client, draft, text="Onos žodžiai.")
    petras = signed_in(world.petras)
    shown = BeautifulSoup(
        petras.post(page(draft), {**TYPED, "text": "Petro žodžiai.", "sitting": "b" * 32}).content, "html.parser"
    )
    sent = {field["name"]: field.get("value", "") for field in shown.select("form[data-writing] input[type=hidden]")}

    petras.post(page(draft), {**TYPED, **sent, "text": "Abiejų žodžiai."})

    draft.refresh_from_db()
    assert "Onos žodžiai." in shown.select_one(".conflict").text
    assert draft.text == "Abiejų žodžiai."


def test_sending_says_everything_that_is_missing_and_loses_nothing(ona_client: Client, world: World) -> None:
    empty = writings.draft(world.bijutiskio_bendruomene, world.ona, title="", text="")
    writings.photo(empty, world.ona, alt="")

    answer = ona_client.post(page(empty), {"seen": "1", "place": "Bijutiškis", "send": "1"})

    empty.refresh_from_db()
    assert {name.split("_")[0] for name in answer.context["form"].errors} == {"title", "text", "alt", "people"}
    assert (empty.state, empty.place) == ("draft", "Bijutiškis")


def test_ona_sends_it_with_one_button(ona_client: Client, draft: Contribution) -> None:
    answer = ona_client.post(page(draft), {**TYPED, "send": "1"}, follow=True)

    draft.refresh_from_db()
    assert (draft.state, answer.redirect_chain[-1][0]) == ("sent", draft.get_absolute_url())
    assert Wording.objects.get().text == "Susirinkome."


def test_the_office_is_not_flooded(ona_client: Client, draft: Contribution, world: World) -> None:
    for _ in range(20):
        writings.sent(world.bijutiskio_bendruomene, world.ona)

    answer = ona_client.post(page(draft), {**TYPED, "send": "1"})

    assert answer.context["form"].non_field_errors()


def test_ona_takes_it_back_until_the_office_has_it(ona_client: Client, sent: Contribution) -> None:
    ona_client.post(f"{sent.get_absolute_url()}susigrazinti/")
    ona_client.post(f"{sent.get_absolute_url()}susigrazinti/")

    sent.refresh_from_db()
    assert sent.state == "draft"


def test_a_page_left_open_learns_that_it_was_sent(ona_client: Client, sent: Contribution) -> None:
    answer = ona_client.post(page(sent), TYPED, headers=AUTOSAVE)

    assert (answer.status_code, answer.url) == (302, sent.get_absolute_url())


def test_what_was_thrown_away_is_gone(ona_client: Client, draft: Contribution) -> None:
    ona_client.post(f"/mano/rasiniai/{draft.pk}/salinti/")

    assert not Contribution.objects.exists()


@pytest.mark.parametrize("what", ["salinti", "atsakyti"])
def test_what_is_elsewhere_by_now_is_led_there(what: str, ona_client: Client, sent: Contribution, world: World) -> None:
    Contribution.objects.update(state="published")

    answer = ona_client.post(f"{sent.get_absolute_url()}{what}/", {"words": "Per vėlu."})

    assert Contribution.objects.exists()
    assert answer.status_code == (302 if what == "salinti" else 200)


@pytest.mark.parametrize(
    ("typed_text", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("Žodis\x00 kitas\u202e", "Žodis kitas"),
        ("<p class=MsoNormal>Iš <b>Word</b></p>", "<p class=MsoNormal>Iš <b>Word</b></p>"),
        ("🏡 שלום", "🏡 שלום"),
    ],
)
def test_whatever_is_pasted_is_text(typed_text: str, kept: str, ona_client: Client, draft: Contribution) -> None:
    ona_client.post(page(draft), {**TYPED, "title": typed_text, "text": typed_text})

    draft.refresh_from_db()
    assert (draft.title, draft.text) == (kept, kept)
    assert b"<script>alert" not in ona_client.get(page(draft)).content


def test_a_page_signed_out_meanwhile_is_led_to_the_door(draft: Contribution) -> None:
    answer = Client().post(page(draft), {**TYPED, "sitting": uuid.uuid4().hex}, headers=AUTOSAVE)

    assert answer.status_code == 302
