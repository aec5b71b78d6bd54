"""Questions about calls: anybody asks, the office answers everybody or only whoever asked."""

import datetime as dt

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from sueiga.funding import tasks
from sueiga.funding.actions import questions
from sueiga.funding.models import Call, Question
from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from tests.factories import funding
from tests.world import World

WORDS = "Ar galime teikti paraišką, jei įsikūrėme pernai?"
ANSWER = {"answer_lt": "Galite.", "answer_en": "You may.", "who_sees": "asker", "public_question_lt": "Ar galima?",
          "public_question_en": ""}  # fmt: skip


@pytest.fixture(autouse=True)
def _nobody_asked_before() -> None:
    cache.clear()


@pytest.fixture
def call(world: World) -> Call:
    return funding.published()


def ask(call: Call, client: Client, **said: str) -> object:
    return client.post(reverse("funding:ask", args=[call.slug]), {"text": WORDS, **said})


def question(call: Call, world: World) -> Question:
    return questions.ask(call=call, text=WORDS, email="", language="lt", by=world.ona)


def answer(client: Client, found: Question, **said: str) -> object:
    return client.post(reverse("funding:office_question", args=[found.pk]), {**ANSWER, **said})


@pytest.mark.parametrize(("days", "kept"), [(364, True), (366, False)])
def test_the_address_of_who_asked_is_forgotten_a_year_after_the_call(days: int, kept: bool, world: World) -> None:
    call = funding.published()
    asked = Question.objects.create(call=call, text="Ar galima?", email="a@example.org", answer_lt="Taip.")
    with time_machine.travel(call.closes_at + dt.timedelta(days=days), tick=False):
        tasks.forget_addresses.func()

    asked.refresh_from_db()
    assert (bool(asked.email), asked.text, asked.answer_lt) == (kept, "Ar galima?", "Taip.")


def test_ona_asks_and_the_office_is_written_to(world: World, call: Call, client: Client) -> None:
    client.force_login(world.ona)

    ask(call, client)

    assert Question.objects.get().asked_by == world.ona
    letter = Letter.objects.get()
    assert letter.person == world.rasa
    assert WORDS in letter.text


def test_jonas_asks_without_an_account_and_leaves_an_address(call: Call, client: Client) -> None:
    refused = ask(call, client)
    assert list(refused.context["form"].errors) == ["email"]  # type: ignore[attr-defined]  # an answer

    ask(call, client, email="jonas@example.org")

    assert Question.objects.get().email == "jonas@example.org"


def test_two_words_are_no_question(call: Call, client: Client) -> None:
    refused = ask(call, client, text="Ar?", email="jonas@example.org")

    assert list(refused.context["form"].errors) == ["text"]  # type: ignore[attr-defined]  # an answer


def test_the_same_question_twice_is_one(call: Call, world: World) -> None:
    assert question(call, world) == question(call, world)
    assert Letter.objects.count() == 1


def test_a_flood_of_questions_is_stopped(call: Call, world: World, client: Client) -> None:
    client.force_login(world.ona)
    for number in range(questions.MOST_A_DAY):
        questions.ask(call=call, text=f"{WORDS} {number}", email="", language="lt", by=world.ona)

    refused = ask(call, client)

    assert refused.context["form"].non_field_errors()  # type: ignore[attr-defined]  # an answer
    assert Question.objects.count() == questions.MOST_A_DAY


def test_one_address_of_the_network_asks_five_times_a_minute(call: Call, client: Client) -> None:
    answers = [ask(call, client, text=f"{WORDS} {n}", email=f"jonas{n}@example.org") for n in range(6)]

    assert [each.status_code for each in answers] == [302] * 5 + [429]  # type: ignore[attr-defined]  # answers
    assert f"{WORDS} 5" in answers[-1].content.decode()  # type: ignore[attr-defined]  # an answer


def test_an_answer_for_whoever_asked_is_seen_by_nobody_else(call: Call, world: World, rasa_client: Client) -> None:
    found = question(call, world)

    answer(rasa_client, found)

    letter = Letter.objects.get(person=world.ona)
    assert "Galite." in letter.text
    assert not Question.objects.public().exists()


def test_an_answer_for_everybody_stands_on_the_page_without_who_asked(
    call: Call, world: World, rasa_client: Client
) -> None:
    found = question(call, world)

    answer(rasa_client, found, who_sees="everybody")

    shown = Client().get(call.get_absolute_url()).content.decode()
    assert "Ar galima?" in shown
    assert "Galite." in shown
    assert WORDS not in shown


def test_who_asked_in_english_without_an_account_is_answered_in_english(
    call: Call, world: World, rasa_client: Client
) -> None:
    found = questions.ask(call=call, text=WORDS, email="jonas@example.org", language="en", by=None)

    answer(rasa_client, found)

    letter = Letter.objects.get(address="jonas@example.org")
    assert "You may." in letter.text
    assert "Galite." not in letter.text


def test_the_same_answer_again_is_not_told_again_and_one_put_right_is(
    call: Call, world: World, rasa_client: Client
) -> None:
    found = question(call, world)
    answer(rasa_client, found)
    answer(rasa_client, found, who_sees="everybody")
    assert Letter.objects.filter(person=world.ona).count() == 1
    Question.objects.update(answered_at="2026-11-01T10:00Z")

    answer(rasa_client, found, answer_lt="Deja, ne.")

    assert Letter.objects.filter(person=world.ona).count() == 2
    assert 'value="asker"' in rasa_client.get(reverse("funding:office_question", args=[found.pk])).content.decode()


@pytest.mark.parametrize(
    ("said", "field"),
    [({"answer_lt": ""}, "answer_lt"), ({"who_sees": "everybody", "public_question_lt": ""}, "public_question_lt"),
     ({"who_sees": ""}, "who_sees")],
)  # fmt: skip
def test_an_answer_that_is_not_whole_is_told(
    said: dict[str, str], field: str, call: Call, world: World, rasa_client: Client
) -> None:
    refused = answer(rasa_client, question(call, world), **said)

    assert list(refused.context["form"].errors) == [field]  # type: ignore[attr-defined]  # an answer


def test_a_question_is_closed_and_opened_again(call: Call, world: World, rasa_client: Client) -> None:
    found = question(call, world)
    for _ in range(2):
        rasa_client.post(reverse("funding:question_close", args=[found.pk]))
    listed = rasa_client.get(reverse("funding:office_questions"), {"state": "closed"}).context["page"]
    assert list(listed) == [found]
    assert reverse("funding:question_reopen", args=[found.pk]) in rasa_client.get(
        reverse("funding:office_question", args=[found.pk])
    ).content.decode()  # fmt: skip

    for _ in range(2):
        rasa_client.post(reverse("funding:question_reopen", args=[found.pk]))

    found.refresh_from_db()
    assert found.state == "open"
    assert Event.objects.filter(verb__in=["question:close", "question:reopen"]).count() == 2


def test_a_closed_question_is_not_answered(call: Call, world: World) -> None:
    found = question(call, world)
    questions.close(question=found, by=world.rasa)

    with pytest.raises(questions.NotOpen):
        questions.answer(question=found, answer_lt="Taip", answer_en="", is_public=False, public_question_lt="",
                         public_question_en="", by=world.rasa)  # fmt: skip


def test_history_keeps_no_word_of_what_was_asked(call: Call, world: World) -> None:
    question(call, world)

    assert Event.objects.get(verb="question:ask").subject_name == call.slug
