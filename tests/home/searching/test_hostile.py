"""Whatever is typed into the box is answered calmly: it is words, never operators, never markup."""

import pytest
from django.test import Client

from tests.factories import publishing
from tests.home.searching.asking import Ask

STRANGE = [
    "x" * 10_000, "talka " * 2_000, "a\x00b", '"', "'", "\\", "(", "NEAR(a b)", "title:talka", "talka*", "^talka",
    "talka AND", "NOT", "OR OR", "'talka':*", "a & !b", "<-> |", ":A", "%", "_", "🏡", "\u202etalka", "ﷺ", "ß",
    "１２３", "٣٤", "i̇", "\ufffd", "-1", "--", ";DROP TABLE",
]  # fmt: skip


@pytest.mark.parametrize("typed", STRANGE)
def test_strange_queries_are_answered(typed: str, client: Client, ask: Ask) -> None:
    publishing.article(title="Talka Alantoje")

    ask(typed)
    ask(typed, language="en", kind="article", sort="newest", page="99999999999")


def test_operators_are_words(ask: Ask) -> None:
    publishing.article(title="Talka Alantoje")

    assert ask("talka NOT alantoje").titles == []
    assert ask('"talka" (alantoje)*').titles == ["Talka Alantoje"]


def test_markup_is_shown_not_obeyed(ask: Ask) -> None:
    publishing.article(
        title="<script>alert(1)</script> talka", body_lt=publishing.text("Po <b>talkos</b> &amp; prieš.")
    )

    answer = ask("talka <script>")

    assert answer.html.select("main script") == []
    assert "<script>alert(1)</script> talka" in answer.titles[0]


def test_what_holds_no_word_says_so(ask: Ask) -> None:
    assert "holds no letters or digits" in ask("🏡 ☺", language="en").nothing


def test_only_so_many_words_are_looked_for(ask: Ask) -> None:
    typed = "vienas du trys keturi penki šeši septyni aštuoni devyni dešimt obuoliai kriaušės slyvos"

    assert "first twelve words" in ask(typed, language="en").html.get_text()


def test_directions_of_writing_in_titles_are_left_out(ask: Ask) -> None:
    publishing.article(title="Talka \u202eeikšalA\u202c 🏡")

    assert ask("talka").titles == ["Talka eikšalA 🏡"]
