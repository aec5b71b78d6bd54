"""What those whose community it is are told to do."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.translation import override

from sueiga.registry.advice import steps
from sueiga.registry.standing import EvidenceSet, FiledDocument, stand
from tests.factories import registry
from tests.world import World

TODAY = dt.date(2026, 11, 23)
LONG_AGO = dt.date(2010, 5, 4)


def told(**known: object) -> str:
    evidence = EvidenceSet(**{"registered_on": LONG_AGO, "legal_status_code": 0, **known})  # type: ignore[arg-type]
    with override("en"):
        return " ".join(step.text for step in steps(stand(evidence, TODAY)))


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"statements_missing": frozenset({2024, 2025})}, "annual statements (2024, 2025)"),
        ({}, "then it will show here"),
        ({"legal_status_code": 9, "legal_status_since": LONG_AGO}, "does not mean to end"),
        ({"legal_status_code": 9}, "does not mean to end"),
        ({"missing_since": LONG_AGO}, "tell the union's office"),
    ],
)
def test_each_trouble_has_its_step(known: dict[str, object], words: str) -> None:
    assert words in told(**known)


@pytest.mark.parametrize(
    "known",
    [
        {"documents": frozenset({FiledDocument(2025, "ataskaita", dt.date(2026, 5, 4))})},
        {"deregistered_on": LONG_AGO},
        {"legal_status_code": 7, "legal_status_since": LONG_AGO},
    ],
)
def test_who_is_well_or_gone_is_told_nothing(known: dict[str, object]) -> None:
    assert told(**known) == ""


def test_the_page_says_what_to_do_and_whom_to_ask(client: Client, world: World) -> None:
    registry.evidence(world.bijutiskio_bendruomene, "statements_missing", key="2023")

    shown = BeautifulSoup(client.get(f"/en{world.bijutiskio_bendruomene.get_absolute_url()}").content, "html.parser")

    links = [link["href"] for link in shown.select(".steps a")]
    assert str(links[0]).startswith("https://www.ngo.lt/")
    assert str(links[-1]).startswith("mailto:")
