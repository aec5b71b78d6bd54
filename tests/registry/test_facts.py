"""What is known of one organisation, arranged for reading."""

import datetime as dt

import pytest
from django.utils.translation import override

from sueiga.registry.enums import Fact
from sueiga.registry.facts import fact_rows, filed_documents
from sueiga.registry.models import Organisation
from tests.factories.registry import evidence
from tests.world import World

DAY = dt.date(2021, 3, 2)


@pytest.fixture
def record(world: World) -> Organisation:
    return world.bijutiskio_bendruomene


def value_of(record: Organisation, fact: str, **fields: object) -> str:
    row = evidence(record, fact, **fields)
    with override("en"):
        return fact_rows(record, [row])[-1].value


@pytest.mark.parametrize(
    ("fact", "fields", "read"),
    [
        (Fact.LEGAL_FORM, {"value": "Asociacija"}, "Asociacija"),
        (Fact.LEGAL_STATUS, {"value": "Likviduojamas", "since": DAY}, "Likviduojamas, since 2 March 2021"),
        (Fact.LEGAL_STATUS, {"value": "Likviduojamas"}, "Likviduojamas"),
        (
            Fact.LEGAL_STATUS,
            {"value": "Teisinis stat neįregistruotas", "since": DAY},
            "nothing noted: neither ending nor being reorganised",
        ),
        (Fact.REGISTERED, {"since": DAY}, "2 March 2021"),
        (Fact.NGO, {"since": DAY}, "since 2 March 2021"),
        (Fact.NGO, {"since": DAY, "until": dt.date(2022, 1, 9)}, "from 2 March 2021 until 9 January 2022"),
        (Fact.CHARITY, {"until": DAY}, "until 2 March 2021"),
        (Fact.STATEMENTS_MISSING, {"key": "2023"}, "2023"),
        (Fact.VOLUNTEERS, {"key": "2025", "value": "1"}, "1 volunteer in 2025"),
        (Fact.VOLUNTEERS, {"key": "2025", "value": "12"}, "12 volunteers in 2025"),
    ],
)
def test_each_fact_reads_as_people_say_it(
    record: Organisation, fact: str, fields: dict[str, object], read: str
) -> None:
    assert value_of(record, fact, **fields) == read


def test_the_code_comes_first_in_groups_of_three(record: Organisation) -> None:
    rows = fact_rows(record, [])

    assert rows[0].value.replace("\u00a0", "") == record.code
    assert rows[0].on == record.source_date


def test_a_fact_nobody_gave_is_left_out(record: Organisation) -> None:
    empty = evidence(record, Fact.NGO)

    assert len(fact_rows(record, [empty])) == 1


def test_documents_are_listed_latest_first(record: Organisation) -> None:
    older = evidence(record, Fact.DOCUMENT, key="2023:FA", value="Finansinės ataskaitos", since=dt.date(2024, 5, 2))
    newer = evidence(record, Fact.DOCUMENT, key="2024:FA", value="Finansinės ataskaitos", since=dt.date(2025, 5, 9))

    documents = filed_documents([older, newer])

    assert [document.about for document in documents] == ["2024", "2023"]
