"""What a run changes in the registry, tells on timelines, and counts."""

import datetime as dt
from pathlib import Path

import pytest

from sueiga.registry.actions.decisions import decide_is, decide_is_not
from sueiga.registry.enums import RunState
from sueiga.registry.models import Change, Evidence, Organisation, Run, SourceRun, StandingPeriod
from sueiga.registry.sources import REGISTERED
from tests.registry.register_files import (
    DAY,
    SEAT,
    code,
    deregistered,
    evidence,
    figures,
    registered,
    run,
    told,
    write,
    write_deregistered,
    write_registered,
)
from tests.world import World

pytestmark = pytest.mark.django_db
NEXT_DAY = "2026-11-02"


@pytest.fixture
def known(registers: Path) -> Path:
    """A folder already run over: communities 1 to 3 registered, 9 struck off long ago, and a company."""
    write_registered(
        registers,
        *(registered(number) for number in (1, 2, 3)),
        registered(50, name='"UAB ""Statyba"""', form="Uždaroji akcinė bendrovė"),
    )
    write_deregistered(registers, deregistered(9, ended="2020-05-06"))
    run(registers)
    return registers


def test_what_counts_as_another_kind_is_told(known: Path) -> None:
    write_registered(known, registered(1, form="Biudžetinė įstaiga", day=NEXT_DAY), registered(2), registered(3))

    run(known)

    assert told(1)[-1] == ("kind", NEXT_DAY, "rural_community", "other")
    assert not Organisation.objects.public().filter(code=code(1)).exists()


def test_candidates_come_in_and_others_stay_out(known: Path) -> None:
    assert set(Organisation.objects.values_list("code", flat=True)) == {code(1), code(2), code(3), code(9)}
    assert [source.rows for source in SourceRun.objects.order_by("pk")] == [4, 1]


def test_a_newcomer_is_told_by_the_registers_own_days(known: Path) -> None:
    assert told(1) == [("founded", "2005-03-01", "", "Bijutiškio 1 kaimo bendruomenė")]
    assert [kind for kind, *_rest in told(9)] == ["founded", "deregistered"]


def test_each_fact_is_evidence_with_its_source(known: Path) -> None:
    rows = Evidence.objects.filter(organisation__code=code(1)).values_list("fact", flat=True)

    assert sorted(rows) == ["address", "legal_form", "legal_status", "name", "registered"]
    assert evidence(9, "deregistered") == [("", "", dt.date(2020, 5, 6), None, "deregistered")]
    assert Organisation.objects.get(code=code(9)).legal_status_code == 10


def test_the_second_run_changes_nothing(known: Path) -> None:
    before = [model.objects.count() for model in (Change, Evidence, StandingPeriod)]

    report = run(known)

    assert (report.state, figures(report)) == (RunState.UNCHANGED, {})
    assert [model.objects.count() for model in (Change, Evidence, StandingPeriod)] == before
    assert [source.candidates for source in report.sources] == [3, 1]
    assert Run.objects.count() == 2


def test_the_same_rows_in_other_bytes_change_nothing_either(known: Path) -> None:
    path = known / "JAR_IREGISTRUOTI.csv"
    path.write_text(path.read_text() + "\n")

    report = run(known)

    assert (report.state, figures(report)) == (RunState.UNCHANGED, {})


def test_a_newer_file_with_the_same_rows_only_renews_the_day(known: Path) -> None:
    write_registered(known, *(registered(number, day=NEXT_DAY) for number in (1, 2, 3)))

    report = run(known)

    assert report.state == RunState.UNCHANGED
    organisation = Organisation.objects.get(code=code(1))
    assert organisation.source_date.isoformat() == NEXT_DAY
    assert {day.isoformat() for day in organisation.evidence.values_list("source_date", flat=True)} == {NEXT_DAY}


def test_new_name_seat_and_status_are_told(known: Path) -> None:
    seat = SEAT.replace("Sodų g. 4", "Ežero g. 1")
    new = {"name": "Alantos kaimo bendruomenė", "address": seat, "day": NEXT_DAY}
    write_registered(
        known, registered(1, **new, status=7, label="Likviduojamas", since="2026-10-20"), registered(2), registered(3)
    )

    report = run(known)

    assert figures(report) == {"JAR_IREGISTRUOTI": (0, 1, 0)}
    assert told(1)[1:] == [
        ("renamed", NEXT_DAY, "Bijutiškio 1 kaimo bendruomenė", "Alantos kaimo bendruomenė"),
        ("moved", NEXT_DAY, SEAT, seat),
        ("status", "2026-10-20", "Teisinis stat neįregistruotas", "Likviduojamas"),
    ]


def test_other_quotes_and_capitals_are_no_news(known: Path) -> None:
    write_registered(known, registered(1, name="BIJUTIŠKIO 1 KAIMO BENDRUOMENĖ"), registered(2), registered(3))

    report = run(known)

    assert figures(report) == {"JAR_IREGISTRUOTI": (0, 1, 0)}
    assert len(told(1)) == 1


def test_striking_off_moves_it_from_one_file_to_the_other(known: Path) -> None:
    write_registered(known, registered(1), registered(2))
    write_deregistered(known, deregistered(9, ended="2020-05-06"), deregistered(3))

    report = run(known)

    assert figures(report) == {"JAR_IREGISTRUOTI": (0, 0, 1), "JAR_ISREGISTRUOTI": (1, 0, 0)}
    assert told(3)[1:] == [("deregistered", "2026-10-05", "", "")]
    assert Organisation.objects.get(code=code(3)).standing == "gone"


def test_vanishing_is_told_and_so_is_coming_back(known: Path) -> None:
    write_registered(known, registered(1), registered(2))
    gone = run(known)
    missing_since = Organisation.objects.get(code=code(3)).missing_since
    write_registered(known, registered(1), registered(2), registered(3))
    back = run(known)

    assert (figures(gone), figures(back)) == (
        {"JAR_IREGISTRUOTI": (0, 0, 1)}, {"JAR_IREGISTRUOTI": (1, 0, 0)},
    )  # fmt: skip
    assert missing_since == dt.date.fromisoformat(DAY)
    assert [kind for kind, *_rest in told(3)] == ["founded", "missing", "returned"]


def test_without_the_list_of_the_struck_off_nobody_is_told_missing(known: Path) -> None:
    write_registered(known, registered(1), registered(2))
    (known / "JAR_ISREGISTRUOTI.csv").unlink()

    run(known)
    run(known, only=[REGISTERED])

    assert [kind for kind, *_rest in told(3)] == ["founded"]


def test_where_no_list_of_the_struck_off_ever_came_the_other_file_tells_who_is_missing(registers: Path) -> None:
    everybody = range(1, 42)
    write_registered(registers, *(registered(number) for number in everybody))
    run(registers)
    write_registered(registers, *(registered(number, day=NEXT_DAY) for number in everybody if number != 3))

    report = run(registers)

    assert figures(report) == {"JAR_IREGISTRUOTI": (0, 0, 1)}
    assert told(3)[-1][0] == "missing"


def test_one_struck_off_by_mistake_comes_back(known: Path) -> None:
    write_registered(known, *(registered(number, day=NEXT_DAY) for number in (1, 2, 3, 9)))

    report = run(known)

    assert figures(report) == {"JAR_IREGISTRUOTI": (1, 0, 0), "JAR_ISREGISTRUOTI": (0, 0, 1)}
    assert told(9)[-1][0] == "returned"
    assert evidence(9, "deregistered") == []


def test_struck_off_wins_over_registered_of_the_same_day(known: Path) -> None:
    write_deregistered(known, deregistered(9, ended="2020-05-06"), deregistered(1))

    run(known)

    assert Organisation.objects.get(code=code(1)).deregistered_on == dt.date(2026, 10, 5)


def test_decisions_outlive_runs(known: Path, world: World) -> None:
    first, second = (Organisation.objects.get(code=code(number)) for number in (1, 2))
    decide_is_not(organisation=first, reason="Miesto kvartalas", by=world.rasa)
    decide_is(organisation=second, kind="union", reason="Vienija kitas", by=world.rasa)
    write_registered(known, *(registered(number, name=f"Alantos {number} bendruomenė") for number in (1, 2, 3)))

    run(known)

    kinds = dict(Organisation.objects.filter(code__startswith="9").values_list("code", "kind"))
    assert (kinds[code(1)], kinds[code(2)]) == ("other", "union")


def test_a_known_one_stays_whatever_it_calls_itself(known: Path) -> None:
    write_registered(known, registered(1, name='"UAB ""Statyba"""', form="Uždaroji akcinė bendrovė"), registered(2))

    run(known)

    organisation = Organisation.objects.get(code=code(1))
    assert (organisation.name, organisation.kind) == ('UAB "Statyba"', "other")


def test_a_trial_leaves_nothing(registers: Path, tmp_path: Path) -> None:
    write_registered(registers, registered(1))

    report = run(registers, dry_run=True)

    assert (report.run, figures(report)) == (None, {"JAR_IREGISTRUOTI": (1, 0, 0)})
    assert (Organisation.objects.count(), Run.objects.count()) == (0, 0)
    assert not (tmp_path / "kept" / "JAR_IREGISTRUOTI").exists()


def test_a_run_can_be_made_as_of_an_earlier_day(registers: Path) -> None:
    write_registered(registers, registered(1, since="2019-01-01", day="2020-01-01"))

    run(registers, today=dt.date(2020, 1, 2))

    assert Change.objects.get().seen_at.date() == dt.date(2020, 1, 2)
    assert Run.objects.get().started_at.date() == dt.date(2020, 1, 2)


def test_the_word_index_follows(known: Path) -> None:
    write_registered(known, registered(1, name="Ąžuolpamūšės bendruomenė"), registered(2), registered(3))

    run(known)

    assert [found.code for found in Organisation.objects.matching("azuolpamuse")] == [code(1)]


def test_an_empty_seat_is_filled_from_the_file_of_addresses(registers: Path) -> None:
    write_registered(registers, registered(1, address=""))
    write(registers, "JAR_ADRESAI", "ja_kodas|adresas|aob_kodas|adresas_nuo", f"{code(1)}|{SEAT}||2015-02-03")

    run(registers)

    assert Organisation.objects.get().address == SEAT
    assert evidence(1, "address") == [("", SEAT, dt.date(2015, 2, 3), None, "addresses")]
