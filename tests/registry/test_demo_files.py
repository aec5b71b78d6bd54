"""The demonstration's files are what the registers' files are (REGISTERS.md), and the same for the same seed."""

import csv
import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sueiga.places.facts import read_facts
from sueiga.registry.demo import write_files
from sueiga.registry.demo.codes import check_digit, invented_codes

TODAY = dt.date(2026, 11, 23)
HEADERS = {
    "JAR_IREGISTRUOTI": "ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|stat_kodas|"
    "stat_pavadinimas|stat_data_nuo|formavimo_data",
    "JAR_ISREGISTRUOTI": "ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|isreg_data|"
    "formavimo_data",
    "JAR_ADRESAI": "ja_kodas|adresas|aob_kodas|adresas_nuo|formavimo_data",
    "JAR_NVO_NUO": "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|form_pavadinimas|nvo_nuo|formavimo_data",
    "JAR_NVO_IKI": "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|form_pavadinimas|nvo_nuo|nvo_iki|formavimo_data",
    "JAR_PARAMOS_GAV_NUO": "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|form_pavadinimas|paramos_gav_nuo|"
    "formavimo_data",
    "JAR_PARAMOS_GAV_IKI": "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|form_pavadinimas|paramos_gav_nuo|"
    "paramos_gav_iki|formavimo_data",
    "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS": "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|stat_kodas|"
    "fa_nepateikta_uz_metus|formavimo_data",
    "jar_sav_teikimas": "ja_kodas|ja_pavadinimas|form_kodas|form_pav|sav_skaicius|sav_val_skaicius|laikotarpis_nuo|"
    "laikotarpis_iki|formavimo_data",
    "JAR_DOKUMENTAI_2024": "JA_kodas|dokt_tipas|dokp_potipis|dokp_pav|dok_data|dok_reg_data",
    "JAR_DOKUMENTAI_NUO_2025": "JA_kodas|dokt_tipas|dokp_potipis|dokp_pav|dok_data|dok_reg_data|formavimo_data",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small demonstration of a day."""
    directory = tmp_path_factory.mktemp("demo")
    write_files(directory, size="small", today=TODAY)
    return directory


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter="|")


def digest(directory: Path) -> str:
    files = sorted(directory.rglob("*.csv"))
    return hashlib.sha256(b"".join(str(f.relative_to(directory)).encode() + f.read_bytes() for f in files)).hexdigest()


@pytest.mark.parametrize("name", HEADERS)
def test_a_file_has_the_columns_of_the_register(folder: Path, name: str) -> None:
    text = (folder / f"{name}.csv").read_text(encoding="utf-8-sig")

    assert text.splitlines()[0] == HEADERS[name]
    assert len(text.splitlines()) > 1


def test_management_bodies_are_told_by_flags_and_counts(folder: Path) -> None:
    columns = next(rows(folder / "JAR_VALDYMAS.csv")).keys()

    assert list(columns)[:8] == [
        "ja_kodas", "obj_pav", "ja_pavadinimas", "vadovas", "vad_org_nuo", "vad_lytis", "valdyba", "vald_org_nuo",
    ]  # fmt: skip
    assert list(columns)[-2:] == ["kiti_valdymo_organai", "formavimo_data"]


def test_quotes_inside_a_name_are_doubled_and_only_then_the_field_is_quoted(folder: Path) -> None:
    lines = (folder / "JAR_IREGISTRUOTI.csv").read_text(encoding="utf-8").splitlines()

    assert any('|"' in line and '""' in line for line in lines)
    assert all('"' not in line or '""' in line for line in lines)


def test_every_row_names_the_day_of_its_snapshot(folder: Path) -> None:
    for snapshot, day in [(folder, TODAY.isoformat()), *((p, p.name) for p in (folder / "ankstesni").iterdir())]:
        assert {row["formavimo_data"] for row in rows(snapshot / "JAR_IREGISTRUOTI.csv")} == {day}


def test_codes_begin_with_nine_pass_the_check_and_are_unique(folder: Path) -> None:
    codes = Counter(
        row["ja_kodas"] for name in ("JAR_IREGISTRUOTI", "JAR_ISREGISTRUOTI") for row in rows(folder / f"{name}.csv")
    )

    assert all(
        len(c) == 9 and c[0] == "9" and int(c[8]) == sum(int(d) * i for i, d in enumerate(c[:8], 1)) % 11 for c in codes
    )
    assert set(codes.values()) == {1}


def test_every_seat_lies_in_a_settlement_of_the_facts(folder: Path) -> None:
    facts = read_facts()
    places = {f"{row.name_genitive} {row.type}" for row in facts.settlements} | {row.name for row in facts.settlements}
    addresses = [row["adresas"].split(", ") for row in rows(folder / "JAR_IREGISTRUOTI.csv") if row["adresas"]]

    assert all(places & set(parts) for parts in addresses)


def test_real_life_oddities_are_there(folder: Path) -> None:
    flagged = Counter(row["ja_kodas"] for row in rows(folder / "JAR_NVO_NUO.csv"))

    assert (folder / "JAR_ADRESAI.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert max(flagged.values()) == 2
    assert any(not row["adresas"] for row in rows(folder / "JAR_IREGISTRUOTI.csv"))


def test_earlier_snapshots_know_nothing_of_later_days(folder: Path) -> None:
    for snapshot in (folder / "ankstesni").iterdir():
        known = [row["ja_reg_data"] for row in rows(snapshot / "JAR_IREGISTRUOTI.csv")]
        struck_off = [row["isreg_data"] for row in rows(snapshot / "JAR_ISREGISTRUOTI.csv")]
        filed = [row["dok_reg_data"] for path in snapshot.glob("JAR_DOKUMENTAI*") for row in rows(path)]

        assert max([*known, *struck_off, *filed]) <= snapshot.name


def test_years_pass_between_snapshots(folder: Path) -> None:
    first, *_, last = sorted((folder / "ankstesni").iterdir())
    earlier = {row["ja_kodas"]: row for row in rows(first / "JAR_IREGISTRUOTI.csv")}
    later = {row["ja_kodas"]: row for row in rows(last / "JAR_IREGISTRUOTI.csv")}
    both = earlier.keys() & later.keys()

    assert later.keys() - earlier.keys()
    assert earlier.keys() - later.keys()
    for column in ("ja_pavadinimas", "adresas", "stat_kodas"):
        assert any(earlier[code][column] != later[code][column] for code in both), column


def test_last_years_statements_were_filed_in_spring(folder: Path) -> None:
    about = [row for row in rows(folder / "JAR_DOKUMENTAI_NUO_2025.csv") if row["dokp_pav"].endswith("už 2025 m.")]

    assert about
    assert all("2026-03-20" <= row["dok_reg_data"] <= "2026-05-30" for row in about)


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 99_999), today=st.dates(dt.date(2026, 1, 1), dt.date(2031, 12, 31)))
def test_the_same_seed_and_day_give_the_same_files(
    tmp_path_factory: pytest.TempPathFactory, seed: int, today: dt.date
) -> None:
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")

    for directory in (first, second):
        write_files(directory, size="small", seed=seed, today=today)

    assert digest(first) == digest(second)


def test_another_seed_gives_another_country(tmp_path: Path, folder: Path) -> None:
    write_files(tmp_path, size="small", seed=2, today=TODAY)

    assert digest(tmp_path) != digest(folder)


@given(seed=st.integers(0, 10**9))
def test_invented_codes_never_repeat(seed: int) -> None:
    codes = [code for code, _ in zip(invented_codes(seed), range(200), strict=False)]

    assert len(set(codes)) == 200
    assert all(check_digit(code[:8]) == int(code[8]) for code in codes)
