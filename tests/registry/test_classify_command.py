"""./sueiga manage classify: tables of names come back judged, and what is no such table is told."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from sueiga.registry.management.commands.classify import Command

TABLE = (
    '\ufeffid,address,legal_form,name\n7,"Molėtų r. sav., Bijutiškio k.",Asociacija,Bijutiškio kaimo bendruomenė\n'
    '8,,,"UAB ""Statyba"""\n\n9\n'
)


def written(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "names.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def classify(path: Path, *arguments: str) -> tuple[str, str]:
    """What it writes to standard output and to standard error."""
    out, err = io.StringIO(), io.StringIO()
    call_command("classify", str(path), *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def test_a_table_of_names_is_classified(tmp_path: Path) -> None:
    out, err = classify(written(tmp_path, TABLE))

    first, second, third = rows(out)
    assert (first["id"], first["kind"], first["certainty"]) == ("7", "rural_community", "certain")
    assert "; " in first["reasons"]
    assert (second["name"], second["kind"]) == ('UAB "Statyba"', "other")
    assert (third["kind"], err) == ("other", "")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_columns_are_known_in_any_case_however_divided(tmp_path: Path, delimiter: str) -> None:
    lines = (["LEGAL_FORM", " Name", "Address"], ["Asociacija", "Alantos bendruomenė", "Molėtų r. sav. Alantos mstl."])
    text = "\r\n".join(delimiter.join(cells) for cells in lines)

    out, err = classify(written(tmp_path, text))

    (row,) = rows(out, delimiter)
    assert (row["kind"], row["certainty"], err) == ("rural_community", "certain", "")


def test_the_table_can_go_to_a_file(tmp_path: Path) -> None:
    path = written(tmp_path, TABLE)

    out, _err = classify(path, "--output", str(tmp_path / "out.csv"))

    assert out == ""
    assert (tmp_path / "out.csv").read_text().splitlines()[1].endswith("; name_repeats_settlement")


def test_what_is_beyond_the_header_or_not_there_is_told(tmp_path: Path) -> None:
    out, err = classify(written(tmp_path, "name,id\nAlantos bendruomenė,1,,\nSodų bendruomenė, Alanta,2\n"))

    assert [row["id"] for row in rows(out)] == ["1", " Alanta"]
    columns, line = err.splitlines()
    assert "The columns legal_form, address are missing; organisations are judged without them." in columns
    assert "Line 3 has 3 fields, the header 2: what is beyond was left out." in line


BAD_TABLES = {
    "empty": (b"", "names.csv: Failas tuščias. / ", "names.csv: The file is empty."),
    "a page": (b"<!DOCTYPE html>", "Tai tinklalapis, o ne lentelė.", "This is a web page, not a table."),
    "no names": (b"Title;address\nx;y\n", "Trūksta stulpelio name.", "The column name is missing."),
    "another encoding": ("name\nŽalgirė\n".encode("cp1257"), "Failo koduotė – ne UTF-8", "The file is not in UTF-8"),
    "a line in another encoding": (
        b"\xef\xbb\xbfname\n" + b"x\n" * 20 + b"\xe0\n", "names.csv: ", "Line 22 is not in UTF-8.",
    ),
    "an endless field": (b'name\n"' + b"x" * 200_000, "2 eilutės perskaityti nepavyko", "Line 2 cannot be read: "),
}  # fmt: skip


@pytest.mark.parametrize(("content", "lithuanian", "english"), BAD_TABLES.values(), ids=BAD_TABLES)
def test_what_is_no_table_is_told_in_both_languages(
    tmp_path: Path, content: bytes, lithuanian: str, english: str
) -> None:
    path = written(tmp_path, content)

    with pytest.raises(CommandError) as failed:
        classify(path, "--output", str(tmp_path / "out.csv"))

    assert failed.value.returncode == 2
    assert lithuanian in str(failed.value)
    assert english in str(failed.value)
    assert not (tmp_path / "out.csv").exists()


def test_files_that_cannot_be_read_or_written_are_told(tmp_path: Path) -> None:
    for arguments in (["nothing.csv"], [str(written(tmp_path, TABLE)), "--output", str(tmp_path)]):
        with pytest.raises(CommandError, match="The file could not be read or kept: ") as failed:
            classify(Path(arguments[0]), *arguments[1:])
        assert failed.value.returncode == 2


def test_nothing_but_the_message_is_written(tmp_path: Path) -> None:
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "classify", "-"]

    done = subprocess.run(command, input=b"vardas\n", capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (2, b"")
    assert "-: Trūksta stulpelio name. / -: The column name is missing." in done.stderr.decode()
    assert Command.requires_system_checks == []
