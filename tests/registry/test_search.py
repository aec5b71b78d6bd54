"""Finding organisations by words."""

import datetime as dt

import pytest
from django.utils import timezone

from sueiga.registry.models import Change, Decision, Organisation, SearchEntry, SearchVariant, SearchWord
from sueiga.registry.search_index import index_organisations
from tests.factories import places, registry
from tests.world import World


@pytest.fixture
def saugailiai(world: World) -> Organisation:
    """A community whose village is not known, among the cast's own."""
    organisation = registry.organisation(name="Saugailių kaimo bendruomenė „Ąžuolas“", code="912345678")
    index_organisations(None)
    return organisation


def found(query: str) -> list[str]:
    return [o.name for o in Organisation.objects.matching(query).by_relevance()]


@pytest.mark.parametrize(
    "query",
    [
        "Saugailių kaimo bendruomenė", "saugailiu", "SAUGAILIAI", "azuolas saugailiai", "saugai", "Saugaliai",
        "suagailiu", "saugailiux", "saugeilių", "912345678", "912", "912 345 678",
        "LT912345678", "lt-rc-912345678", "LT 912 345 678",
        "bendruomenė ąžuolas", "Saugailių k.",
    ],
)  # fmt: skip
def test_finds_a_name_however_it_is_typed(saugailiai: Organisation, query: str) -> None:
    assert found(query)[0] == saugailiai.name


@pytest.mark.parametrize("query", ["saugailiai leliūnai", "sxugxiliai", "!?", "Вильнюс", "912345679", "zz"])
def test_every_word_must_stand(saugailiai: Organisation, query: str) -> None:
    assert found(query) == []


@pytest.mark.parametrize("query", ["", "  "])
def test_no_words_leave_everything(saugailiai: Organisation, query: str) -> None:
    assert len(found(query)) == 4


def test_finds_by_settlement_eldership_and_municipality(saugailiai: Organisation, world: World) -> None:
    for query in ["Bijutiškis", "Alantos seniūnija bendruomenė", "moletu r sav kaimo bendruomene"]:
        assert world.bijutiskio_bendruomene.name in found(query), query


def test_a_name_says_more_than_a_place(world: World) -> None:
    by_place = registry.organisation(name="Abipus upės", settlement=world.leliunai)
    index_organisations(None)

    assert found("leliunu") == [world.leliunu_bendruomene.name, by_place.name]


def test_the_likelier_word_comes_first(db: None) -> None:
    for name in ["Kalnų bendruomenė", "Kalno bendruomenė", "Kalnelių bendruomenė", "Kalne", "Kalnx bendruomenė"]:
        registry.organisation(name=name)
    index_organisations(None)

    assert found("kalnų")[0] == "Kalnų bendruomenė"
    assert found("kalne") == [
        "Kalne",
        "Kalno bendruomenė",
        "Kalnų bendruomenė",
        "Kalnelių bendruomenė",
        "Kalnx bendruomenė",
    ]


def test_the_struck_off_come_after_the_living(db: None) -> None:
    registry.organisation(name="Alantos bendruomenė A", deregistered_on=dt.date(2020, 1, 1))
    registry.organisation(name="Alantos bendruomenė B")
    index_organisations(None)

    assert found("alanta") == ["Alantos bendruomenė B", "Alantos bendruomenė A"]


def test_a_former_name_still_finds(world: World) -> None:
    Change.objects.create(
        organisation=world.leliunu_bendruomene, kind="renamed", before="Senoji Giria", on=dt.date(2020, 1, 1),
        seen_at=timezone.now(), source="registered", source_date=dt.date(2020, 1, 1),
    )  # fmt: skip

    index_organisations([world.leliunu_bendruomene.pk])

    assert found("girios") == [world.leliunu_bendruomene.name]


def test_a_covered_settlement_finds_until_the_decision_is_undone(world: World) -> None:
    far = places.settlement(name="Vosgėliai", name_genitive="Vosgėlių")
    decision = Decision.objects.create(
        organisation=world.leliunu_bendruomene, kind="covers", by=world.rasa, at=timezone.now()
    )
    decision.settlements.add(far)
    index_organisations([world.leliunu_bendruomene.pk])
    assert found("vosgeliai") == [world.leliunu_bendruomene.name]

    decision.undone_at, decision.undone_by = timezone.now(), world.rasa
    decision.save()
    index_organisations([world.leliunu_bendruomene.pk])

    assert found("vosgeliai") == []


def test_indexing_some_comes_to_the_same_as_indexing_all(world: World) -> None:
    ids = list(Organisation.objects.values_list("pk", flat=True))
    index_organisations(ids[:2])
    index_organisations(ids)
    index_organisations(ids[1:])
    in_parts = _whole_index()

    index_organisations(None)

    assert _whole_index() == in_parts


def test_stems_met_later_in_a_run_are_kept_too(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sueiga.registry.search_index.READ_AT_ONCE", 1)
    for name in ["Papeciu bendruomenė", "Papečių kaimas", "Papečių bendruomenė"]:
        registry.organisation(name=name)

    index_organisations(None)
    in_portions = _whole_index()
    monkeypatch.undo()
    index_organisations(None)

    assert _whole_index() == in_portions
    assert len(found("Papečiai")) == 3


def test_the_index_reads_as_words(saugailiai: Organisation) -> None:
    entry = SearchEntry.objects.get(organisation=saugailiai, word__word="azuolas")

    assert str(entry.word) == str(SearchVariant.objects.get(word=entry.word, variant="azuolas")) == "azuolas"
    assert str(entry) == f"{entry.word_id} {saugailiai.pk}"


def test_words_nobody_has_any_more_go(saugailiai: Organisation) -> None:
    saugailiai.name = "Ąžuolas"
    saugailiai.save()

    index_organisations([saugailiai.pk])

    assert found("saugailiai") == []
    assert not SearchWord.objects.filter(word="saugailiu").exists()


def test_words_everybody_has_still_work(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sueiga.registry.models.results.RANKED", 2)
    for letter in "CAB":
        registry.organisation(name=f"{letter}{letter} kaimo bendruomenė")
    index_organisations(None)

    assert found("kaimo bendruomenė") == [f"{c}{c} kaimo bendruomenė" for c in "ABC"]
    assert found("bendruomenė kaimo bb") == ["BB kaimo bendruomenė"]


@pytest.mark.parametrize("query", ["saugailiu", "saugailiu kaimo bendruomene"])
def test_a_search_asks_the_index_twice_however_many_words(
    saugailiai: Organisation, django_assert_num_queries, query: str
) -> None:
    with django_assert_num_queries(3):
        found(query)


def _whole_index() -> tuple[set, set, set]:
    return (
        set(SearchWord.objects.values_list("word", "frequency")),
        set(SearchVariant.objects.values_list("word__word", "variant")),
        set(SearchEntry.objects.values_list("organisation__code", "word__word", "weight")),
    )
