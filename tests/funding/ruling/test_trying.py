"""Rules are tried on everybody at once: how many they fit, and what the others lack."""

import datetime as dt
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from sueiga.core.knowledge import Known
from sueiga.funding.actions.stating import state
from sueiga.funding.eligibility.rules import AreaRules, Group, Leaf, Rules
from sueiga.funding.enums import Answer, Condition, Operator
from sueiga.funding.knowing import public_facts
from sueiga.funding.models import CallOfficer
from sueiga.funding.record import RuleRecord
from sueiga.funding.ruling.rulebook import tried
from sueiga.funding.ruling.trying import try_out
from tests.factories import funding, registry
from tests.factories.people import signed_in
from tests.world import World

TODAY = dt.date(2026, 11, 23)
FLAG = Leaf(Condition.NGO)
THIRTY = Leaf(Condition.MEMBERS_AT_LEAST, number=Decimal(30))
KNOWN = {
    1: {"ngo": Known(True), "members": Known(40)},
    2: {"ngo": Known(False), "members": Known(40)},
    3: {"ngo": Known(False), "members": Known(10)},
    4: {"ngo": Known(True)},
}


def all_of(*leaves: Leaf) -> Group:
    return Group(Operator.ALL, leaves)


def test_each_organisation_is_counted_once() -> None:
    groups = {group.answer: group.count for group in try_out(Rules(all_of(FLAG, THIRTY)), KNOWN, TODAY)}
    assert groups == {Answer.YES: 1, Answer.NOT_YET: 2, Answer.UNKNOWN: 1, Answer.NO: 0}


def test_what_most_of_them_lack_comes_first() -> None:
    not_yet = try_out(Rules(all_of(FLAG, THIRTY)), KNOWN, TODAY)[1]
    assert [(lack.text.en[:8], lack.count) for lack in not_yet.lacks] == [("NGO flag", 2), ("At least", 1)]
    assert not_yet.examples == (2, 3)


def test_what_an_area_asks_is_told_where_the_call_is_no_hindrance() -> None:
    rules = Rules(all_of(), (AreaRules("I", FLAG.text, all_of(FLAG)),))
    assert [lack.count for lack in try_out(rules, KNOWN, TODAY)[1].lacks] == [2]


def test_examples_come_from_all_over_the_list() -> None:
    many = {key: {"ngo": Known(True)} for key in range(100)}
    assert try_out(Rules(all_of(FLAG)), many, TODAY)[0].examples == (0, 20, 40, 60, 80)


@pytest.mark.django_db
def test_the_office_sees_names_to_look_at(world: World) -> None:
    draft = funding.draft(funding.said(rules=(RuleRecord(condition="ngo"),), applicants=()))
    answer = signed_in(world.rasa).get(reverse("funding:rules_trial", args=[draft.pk]))
    page = BeautifulSoup(answer.content, "html.parser")
    assert "Bijutiškio kaimo bendruomenė" in page.select_one("#trial").get_text()  # type: ignore[union-attr]


@pytest.mark.django_db
def test_a_municipalitys_officer_sees_no_names_and_no_small_numbers(world: World, client: Client) -> None:
    CallOfficer.objects.create(person=world.vida, municipality=world.moletai)
    draft = funding.draft(municipality=world.moletai)
    answer = signed_in(world.vida).get(reverse("funding:rules_trial", args=[draft.pk]))
    page = BeautifulSoup(answer.content, "html.parser").select_one("#trial").get_text()  # type: ignore[union-attr]
    assert "mažiau kaip 5" in page
    assert "Bijutiškio" not in page


@pytest.mark.django_db
def test_all_living_organisations_are_counted(world: World) -> None:
    draft = funding.draft(funding.said(applicants=()))
    assert [group.count for group in tried(draft, world.rasa)] == ["3", "0", "0", "0"]


@pytest.mark.django_db
def test_rules_made_for_it_ask_no_secret_of_a_community_out(world: World) -> None:
    """Else an officer would name one village and a debt, and read the answer off the numbers."""
    draft = funding.draft(funding.said(rules=(RuleRecord(condition="no_tax_debt"),), applicants=()))
    before = tried(draft, world.vida)
    state(organisation=world.bijutiskio_bendruomene, fact="no_tax_debt", value=False, by=world.ona)

    assert tried(draft, world.vida) == before
    assert [group.count for group in tried(draft, world.rasa)] == ["0", "1", "2", "0"]


@pytest.mark.django_db
def test_support_of_a_published_list_counts_for_everybody_and_an_entry_of_ones_own_for_the_office(world: World) -> None:
    rule = RuleRecord(condition="never_funded")
    funding.grant(world.bijutiskio_bendruomene)
    funding.grant(registry.organisation(name="Alantos bendruomenė"), source="organisation")
    draft = funding.draft(funding.said(rules=(rule,), applicants=()))

    received = [facts["grants"].value.given for facts in public_facts().values() if facts["grants"].value.given]

    assert len(received) == 1
    assert [group.count for group in tried(draft, world.rasa)][-1] == "2"
