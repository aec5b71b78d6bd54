"""From the first page to the funder's answer: the project, handing in, the outcome, what rules learn of it."""

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from sueiga.funding import record
from sueiga.funding.actions import drafts, notebook_budgets, notebooks
from sueiga.funding.models import BudgetLine, Call, Edition, Grant, Notebook
from sueiga.funding.notebook.desk import desk_items, handover_sections
from sueiga.funding.notebook.facts import facts_of
from sueiga.funding.record_rows import write
from tests.factories import notebooks as factory
from tests.factories.people import signed_in
from tests.world import World

TODAY = timezone.localdate
PROJECT = {"title": "Suolai", "area_code": "I", "kind": "rural_community", "contact_email": "ona@example.org"}


@pytest.fixture
def notebook(world: World) -> Notebook:
    return factory.notebook(world.bijutiskio_bendruomene, world.ona)


def url(name: str, notebook: Notebook, *more: object) -> str:
    return reverse(f"funding:{name}", args=[notebook.pk, *more])


def handed_in(notebook: Notebook, world: World) -> Notebook:
    return notebooks.hand_in(notebook=notebook, on=TODAY(), number="PAR-7", by=world.ona)


def answered(notebook: Notebook, world: World, state: str, amount: str | None = None) -> None:
    notebooks.answered(
        notebook=notebook, state=state, on=TODAY(), amount=Decimal(amount) if amount else None, note="", by=world.ona
    )


def test_the_project_is_kept_as_typed(world: World, notebook: Notebook) -> None:
    signed_in(world.ona).post(url("notebook_project", notebook), {**PROJECT, "seen": "0", "starts_on": "2027-04-01"})
    notebook.refresh_from_db()
    assert (notebook.title, notebook.starts_on, notebook.version) == ("Suolai", dt.date(2027, 4, 1), 1)


def test_two_who_describe_it_at_once_see_both(world: World, notebook: Notebook) -> None:
    notebooks.describe(notebook=notebook, values={"title": "Stalai"}, seen=0, by=world.petras)
    client = signed_in(world.ona)
    shown = client.post(url("notebook_project", notebook), {**PROJECT, "seen": "0"}).content.decode()
    assert "Stalai" in shown
    assert "Suolai</textarea>" in shown
    client.post(url("notebook_project", notebook), {**PROJECT, "seen": "1"})
    notebook.refresh_from_db()
    assert notebook.title == "Suolai"


@pytest.mark.parametrize(("values", "words"), [
    ({"starts_on": dt.date(2027, 5, 1), "ends_on": dt.date(2027, 4, 1)}, 1),
    ({"starts_on": dt.date(2027, 1, 1), "ends_on": dt.date(2028, 12, 1)}, 2),
    ({"bank_account": "LT12 1000 0111 0100 1001"}, 1), ({"bank_account": "LT12"}, 1), ({"bank_account": "LTAA"}, 1),
    ({"bank_account": "LT12 1000 0111 0100 1000"}, 0), ({"bank_account": "LT1210000111010010AB"}, 1),
])  # fmt: skip
def test_what_looks_wrong_is_saved_and_said(world: World, values: dict[str, object], words: int) -> None:
    call = factory.call(factory.said(project_months=12, project_ends_on=dt.date(2028, 6, 30)))
    begun = factory.notebook(world.bijutiskio_bendruomene, world.ona, call, **values)
    shown = signed_in(world.ona).get(url("notebook_project", begun)).context["again"]
    assert len(shown) == words


def test_handed_in_with_day_and_number(world: World, notebook: Notebook) -> None:
    client = signed_in(world.ona)
    assert client.get(url("notebook_hand_in", notebook)).context["left"]
    client.post(url("notebook_hand_in", notebook), {"on": TODAY().isoformat(), "number": "PAR-7"})
    notebook.refresh_from_db()
    assert (notebook.state, notebook.number) == ("handed_in", "PAR-7")


def test_it_is_not_handed_in_tomorrow(world: World, notebook: Notebook) -> None:
    tomorrow = TODAY() + dt.timedelta(days=1)
    shown = signed_in(world.ona).post(url("notebook_hand_in", notebook), {"on": tomorrow.isoformat()}).content.decode()
    assert "error-summary" in shown


def test_what_was_handed_in_by_mistake_is_written_on(world: World, notebook: Notebook) -> None:
    handed_in(notebook, world)
    signed_in(world.ona).post(url("notebook_open_again", notebook))
    notebook.refresh_from_db()
    assert (notebook.state, notebook.handed_in_on) == ("writing", None)


def test_put_aside_and_taken_up_again(world: World, notebook: Notebook) -> None:
    client = signed_in(world.ona)
    client.post(url("notebook_put_aside", notebook))
    assert "dropped" in Notebook.objects.values_list("state", flat=True)
    client.post(url("notebook_put_aside", notebook))  # a second press says that it is so
    client.post(url("notebook_open_again", notebook))
    notebook.refresh_from_db()
    assert notebook.is_open


def test_what_was_granted_joins_the_history_of_support(world: World, notebook: Notebook) -> None:
    handed_in(notebook, world)
    sent = {"state": "granted", "on": TODAY().isoformat(), "amount": "2 999,99 Eur", "note": "87 balai"}
    signed_in(world.petras).post(url("notebook_outcome", notebook), sent)
    grant = Grant.objects.get()
    assert (grant.amount, grant.area_code, grant.source) == (Decimal("2999.99"), "I", "notebook")


def test_put_right_to_refused_it_leaves_the_history(world: World, notebook: Notebook) -> None:
    handed_in(notebook, world)
    answered(notebook, world, "granted", "3000")
    answered(notebook, world, "refused")
    assert not Grant.objects.exists()


@pytest.mark.parametrize("sent", [{"state": "granted"}, {"state": "refused", "on": "2099-01-01"}])
def test_an_answer_needs_its_sum_and_its_day(world: World, notebook: Notebook, sent: dict[str, str]) -> None:
    handed_in(notebook, world)
    day = {"on": TODAY().isoformat()}
    assert "error-summary" in signed_in(world.ona).post(url("notebook_outcome", notebook), day | sent).content.decode()
    assert not Grant.objects.exists()


def test_nothing_is_answered_that_was_not_handed_in(world: World, notebook: Notebook) -> None:
    with pytest.raises(notebooks.NotebookIsClosed):
        answered(notebook, world, "refused")
    handed_in(notebook, world)
    answered(notebook, world, "refused")
    with pytest.raises(notebooks.NotebookIsClosed):
        handed_in(notebook, world)
    with pytest.raises(notebooks.NotebookIsClosed):
        notebooks.open_again(notebook=notebook, by=world.ona)


def test_when_the_call_changes_the_page_says_what_and_the_checklist_follows(world: World, notebook: Notebook) -> None:
    edition = drafts.change(call=notebook.call, by=world.rasa)
    documents = (record.RequiredDocument("Sutikimas"),)
    write(edition, factory.said(documents=documents, criteria=()), only=["documents", "criteria"])
    Edition.objects.filter(pk=notebook.edition_id).update(stage="replaced")
    Edition.objects.filter(pk=edition.pk).update(stage="published")
    Call.objects.filter(pk=notebook.call_id).update(published=edition)
    client = signed_in(world.ona)
    assert client.get(notebook.get_absolute_url()).context["changes"]
    client.post(url("notebook_follow", notebook))
    assert [row.name_lt for row in notebook.papers.all()] == ["Sutikimas"]
    assert not notebook.answers.filter(key="criterion").exists()
    assert client.get(notebook.get_absolute_url()).context["changes"] == []


def test_rules_learn_of_applications_and_partners(world: World, notebook: Notebook) -> None:
    own, other = notebook.organisation_id, world.leliunu_bendruomene.pk
    values = {"name": "Leliūnai", "code": "", "kind": "community", "does": "", "is_agreed": True}
    notebook_budgets.add_partner(notebook=notebook, values=values, by=world.ona)
    handed_in(notebook, world)
    found = facts_of([own, other], notebook.call)
    assert found[own]["applications"].value == 1
    assert found[own]["partners"].value == {"community"}
    assert found[other]["applications"].value == 0
    assert "partners" not in found[other]
    assert facts_of([own]) == {}


def test_a_line_is_typed_as_treasurers_do(world: World, notebook: Notebook) -> None:
    sent = {"name": "Kėdės", "quantity": "1.234,5", "price": "1,045.50", "paid_from": "support", "vat_percent": "21",
            "is_eligible": "on"}  # fmt: skip
    signed_in(world.petras).post(url("notebook_line_new", notebook), sent)
    line = BudgetLine.objects.get()
    assert (line.quantity, line.price) == (Decimal("1234.5"), Decimal("1045.50"))
    shown = signed_in(world.petras).get(url("notebook_line", notebook, line.pk)).content.decode()
    assert 'value="1234,50"' in shown
    assert 'value="1045,50"' in shown


def test_two_who_write_one_line_see_both(world: World, notebook: Notebook) -> None:
    line = factory.line(notebook)
    sent = {"name": "Stalai", "quantity": "2,125", "price": "10", "paid_from": "hours", "asked": "5", "seen": "0"}
    client = signed_in(world.petras)
    client.post(url("notebook_line", notebook, line.pk), sent)
    shown = client.post(url("notebook_line", notebook, line.pk), {**sent, "name": "Suolai"}).content.decode()
    line.refresh_from_db()
    assert (line.name, line.asked) == ("Stalai", None)
    assert "Suolai" in shown
    assert "conflict" in shown


def test_support_is_shared_out_and_lines_are_taken_away(world: World, notebook: Notebook) -> None:
    lines = [factory.line(notebook), factory.line(notebook, "Darbas", "5", paid_from="hours")]
    client = signed_in(world.petras)
    client.post(url("notebook_budget", notebook), {"amount": "500"})
    assert [row.asked for row in BudgetLine.objects.order_by("pk")] == [Decimal(500), None]
    client.post(url("notebook_line_remove", notebook, lines[0].pk))
    assert BudgetLine.objects.get().name == "Darbas"


@pytest.mark.parametrize(("limit", "page", "sent"), [
    ("MOST_LINES", "notebook_line_new", {"name": "Kėdės", "quantity": "1", "price": "5", "paid_from": "support"}),
    ("MOST_PARTNERS", "notebook_partners", {"name": "Kėdės", "kind": "ngo"}),
])  # fmt: skip
def test_lists_have_their_limits_and_lose_nothing(
    world: World, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, limit: str, page: str, sent: dict[str, str]
) -> None:
    monkeypatch.setattr(notebook_budgets, limit, 0)
    shown = signed_in(world.ona).post(url(page, notebook), sent).content.decode()
    assert "error-summary" in shown
    assert "Kėdės" in shown


def test_partners_are_added_changed_and_taken_away(world: World, notebook: Notebook) -> None:
    client, sent = signed_in(world.ona), {"name": "Utenos VVG", "kind": "lag"}
    client.post(url("notebook_partners", notebook), sent)
    partner = notebook.partners.get()
    client.post(url("notebook_partner", notebook, partner.pk), {**sent, "is_agreed": "on"})
    partner.refresh_from_db()
    assert partner.is_agreed
    client.post(url("notebook_partner_remove", notebook, partner.pk))
    assert not notebook.partners.exists()


def test_the_desk_says_what_to_finish_and_what_to_write_down(world: World, notebook: Notebook) -> None:
    assert [item.url for item in desk_items(world.petras)] == [notebook.get_absolute_url()]
    handed_in(notebook, world)
    assert desk_items(world.ona) == []
    Call.objects.filter(pk=notebook.call_id).update(results_on=TODAY())
    assert [item.url for item in desk_items(world.ona)] == [url("notebook_outcome", notebook)]


def test_the_hand_over_pack_tells_of_applications(world: World, notebook: Notebook) -> None:
    handed_in(notebook, world)
    answered(notebook, world, "granted", "3000")
    line = handover_sections(notebook.organisation, world.ona, TODAY())[0].lines[0]
    assert "PAR-7" in line.note
    assert "3\u00a0000,00" in line.note


def test_an_earlier_deadline_of_the_municipality_stands_first(world: World) -> None:
    soon = timezone.now() + dt.timedelta(days=3)
    earlier = (record.LocalDeadline(world.moletai.code, soon), record.LocalDeadline(world.utena.code, soon))
    begun = factory.notebook(
        world.bijutiskio_bendruomene, world.ona, factory.call(factory.said(local_deadlines=earlier))
    )
    shown = signed_in(world.ona).get(begun.get_absolute_url()).context["frame"].deadlines
    assert [each.at for each in shown] == [soon, begun.call.closes_at]
