"""Taking in the address register's files."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from sueiga.history.models import Event
from sueiga.places.actions import ImportReport, import_places
from sueiga.places.models import Boundary, County, Eldership, Intake, Municipality, Settlement
from sueiga.places.register.faults import BadFile
from sueiga.places.register.files import find_files
from tests.factories import places
from tests.places import register_files


@pytest.fixture
def shipped(db: None) -> None:
    """What the product shipped: a few places, without official codes and nominatives."""
    county = places.county(code="9")
    moletai = places.municipality(code="62", name="Molėtų r. sav.", county=county)
    utena = places.municipality(code="82", name="Utenos r. sav.", county=county, lat=55.5, lon=25.6)
    alanta = places.eldership(code="6201", name="Alantos sen.", municipality=moletai)
    leliunai = places.eldership(code="8299", name="Leliūnų sen.", municipality=utena)
    places.settlement(
        code=None, statistics_code="9101", name_genitive="Alantos", type="mstl.", eldership=alanta, lat=55.35, lon=25.3
    )
    places.settlement(code=None, name_genitive="Bijutiškio", eldership=alanta, lat=55.32, lon=25.35)
    places.settlement(code=None, name_genitive="Leliūnų", type="mstl.", eldership=leliunai, lat=55.49, lon=25.39)


def run(folder: Path, *, dry_run: bool = False) -> ImportReport:
    """Import the folder."""
    return import_places(files=find_files(folder), population_on=date(2026, 1, 1), by=None, dry_run=dry_run)


def test_known_places_get_codes_and_nominatives(shipped: None, tmp_path: Path) -> None:
    report = run(register_files.write(tmp_path))

    assert dict(Settlement.objects.values_list("code", "name")) == {
        "11001": "Alanta", "11002": "Bijutiškis", "11003": "Naujasodis", "11004": "Molėtai", "12001": "Leliūnai",
    }  # fmt: skip
    assert Settlement.objects.get(code="11002").folded == "bijutiskis bijutiskio"
    assert (report.tables["settlements"].added, report.tables["settlements"].changed) == (2, 3)
    assert report.refused == 0


def test_a_new_place_gets_its_point_from_its_boundary(shipped: None, tmp_path: Path) -> None:
    run(register_files.write(tmp_path))

    village = Settlement.objects.get(name="Naujasodis")
    eldership = Eldership.objects.get(code="6202")
    assert (village.lat, village.lon) == (pytest.approx(55.23, abs=0.001), pytest.approx(25.42, abs=0.001))
    assert (village.eldership, eldership.lat) == (eldership, village.lat)


def test_an_eldership_is_matched_by_name_and_takes_the_registers_code(shipped: None, tmp_path: Path) -> None:
    run(register_files.write(tmp_path))

    assert Eldership.objects.get(name="Leliūnų sen.").code == "8201"
    assert Eldership.objects.count() == 3


def test_boundaries_come_in_degrees_small_and_valid(shipped: None, tmp_path: Path) -> None:
    run(register_files.write(tmp_path))

    boundary = Boundary.objects.get(level="municipality", code="62")
    ring = json.loads(boundary.geometry)["coordinates"][0]
    assert len(ring) == 5
    assert all(25 < lon < 25.7 and 55.1 < lat < 55.6 for lon, lat in ring)
    assert all(value == round(value, 5) for point in ring for value in point)
    assert str(boundary) == "municipality 62"


def test_population_goes_to_settlements_and_sums(shipped: None, tmp_path: Path) -> None:
    report = run(register_files.write(tmp_path))

    bijutiskis = Settlement.objects.get(name="Bijutiškis")
    moletai = Municipality.objects.get(code="62")
    utena = Municipality.objects.get(code="82")
    assert (bijutiskis.statistics_code, bijutiskis.population) == ("9102", 140)
    assert bijutiskis.population_on == date(2026, 1, 1)
    assert (moletai.population, moletai.population_rural) == (849, 849)
    assert (utena.population, utena.population_rural) == (25_000, 0)
    assert County.objects.get().population == 25_849
    assert report.tables["population"].unplaced == 2


def test_the_same_files_again_change_nothing(shipped: None, tmp_path: Path) -> None:
    run(register_files.write(tmp_path))

    again = run(tmp_path)

    assert (again.added, again.changed, again.refused) == (0, 0, 0)
    assert Intake.objects.count() == 1


def test_an_import_leaves_history(shipped: None, tmp_path: Path) -> None:
    report = run(register_files.write(tmp_path))

    event = Event.objects.get()
    assert event.verb == "places:import"
    assert event.details == {"added": report.added, "changed": report.changed, "refused": 0}


def test_a_dry_run_changes_nothing(shipped: None, tmp_path: Path) -> None:
    report = run(register_files.write(tmp_path), dry_run=True)

    assert report.added > 0
    assert not Settlement.objects.exclude(code=None).exists()
    assert not Event.objects.exists()


def test_what_left_the_register_is_told_and_kept(shipped: None, tmp_path: Path) -> None:
    run(register_files.write(tmp_path))
    fewer = register_files.SETTLEMENTS.replace("11003|62|6202|Naujasodis|Naujasodžio|kaimas|k.\n", "")

    report = run(register_files.write(tmp_path, adr_gyvenamosios_vietoves=fewer))

    assert report.tables["settlements"].gone == 1
    assert Settlement.objects.filter(code="11003").exists()


def test_a_renamed_municipality_keeps_its_row_and_slug(shipped: None, tmp_path: Path) -> None:
    renamed = register_files.MUNICIPALITIES.replace("Molėtų rajono", "Ežerų miesto")

    run(register_files.write(tmp_path, adr_savivaldybes=renamed))

    moletai = Municipality.objects.get(code="62")
    assert (moletai.name, moletai.name_full, moletai.slug) == ("Ežerų m. sav.", "Ežerų miesto savivaldybė", "moletu-r")


def test_namesakes_are_matched_only_where_the_eldership_tells(shipped: None, tmp_path: Path) -> None:
    alanta = Eldership.objects.get(code="6201")
    twins = [places.settlement(code=None, name_genitive="Dvarų", eldership=alanta) for _ in range(2)]
    rows = "20001|62|6201|Dvarai|Dvarų|kaimas|k.\n20002|62|6202|Dvarai|Dvarų|kaimas|k.\n"

    report = run(register_files.write(tmp_path, adr_gyvenamosios_vietoves=register_files.SETTLEMENTS + rows))

    assert not Settlement.objects.filter(pk__in=[twin.pk for twin in twins]).exclude(code=None).exists()
    assert len(report.tables["settlements"].refused) == 2


def test_namesakes_of_one_eldership_are_told_apart_by_where_they_lie(shipped: None, tmp_path: Path) -> None:
    alanta = Eldership.objects.get(code="6201")
    here = places.settlement(code=None, name_genitive="Dvarų", eldership=alanta, lat=55.351, lon=25.301)
    there = places.settlement(code=None, name_genitive="Dvarų", eldership=alanta, lat=55.6, lon=25.6)
    rows = "20001|62|6201|Dvarai|Dvarų|kaimas|k.\n20002|62|6201|Dvarai|Dvarų|kaimas|k.\n"
    outlines = {"_20001": register_files.ALANTA, "_20002": register_files.NAUJASODIS}

    run(
        register_files.write(
            tmp_path,
            adr_gyvenamosios_vietoves=register_files.SETTLEMENTS + rows,
            adr_gra_gyvenamosios_vietoves=register_files.geojson("GYV_KODAS", **outlines),
        )
    )

    here.refresh_from_db()
    there.refresh_from_db()
    assert (here.code, there.code) == ("20001", None)
    assert Settlement.objects.get(code="20002").pk not in {here.pk, there.pk}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("20001|99|6201|Dvarai|Dvarų|kaimas|k.", "municipality is missing or unknown"),
        ("|62|6201|Dvarai|Dvarų|kaimas|k.", "code, the name"),
        ("20001|62|6299|Dvarai|Dvarų|kaimas|k.", "eldership is unknown"),
        ("20001|62|6201|Dvarai|Dvarų|dvaras|dv.", "type of the settlement is unknown"),
        ("20001|62|6201|Dvarai|Dvarų|kaimas|k.", "without a boundary"),
        ("11001|62|6201|Alanta|Alantos|miestelis|mstl.", "twice"),
        ("20001|62|6201|Dvarai", "4 fields, 7 were expected"),
    ],
)
def test_rows_that_cannot_be_used_are_refused_by_line(shipped: None, tmp_path: Path, row: str, reason: str) -> None:
    text = register_files.SETTLEMENTS + row + "\n"

    with override("en"):
        report = run(register_files.write(tmp_path, adr_gyvenamosios_vietoves=text))

    refused = report.tables["settlements"].refused
    assert [refusal.line for refusal in refused] == [7]
    assert reason in refused[0].reason


def test_areas_that_cannot_be_used_are_refused(shipped: None, tmp_path: Path) -> None:
    report = run(
        register_files.write(
            tmp_path,
            adr_apskritys="ADM_KODAS|VARDAS_K\n77|Marso\n",
            adr_savivaldybes=register_files.MUNICIPALITIES + "99|9|Marso|savivaldybė\n",
            adr_seniunijos=register_files.ELDERSHIPS + "6203|99|Kanalų\n6201|62|Kitų\n",
            gyventojai=register_files.POPULATION + "x,a,b,,9105,Dvarų k.,daug,POINT (55 25)\nx,a,b,,9106,Dvarų k.,5,\n",
        )
    )

    told = {name: len(table.refused) for name, table in report.tables.items() if table.refused}
    assert told == {"counties": 1, "municipalities": 1, "elderships": 2, "population": 2}


def test_a_railway_settlement_keeps_the_words_of_its_name(shipped: None, tmp_path: Path) -> None:
    alanta = Eldership.objects.get(code="6201")
    station = places.settlement(code=None, name_genitive="Raguvėlės glž.", type="st.", eldership=alanta)
    row = "20001|62|6201|Raguvėlė|Raguvėlės|geležinkelio stotis|glž. st.\n"

    run(register_files.write(tmp_path, adr_gyvenamosios_vietoves=register_files.SETTLEMENTS + row))

    station.refresh_from_db()
    assert (station.code, station.label) == ("20001", "Raguvėlės glž. st.")


def test_boundaries_alone_may_come(shipped: None, tmp_path: Path) -> None:
    (tmp_path / "ADR_GRA_APSKRITYS.JSON").write_text(
        register_files.geojson("APS_KODAS", _9=register_files.ALANTA, _8={"type": "Point", "coordinates": [1, 2]})
    )

    report = run(tmp_path)

    assert Boundary.objects.get().code == "9"
    assert len(report.tables["boundaries: county"].refused) == 1


def test_a_boundary_without_its_code_is_no_boundary_file(shipped: None, tmp_path: Path) -> None:
    (tmp_path / "adr_gra_apskritys.json").write_text(register_files.geojson("KODAS", _9=register_files.ALANTA))

    with override("en"), pytest.raises(BadFile, match="Feature 1 lacks APS_KODAS"):
        run(tmp_path)


def test_the_command_tells_and_writes_a_report(shipped: None, tmp_path: Path) -> None:
    folder = register_files.write(tmp_path, adr_apskritys="ADM_KODAS|VARDAS_K\n77|Marso\n")
    out = StringIO()

    with override("en"):
        call_command("import_places", "--from", folder, "--dry-run", "--report", tmp_path / "r.json", stdout=out)

    assert "settlements: 5 rows, 2 added, 3 changed, 0 gone, 0 refused" in out.getvalue()
    assert "2: No such county is known." in out.getvalue()
    assert "2 settlements are not here" in out.getvalue()
    assert out.getvalue().endswith("dry run.\n")
    assert json.loads((tmp_path / "r.json").read_text())["counties"]["refused"][0]["line"] == 2


def test_shipped_places_come_first(db: None, tmp_path: Path) -> None:
    with override("en"), pytest.raises(CommandError, match="manage load_places"):
        call_command("import_places", "--from", register_files.write(tmp_path))


@pytest.mark.parametrize(("language", "told"), [("lt", "Tokio aplanko nėra"), ("en", "There is no such folder")])
def test_it_speaks_the_language_asked_for(tmp_path: Path, language: str, told: str) -> None:
    with pytest.raises(CommandError, match=told):
        call_command("import_places", "--from", tmp_path / "nowhere", "--language", language)


def test_a_bad_file_leaves_everything_as_it_was(shipped: None, tmp_path: Path) -> None:
    folder = register_files.write(tmp_path, gyventojai="<!doctype html><title>404</title>")

    with override("en"), pytest.raises(CommandError, match=r"gyventojai\.csv: This is a web page"):
        call_command("import_places", "--from", folder)

    assert not Settlement.objects.exclude(code=None).exists()
