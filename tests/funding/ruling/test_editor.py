"""Rasa builds the rules of a call on forms, reads them back as sentences, and nothing she typed is lost."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from sueiga.funding.actions import ruling
from sueiga.funding.actions.drafts import NoDraft
from sueiga.funding.models import Edition
from sueiga.funding.record import ActivityArea, CallPlace, CallRecord, RuleRecord
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.funding.ruling.territories import ancestors_of
from sueiga.funding.ruling.trees import MOST_RULES, mark
from sueiga.history.models import Event
from tests.factories import funding, registry
from tests.factories.people import signed_in
from tests.world import World

pytestmark = pytest.mark.django_db
FLAG, CHARITY = RuleRecord(condition="ngo"), RuleRecord(condition="charity")


@pytest.fixture
def draft(world: World) -> Edition:
    area = ActivityArea("II", "Viešosios erdvės", "Public spaces")
    return funding.draft(funding.said(rules=(FLAG, CHARITY), areas=(area,)))


@pytest.fixture
def rasa(world: World) -> Client:
    return signed_in(world.rasa)


def rules_of(draft: Edition) -> tuple[RuleRecord, ...]:
    return record_of(prefetched(Edition.objects.filter(pk=draft.pk)).get()).rules


def add(client: Client, draft: Edition, slug: str, where: str = "", **data: object) -> BeautifulSoup:
    answer = client.post(f"/kvietimai/rengti/{draft.pk}/taisykles/nauja/{slug}/", {"where": where, **data}, follow=True)
    return BeautifulSoup(answer.content, "html.parser")


def change(client: Client, draft: Edition, path: str, **data: object) -> BeautifulSoup:
    answer = client.post(reverse("funding:rule_edit", args=[draft.pk, path]), data, follow=True)
    return BeautifulSoup(answer.content, "html.parser")


def read_back(page: BeautifulSoup) -> str:
    return " ".join(each.get_text() for each in page.select(".reads > p"))


def test_thirty_members_are_asked_for_and_read_back(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "nariai", number="30", clause="Taisyklių 5 p.")
    assert "bent 30 narių" in read_back(page)
    assert rules_of(draft)[-1].clause == "Taisyklių 5 p."
    assert Event.objects.filter(verb="call:rule_add").exists()


@pytest.mark.parametrize(
    ("slug", "data"),
    [
        ("rusis", {"kinds": ["rural_community", "ngo"]}),
        ("gyventojai", {"number": "6 000"}),
        ("amzius", {"number": "12"}),
        ("iregistruota-iki", {"day": "2025-01-01"}),
        ("pajamos", {"number": "1 000,50 Eur"}),
        ("nvo-zyma", {}),
        ("niekada-negavo", {"programme": "parama-kaimui", "of_area": "II"}),
        ("partneris", {"kinds": ["municipality"]}),
        ("vieta", {"places": ["municipality:{moletai}"]}),
    ],
)
def test_each_condition_is_kept_as_it_was_said(
    rasa: Client, draft: Edition, world: World, slug: str, data: dict[str, object]
) -> None:
    if "places" in data:
        data = {"places": [f"municipality:{world.moletai.code}"]}
    add(rasa, draft, slug, **data)
    assert len(rules_of(draft)) == 3


@pytest.mark.parametrize("number", ["", "0", "-3", "trisdešimt", "2,5", "9999999999"])
def test_a_number_that_is_none_is_told_and_nothing_is_lost(rasa: Client, draft: Edition, number: str) -> None:
    page = add(rasa, draft, "nariai", number=number, clause="Taisyklių 5 p.")
    assert page.select_one("#error-summary")
    assert page.select_one("[name=clause]")["value"] == "Taisyklių 5 p."  # type: ignore[index]  # it is there
    assert len(rules_of(draft)) == 2


def test_a_condition_turned_round_reads_the_other_way(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "nariai", number="30", turned="on")
    assert "mažiau kaip 30 narių" in read_back(page)
    assert rules_of(draft)[-1].operator == "none"


def test_the_sentence_is_shown_before_anything_is_saved(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "nariai", number="30", look="1")
    assert read_back(page).startswith("Bent 30 narių Kas sąlygos dar netenkina, tam sakoma: Turi būti bent 30 narių.")
    assert len(rules_of(draft)) == 2


def test_own_words_are_read_instead_of_ours(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "nariai", number="30", text_lt="turi daug narių")
    assert "turi daug narių" in read_back(page)


def test_own_words_in_english_alone_are_not_enough(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "nariai", number="30", mend_en="Find members.")
    assert "Parašykite ir lietuviškai." in page.select_one("#error-summary").get_text()  # type: ignore[union-attr]


def test_a_condition_of_one_area_stands_with_that_area(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "nariai", where="area:II", number="30")
    assert rules_of(draft)[-1].area_code == "II"
    assert "II sritis „Viešosios erdvės“: bent 30 narių." in read_back(page)


def test_a_group_is_made_and_filled(rasa: Client, draft: Edition) -> None:
    rasa.post(reverse("funding:group_new", args=[draft.pk]), {"operator": "any", "where": ""})
    add(rasa, draft, "nariai", where="group:2", number="30")
    page = add(rasa, draft, "savanoriai", where="group:2", number="5")
    assert "bent 30 narių arba bent 5 savanoriai" in read_back(page)


def test_a_group_that_has_gone_is_told_at_its_field(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "nariai", where="group:7", number="30")
    assert page.select_one("#error-summary a[href='#id_where']")


def test_a_condition_is_said_otherwise(rasa: Client, draft: Edition) -> None:
    change(rasa, draft, "0", condition="ngo", seen=mark(FLAG), where="", clause="10 str.")
    assert rules_of(draft)[0] == RuleRecord(condition="ngo", clause="10 str.")


def test_a_group_is_said_otherwise_and_keeps_its_members(rasa: Client, world: World) -> None:
    group = RuleRecord(operator="any", children=(FLAG, CHARITY))
    draft = funding.draft(CallRecord(rules=(group,)))
    change(rasa, draft, "0", condition="", seen=mark(group), where="", operator="all")
    assert rules_of(draft)[0] == RuleRecord(operator="all", children=(FLAG, CHARITY))


def test_what_another_changed_meanwhile_is_shown_beside_ones_own_words(rasa: Client, draft: Edition) -> None:
    old = mark(RuleRecord(condition="ngo", clause="senas punktas"))
    page = change(rasa, draft, "0", condition="ngo", seen=old, where="", clause="mano punktas")
    assert "Dabar čia įrašyta: „Juridinių asmenų registre yra NVO žyma“." in page.get_text()
    assert page.select_one("[name=clause]")["value"] == "mano punktas"  # type: ignore[index]
    assert page.select_one("[name=seen]")["value"] == mark(FLAG)  # type: ignore[index]
    assert rules_of(draft)[0] == FLAG


def test_what_another_took_away_can_be_added_again(rasa: Client, draft: Edition) -> None:
    page = change(rasa, draft, "5", condition="members_at_least", seen="x", where="", number="30")
    form = page.select_one("form[action*=nauja]")
    assert form is not None
    assert form["action"].endswith("/taisykles/nauja/nariai/")  # type: ignore[union-attr]
    assert form.select_one("[name=number]")["value"] == "30"  # type: ignore[index]


def test_a_group_another_took_away_can_be_made_again(rasa: Client, draft: Edition) -> None:
    page = change(rasa, draft, "5", condition="", seen="x", where="", operator="any")
    assert page.select_one("form[action$='/taisykles/grupe/']")


def test_made_up_conditions_lead_back_to_the_list(rasa: Client, draft: Edition) -> None:
    page = change(rasa, draft, "5", condition="burtai", seen="x")
    assert "Tuo metu kažkas pakeitė sąlygas" in page.get_text()


def test_a_condition_moves_down(rasa: Client, draft: Edition) -> None:
    rasa.post(reverse("funding:rule_move", args=[draft.pk, "0"]), {"seen": mark(FLAG), "up": "0"})
    assert rules_of(draft) == (CHARITY, FLAG)


def test_a_condition_that_changed_is_not_moved(rasa: Client, draft: Edition) -> None:
    answer = rasa.post(reverse("funding:rule_move", args=[draft.pk, "0"]), {"seen": "x", "up": "0"}, follow=True)
    assert "Tuo metu kažkas pakeitė sąlygas" in answer.content.decode()
    assert rules_of(draft) == (FLAG, CHARITY)


def test_a_condition_is_taken_away_after_asking(rasa: Client, draft: Edition) -> None:
    address = reverse("funding:rule_remove", args=[draft.pk, "0"])
    assert "Juridinių asmenų registre yra NVO žyma" in rasa.get(address).content.decode()
    rasa.post(address, {"seen": mark(FLAG)})
    assert rules_of(draft) == (CHARITY,)


def test_what_is_not_there_is_not_taken_away(rasa: Client, draft: Edition) -> None:
    answer = rasa.get(reverse("funding:rule_remove", args=[draft.pk, "9"]))
    assert answer["Location"] == reverse("funding:rules", args=[draft.pk])


def test_rules_that_exclude_each_other_are_told_on_the_page(rasa: Client, draft: Edition) -> None:
    add(rasa, draft, "nariai", number="30")
    page = add(rasa, draft, "nariai", number="20", turned="on")
    assert "„Bent 30 narių“ ir „Mažiau kaip 20 narių“ prieštarauja viena kitai" in page.get_text()


def test_a_village_is_found_and_ticked(rasa: Client, draft: Edition, world: World) -> None:
    world.bijutiskis.code = "900"
    world.bijutiskis.save()
    page = add(rasa, draft, "vieta", find="bijutisk", search="1")
    assert page.select_one("input[value='settlement:900']")
    assert page.select_one(f"input[value='eldership:{world.bijutiskis.eldership.code}']")  # type: ignore[union-attr]
    page = add(rasa, draft, "vieta", places=["settlement:900"])
    assert "buveinės vieta – Bijutiškio k., Alantos sen., Molėtų r. sav." in read_back(page)
    assert rasa.get(reverse("funding:rule_edit", args=[draft.pk, "2"])).status_code == 200


def test_an_eldership_is_found_by_its_name(rasa: Client, draft: Edition, world: World) -> None:
    page = add(rasa, draft, "vieta", find="alant", search="1")
    assert "Alantos sen., Molėtų r. sav." in [label.get_text() for label in page.select("#id_places label")]


def test_a_place_nobody_has_heard_of_is_refused(rasa: Client, draft: Edition) -> None:
    page = add(rasa, draft, "vieta", places=["settlement:nowhere", "sea:1"], find="x", search="")
    assert len(rules_of(draft)) == 2
    assert page.select_one("#id_find")


def test_an_area_of_a_local_action_group_is_chosen_by_its_name(rasa: Client, draft: Edition, world: World) -> None:
    group = registry.organisation(name="Molėtų rajono vietos veiklos grupė", kind="lag", municipality=world.moletai)
    page = add(rasa, draft, "vvg-teritorija", places=[f"lag:{group.code}"])
    assert "buveinė šios vietos veiklos grupės teritorijoje: Molėtų rajono vietos veiklos grupė" in read_back(page)


def test_the_vocabulary_shows_a_sentence_for_each_condition(rasa: Client, draft: Edition) -> None:
    page = rasa.get(reverse("funding:rule_kinds", args=[draft.pk]), {"kur": "area:II"}).content.decode()
    assert "„Bent 30 narių“" in page
    assert "/taisykles/nauja/nariai/?kur=area%3AII" in page


def test_a_condition_begun_from_an_area_is_for_that_area(rasa: Client, draft: Edition) -> None:
    address = reverse("funding:rule_new", args=[draft.pk, "nvo-zyma"])
    page = BeautifulSoup(rasa.get(address, {"kur": "area:II"}).content, "html.parser")
    assert page.select_one("#id_where option[selected]")["value"] == "area:II"  # type: ignore[index]
    assert read_back(page).startswith("Juridinių asmenų registre yra NVO žyma")


def test_places_of_rules_are_weighed_against_the_territory(rasa: Client, draft: Edition, world: World) -> None:
    county, village = world.moletai.county, world.leliunai
    village.code = "901"
    village.save()
    eldership = world.bijutiskis.eldership
    assert eldership
    places = [("county", county.code), ("municipality", world.moletai.code), ("eldership", eldership.code),
              ("settlement", "901")]  # fmt: skip
    rule = RuleRecord(condition="territory", places=tuple(CallPlace(level, code) for level, code in places))
    here = (CallPlace("municipality", world.moletai.code),)
    above = ancestors_of(CallRecord(whole_country=False, places=here, rules=(rule,)))
    assert above["eldership", eldership.code] == {("municipality", world.moletai.code), ("county", county.code)}
    assert ("municipality", world.utena.code) in above["settlement", "901"]
    assert above["county", county.code] == frozenset()


def test_what_was_published_meanwhile_is_left_as_it_is(draft: Edition, world: World) -> None:
    Edition.objects.filter(pk=draft.pk).update(stage="published")
    with pytest.raises(NoDraft):
        ruling.add_rule(edition=draft, rule=CHARITY, by=world.rasa)
    assert rules_of(draft) == (FLAG, CHARITY)


@pytest.mark.parametrize("path", ["nauja/nariai", "grupe", "0"])
def test_a_rule_typed_while_it_was_published_is_handed_back(path: str, rasa: Client, draft: Edition) -> None:
    Edition.objects.filter(pk=draft.pk).update(stage="published")
    typed = {"number": "30", "operator": "any", "text_lt": "Bent trisdešimt.", "seen": mark(FLAG), "condition": "ngo"}
    page = rasa.post(f"/kvietimai/rengti/{draft.pk}/taisykles/{path}/", typed).content.decode()
    assert "error-summary" in page
    assert "Bent trisdešimt." in page


def test_more_rules_than_anybody_reads_are_refused_and_nothing_is_lost(rasa: Client, world: World) -> None:
    draft = funding.draft(funding.said(rules=(FLAG,) * MOST_RULES))
    page = add(rasa, draft, "nariai", number="31")
    assert page.select_one("#error-summary")
    assert page.select_one("#id_number")["value"] == "31"  # type: ignore[index]
    assert change(rasa, draft, "0", seen=mark(FLAG), text_lt="Su žyma.").select_one("#error-summary") is None


def test_two_editors_see_each_other(rasa: Client, draft: Edition, world: World) -> None:
    world.petras.office_role = "officer"
    world.petras.save()
    signed_in(world.petras).get(reverse("funding:rules", args=[draft.pk]))
    page = rasa.get(reverse("funding:rules", args=[draft.pk])).content.decode()
    assert "Prie šio kvietimo dabar dirba ir Petras." in page


def test_nothing_is_changed_in_what_was_published_meanwhile(rasa: Client, draft: Edition) -> None:
    Edition.objects.filter(pk=draft.pk).update(stage="published")
    assert rasa.post(reverse("funding:rule_move", args=[draft.pk, "0"]), {"up": "0"}).status_code == 404
