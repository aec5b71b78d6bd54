"""What people decide beside the facts, its effect at once, and taking it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.history.models import Event
from sueiga.registry import effects
from sueiga.registry.actions import decisions
from sueiga.registry.enums import Certainty, DecisionKind, Kind
from sueiga.registry.models import Decision, Organisation
from tests.factories import registry
from tests.world import World


def kind_of(organisation: Organisation) -> tuple[str, str]:
    organisation.refresh_from_db()
    return organisation.kind, organisation.certainty


def doubtful() -> Organisation:
    return registry.organisation(name="Vieningas ąžuolas", certainty=Certainty.DOUBTFUL)


def test_a_person_says_what_it_is(world: World) -> None:
    oak = doubtful()

    decisions.decide_is(organisation=oak, kind=Kind.UNION, reason="skambinau", by=world.rasa)

    assert oak.kind == Kind.UNION
    assert kind_of(oak) == (Kind.UNION, Certainty.CERTAIN)
    assert Event.objects.get().details["reason"] == "skambinau"


def test_what_is_not_ours_leaves_the_public_registry(world: World) -> None:
    decisions.decide_is_not(organisation=world.leliunu_bendruomene, reason="", by=world.rasa)

    assert kind_of(world.leliunu_bendruomene) == (Kind.OTHER, Certainty.CERTAIN)
    assert world.leliunu_bendruomene not in Organisation.objects.public()


def test_undoing_brings_back_what_the_rules_say(world: World) -> None:
    oak = doubtful()
    decision = decisions.decide_is(organisation=oak, kind=Kind.LAG, reason="", by=world.rasa)

    decisions.undo(decision=decision, by=world.rasa)

    assert kind_of(oak) == (Kind.RURAL_COMMUNITY, Certainty.DOUBTFUL)
    assert decision.undone_by == world.rasa
    assert not decision.stands


def test_deciding_again_undoes_the_earlier_decision_for_good(world: World) -> None:
    oak = doubtful()
    first = decisions.decide_is(organisation=oak, kind=Kind.LAG, reason="", by=world.rasa)
    second = decisions.decide_is_not(organisation=oak, reason="", by=world.rasa)
    first.refresh_from_db()

    decisions.undo(decision=second, by=world.rasa)

    assert not first.stands
    assert kind_of(oak) == (Kind.RURAL_COMMUNITY, Certainty.DOUBTFUL)


def test_a_decision_is_undone_once(world: World) -> None:
    decision = decisions.decide_is_not(organisation=doubtful(), reason="", by=world.rasa)
    decisions.undo(decision=decision, by=world.rasa)

    with pytest.raises(decisions.AlreadyUndone):
        decisions.undo(decision=decision, by=world.rasa)


def test_undoing_says_so_in_the_history(world: World) -> None:
    decision = decisions.decide_is_not(organisation=doubtful(), reason="", by=world.rasa)

    decisions.undo(decision=decision, by=world.rasa)

    assert Event.objects.get(verb="registry:undo").details == {"decision": decision.pk, "kind": "is_not"}


def test_the_same_answer_for_many(world: World) -> None:
    several = [doubtful() for _ in range(3)]

    made = decisions.decide_many(organisations=several, kind=Kind.OTHER, reason="sodai", by=world.rasa)

    assert [decision.kind for decision in made] == [DecisionKind.IS_NOT] * 3
    assert all(kind_of(each) == (Kind.OTHER, Certainty.CERTAIN) for each in several)


def test_many_may_be_communities_too(world: World) -> None:
    (made,) = decisions.decide_many(organisations=[doubtful()], kind=Kind.RURAL_COMMUNITY, reason="", by=world.rasa)

    assert (made.kind, made.decided_kind) == (DecisionKind.IS, Kind.RURAL_COMMUNITY)


def test_covered_settlements_are_replaced_as_a_whole(world: World) -> None:
    community = world.bijutiskio_bendruomene
    first = decisions.decide_covers(organisation=community, settlements=[world.bijutiskis], reason="", by=world.rasa)

    second = decisions.decide_covers(
        organisation=community, settlements=[world.bijutiskis, world.alanta], reason="įstatai", by=world.rasa
    )

    assert set(Decision.objects.standing().get(kind=DecisionKind.COVERS).settlements.all()) == {
        world.bijutiskis,
        world.alanta,
    }
    assert list(Decision.objects.newest()) == [second, first]


def test_an_organisation_is_found_by_what_it_covers(world: World) -> None:
    decision = decisions.decide_covers(
        organisation=world.bijutiskio_bendruomene, settlements=[world.leliunai], reason="", by=world.rasa
    )
    assert world.bijutiskio_bendruomene in Organisation.objects.matching("leliunai")

    decisions.undo(decision=decision, by=world.rasa)

    assert world.bijutiskio_bendruomene not in Organisation.objects.matching("leliunai")


def test_covering_nothing_is_no_decision(world: World) -> None:
    with pytest.raises(decisions.NothingCovered):
        decisions.decide_covers(organisation=world.bijutiskio_bendruomene, settlements=[], reason="", by=world.rasa)


def test_undoing_what_it_covers_touches_nothing_else(world: World) -> None:
    community = world.bijutiskio_bendruomene
    decision = decisions.decide_covers(organisation=community, settlements=[world.alanta], reason="", by=world.rasa)

    decisions.undo(decision=decision, by=world.rasa)

    assert kind_of(community) == (Kind.RURAL_COMMUNITY, Certainty.CERTAIN)
    assert not Decision.objects.standing().exists()


def test_a_double_leads_to_the_record_that_stays(world: World) -> None:
    double, stays = world.bijutiskio_bendruomene, world.leliunu_bendruomene

    decision = decisions.decide_same_as(organisation=double, same_as=stays, reason="", by=world.rasa)

    assert double.merged_into == stays
    assert double not in Organisation.objects.public()
    decisions.undo(decision=decision, by=world.rasa)
    double.refresh_from_db()
    assert double.merged_into is None


def test_chains_lead_straight_to_their_end_and_fall_apart_again(world: World) -> None:
    a, b, c = world.bijutiskio_bendruomene, world.leliunu_bendruomene, world.moletu_sajunga
    decisions.decide_same_as(organisation=a, same_as=b, reason="", by=world.rasa)
    second = decisions.decide_same_as(organisation=b, same_as=c, reason="", by=world.rasa)
    a.refresh_from_db()
    assert a.merged_into == b.merged_into == c

    decisions.undo(decision=second, by=world.rasa)

    a.refresh_from_db()
    assert a.merged_into == b


def test_nothing_merges_in_a_circle(world: World) -> None:
    a, b, c = world.bijutiskio_bendruomene, world.leliunu_bendruomene, world.moletu_sajunga
    decisions.decide_same_as(organisation=a, same_as=b, reason="", by=world.rasa)
    decisions.decide_same_as(organisation=b, same_as=c, reason="", by=world.rasa)

    for same_as in (a, c):
        with pytest.raises(decisions.MergesInACircle):
            decisions.decide_same_as(organisation=c, same_as=same_as, reason="", by=world.rasa)
    assert Decision.objects.standing().count() == 2


def test_not_the_same_is_remembered_whichever_way_it_is_said(world: World) -> None:
    a, b = world.bijutiskio_bendruomene, world.leliunu_bendruomene
    decisions.decide_not_same_as(organisation=b, same_as=a, reason="", by=world.rasa)

    again = decisions.decide_not_same_as(organisation=a, same_as=b, reason="", by=world.rasa)

    assert list(Decision.objects.standing()) == [again]
    assert Decision.objects.denied_pairs() == {(a.pk, b.pk)}


def test_the_same_and_not_the_same_replace_each_other(world: World) -> None:
    a, b = world.bijutiskio_bendruomene, world.leliunu_bendruomene
    decisions.decide_not_same_as(organisation=a, same_as=b, reason="", by=world.rasa)
    decisions.decide_same_as(organisation=b, same_as=a, reason="", by=world.rasa)
    assert Decision.objects.standing().get().kind == DecisionKind.SAME_AS

    decisions.decide_not_same_as(organisation=a, same_as=b, reason="", by=world.rasa)

    b.refresh_from_db()
    assert b.merged_into is None
    with pytest.raises(decisions.MergesInACircle):
        decisions.decide_not_same_as(organisation=a, same_as=a, reason="", by=world.rasa)


def test_undoing_a_denial_lets_the_question_be_asked_again(world: World) -> None:
    a, b = world.bijutiskio_bendruomene, world.leliunu_bendruomene
    decision = decisions.decide_not_same_as(organisation=a, same_as=b, reason="", by=world.rasa)

    decisions.undo(decision=decision, by=world.rasa)

    assert Decision.objects.denied_pairs() == set()


def test_decisions_are_for_the_office(world: World) -> None:
    decision = decisions.decide_is_not(organisation=doubtful(), reason="", by=world.rasa)

    assert list(Decision.objects.editable_by(world.rasa)) == [decision]
    assert not Decision.objects.visible_to(world.ona).exists()


def test_without_a_decision_the_rules_speak() -> None:
    assert effects.effective_kind("lag", "doubtful", None) == (Kind.LAG, Certainty.DOUBTFUL)
    denial = Decision(kind=DecisionKind.IS_NOT, decided_kind=Kind.OTHER)
    assert effects.effective_kind("lag", "doubtful", denial) == (Kind.OTHER, Certainty.CERTAIN)


@given(st.dictionaries(st.integers(0, 8), st.integers(0, 8), max_size=8))
def test_roots_are_never_merged_themselves(same_as: dict[int, int]) -> None:
    try:
        roots = effects.merged_roots(same_as)
    except decisions.MergesInACircle:
        return
    assert roots.keys() == same_as.keys()
    assert not set(roots.values()) & same_as.keys()
