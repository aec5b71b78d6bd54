"""What two officers changed is put together field by field."""

from hypothesis import given
from hypothesis import strategies as st

from sueiga.publishing.newsletter.merging import (
    Basis,
    Merged,
    Value,
    keys_in,
    mark_of,
    marks_after,
    merge,
    merge_ticks,
)

NAMES = ("subject_lt", "words_lt")
TICKS = st.lists(st.integers(1, 6), unique=True).map(tuple)
WORDS = st.fixed_dictionaries({name: st.sampled_from(["", "talka", "šventė", "Ačiū\n\nvisiems"]) for name in NAMES})


def merged(was: dict[str, Value], theirs: dict[str, Value], mine: dict[str, Value], **more: object) -> Merged:
    """On a page opened at version 1; others wrote what differs."""
    basis = Basis(1, "a", {name: mark_of(value) for name, value in was.items()}, **more)
    return merge(basis=basis, theirs=theirs, mine=mine, by_others={name for name in was if was[name] != theirs[name]})


@given(WORDS, WORDS, WORDS)
def test_each_field_stands_as_whoever_changed_it_wrote_it(
    was: dict[str, str], theirs: dict[str, str], mine: dict[str, str]
) -> None:
    found = merged(was, theirs, mine)
    for name in NAMES:
        stands = found.changes.get(name, theirs[name])
        changed = {text for text in (theirs[name], mine[name]) if text != was[name]}
        assert (name in found.clashes) == (len(changed) == 2)
        assert stands == (theirs[name] if len(changed) == 2 else next(iter(changed), was[name]))
        assert (name in found.taken) == (mine[name] == was[name] != theirs[name])


@given(TICKS, TICKS, TICKS)
def test_a_tick_stands_as_whoever_changed_it_left_it(
    was: tuple[int, ...], theirs: tuple[int, ...], mine: tuple[int, ...]
) -> None:
    found = merge_ticks(was, theirs, mine)
    for key in range(1, 7):
        ours, others = key in mine, key in theirs
        assert (key in found) == (others if ours == (key in was) else ours)
    assert len(set(found)) == len(found)


@given(TICKS, TICKS)
def test_where_one_changed_nothing_the_other_s_order_stands(was: tuple[int, ...], new: tuple[int, ...]) -> None:
    assert merge_ticks(was, new, was) == new
    assert merge_ticks(was, was, new) == new
    assert merge_ticks(was, new, new) == new


def test_what_is_added_stands_behind_what_it_was_put_behind() -> None:
    assert merge_ticks((1, 2), (2, 1), (1, 3, 2)) == (2, 1, 3)
    assert merge_ticks((1, 2), (1, 2, 4), (3, 2, 1)) == (3, 2, 4, 1)


@given(TICKS)
def test_a_mark_of_ticks_tells_them(keys: tuple[int, ...]) -> None:
    assert keys_in(mark_of(keys)) == keys
    assert keys_in(f"{mark_of(keys)},x,²,-1,{'9' * 30}") == keys


@given(WORDS, WORDS, WORDS)
def test_a_page_that_goes_on_neither_writes_over_what_was_taken_nor_forgets_a_clash(
    was: dict[str, str], theirs: dict[str, str], mine: dict[str, str]
) -> None:
    first = merged(was, theirs, mine)
    stands = {**theirs, **first.changes}
    basis = Basis(1, "a", {name: mark_of(text) for name, text in was.items()})
    goes_on = Basis(1, "a", marks_after(basis, mine, first.clashes))
    others = {name for name in NAMES if was[name] != theirs[name]}

    second = merge(basis=goes_on, theirs=stands, mine=mine, by_others=others)

    assert second.changes == {}
    assert second.clashes == first.clashes


def test_what_is_still_to_be_chosen_waits() -> None:
    found = merged({"words_lt": "b"}, {"words_lt": "b"}, {"words_lt": "c"}, undecided={"words_lt"})
    assert (found.changes, found.clashes) == ({}, ["words_lt"])


def test_a_wish_is_changed_by_whoever_changed_it_without_asking() -> None:
    was, theirs = {"near": True}, {"near": False}
    assert merged(was, theirs, {"near": True}).taken == ["near"]
    assert merged({}, theirs, {"near": True}).changes == {"near": True}


def test_ticks_of_both_are_told_as_taken() -> None:
    found = merged({"event": (1,)}, {"event": (1, 2)}, {"event": (1, 3)})
    assert found.changes == {"event": (1, 3, 2)}
    assert found.taken == ["event"]
