"""Whatever is sent in, it is read or refused in words; what was read can be kept."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import astuple
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sueiga.funding.importing import commongrants, eu_portal
from sueiga.funding.importing.candidates import Candidates, Unreadable
from sueiga.funding.models import Edition
from sueiga.funding.record_rows import write
from tests.factories import funding
from tests.funding.importing.test_commongrants import SAMPLE
from tests.funding.importing.test_eu_portal import PURSES, result

LEAVES = st.none() | st.booleans() | st.integers() | st.text(st.characters(), max_size=9) | st.sampled_from(
    ["2026-12-31", "17:00:00", "EUR", "open", "custom", "1", "https://x.lt/\ud800", "\x00", "two-stage", "9" * 40]
)  # fmt: skip
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def changed(told: Any, paths: list[list[int]], values: list[Any]) -> Any:
    """A good document in which some fields have become something else."""
    copy = json.loads(json.dumps(told))
    for path, value in zip(paths, values, strict=True):
        at = copy
        for step in path:
            keys = list(at) if isinstance(at, dict) else list(range(len(at))) if isinstance(at, list) else []
            if not keys:
                break
            key = keys[step % len(keys)]
            if not isinstance(at[key], dict | list) or step is path[-1]:
                at[key] = value
                break
            at = at[key]
    return copy


PATHS = st.lists(st.lists(st.integers(0, 20), min_size=1, max_size=4), min_size=3, max_size=3)
VALUES = st.lists(ANYTHING, min_size=3, max_size=3)


def texts(value: Any) -> Iterator[str]:
    """Every text within plain values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts(one)


def kept(read: Candidates) -> None:
    """Each could be begun: its texts are of a length and of signs that a database takes."""
    for candidate in read.calls:
        told = list(texts(astuple(candidate.said)))
        assert all(line.isprintable() for text in told for line in text.split("\n"))
        assert max(len(candidate.said.name_lt), len(candidate.said.name_en)) <= 300
        assert all(window.opens_at < window.closes_at for window in candidate.said.windows)
        assert all(str(remark) for remark in candidate.remarks)


@settings(max_examples=150, deadline=None)
@given(ANYTHING)
def test_anything_is_refused_in_words(told: Any) -> None:
    for read in (commongrants.read, lambda one: eu_portal.read(one, dt.date(2026, 11, 23))):
        try:
            kept(read(told))
        except Unreadable as fault:
            assert str(fault)


@settings(max_examples=300, deadline=None)
@given(PATHS, VALUES)
def test_a_spoilt_opportunity_is_read_as_far_as_it_goes(paths: list[list[int]], values: list[Any]) -> None:
    kept(commongrants.read([changed(SAMPLE, paths, values)]))


@settings(max_examples=300, deadline=None)
@given(PATHS, VALUES)
def test_a_spoilt_result_is_read_as_far_as_it_goes(paths: list[list[int]], values: list[Any]) -> None:
    kept(eu_portal.read([changed(result(), paths, values)], dt.date(2026, 11, 23)))


@settings(max_examples=150, deadline=None)
@given(PATHS, VALUES)
def test_a_spoilt_purse_is_read_as_far_as_it_goes(paths: list[list[int]], values: list[Any]) -> None:
    purse = json.dumps(changed(PURSES, paths, values))
    kept(eu_portal.read([result(budgetOverview=[purse])], dt.date(2026, 11, 23)))


@pytest.mark.django_db
@pytest.mark.parametrize("title", ["Halls \ud800", "Halls \x00", "Halls 🏡"])
def test_what_was_read_can_be_kept(title: str) -> None:
    said = commongrants.read({**SAMPLE, "title": title, "source": "https://x.lt/\ud800"}).calls[0].said
    edition = funding.draft()
    write(edition, said)
    assert Edition.objects.get(pk=edition.pk).name_en.startswith("Halls")
