"""What an organisation is, told from its name: invented names, properties, and real names where at hand."""

import csv
import time
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import example, given
from hypothesis import strategies as st

from sueiga.registry.classification import (
    REASONS,
    Certainty,
    Kind,
    Seat,
    Verdict,
    classify,
    could_be_candidate,
    seat_of,
)
from sueiga.registry.classification.rules import RULES

HERE = Path(__file__).parent
REAL_NAMES = HERE.parents[1].parent / "shared" / "data" / "registers" / "labelled_names.csv"


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def judge(name: str, legal_form: str, address: str) -> Verdict:
    return classify(name, legal_form, seat_of(address) if address else None)


OWN_NAMES = read_rows(HERE / "classified_names.csv")


@pytest.mark.parametrize("row", OWN_NAMES, ids=[f"{row['name']} @ {row['address']}" for row in OWN_NAMES])
def test_every_pattern_and_trap_of_our_own_names(row: dict[str, str]) -> None:
    verdict = judge(row["name"], row["legal_form"], row["address"])

    assert verdict.kind == row["kind"], verdict.reasons
    assert row["certainty"] in ("", verdict.certainty), verdict.reasons


def test_our_own_list_is_long_enough_and_has_no_name_twice_in_one_place() -> None:
    keys = {(row["name"], row["legal_form"], row["address"]) for row in OWN_NAMES}

    assert len(OWN_NAMES) == len(keys) >= 200


def address_of(row: dict[str, str], mode: str) -> str:
    if mode == "no place":
        return ""
    settlement = row["settlement"] if mode == "settlement" else ""
    return ", ".join(part for part in (row["municipality"], settlement) if part)


@pytest.mark.skipif(not REAL_NAMES.exists(), reason=f"the real names are not at hand: {REAL_NAMES}")
@pytest.mark.parametrize(("mode", "most_doubtful"), [("settlement", 0.15), ("municipality", 0.15), ("no place", 0.20)])
def test_real_names_are_right_where_certain_and_seldom_doubtful(mode: str, most_doubtful: float) -> None:
    rows = [row for row in read_rows(REAL_NAMES) if row["kind"] != "doubtful"]

    verdicts = [(row, judge(row["name"], row["legal_form"], address_of(row, mode))) for row in rows]

    certain = [(row, verdict) for row, verdict in verdicts if verdict.certainty == Certainty.CERTAIN]
    wrong = [(row["name"], verdict) for row, verdict in certain if verdict.kind != row["label"]]
    assert len(wrong) <= 0.02 * len(certain), wrong
    assert len(rows) - len(certain) <= most_doubtful * len(rows)


@pytest.mark.parametrize(
    ("address", "seat"),
    [
        (
            "Šilalės r. sav., Pagramančio k., Akmenos g. 4, LT-75219",
            Seat("Šilalės r. sav.", "Pagramančio", "k.", is_city=False),
        ),
        ("Jonavos r. sav., Rukla, Rupeikio g. 7-37, LT-55289", Seat("Jonavos r. sav.", "Rukla", "", is_city=False)),
        ("Biržų r. sav., Sodeliškių k.", Seat("Biržų r. sav.", "Sodeliškių", "k.", is_city=False)),
        ("Biržų r. sav.", Seat("Biržų r. sav.", "", "", is_city=False)),
        ("Biržų r. sav. Sodeliškių kaimas", Seat("Biržų r. sav.", "Sodeliškių", "k.", is_city=False)),
        ("Biržų r., Biržų m., Rotušės g. 1", Seat("Biržų r. sav.", "Biržų", "m.", is_city=False)),
        ("Kazlų Rūdos sav., Antanavo mstl.", Seat("Kazlų Rūdos sav.", "Antanavo", "mstl.", is_city=False)),
        ("Vilniaus r. sav., Avižienių sen., Bukiškio k., Sodų g. 3", Seat("Vilniaus r. sav.", "Bukiškio", "k.", False)),
        ("Vilniaus r. sav., Avižienių sen. Bukiškio k.", Seat("Vilniaus r. sav.", "Bukiškio", "k.", is_city=False)),
        ("Utenos apskr., Molėtų r. sav., Liepinės vs.", Seat("Molėtų r. sav.", "Liepinės", "vs.", is_city=False)),
        ("Molėtų r. sav., Liepų g. 4", Seat("Molėtų r. sav.", "", "", is_city=False)),
        ("Vilnius, Žirmūnų g. 2", Seat("", "Vilnius", "m.", is_city=True)),
        ("Kauno m. sav.", Seat("Kauno m. sav.", "", "", is_city=True)),
        ("Kauno m., Ežero g. 1", Seat("", "Kauno", "m.", is_city=True)),
        ("Utena, Aušros g. 22", Seat("", "Utena", "m.", is_city=False)),
        ("Kauno rajono savivaldybės teritorija", Seat("Kauno r. sav.", "", "", is_city=False)),
        ("Vilniaus miesto savivaldybės teritorija", Seat("Vilniaus m. sav.", "", "", is_city=True)),
        ("Rokiškio r. sav., Pandėlys, Vėjo g. 2", Seat("Rokiškio r. sav.", "Pandėlys", "m.", is_city=False)),
        ("LT-01100", Seat("", "", "", is_city=False)),
        ("", Seat("", "", "", is_city=False)),
    ],
)
def test_seat_is_read_from_the_address(address: str, seat: Seat) -> None:
    assert seat_of(address) == seat


def test_reasons_are_told_in_sentences() -> None:
    codes = {rule.code for rule in RULES if isinstance(rule.code, str)}
    verdicts = [judge(row["name"], row["legal_form"], row["address"]) for row in OWN_NAMES]

    codes |= {code for verdict in verdicts for code in verdict.reasons}

    assert codes <= REASONS.keys()
    with translation.override("en"):
        assert all(str(sentence).endswith(".") for sentence in REASONS.values())


def test_every_rule_is_met_by_one_of_our_own_names() -> None:
    met = {judge(row["name"], row["legal_form"], row["address"]).reasons[0] for row in OWN_NAMES}

    assert {rule.code for rule in RULES if isinstance(rule.code, str)} - met == set()


def test_the_seat_is_named_among_the_reasons_where_it_decides() -> None:
    verdict = judge("Pagandrio bendruomenė", "", "Zarasų r. sav., Pagandrių k.")

    assert verdict.reasons == ("name_says_community_of_place", "seat_in_village", "name_repeats_settlement")


# Properties

LETTERS = "abcdefghijklmnopqrstuvwxyząčęėįšųūž"
WORDS = """kaimo kaimų miestelio seniūnijos krašto bendruomenė bendruomenės bendruomenių bendruomenei bendrija sąjunga
    asociacija centras rajono miesto žydų sporto klubas Vilniaus vietos veiklos grupė VšĮ UAB bc"""
NAMES = st.lists(
    st.one_of(
        st.sampled_from(WORDS.split()),
        st.text(LETTERS, min_size=1, max_size=9),
        st.sampled_from(["„", "“", '"', ",,", "(", ")", "-", ".", "12"]),
    ),
    max_size=9,
).map(" ".join)
FORMS = st.sampled_from(
    ["", "Asociacija", "Viešoji įstaiga", "Bendrija", "Uždaroji akcinė bendrovė", "Religinė bendruomenė ar bendrija"]
)
ADDRESSES = st.sampled_from(["", "Biržų r. sav., Žaltupių k.", "Biržų r. sav.", "Biržų r. sav., Biržų m.", "Vilnius"])


@given(
    name=st.one_of(st.text(), NAMES), legal_form=st.one_of(st.text(), FORMS), address=st.one_of(st.text(), ADDRESSES)
)
@example(name="İ\u0307ß\u0000|", legal_form="\ud800", address=", sav., k.")
def test_any_text_gets_a_verdict(name: str, legal_form: str, address: str) -> None:
    verdict = judge(name, legal_form, address)

    assert verdict.kind in Kind
    assert set(verdict.reasons) <= REASONS.keys()


@given(name=st.one_of(st.text(), NAMES), legal_form=st.one_of(st.text(), FORMS), address=ADDRESSES)
def test_what_the_prefilter_drops_is_certainly_other(name: str, legal_form: str, address: str) -> None:
    verdict = judge(name, legal_form, address)

    if not could_be_candidate(name, legal_form):
        assert (verdict.kind, verdict.certainty) == (Kind.OTHER, Certainty.CERTAIN)


def test_the_prefilter_lets_every_community_union_and_group_pass() -> None:
    dropped = [
        row["name"]
        for row in OWN_NAMES
        if row["kind"] != Kind.OTHER and not could_be_candidate(row["name"], row["legal_form"])
    ]

    assert dropped == []


@given(name=NAMES, legal_form=FORMS, address=ADDRESSES)
def test_case_does_not_change_the_verdict(name: str, legal_form: str, address: str) -> None:
    assert judge(name.upper(), legal_form, address) == judge(name.lower(), legal_form, address)


@given(
    words=st.lists(st.text(LETTERS, min_size=3, max_size=9), min_size=1, max_size=3).map(" ".join),
    before=st.sampled_from(["", "Asociacija", "Kaimo bendruomenė", "Bendruomenės centras", "Žaltupių sporto klubas"]),
    quotes=st.sampled_from(["„“", "““", '""', "«»", "‘’", "''"]) | st.just((",,", "‘‘")) | st.just((",,", "''")),
    address=ADDRESSES,
)
def test_the_style_of_quotes_does_not_change_the_verdict(
    words: str, before: str, quotes: tuple[str, str], address: str
) -> None:
    opening, closing = quotes

    assert judge(f"{before} {opening}{words}{closing}", "", address) == judge(f'{before} "{words}"', "", address)


@given(
    slip=st.integers(0, 9),
    letter=st.sampled_from(["", "x", "e"]),
    word=st.sampled_from(["bendruomenė", "bendruomenių"]),
)
def test_one_wrong_letter_does_not_change_the_verdict(slip: int, letter: str, word: str) -> None:
    misspelt = word[:slip] + letter + word[slip + 1 :]

    verdict = judge(f"Joniškio rajono Žaltupių kaimo {misspelt} centras", "Asociacija", "")

    assert verdict == judge(f"Joniškio rajono Žaltupių kaimo {word} centras", "Asociacija", "")


@pytest.mark.parametrize("part", ["kaimo bendruomenė ", '"', ",,", "ė\u0307", "bendruomenė„", " "])
def test_a_name_of_two_megabytes_is_quick(part: str) -> None:
    name = part * (2_000_000 // len(part))
    start = time.perf_counter()

    classify(name, name, seat_of(name))

    assert time.perf_counter() - start < 0.5
