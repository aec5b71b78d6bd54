"""Texts as pages, feeds and documents can hold them."""

from sueiga.core.text import one_line, printable


def test_lines_stay_and_what_nobody_sees_goes() -> None:
    assert printable("pirma\r\nantra\x0btrečia\x00\x1b \u202etxt") == "pirma\nantra\ntrečia txt"


def test_a_title_is_one_line_and_keeps_its_unbreakable_spaces() -> None:
    assert one_line(" 2026\u00a0m. \r\n parama\tkaimui\n") == "2026\u00a0m. parama kaimui"
