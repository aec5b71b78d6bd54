"""A person's values taken out of texts that stay."""

from sueiga.core.redacting import pattern_of, redacted


def test_full_names_addresses_and_numbers_are_taken_out() -> None:
    pattern = pattern_of(["Ona Petraitienė", "ona@example.org", "+37061234567"])
    assert pattern

    text = "Ona Petraitienė (ona@example.org, +37061234567) prašo"

    assert redacted(text, pattern) == "[…] ([…], […]) prašo"


def test_a_name_of_one_word_is_other_peoples_too() -> None:
    assert pattern_of(["Ona", "", " "]) is None


def test_only_whole_words_are_taken_out() -> None:
    pattern = pattern_of(["ona@example.org"])
    assert pattern

    assert redacted("mona@example.org ona@example.organic", pattern) == "mona@example.org ona@example.organic"


def test_what_html_writes_otherwise_is_found() -> None:
    pattern = pattern_of(["Ona O'Brajan"])
    assert pattern

    assert redacted("<b>Ona O&#x27;Brajan</b>", pattern) == "<b>[…]</b>"
