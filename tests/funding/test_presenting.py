"""Ona sees whether her community may apply, why not yet, and what to do about it."""

import datetime as dt
from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from sueiga.core.bilingual import Bilingual
from sueiga.core.knowledge import Known
from sueiga.funding.eligibility.evaluating import evaluate
from sueiga.funding.eligibility.facts import Given, History
from sueiga.funding.eligibility.rules import AreaRules, Group, Leaf, Rules
from sueiga.funding.enums import Condition, Operator
from sueiga.funding.models import Call
from sueiga.funding.presenting import Line, VerdictBox, verdict_box
from tests.factories import funding
from tests.world import World

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
CLAUSE = {"clause": "Taisyklių 9 p.", "clause_url": "https://example.org/taisykles"}
FLAG = Leaf(Condition.NGO, **CLAUSE)
THIRTY = Leaf(Condition.MEMBERS_AT_LEAST, number=Decimal(30))
REGISTER = {"source": "Juridinių asmenų registras", "on": dt.date(2026, 1, 5)}


@pytest.fixture
def call(world: World) -> Call:
    return funding.published()


def rules(*leaves: Leaf, areas: tuple[AreaRules, ...] = ()) -> Rules:
    return Rules(Group(Operator.ALL, leaves), areas, dt.date(2027, 3, 1))


def box(world: World, call: Call, asked: Rules, **known: Known) -> VerdictBox:
    return verdict_box(evaluate(asked, known, TODAY), call, world.bijutiskio_bendruomene, may_tell=True)


def line(world: World, call: Call, leaf: Leaf, **known: Known) -> Line:
    shown = box(world, call, rules(leaf), **known)
    return [*shown.ahead, *shown.met][0]


def test_a_community_that_may_apply_reads_yes(world: World, call: Call) -> None:
    shown = box(world, call, rules(FLAG), ngo=Known(True, **REGISTER))
    assert (shown.answer, shown.title) == ("yes", "Taip: visos sąlygos tenkinamos")
    assert shown.met_count == "Tenkinama 1 sąlyga"
    assert shown.met[0].fact == "Juridinių asmenų registras, 2026-01-05"


def test_what_is_missing_is_told_with_its_paragraph_and_what_to_do(world: World, call: Call) -> None:
    shown = box(world, call, rules(FLAG, THIRTY), ngo=Known(False), members=Known(24, "bendruomenė pati"))
    assert shown.title == "Dar ne: trūksta 2 dalykų"
    assert shown.ahead[0].rule_url == "https://example.org/taisykles"
    assert "tris darbo dienas" in shown.ahead[0].mend
    assert shown.ahead[1].fact == "24 nariai · bendruomenė pati"


def test_her_own_number_can_be_put_right_at_the_verdict(world: World, call: Call) -> None:
    shown = line(world, call, THIRTY, members=Known(24))
    address = f"/mano/bendruomenes/{world.bijutiskio_bendruomene.code}/faktai/members/"
    assert shown.give_url == f"{address}?next=%2Fkvietimai%2F{call.slug}%2F"
    assert shown.give_label == "Pataisyti"


def test_what_only_the_register_says_leads_where_it_is_known(world: World, call: Call) -> None:
    assert line(world, call, FLAG, ngo=Known(False, url="/mano/")).give_url == "/mano/"
    assert line(world, call, FLAG, ngo=Known(False)).give_url == ""


def test_what_is_not_known_can_be_told_at_once(world: World, call: Call) -> None:
    shown = box(world, call, rules(THIRTY))
    assert shown.title == "Dar neaišku: nežinome 1 dalyko"
    assert shown.ahead[0].give_label == "Nurodyti dabar"


def test_support_is_told_for_its_programme(world: World, call: Call) -> None:
    leaf = Leaf(Condition.NEVER_FUNDED, programme="parama-kaimui")
    assert "programme=parama-kaimui" in line(world, call, leaf).give_url


def test_the_calls_own_programme_is_this_programme_another_has_its_name(world: World, call: Call) -> None:
    funding.programme("nvo-fondas", name_lt="NVO fondas")
    own, other = (Leaf(Condition.NEVER_FUNDED, programme=slug) for slug in ("parama-kaimui", "nvo-fondas"))
    given = History(frozenset({Given("nvo-fondas", "", 2025), Given("nvo-fondas", "", 2024)}))
    assert line(world, call, own).text == "Niekada nėra gavusi paramos pagal šią programą"
    shown = line(world, call, other, grants=Known(given))
    assert shown.text == "Niekada nėra gavusi paramos pagal programą „NVO fondas“"
    assert shown.fact == "gauta: 2024, 2025\xa0m."


def test_partners_are_agreed_on_in_the_notebook(world: World, call: Call) -> None:
    shown = line(world, call, Leaf(Condition.PARTNER_OF_KIND, kinds=frozenset({"municipality"})))
    assert shown.give_label == "Atverti rengiamą paraišką"
    assert call.slug in shown.give_url


def test_what_time_will_mend_has_its_day(world: World, call: Call) -> None:
    leaf = Leaf(Condition.AGE_AT_LEAST, number=Decimal(12))
    shown = line(world, call, leaf, registered_on=Known(dt.date(2026, 1, 5)))
    assert shown.mend == "Ši sąlyga bus tenkinama nuo 2027 m. sausio 5 d."
    assert shown.fact == "įregistruota 2026 m. sausio 5 d."


def test_what_cannot_be_mended_is_a_no_without_buttons(world: World, call: Call) -> None:
    leaf = Leaf(Condition.KIND, kinds=frozenset({"municipality"}))
    shown = box(world, call, rules(leaf), kinds=Known(frozenset({"rural_community", "community"})))
    assert shown.title == "Ne: sąlygos to neleidžia"
    assert shown.ahead[0].fact == "kaimo bendruomenė ir bendruomeninė organizacija"
    assert shown.ahead[0].give_url == ""


@pytest.mark.parametrize(
    ("condition", "fact", "value", "said"),
    [
        ("volunteers_at_least", "volunteers", 3, "3 savanoriai"),
        ("residents_at_most", "residents", 21, "21 gyventojas"),
        ("income_at_least", "income", Decimal("999.50"), "999,50\u00a0Eur"),
    ],
)
def test_what_is_known_is_said_in_words(
    world: World, call: Call, condition: str, fact: str, value: object, said: str
) -> None:
    leaf = Leaf(Condition(condition), number=Decimal(1_000))
    assert line(world, call, leaf, **{fact: Known(value)}).fact == said


def test_each_area_has_its_own_answer(world: World, call: Call) -> None:
    areas = (
        AreaRules("I", Bilingual("Bazė", "Base"), Group(Operator.ALL, (THIRTY,))),
        AreaRules("II", Bilingual(), Group(Operator.ALL, ())),
    )
    shown = box(world, call, rules(FLAG, areas=areas), ngo=Known(True), members=Known(10))
    assert [area.title for area in shown.areas] == ["I. Bazė: dar ne", "II: taip"]


def test_of_a_village_only_the_place_is_judged(world: World, call: Call) -> None:
    shown = verdict_box(evaluate(rules(THIRTY), {}, TODAY), call, None)
    assert shown.title == "Vieta tinka, visa kita priklauso nuo pačios bendruomenės"
    assert shown.ahead[0].give_url == ""


def test_whoever_may_not_edit_gets_no_buttons(world: World, call: Call) -> None:
    verdict = evaluate(rules(THIRTY), {}, TODAY)
    assert verdict_box(verdict, call, world.bijutiskio_bendruomene).ahead[0].give_url == ""


def test_the_box_is_drawn(world: World, call: Call) -> None:
    areas = (AreaRules("I", Bilingual("Bazė", "Base"), Group(Operator.ALL, (FLAG,))),)
    shown = box(world, call, rules(FLAG, THIRTY, areas=areas), ngo=Known(True, **REGISTER))
    html = render_to_string("funding/verdict_box.html", {"box": shown})
    assert "Tenkinama 1 sąlyga" in html
    assert 'href="https://example.org/taisykles"' in html
    assert "Nurodyti dabar" in html
