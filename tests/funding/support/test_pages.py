"""What Ona enters and says, what Rasa confirms, and what everybody reads of support received."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from sueiga.funding import record
from sueiga.funding.actions import grants, stating
from sueiga.funding.models import Grant, StatedFact
from sueiga.funding.support.pages import own_support, public_support
from sueiga.history.models import Event
from tests.factories import funding
from tests.world import World

ENTRY = {"year": "2024", "programme": "parama-kaimui", "funder": "", "title": "Salės remontas", "amount": "3 000,50",
         "area_code": "II"}  # fmt: skip


@pytest.fixture
def ona(world: World, client: Client) -> Client:
    funding.programme()
    client.force_login(world.ona)
    return client


def own(world: World, name: str = "own_grants", *more: object) -> str:
    return reverse(f"funding:{name}", args=[world.bijutiskio_bendruomene.code, *more])


def entered(world: World, **fields: object) -> Grant:
    return funding.grant(world.bijutiskio_bendruomene, source="organisation", **fields)


def test_ona_enters_support_and_it_waits_for_the_office(world: World, ona: Client) -> None:
    ona.post(own(world, "own_grant_new"), ENTRY)

    grant = Grant.objects.get()
    assert (grant.year, grant.amount, grant.area_code, grant.source) == (2024, Decimal("3000.50"), "II", "organisation")
    assert not grant.is_public
    assert "Salės remontas" in ona.get(own(world)).content.decode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"year": "1970"}, "year"),
        ({"year": "2099"}, "year"),
        ({"programme": ""}, "funder"),
        ({"amount": "-5"}, "amount"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field_and_nothing_typed_is_lost(
    wrong: dict[str, str], field: str, world: World, ona: Client
) -> None:
    answer = ona.post(own(world, "own_grant_new"), {**ENTRY, **wrong})

    assert list(answer.context["form"].errors) == [field]
    assert "Salės remontas" in answer.content.decode()
    assert not Grant.objects.exists()


def test_ona_puts_an_entry_right_until_it_is_confirmed(world: World, ona: Client) -> None:
    grant = entered(world)
    shown = ona.get(own(world, "own_grant", grant.pk)).content.decode()
    assert 'value="2025"' in shown

    ona.post(own(world, "own_grant", grant.pk), ENTRY)

    grant.refresh_from_db()
    assert (grant.title, grant.year) == ("Salės remontas", 2024)


def test_ona_takes_an_entry_off_the_list_after_she_was_asked(world: World, ona: Client) -> None:
    grant = entered(world)
    assert "2025" in ona.get(own(world, "own_grant_remove", grant.pk)).content.decode()

    ona.post(own(world, "own_grant_remove", grant.pk))

    assert not Grant.objects.exists()


def test_what_was_confirmed_is_no_longer_onas_to_change(world: World) -> None:
    grant = entered(world)
    grants.confirm(grant=grant, by=world.rasa)
    grants.confirm(grant=grant, by=world.rasa)  # a second press

    with pytest.raises(grants.NotYours):
        grants.remove(grant=grant, by=world.ona)
    assert Event.objects.filter(verb="grant:confirm").count() == 1


def test_what_a_published_list_says_is_nobodys_to_change(world: World) -> None:
    with pytest.raises(grants.NotYours):
        grants.remove(grant=funding.grant(world.bijutiskio_bendruomene), by=world.rasa)


def test_what_rasa_enters_is_confirmed_by_that(world: World, rasa_client: Client) -> None:
    funding.programme()

    rasa_client.post(own(world, "own_grant_new"), ENTRY)

    assert Grant.objects.get().is_public


def read_by_everybody(world: World, client: Client) -> str:
    """The public page of support, as it is reached from the organisation's own."""
    address = reverse("funding:public_grants", args=[world.bijutiskio_bendruomene.code])
    assert address in client.get(world.bijutiskio_bendruomene.get_absolute_url()).content.decode()
    return client.get(address).content.decode()


def test_strangers_see_only_what_is_confirmed_or_published(world: World, client: Client) -> None:
    entered(world, title="Laukia")
    funding.grant(world.bijutiskio_bendruomene, title="Paskelbta", source_url="https://example.org/sarasas")
    grants.confirm(grant=entered(world, title="Patvirtinta", amount=None), by=world.rasa)

    shown = read_by_everybody(world, client)
    support = public_support(world.bijutiskio_bendruomene)

    assert ("Paskelbta" in shown, "Patvirtinta" in shown, "Laukia" in shown) == (True, True, False)
    assert (support.count, support.total, support.first) == (2, Decimal(3000), 2025)


def test_of_a_community_without_support_the_page_says_so(world: World, client: Client) -> None:
    assert "<table" not in read_by_everybody(world, client)


def test_from_its_desk_ona_comes_to_support_and_to_calls(world: World, ona: Client) -> None:
    desk = ona.get(reverse("registry:own_organisation", args=[world.bijutiskio_bendruomene.code])).content.decode()

    assert own(world) in desk
    assert reverse("funding:own_calls") in desk


def test_what_an_application_here_came_to_is_kept_once_and_put_right(world: World) -> None:
    said = {"organisation": world.bijutiskio_bendruomene, "programme": funding.programme(), "area_code": "",
            "year": 2026, "title": "Talka", "by": world.ona, "identifier": "notebook:5"}  # fmt: skip

    grants.record_outcome(amount=Decimal(100), **said)  # type: ignore[arg-type]  # plain fields
    grants.record_outcome(amount=Decimal(200), **said)  # type: ignore[arg-type]  # plain fields

    grant = Grant.objects.get()
    assert (grant.amount, grant.source, grant.funder) == (Decimal(200), "notebook", "Bandymų ministerija")


def test_an_outcome_the_office_confirmed_stays_as_confirmed(world: World) -> None:
    said = {"organisation": world.bijutiskio_bendruomene, "programme": None, "area_code": "",
            "year": 2026, "title": "Talka", "by": world.ona, "identifier": "notebook:5"}  # fmt: skip
    grants.confirm(grant=grants.record_outcome(amount=Decimal(100), **said), by=world.rasa)  # type: ignore[arg-type]

    grants.record_outcome(amount=Decimal(999), **said)  # type: ignore[arg-type]  # plain fields

    assert Grant.objects.get().amount == Decimal(100)


def test_the_page_asks_about_programmes_whose_calls_ask(world: World, ona: Client) -> None:
    funding.published(funding.said(rules=(record.RuleRecord(condition="never_funded", programme="parama-kaimui"),)))

    (asked,) = own_support(world.bijutiskio_bendruomene, world.ona).programmes
    shown = ona.get(own(world)).content.decode()

    assert asked.programme.slug == "parama-kaimui"
    assert f"{own(world, 'state_fact', 'grants')}?programme=parama-kaimui" in shown


def test_a_rule_without_a_programme_is_about_the_calls_own(world: World) -> None:
    funding.published(funding.said(rules=(record.RuleRecord(condition="not_funded_lately"),)))

    (asked,) = own_support(world.bijutiskio_bendruomene, world.ona).programmes

    assert asked.programme.slug == "parama-kaimui"


def test_ona_answers_a_question_and_comes_back_to_the_call(world: World, ona: Client) -> None:
    back = "/kvietimai/kvietimas-1/"

    answer = ona.post(own(world, "state_fact", "members"), {"value": "34", "next": back})

    assert answer.url == back  # type: ignore[attr-defined]  # a redirect
    assert StatedFact.objects.get().value == "34"


@pytest.mark.parametrize(("fact", "said", "kept"), [
    ("income", "3 000,50", "3000.50"), ("has_site", "yes", "yes"), ("no_tax_debt", "no", "no"),
    ("residents", "812", "812"),
])  # fmt: skip
def test_each_fact_is_asked_in_its_own_way(fact: str, said: str, kept: str, world: World, ona: Client) -> None:
    ona.post(own(world, "state_fact", fact), {"value": said})

    assert StatedFact.objects.get(fact=fact).value == kept


@pytest.mark.parametrize(
    ("fact", "said"), [("members", "daug"), ("members", "2,5"), ("has_site", "gal"), ("income", "-1")]
)
def test_an_answer_that_is_none_is_not_kept(fact: str, said: str, world: World, ona: Client) -> None:
    answer = ona.post(own(world, "state_fact", fact), {"value": said})

    assert answer.context["form"].errors
    assert not StatedFact.objects.exists()


def test_an_address_of_another_site_is_not_gone_back_to(world: World, ona: Client) -> None:
    answer = ona.post(own(world, "state_fact", "members"), {"value": "34", "next": "https://evil.example/"})

    assert answer.url == own(world)  # type: ignore[attr-defined]  # a redirect


def test_a_later_answer_takes_the_place_of_the_earlier_and_can_be_taken_back(world: World, ona: Client) -> None:
    ona.post(own(world, "state_fact", "members"), {"value": "34"})
    ona.post(own(world, "state_fact", "members"), {"value": "36"})
    assert "36" in ona.get(own(world, "state_fact", "members")).content.decode()
    assert Event.objects.filter(verb="funding:state_fact").count() == 2

    ona.post(own(world, "take_back_fact", "members"))

    assert not StatedFact.objects.exists()


def test_ona_says_there_was_nothing_else(world: World, ona: Client) -> None:
    address = own(world, "state_fact", "grants")
    assert "Parama kaimui" in ona.get(f"{address}?programme=parama-kaimui").content.decode()

    ona.post(address, {"value": "on", "programme": "parama-kaimui"})

    assert StatedFact.objects.get().programme == funding.programme()
    shown = ona.get(own(world)).content.decode()
    assert f"{address}?programme=parama-kaimui" in shown


@pytest.mark.parametrize(("fact", "value"), [
    ("ngo", True), ("members", True), ("members", -1), ("members", Decimal("1.5")), ("has_site", "gal"),
    ("grants", "none_other"),
])  # fmt: skip
def test_what_is_not_its_own_to_say_is_refused(fact: str, value: object, world: World) -> None:
    with pytest.raises(stating.NotStated):
        stating.state(organisation=world.bijutiskio_bendruomene, fact=fact, value=value, by=world.ona)  # type: ignore[arg-type]


def test_told_facts_stand_on_the_page_in_words(world: World, ona: Client) -> None:
    for fact, value in (("members", 34), ("income", Decimal("1234.5")), ("has_site", True)):
        stating.state(organisation=world.bijutiskio_bendruomene, fact=fact, value=value, by=world.ona)

    said = [row.value for row in own_support(world.bijutiskio_bendruomene, world.ona).said]

    assert len(said) == 3
    assert "34" in said
    assert "1\u00a0234,50\u00a0Eur" in said


def test_petras_reads_but_does_not_write(world: World, client: Client) -> None:
    entered(world)
    client.force_login(world.petras)

    shown = client.get(own(world)).content.decode()

    assert own(world, "own_grant_new") not in shown


def test_an_entry_confirmed_while_it_was_being_changed_says_so(world: World, ona: Client) -> None:
    grant = entered(world)
    stale = Grant.objects.get(pk=grant.pk)
    grants.confirm(grant=grant, by=world.rasa)

    with pytest.raises(grants.NotYours):
        grants.correct(grant=stale, by=world.ona, programme=None, area_code="", funder="X", title="Y", amount=None,
                       year=2025)  # fmt: skip
