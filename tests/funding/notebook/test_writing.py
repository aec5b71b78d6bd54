"""Ona and Petras write one application: everything is kept as typed, nothing is lost."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.actions import notebook_answers, notebooks
from sueiga.funding.models import Call, EarlierText, Interest, Notebook, NotebookAnswer, Presence
from sueiga.registry.models import Profile, Representative
from tests.factories import notebooks as factory
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def notebook(world: World) -> Notebook:
    return factory.notebook(world.bijutiskio_bendruomene, world.ona)


@pytest.fixture
def answer(notebook: Notebook) -> NotebookAnswer:
    return factory.answer(notebook)


def save(answer: NotebookAnswer, text: str, seen: int, by: object, **more: object) -> notebook_answers.Saving:
    return notebook_answers.save_answer(answer=answer, text=text, is_done=False, seen=seen, by=by, **more)  # type: ignore[arg-type]


def page(answer: NotebookAnswer) -> str:
    return reverse("funding:notebook_answer", args=[answer.notebook_id, answer.pk])


def test_ona_begins_an_application_from_the_call(world: World) -> None:
    call = factory.call()
    sent = {"organisation": world.bijutiskio_bendruomene.pk}
    answer = signed_in(world.ona).post(reverse("funding:notebook_start", args=[call.slug]), sent)
    begun = Notebook.objects.get()
    assert answer.url == begun.get_absolute_url()
    assert (begun.kind, begun.contact_email) == ("rural_community", "ona@example.org")
    assert Interest.objects.get().level == "intends"


def test_her_checklist_and_questions_are_those_of_the_call_and_area(notebook: Notebook) -> None:
    assert [row.name_lt for row in notebook.papers.all()] == ["Įstatų kopija"]
    assert notebook.answers.filter(key="criterion").get().question_lt == "Savanorių dalyvavimas"
    assert notebook.answers.filter(key="partners").exists()


def test_what_the_profile_tells_is_written_in_already(world: World) -> None:
    Profile.objects.create(organisation=world.bijutiskio_bendruomene, description_lt="Mūsų kaime 300 žmonių.")
    begun = factory.notebook(world.bijutiskio_bendruomene, world.ona)
    assert begun.answers.get(key="applicant").text == "Mūsų kaime 300 žmonių."


@pytest.mark.parametrize("field", ["closes_at", "withdrawn_at"])
def test_nothing_is_begun_for_a_call_that_is_over(world: World, field: str) -> None:
    call = factory.call()
    Call.objects.filter(pk=call.pk).update(**{field: timezone.now() - dt.timedelta(minutes=1)})
    call.refresh_from_db()
    with pytest.raises(notebooks.CallIsOver):
        notebooks.start(call=call, organisation=world.bijutiskio_bendruomene, by=world.ona)
    assert "kvietimas" in signed_in(world.ona).get(reverse("funding:notebook_start", args=[call.slug])).content.decode()


def test_whoever_speaks_for_nobody_is_told_where_to_ask(world: World) -> None:
    answer = signed_in(world.vida).get(reverse("funding:notebook_start", args=[factory.call().slug]))
    assert reverse("registry:organisations") in answer.content.decode()


def test_there_are_not_more_at_once_than_a_person_can_mean(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebooks, "MOST_AT_ONCE", 1)
    begun = factory.notebook(world.bijutiskio_bendruomene, world.ona)
    with pytest.raises(notebooks.TooMany):
        notebooks.start(call=begun.call, organisation=begun.organisation, by=world.ona)


def test_a_draft_is_kept_as_it_was_typed(world: World, answer: NotebookAnswer) -> None:
    typed = "  Suolai.\r\n\r\nDaug suolų – „gražių“ <b>.\r\n"
    signed_in(world.ona).post(page(answer), {"text": typed, "seen": 0, "is_done": "on"})
    answer.refresh_from_db()
    assert answer.text == typed.replace("\r\n", "\n")
    assert answer.is_done


def test_the_script_is_answered_with_the_version_it_has_now(world: World, answer: NotebookAnswer) -> None:
    sent = {"text": "Suolai", "seen": "0"}
    told = signed_in(world.ona).post(page(answer), sent, headers={"X-Autosave": "1"}).json()
    assert (told["saved"], told["version"]) == (True, 1)


def test_who_writes_at_once_finds_both_texts(world: World, answer: NotebookAnswer) -> None:
    save(answer, "Petro tekstas", 0, world.petras)
    shown = signed_in(world.ona).post(page(answer), {"text": "Onos tekstas", "seen": "0"}).content.decode()
    assert "Petro tekstas" in shown
    assert ">\nOnos tekstas</textarea>" in shown
    assert EarlierText.objects.get(is_beside=True).text == "Onos tekstas"


def test_sent_once_more_hers_stands_and_his_is_kept(world: World, answer: NotebookAnswer) -> None:
    save(answer, "Petro tekstas", 0, world.petras)
    signed_in(world.ona).post(page(answer), {"text": "Onos tekstas", "seen": "1"})
    answer.refresh_from_db()
    assert answer.text == "Onos tekstas"
    assert EarlierText.objects.get(is_beside=False).text == "Petro tekstas"


def test_the_script_is_told_that_somebody_else_saved(world: World, answer: NotebookAnswer) -> None:
    save(answer, "Petro tekstas", 0, world.petras)
    for text in ("Onos", "Onos tekstas"):
        told = signed_in(world.ona).post(page(answer), {"text": text, "seen": "0"}, headers={"X-Autosave": "1"}).json()
    assert told["beside"]
    assert "Petras" in told["words"]
    assert EarlierText.objects.get().text == "Onos tekstas"


def test_the_same_text_twice_is_no_conflict(world: World, answer: NotebookAnswer) -> None:
    save(answer, "Suolai", 0, world.petras)
    assert not save(answer, "Suolai", 0, world.ona).is_beside
    assert not EarlierText.objects.exists()


def test_an_empty_text_is_not_kept_beside(world: World, answer: NotebookAnswer) -> None:
    save(answer, "Suolai", 0, world.petras)
    assert save(answer, " ", 0, world.ona).is_beside
    assert not EarlierText.objects.exists()


def test_what_stood_before_a_new_sitting_is_kept_but_not_each_letter(world: World, answer: NotebookAnswer) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        save(answer, "Suo", 0, world.ona)
        save(answer, "Suolai", 1, world.ona)
        clock.shift(dt.timedelta(hours=3))
        save(answer, "", 2, world.ona)
    assert EarlierText.objects.get().text == "Suolai"


def test_of_very_many_earlier_texts_the_oldest_go(
    world: World, answer: NotebookAnswer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook_answers, "MOST_EARLIER", 2)
    for number in range(5):
        save(answer, f"Tekstas {number}", number, (world.ona, world.petras)[number % 2])
    assert {row.text for row in EarlierText.objects.all()} == {"Tekstas 2", "Tekstas 3"}


def test_an_earlier_text_is_put_back_and_the_later_is_kept(world: World, answer: NotebookAnswer) -> None:
    save(answer, "Petro tekstas", 0, world.petras)
    save(answer, "Onos tekstas", 1, world.ona)
    earlier = EarlierText.objects.get()
    url = reverse("funding:notebook_take_earlier", args=[answer.notebook_id, answer.pk])
    signed_in(world.petras).post(url, {"text": earlier.pk})
    answer.refresh_from_db()
    assert answer.text == "Petro tekstas"
    assert EarlierText.objects.get().text == "Onos tekstas"


def test_a_text_too_long_is_not_taken_and_not_lost(world: World, answer: NotebookAnswer) -> None:
    typed = "ą" * 20_001
    shown = signed_in(world.ona).post(page(answer), {"text": typed, "seen": "0"}).content.decode()
    told = signed_in(world.ona).post(page(answer), {"text": typed, "seen": "0"}, headers={"X-Autosave": "1"}).json()
    assert typed in shown
    assert not told["saved"]


def test_what_comes_after_handing_in_is_shown_again_with_the_reason(world: World, answer: NotebookAnswer) -> None:
    notebooks.hand_in(notebook=answer.notebook, on=timezone.localdate(), number="", by=world.petras)
    shown = signed_in(world.ona).post(page(answer), {"text": "Dar vienas sakinys", "seen": "0"}).content.decode()
    assert "Dar vienas sakinys" in shown
    assert "error-summary" in shown


def test_what_somebody_writes_whose_role_has_ended_is_handed_back(world: World, answer: NotebookAnswer) -> None:
    Representative.objects.filter(person=world.ona).update(ends_at=timezone.now())
    shown = signed_in(world.ona).post(page(answer), {"text": "Suremontuosime kaimo salę <b>", "seen": "0"})
    assert shown.status_code == 404
    assert "Suremontuosime kaimo salę &lt;b&gt;" in shown.content.decode()
    answer.refresh_from_db()
    assert answer.text == ""


def test_saving_leads_on_to_the_next_answer_and_from_the_last_to_all(world: World, notebook: Notebook) -> None:
    first, second = notebook.answers.order_by("order")[:2]
    last = notebook.answers.order_by("order").last()
    client = signed_in(world.ona)
    assert client.post(page(first), {"text": "A", "seen": "0", "onward": "1"}).url == page(second)
    assert client.post(page(last), {"text": "A", "seen": "0", "onward": "1"}).url == reverse(
        "funding:notebook_answers", args=[notebook.pk]
    )


def test_a_question_of_the_funders_form_is_added_and_taken_away(world: World, notebook: Notebook) -> None:
    client = signed_in(world.ona)
    url = reverse("funding:notebook_answers", args=[notebook.pk])
    client.post(url, {"question": "Kokia projekto nauda jaunimui?", "limit": "1 500"})
    added = notebook.answers.get(key="")
    assert added.limit == 1500
    client.post(reverse("funding:notebook_answer_remove", args=[notebook.pk, added.pk]))
    assert not notebook.answers.filter(key="").exists()


def test_there_are_not_more_questions_than_fit_on_a_page(
    world: World, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook_answers, "MOST_QUESTIONS", 1)
    url = reverse("funding:notebook_answers", args=[notebook.pk])
    shown = signed_in(world.ona).post(url, {"question": "Kiek?"}).content.decode()
    assert "error-summary" in shown
    assert "Kiek?" in shown


def test_two_writers_see_each_other(world: World, notebook: Notebook) -> None:
    url = reverse("funding:notebook_budget", args=[notebook.pk])
    signed_in(world.petras).get(url)
    assert "Petras" in signed_in(world.ona).get(notebook.get_absolute_url()).content.decode()
    told = signed_in(world.ona).get(reverse("funding:notebook_here", args=[notebook.pk]), {"section": "ž" * 99}).json()
    assert told["others"][0].startswith("Petras")
    assert len(Presence.objects.get(person=world.ona).section) == 60


def test_jonas_is_led_to_the_door(answer: NotebookAnswer) -> None:
    assert Client().post(page(answer), {"text": "A", "seen": "0"}).status_code == 302


def test_putting_aside_and_beginning_anew_has_an_end(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = factory.notebook(world.bijutiskio_bendruomene, world.ona)
    notebooks.put_aside(notebook=begun, by=world.ona)
    monkeypatch.setattr(notebooks, "MOST_EVER", 1)
    with pytest.raises(notebooks.TooMany):
        notebooks.start(call=begun.call, organisation=begun.organisation, by=world.ona)


def test_an_earlier_text_nobody_wrote_is_not_found(world: World, answer: NotebookAnswer) -> None:
    url = reverse("funding:notebook_take_earlier", args=[answer.notebook_id, answer.pk])
    assert [signed_in(world.ona).post(url, {"text": text}).status_code for text in ("", "x", "²", "9" * 40)] == [
        404
    ] * 4
