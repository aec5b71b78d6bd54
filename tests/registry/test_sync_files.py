"""Files that are not as they should be, and files that are odd but good."""

from pathlib import Path

import pytest
from django.utils import timezone, translation
from pytest_django import Settings

from sueiga.registry.enums import RunState
from sueiga.registry.models import Evidence, Organisation, Run, SourceRun
from sueiga.registry.sync import records
from tests.registry.register_files import (
    REGISTERED,
    code,
    deregistered,
    registered,
    run,
    run_one,
    write,
    write_deregistered,
    write_registered,
)  # fmt: skip

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def english() -> None:
    translation.activate("en")


PAGE = "<!DOCTYPE html>\n<html><body>Sistema laikinai neveikia</body></html>\n"
BAD_FILES = {
    "empty": (b"", "The file is empty."),
    "blank": (b"\n \n", "The file is empty."),
    "a page": (PAGE.encode(), "This is a web page, not a table."),
    "JSON": (b'{"error": 1}', "This is a JSON answer, not a table."),
    "UTF-16": (f"{REGISTERED}\n".encode("utf-16"), "The file is not in UTF-8."),
    "a header in another encoding": (b"ja_kodas|\xe0\n", "The file is not in UTF-8; perhaps it is in Windows-1257."),
    "rows in another encoding": (
        f"{REGISTERED}\n{registered(1, name='Šilo bendruomenė')}\n".encode("cp1257"),
        "The file is not in UTF-8; perhaps it is in Windows-1257.",
    ),
    "a missing column": (
        REGISTERED.replace("|stat_kodas", "").encode() + b"\n", "The column stat_kodas is missing.",
    ),
    "missing columns": (b"ja_kodas|ja_pavadinimas|adresas|form_pavadinimas\n",
                        "The columns ja_reg_data, stat_kodas are missing."),
    "a column twice": (f"{REGISTERED}|JA_KODAS\n".encode(), "The column ja_kodas stands there twice."),
    "a header alone": (f"{REGISTERED}\n".encode(), "The file has no rows."),
}  # fmt: skip


@pytest.mark.parametrize(("content", "reason"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_refused_and_changes_nothing(registers: Path, content: bytes, reason: str) -> None:
    path = write_registered(registers, registered(1))
    run(registers)
    path.write_bytes(content)

    report = run(registers)

    (source,) = report.sources
    assert (str(source.error), report.has_faults) == (reason, True)
    assert Organisation.objects.get().missing_since is None
    assert source.as_json()["refused"][0] == {"line": 0, "reason": f"{source.error.lt} / {reason}"}


def test_a_bad_file_never_takes_the_place_of_a_good_copy(registers: Path, tmp_path: Path) -> None:
    path = write_registered(registers, registered(1))
    good = path.read_bytes()
    run(registers)
    path.write_text(PAGE)

    run(registers)

    (kept,) = (tmp_path / "kept" / "JAR_IREGISTRUOTI").glob("*.csv")
    assert kept.read_bytes() == good


def test_nothing_to_read_is_a_failed_run(registers: Path) -> None:
    write(registers, "JAR_IREGISTRUOTI", "<html>")

    report = run(registers)

    assert (report.state, report.message.en) == (RunState.FAILED, "There is no file that could be read.")
    assert Run.objects.get().state == RunState.FAILED


def test_a_folder_that_is_not_there_is_a_failed_run(registers: Path) -> None:
    report = run(registers / "nowhere")

    assert report.message.en == f"There is no folder {registers / 'nowhere'}."


def test_mostly_faulty_rows_refuse_the_file(registers: Path) -> None:
    write_registered(registers, *(registered(number, on="vakar") for number in range(1, 150)))

    assert str(run_one(registers).error) == ("Of 149 rows 149 are faulty, the first on line 2: “vakar” is not a date.")


ODD_FILES = {
    "a mark and CRLF": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "no line end at the end": lambda text: text.rstrip("\n"),
    "another column": lambda text: "\n".join(f"{line}|x" for line in text.splitlines()) + "\n",
    "commas": lambda text: text.replace(", ", " ").replace("|", ","),
    "capitals and old names": lambda text: text.replace("ja_kodas", "JA_kodas").replace("ja_reg_data", "Reg_Data")
    .replace("stat_kodas", "status_kodas"),
    "quoted headers": lambda text: text.replace("ja_kodas", '"ja_kodas"'),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
}  # fmt: skip


@pytest.mark.parametrize("oddly", ODD_FILES.values(), ids=ODD_FILES)
def test_an_odd_file_reads_as_well(registers: Path, oddly) -> None:  # type: ignore[no-untyped-def]
    path = write_registered(registers, registered(1), registered(2))
    path.write_bytes(oddly(path.read_text()).encode())

    report = run_one(registers)

    assert (report.rows, report.added, report.refused, str(report.error)) == (2, 2, 0, "")


def test_columns_are_found_wherever_they_stand(registers: Path) -> None:
    header = "|".join(reversed(REGISTERED.split("|")))
    write(registers, "jar_iregistruoti", header, "|".join(reversed(registered(1).split("|"))))

    assert run_one(registers).added == 1


def test_a_file_that_breaks_off_tells_nothing_missing(registers: Path) -> None:
    path = write_registered(registers, *(registered(number) for number in range(1, 5)))
    write_deregistered(registers, deregistered(9))
    run(registers)
    path.write_bytes(path.read_bytes()[:-320])

    report = run(registers)

    assert "breaks off in the middle of line" in report.message.en
    assert (report.sources[0].refused, report.sources[0].gone) == (1, 0)


def test_an_older_file_than_the_last_is_refused(registers: Path) -> None:
    write_registered(registers, registered(1))
    run(registers)
    write_registered(registers, registered(1, name="Bijutiškio senoji bendruomenė", day="2026-09-01"))

    assert str(run_one(registers).error) == (
        "The file is of 2026-09-01, older than the one of 2026-11-01 that was taken over before."
    )


def test_a_file_may_lack_its_day(registers: Path) -> None:
    header, row = REGISTERED.removesuffix("|formavimo_data"), registered(1).removesuffix("|2026-11-01")
    write(registers, "JAR_IREGISTRUOTI", header, row)

    report = run_one(registers)

    assert (report.source_date, Organisation.objects.get().source_date) == (None, timezone.localdate())


def test_documents_come_in_a_file_for_each_year(registers: Path) -> None:
    write_registered(registers, registered(1))
    header = "JA_kodas|dokt_tipas|dokp_potipis|dokp_pav|dok_data|dok_reg_data"
    for name, filed in (("2024", "2024-04-02"), ("NUO_2025", "2025-05-03")):
        row = f"{code(1)}|104|1|Finansinių ataskaitų rinkinys|{int(filed[:4]) - 1}-12-31|{filed}"
        write(registers, f"JAR_DOKUMENTAI_{name}", header, row)

    report = run(registers)

    assert [source.name for source in report.sources][1:] == ["JAR_DOKUMENTAI_2024", "JAR_DOKUMENTAI_NUO_2025"]
    assert set(Evidence.objects.filter(fact="document").values_list("key", flat=True)) == {"2023:104/1", "2024:104/1"}


def test_rows_across_the_blocks_of_a_large_file_are_whole(registers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "BLOCK", 100)
    rows = [registered(number, name=f'"Kaimo ""{number}\nvilties"" bendruomenė"') for number in range(1, 40)]
    write_registered(registers, *rows)

    report = run_one(registers)

    assert (report.rows, report.refused) == (39, 0)


def test_copies_are_few_and_dated(registers: Path, tmp_path: Path) -> None:
    for number in range(1, 7):
        write_registered(registers, registered(number), registered(9))
        run(registers)

    assert len(list((tmp_path / "kept" / "JAR_IREGISTRUOTI").iterdir())) == 3
    assert SourceRun.objects.latest("pk").file.startswith("JAR_IREGISTRUOTI/20")


def test_other_files_of_a_folder_are_passed_over(registers: Path) -> None:
    write_registered(registers, registered(1))
    (registers / "kita.csv").write_text("x")
    (registers / "JAR_ISREGISTRUOTI.csv").mkdir()

    assert run_one(registers).name == "JAR_IREGISTRUOTI"


def test_a_file_too_large_is_refused(registers: Path, settings: Settings) -> None:
    settings.REGISTERS_MAX_BYTES = 200
    write_deregistered(registers, deregistered(1), deregistered(2))

    assert run_one(registers).error.en == "The file is larger than 0 MB."
