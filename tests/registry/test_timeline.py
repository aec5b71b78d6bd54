"""What happened, told in words."""

import pytest
from django.utils.translation import override

from sueiga.registry.enums import ChangeKind
from sueiga.registry.models import Change
from sueiga.registry.timeline import detail_of, timeline, title_of
from tests.factories import registry
from tests.world import World


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Senoji", "Naujoji", "from “Senoji” to “Naujoji”"),
        ("", "Naujoji", "Naujoji"),
        ("Senoji", "", "was “Senoji”"),
        ("", "", ""),
        ("Asociacija „Saulė“", "Asociacija „Mėnulis“", "from Asociacija „Saulė“ to Asociacija „Mėnulis“"),
        ("Asociacija „Saulė“", "Saulėtekis", "from Asociacija „Saulė“ to “Saulėtekis”"),
        ('VšĮ "Saulė"', "", 'was VšĮ "Saulė"'),
    ],
)
def test_detail_says_from_what_to_what(before: str, after: str, told: str) -> None:
    change = Change(kind=ChangeKind.RENAMED, before=before, after=after)

    with override("en"):
        assert detail_of(change) == told


def test_standings_are_told_in_words() -> None:
    change = Change(kind=ChangeKind.STANDING, before="active", after="at_risk")

    with override("en"):
        assert detail_of(change) == "from “active” to “at risk”"


def test_kinds_are_told_in_words() -> None:
    change = Change(kind=ChangeKind.KIND, before="rural_community", after="other")

    with override("en"):
        assert detail_of(change) == "from “rural community” to “other organisation”"


@pytest.mark.parametrize(
    ("kind", "source"),
    [("standing", "Measure of the registry"), ("kind", "Measure of the registry"), ("ngo", "NGO flag given")],
)
def test_a_standing_is_not_laid_at_the_register_s_door(world: World, kind: str, source: str) -> None:
    change = registry.change(world.bijutiskio_bendruomene, kind, source="ngo_since")

    with override("en"):
        assert source in timeline([change])[0].source


@pytest.mark.parametrize(("after", "told"), [("2021-03-02", "NGO flag given"), ("", "NGO flag withdrawn")])
def test_a_flag_is_given_or_withdrawn(after: str, told: str) -> None:
    change = Change(kind=ChangeKind.NGO, after=after)

    with override("en"):
        assert title_of(change) == told
        assert detail_of(change) == ""


def test_that_no_status_was_noted_before_is_not_told() -> None:
    change = Change(kind=ChangeKind.STATUS, before="Teisinis stat neįregistruotas", after="Likviduojamas")

    assert detail_of(change) == "Likviduojamas"


@pytest.mark.parametrize("kind", ChangeKind.values)
def test_every_kind_of_change_has_a_title(kind: str) -> None:
    assert title_of(Change(kind=kind))


def test_timeline_keeps_the_order_and_names_the_source(world: World) -> None:
    first = registry.change(world.bijutiskio_bendruomene, "renamed", before="A", after="B")
    second = registry.change(world.bijutiskio_bendruomene, "founded")

    entries = timeline([first, second])

    assert [entry.title for entry in entries] == [title_of(first), title_of(second)]
    assert "2026-10-05" in entries[0].source
