"""Rows that are not taken over, each with its line and the reason."""

from pathlib import Path

import pytest
from django.utils import translation

from sueiga.registry.models import Organisation, Refusal, Run
from tests.registry.register_files import (
    REGISTERED,
    code,
    deregistered,
    refused,
    registered,
    run,
    run_one,
    write,
    write_deregistered,
    write_registered,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def english() -> None:
    translation.activate("en")


BAD_ROWS = {
    "too few fields": (f"{code(7)}|Vienkiemio bendruomenė|x", "The row has 3 fields, the header has 10."),
    "too many fields": (registered(7) + "|x", "The row has 11 fields, the header has 10."),
    "a quote left open": (registered(7, name='"Bijutiškio bendruomenė'), "A quote is not closed."),
    "a wrong check digit": (
        registered(7, code=f"{code(7)[:8]}{(int(code(7)[8]) + 1) % 10}"),
        f"The check digit of the code {code(7)[:8]}{(int(code(7)[8]) + 1) % 10} is wrong.",
    ),
    "eight digits": (registered(7, code="90070001"), "“90070001” is not a legal entity code of 9 digits."),
    "letters for digits": (registered(7, code="90070001a"), "“90070001a” is not a legal entity code of 9 digits."),
    "no code": (registered(7, code=""), "“” is not a legal entity code of 9 digits."),
    "a future date": (registered(7, on="2199-01-01"), "The date 2199-01-01 is in the future."),
    "a day that is not": (registered(7, on="2020-02-30"), "“2020-02-30” is not a date."),
    "no day at all": (registered(7, on="vakar"), "“vakar” is not a date."),
    "a status in words": (registered(7, status="abc"), "“abc” is not a number."),
    "no name": (registered(7, name=""), "The name is empty."),
    "an overlong name": (
        registered(7, name="Ž" * 501),
        f"A text of 501 characters is longer than 500: “{'Ž' * 40}…”",
    ),
    "a name of 2 MB": (registered(7, name="Ž" * 1_000_000), "The line is longer than any row can be."),
    "a name of 200 kB": (registered(7, name="x" * 200_000), "The line is longer than any row can be."),
    "a control character": (registered(7, name="Bi\x07jutis"), "The line has the control character U+0007."),
    "text that turns round": (registered(7, name="Bi\u202ejutis"), "A text has the control character U+202E."),
}  # fmt: skip


@pytest.mark.parametrize(("row", "reason"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_row_is_refused_and_those_around_it_stay(registers: Path, row: str, reason: str) -> None:
    write_registered(registers, registered(1), row, registered(2, name='"Bijutiškio ""Aušra"" bendruomenė"'))

    assert refused(registers) == [(3, reason)]

    assert set(Organisation.objects.values_list("code", flat=True)) == {code(1), code(2)}


def test_bytes_that_are_not_utf8_refuse_their_line(registers: Path) -> None:
    path = write_registered(registers, *(registered(number) for number in range(1, 30)))
    lines = path.read_bytes().split(b"\n")
    lines[3] = registered(3, name="Šilo bendruomenė").encode("cp1257")
    path.write_bytes(b"\n".join(lines))

    assert refused(registers) == [(4, "Byte 11 of the line is not UTF-8.")]


def test_one_code_with_two_facts_is_refused_twice(registers: Path) -> None:
    write_registered(registers, registered(1), registered(2), registered(1, name="Kitokio kaimo bendruomenė"))

    lines = refused(registers)

    reason = f"The code {code(1)} stands on the lines 2 and 4 with different facts."
    assert lines == [(2, reason), (4, reason)]
    assert Organisation.objects.get().code == code(2)


def test_one_row_twice_is_one_organisation(registers: Path) -> None:
    write_registered(registers, registered(1), registered(1))

    report = run_one(registers)

    assert (report.rows, report.candidates, report.refused) == (2, 1, 0)


def test_a_known_organisation_on_a_refused_row_stays_as_it_is(registers: Path) -> None:
    write_registered(registers, registered(1), registered(2))
    write_deregistered(registers, deregistered(9))
    run(registers)
    write_registered(registers, registered(1, name="Bijutiškio naujoji bendruomenė", on="2199-01-01"), registered(2))

    report = run(registers).sources[0]

    assert (report.changed, report.gone, report.refused) == (0, 0, 1)
    assert Organisation.objects.get(code=code(1)).missing_since is None


def test_a_broken_row_of_a_known_organisation_does_not_end_it(registers: Path) -> None:
    write_registered(registers, registered(1), registered(2))
    run(registers)
    write_registered(registers, registered(1) + "|x", registered(2))

    assert run_one(registers).gone == 0


def test_an_unknown_status_is_taken_over_and_told(registers: Path) -> None:
    write_registered(registers, registered(1, status=77, label="Užšaldytas"))

    report = run(registers)

    assert "line 2: legal status “77 Užšaldytas” is not known" in report.message.en
    assert Organisation.objects.get().legal_status == "Užšaldytas"


def test_an_unknown_form_leaves_the_kind_to_the_rules(registers: Path) -> None:
    write_registered(registers, registered(1, form="Nauja forma"))

    assert run_one(registers).candidates == 1


def test_an_empty_address_is_no_fault(registers: Path) -> None:
    write_registered(registers, registered(1, address=""))

    assert run_one(registers).refused == 0
    assert Organisation.objects.get().municipality is None


def test_quotes_and_lines_inside_quotes_are_read_as_written(registers: Path) -> None:
    write_registered(registers, registered(1, name='"Bendruomenė ""Bijutiškio\nviltis"""'), registered(2, status="x"))

    assert [line for line, _reason in refused(registers)] == [4]
    assert Organisation.objects.get().name == 'Bendruomenė "Bijutiškio viltis"'


def test_reasons_are_kept_with_the_run_up_to_a_thousand(registers: Path) -> None:
    good = [registered(number) for number in range(1, 1_300)]
    write(registers, "JAR_IREGISTRUOTI", REGISTERED, *good, *(f"{code(1)}|{number}" for number in range(1_200)))

    report = run_one(registers)

    assert (report.refused, len(report.refusals), Refusal.objects.count()) == (1_200, 1_000, 1_000)
    assert report.as_json()["refused"][-1]["reason"].endswith("200 more rows")
    assert Run.objects.get().sources.get().refused == 1_200


@pytest.mark.parametrize("language", ["lt", "en"])
def test_reasons_are_kept_in_both_languages_whichever_the_run_spoke(registers: Path, language: str) -> None:
    write_registered(registers, registered(1), registered(2, on="vakar"))

    with translation.override(language):
        run(registers)

    refusal = Refusal.objects.get()
    assert (refusal.reason_lt, refusal.reason_en) == ("„vakar“ nėra data.", "“vakar” is not a date.")


def test_the_figures_of_the_same_file_keep_both_languages(registers: Path) -> None:
    write_registered(registers, registered(1), registered(2, on="vakar"))
    first = run_one(registers)

    assert run_one(registers).refusals == first.refusals


@pytest.mark.parametrize(("count", "lithuanian"), [(1, "laukas"), (2, "laukai")])
def test_plurals_are_told_in_both_languages(registers: Path, count: int, lithuanian: str) -> None:
    write_registered(registers, registered(1), "|" * (count - 1) or "x")

    ((_line, reason),) = run_one(registers).refusals

    assert f"{count} {lithuanian}," in reason.lt
    assert f"{count} field{'s' * (count > 1)}," in reason.en
