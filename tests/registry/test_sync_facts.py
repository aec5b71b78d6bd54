"""Facts beside the main files: flags, statements, documents, volunteers, management bodies."""

import datetime as dt
from pathlib import Path

import pytest

from sueiga.registry.models import Change, Evidence, Organisation
from sueiga.registry.sources.documents import year_about
from sueiga.registry.sources.ngo import NGO_SINCE
from sueiga.registry.sync.spans import Span, span_of
from tests.registry.register_files import (
    MISSING,
    NGO,
    NO_NGO,
    code,
    deregistered,
    ended,
    evidence,
    figures,
    given,
    registered,
    run,
    told,
    write,
    write_deregistered,
    write_registered,
)

pytestmark = pytest.mark.django_db

STRANGER = f"{code(99)}|X|2005-03-01|950|Asociacija|2021-01-01|2026-11-01"
"""A row about somebody who is none of ours."""


@pytest.fixture
def known(registers: Path) -> Path:
    """Two communities, and empty lists of flags."""
    write_registered(registers, registered(1), registered(2))
    write(registers, "JAR_NVO_NUO", NGO)
    write(registers, "JAR_NVO_IKI", NO_NGO)
    run(registers)
    return registers


def test_a_flag_given_is_told(known: Path) -> None:
    write(known, "JAR_NVO_NUO", NGO, *given("2026-10-07"))

    report = run(known)

    assert figures(report) == {"JAR_NVO_NUO": (1, 0, 0)}
    assert told(1)[1:] == [("ngo", "2026-10-07", "", "2026-10-07")]
    assert Organisation.objects.get(code=code(1)).ngo_since == dt.date(2026, 10, 7)


def test_a_flag_there_at_first_sight_is_no_news(registers: Path) -> None:
    write_registered(registers, registered(1))
    run(registers)
    write(registers, "JAR_NVO_NUO", NGO, *given("2020-02-03"))

    run(registers)

    assert len(told(1)) == 1
    assert evidence(1, "ngo") == [("", "", dt.date(2020, 2, 3), None, "ngo_since")]


def test_of_repeated_rows_the_latest_holds(known: Path) -> None:
    write(known, "JAR_NVO_NUO", NGO, *given("2020-02-03", "2024-05-06", "2022-01-01"))

    run(known)

    assert evidence(1, "ngo")[0][2] == dt.date(2024, 5, 6)


def test_a_flag_withdrawn_is_told(known: Path) -> None:
    write(known, "JAR_NVO_NUO", NGO, *given("2020-02-03"))
    run(known)
    write(known, "JAR_NVO_NUO", NGO, STRANGER)
    write(known, "JAR_NVO_IKI", NO_NGO, ended("2020-02-03", "2026-10-30"))

    report = run(known)

    assert figures(report) == {"JAR_NVO_IKI": (1, 0, 0)}
    assert told(1)[-1] == ("ngo", "2026-10-30", "2020-02-03", "")
    assert Organisation.objects.get(code=code(1)).ngo_since is None


def test_a_flag_no_longer_listed_has_ended(known: Path) -> None:
    write(known, "JAR_NVO_NUO", NGO, *given("2020-02-03"))
    run(known)
    write(known, "JAR_NVO_NUO", NGO, f"{code(2)}|X|2005-03-01|950|Asociacija|2021-01-01|2026-11-02")

    run(known)

    assert evidence(1, "ngo") == [("", "", dt.date(2020, 2, 3), dt.date(2026, 11, 2), "ngo_since")]
    assert run(known, only=[]).state == "unchanged"


def test_a_flag_ends_with_its_organisation_without_a_word(known: Path) -> None:
    write(known, "JAR_NVO_NUO", NGO, *given("2020-02-03"))
    run(known)
    write(known, "JAR_NVO_NUO", NGO, STRANGER)
    write_registered(known, registered(2))
    write_deregistered(known, deregistered(1))

    run(known)

    assert told(1)[-1][0] == "deregistered"
    assert evidence(1, "ngo")[0][3] is not None


@pytest.mark.parametrize(
    ("given", "ended", "now"),
    [
        (None, None, None),
        ((2020, None), None, (2020, None)),
        (None, (2018, 2019), (2018, 2019)),
        ((2018, None), (2018, 2019), (2018, 2019)),
        ((2020, None), (2018, 2019), (2020, None)),
        (None, (2018, 2090), (2018, None)),
        ((2020, None), (None, 2022), (2020, 2022)),
        ((None, None), (2018, 2019), (2018, 2019)),
    ],
)
def test_two_lists_make_one_span(given: object, ended: object, now: object) -> None:
    def span(years: object) -> Span | None:
        return Span(*(dt.date(y, 1, 1) if y else None for y in years)) if years else None  # type: ignore[attr-defined]

    assert span_of(span(given), span(ended), dt.date(2026, 11, 1)) == span(now)


def test_statements_missing_come_and_go_by_year(known: Path) -> None:
    rows = [f"{code(1)}|X|2005-03-01|950|0|{year}|2026-11-01" for year in (2023, 2024)]
    write(known, "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS", MISSING, *rows)
    first = run(known)
    write(known, "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS", MISSING, rows[1])
    second = run(known)

    assert figures(first) == {"JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS": (2, 0, 0)}
    assert figures(second) == {"JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS": (0, 0, 1)}
    assert [key for key, *_rest in evidence(1, "statements_missing")] == ["2024"]


def test_statements_of_a_refused_row_stay_missing(known: Path) -> None:
    row = f"{code(1)}|X|2005-03-01|950|0|2023|2026-11-01"
    write(known, "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS", MISSING, row)
    run(known)
    write(known, "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS", MISSING, row.replace("2023", "3023"))

    run(known)

    assert evidence(1, "statements_missing")


@pytest.mark.parametrize(
    ("name", "dated", "filed", "year"),
    [
        ("Finansinių ataskaitų rinkinys", dt.date(2024, 12, 31), dt.date(2025, 5, 2), 2024),
        ("Veiklos ataskaita", dt.date(2025, 4, 2), dt.date(2025, 5, 2), 2024),
        ("Veiklos ataskaita", None, dt.date(2025, 5, 2), 2024),
        ("Įstatai", dt.date(2025, 4, 2), dt.date(2025, 5, 2), 2025),
        ("Finansinių ataskaitų rinkinys", dt.date(2023, 4, 2), dt.date(2025, 5, 2), 2023),
        ("Įstatai", None, None, None),
    ],
)
def test_the_year_a_document_is_about(
    name: str, dated: dt.date | None, filed: dt.date | None, year: int | None
) -> None:
    assert year_about(name, dated, filed) == year


def test_volunteers_are_counted_by_period(known: Path) -> None:
    header = "ja_kodas|ja_pavadinimas|form_kodas|form_pav|sav_skaicius|sav_val_skaicius|laikotarpis_nuo|laikotarpis_iki"
    rows = [
        f"{code(1)}|X|950|Asociacija|{count}|90|{start}|2025-12-31" for count, start in ((12, "2025-01-01"), (5, ""))
    ]
    write(known, "jar_sav_teikimas", header, *rows)

    report = run(known)

    assert evidence(1, "volunteers") == [("2025", "12", dt.date(2025, 1, 1), dt.date(2025, 12, 31), "volunteers")]
    assert report.sources[-1].refused == 1


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("1|2020-01-05|1|2021-02-03|3|2|0|0||||", "vadovas 1, valdyba 5"),
        ("1|2020-01-05|0|||||0||||", "vadovas 1"),
        ("0||0|||||||||ne", ""),
        ("T|2020-01-05|T|2021-02-03||||T|2|1|1|taip", "vadovas 1, valdyba 1, taryba 4, kiti valdymo organai"),
    ],
)
def test_management_bodies_are_counted_without_names(known: Path, row: str, value: str) -> None:
    header = (
        "ja_kodas|vadovas|vad_org_nuo|valdyba|vald_org_nuo|vyr_sk_valdyboje|mot_sk_valdyboje|nd_apie_lyt_sk_valdyboje|"
        "taryba|vyr_sk_taryboje|mot_sk_taryboje|nd_apie_lyt_sk_taryboje|kiti_valdymo_organai"
    )
    write(known, "JAR_VALDYMAS", header, f"{code(1)}|{row}")

    run(known)

    assert [text for _key, text, *_rest in evidence(1, "governance")] == [value]


def test_an_only_run_over_flags_knows_the_organisations_of_before(known: Path) -> None:
    write(known, "JAR_NVO_NUO", NGO, *given("2026-10-07"))

    report = run(known, only=[NGO_SINCE])

    assert [source.name for source in report.sources] == ["JAR_NVO_NUO"]
    assert Evidence.objects.filter(fact="ngo").count() == 1
    assert Change.objects.filter(kind="ngo").count() == 1
