"""No personal value stays in a traceback."""

import pytest

from sueiga.jobs.scrubbing import LONGEST, scrubbed


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("SMTPRecipientsRefused: ona.petraite+x@example.org unknown", "SMTPRecipientsRefused: …@… unknown"),
        ("no route to +370 612 34567", "no route to …"),
        ("Key (email)=(ona@example.org) already exists.", "Key (email)=(…) already exists."),
        ("DETAIL:  Failing row contains (1, Ona, Papečiai).", "DETAIL: …"),
        ('File "letters.py", line 1234, in send', 'File "letters.py", line 1234, in send'),
        ("at 2026-11-23 09:00:05", "at 2026-11-23 09:00:05"),
    ],
)
def test_values_are_blotted_out_and_the_rest_stays(text: str, left: str) -> None:
    assert scrubbed(text) == left


def test_the_end_of_a_long_text_stays() -> None:
    assert scrubbed("x" * (2 * LONGEST) + "the end")[-7:] == "the end"
    assert len(scrubbed("x" * (2 * LONGEST))) == LONGEST


def test_what_no_database_keeps_is_left_out() -> None:
    assert scrubbed("a\0\ud800b") == "a?b"
