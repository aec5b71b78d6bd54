"""Making the shipped facts out of the sources' files."""

from pathlib import Path

import pytest
from django.core.management import call_command

from sueiga.places.facts import Facts, SettlementFacts, read_facts

MUNICIPALITIES = """\ufeffOBJECTID;NUTS_3;APS_KODAS;APS_PAV;LAU_1;SAV_KODAS;SAV_PAV;SAV_PLOTAS;SAV_PLATUM;SAV_ILGUMA
43;LT029;9;Utenos apskr.;62;62;Molėtų r. sav.;136683;55,22220638;25,43546023
25;LT022;2;Kauno apskr.;12;12;Birštono sav.;12173;54,56505216;24,02113959
33;LT022;2;Kauno apskr.;19;19;Kauno m. sav.;15688;54,89931722;23,93233490
"""
ELDERSHIPS = """\ufeffSAV_KODAS;SEN_PAV_TR;SEN_KODAS;OSP_TIPAS;SEN_GYV;SEN_PLATUM;SEN_ILGUMA
62;Alantos sen.;6201;SEN;1500;55,35;25,30
19;Centro sen.;1901;SEN;1800;54,89;23,93
62;Molėtų m.;6200;GYV;5800;55,22;25,41
"""
SETTLEMENTS = """vda_gyv_id,gyv_pav,gyv_vardas_k,tipo_santrumpa,gyventoju_sk,lat,lon,sav_kodas,sav_pav,sen_kodas
5,Alantos mstl.,Alantos,mstl.,773,55.3500001,25.3000001,62,Molėtų r. sav.,6201
6,Mažo k.,Mažo,k.,7,55.31,25.31,62,Molėtų r. sav.,6201
7,Poros k.,Poros,k.,5,55.32,25.32,62,Molėtų r. sav.,6201
8,Poros k.,Poros,k.,6,55.33,25.33,62,Molėtų r. sav.,6201
9,Molėtų m.,Molėtų,m.,5782,55.22,25.41,62,Molėtų r. sav.,6200
1,Kauno m.,Kauno,m.,298753,54.9,23.9,19,Kauno m. sav.,1901
2,Birštono m.,Birštono,m.,3072,54.6,24.0,12,Birštono sav.,1200
"""


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    """Facts built from three small files in the sources' shapes."""
    for name, text in (("municipalities", MUNICIPALITIES), ("elderships", ELDERSHIPS), ("settlements", SETTLEMENTS)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    call_command("build_places_facts", "--from", str(tmp_path), "--to", str(tmp_path / "out"), verbosity=0)
    return read_facts(tmp_path / "out")


def test_municipalities_get_full_names_slugs_and_types(facts: Facts) -> None:
    told = [(one.name_full, one.slug, one.type) for one in facts.municipalities]

    assert told == [
        ("Birštono savivaldybė", "birstono", "other"),
        ("Kauno miesto savivaldybė", "kauno-m", "city"),
        ("Molėtų rajono savivaldybė", "moletu-r", "district"),
    ]


def test_rural_population_counts_villages_that_are_not_shipped(facts: Facts) -> None:
    moletai = facts.municipalities[2]

    assert (moletai.population, moletai.population_rural) == (6573, 791)


def test_small_villages_ship_only_with_namesakes(facts: Facts) -> None:
    assert [one.name_genitive for one in facts.settlements] == [
        "Kauno",
        "Birštono",
        "Alantos",
        "Poros",
        "Poros",
        "Molėtų",
    ]


def test_a_settlement_keeps_its_point_name_and_eldership(facts: Facts) -> None:
    assert facts.settlements[2] == SettlementFacts("5", "62", "6201", "Alanta", "Alantos", "mstl.", 55.35, 25.3, 773)


def test_a_city_lies_in_no_single_eldership(facts: Facts) -> None:
    assert {one.name: one.eldership for one in facts.settlements if one.type == "m."} == {
        "Kaunas": "", "Birštonas": "", "Molėtai": "",
    }  # fmt: skip


def test_only_real_elderships_ship(facts: Facts) -> None:
    assert [one.name for one in facts.elderships] == ["Centro sen.", "Alantos sen."]


def test_a_county_is_where_its_people_are(facts: Facts) -> None:
    kaunas = facts.counties[0]

    assert (kaunas.name, kaunas.population) == ("Kauno apskritis", 301_825)
    assert kaunas.lat == pytest.approx(54.897, abs=0.001)
