"""Reading addresses and finding their places."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.places.addresses import REASONS, Address, locate, read_address
from sueiga.places.enums import PlaceCertainty
from tests.places import gazetteers

GAZETTEER = gazetteers.small()
NAMES = {row.id: row.name for row in gazetteers.MUNICIPALITIES}
ELDERSHIPS = {row.id: row.name_genitive for row in gazetteers.ELDERSHIPS}
WORDS = st.sampled_from([
    "Molėtų", "Kauno", "Alantos", "Alanta", "Naujasodžio", "Rukla", "r.", "m.", "sav.", "sen.", "k.", "vs.", "mstl.",
    "g.", "5", "LT-33312", "rajono savivaldybė", ",", ";",
])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "Šilalės r. sav., Pagramančio k., Akmenos g. 4, LT-75219",
            Address("Šilalės r. sav.", "", "Pagramančio", "k.", "", "Akmenos g. 4", "75219"),
        ),
        (
            "Jonavos r. sav., Rukla, Rupeikio g. 7-37, LT-55289",
            Address("Jonavos r. sav.", "", "Rukla", "", "", "Rupeikio g. 7-37", "55289"),
        ),
        (
            "Vilnius, Salomėjos Nėries g. 29-56, LT-06312",
            Address("", "", "", "", "Vilnius", "Salomėjos Nėries g. 29-56", "06312"),
        ),
        (
            "Molėtų r. sav., Alantos sen., Bijutiškio k. 12",
            Address("Molėtų r. sav.", "Alantos", "Bijutiškio", "k.", "", "12"),
        ),
        ("Molėtų rajono savivaldybė, Alanta", Address("Molėtų r. sav.", "", "Alanta")),
        ("Molėtų rajono savivaldybės teritorija", Address("Molėtų r. sav.")),
        ("Molėtų r. sav. teritorija", Address("Molėtų r. sav.")),
        ("Kauno miesto savivaldybė", Address("Kauno m. sav.")),
        ("Molėtų raj., Alantos apyl., Alantos mst., Lietuva", Address("Molėtų r. sav.", "", "Alantos", "mstl.")),
        (
            "Utenos apskr., Kazlų Rūdos sav., Keturiasdešimt Totorių k.",
            Address("Kazlų Rūdos sav.", "", "Keturiasdešimt Totorių", "k."),
        ),
        (
            "MOLĖTŲ R.SAV.,ALANTOS MSTL.,UKMERGĖS G.1",
            Address("MOLĖTŲ r. sav.", "", "ALANTOS", "mstl.", "", "UKMERGĖS G. 1"),
        ),
        (
            "Molėtų r. sav. Alantos sen. Alantos mstl. Ukmergės g. 1 LT-33312",
            Address("Molėtų r. sav.", "Alantos", "Alantos", "mstl.", "", "Ukmergės g. 1", "33312"),
        ),
        (
            "Molėtų\u00a0r.\u00a0sav., Alantos\u00a0k., J.Basanavičiaus g. 5",
            Address("Molėtų r. sav.", "", "Alantos", "k.", "", "J. Basanavičiaus g. 5"),
        ),
        ("Alanta, Molėtų r. sav.", Address("Molėtų r. sav.", "", "Alanta")),
        ("LT-4150 Molėtai", Address(city="Molėtai")),
        ("Neringa, Nida, 93121", Address(city="Neringa", street="Nida", postcode="93121")),
        ("", Address()),
        (" , ,", Address()),
    ],
)  # fmt: skip
def test_addresses_are_taken_apart(text: str, address: Address) -> None:
    assert read_address(text) == address


@pytest.mark.parametrize(
    ("text", "settlement", "certainty", "reasons"),
    [
        ("Šilalės r. sav., Pagramančio k., Akmenos g. 4, LT-75219", 601, "exact", ()),
        ("Šilalės r. sav., Šilalės kaimiškoji sen., Pagramančio k.", 601, "exact", ()),
        ("Šilalės r. sav., Panemunėlio glž. st., Stoties g. 1", 602, "exact", ()),
        ("Jonavos r. sav., Rukla, Rupeikio g. 7-37, LT-55289", 201, "exact", ("name_without_type",)),
        ("Jonavos r. sav., Ruklos k.", 201, "exact", ("type_differs",)),
        ("Molėtų r. sav., Alantos mstl.", 101, "exact", ()),
        ("Molėtų r. sav., Alanta k.", 102, "exact", ()),
        ("Molėtų r. sav., Alanta", 101, "exact", ("name_without_type",)),
        ("moletu r sav, bijutiskio k", 103, "exact", ()),
        ("Molėtų r. sav., Bijutiškis", 103, "exact", ("name_without_type",)),
        ("Molėtų r. sav., Naujasodžio k.", None, "ambiguous", ("several_places",)),
        ("Molėtų r. sav., Naujasodis", None, "ambiguous", ("name_without_type", "several_places")),
        ("Molėtų r. sav., Balninkų sen., Naujasodžio k.", 105, "exact", ("eldership_decided",)),
        ("Molėtų r. sav., Senovės sen., Naujasodžio k.", None, "ambiguous", ("eldership_unknown", "several_places")),
        ("Molėtų r. sav., Balninkų sen., Bijutiškio k.", None, "municipality", ("eldership_differs",)),
        ("Molėtų r. sav., Balninkų sen., Molėtų m.", 106, "exact", ()),
        ("Molėtų r. sav., Šilų k.", 107, "exact", ()),
        ("Moletu r. sav., Silu k.", None, "ambiguous", ("several_places",)),
        ("Molėtų r. sav., Niekur k.", None, "municipality", ("settlement_unknown",)),
        ("Molėtų r. sav., Alantos sen.", None, "municipality", ("settlement_missing",)),
        ("Molėtai", 106, "exact", ("town_alone",)),
        ("Kaunas, Savanorių pr. 339A, LT-50119", 301, "exact", ("town_alone",)),
        ("Kauno m., Savanorių pr. 339A", 301, "exact", ("town_alone",)),
        ("Kauno m. sav., Savanorių pr. 339A", 301, "exact", ("city_municipality",)),
        ("Kauno sav., Garliava", None, "ambiguous", ("municipality_ambiguous",)),
        ("Molėtų sav., Bijutiškio k.", 103, "exact", ()),
        ("Bijutiškio k.", None, "ambiguous", ("municipality_missing", "several_in_country")),
        ("Nežinia", None, "unknown", ("municipality_missing", "settlement_unknown")),
        ("Marso r. sav., Bijutiškio k.", None, "unknown", ("municipality_unknown",)),
        ("Mokyklos g. 5", None, "unknown", ("settlement_missing",)),
        ("", None, "unknown", ("no_address",)),
    ],
)  # fmt: skip
def test_places_are_found(text: str, settlement: int | None, certainty: str, reasons: tuple[str, ...]) -> None:
    located = locate(text, GAZETTEER)

    assert (located.settlement_id, located.certainty, located.reasons) == (settlement, certainty, reasons)


def test_an_exact_place_has_its_point_and_eldership() -> None:
    located = locate("Molėtų r. sav., Bijutiškio k.", GAZETTEER)

    assert (located.municipality_id, located.eldership_id, located.lat, located.lon) == (1, 11, 55.32, 25.35)


def test_an_ambiguous_place_has_no_point_but_its_municipality() -> None:
    located = locate("Molėtų r. sav., Naujasodžio k.", GAZETTEER)

    assert (located.municipality_id, located.eldership_id, located.lat, located.lon) == (1, None, None, None)


@given(st.text() | st.text(alphabet=string.punctuation + "rmksavtl. ,LT-0123") | st.lists(WORDS).map(" ".join))
def test_nothing_typed_makes_it_fail_and_only_places_are_exact(text: str) -> None:
    located = locate(text, GAZETTEER)

    assert (located.certainty == PlaceCertainty.EXACT) == (located.settlement_id is not None)
    assert (located.lat is None) == (located.settlement_id is None)
    assert set(located.reasons) <= set(REASONS)


@given(
    st.sampled_from(gazetteers.SETTLEMENTS),
    st.sampled_from([", ", ",", " ,  ", ",\u00a0"]),
    st.booleans(),
    st.booleans(),
)
def test_a_settlement_written_out_is_found(row, comma: str, is_upper: bool, has_street: bool) -> None:
    parts = [NAMES[row.municipality_id], f"{row.name_genitive} {row.type}"]
    if row.eldership_id:
        parts.insert(1, f"{ELDERSHIPS[row.eldership_id]} sen.")
    text = comma.join([*parts, *(["Mokyklos g. 3-1", "LT-33001"] if has_street else [])])

    located = locate(text.upper() if is_upper else text, GAZETTEER)

    assert located.settlement_id == row.id


@given(st.sampled_from(gazetteers.SETTLEMENTS))
def test_namesakes_without_eldership_are_never_exact(row) -> None:
    same = [
        one for one in gazetteers.SETTLEMENTS
        if (one.municipality_id, one.name_genitive, one.type) == (row.municipality_id, row.name_genitive, row.type)
    ]  # fmt: skip

    located = locate(f"{NAMES[row.municipality_id]}, {row.name_genitive} {row.type}", GAZETTEER)

    assert (located.certainty == PlaceCertainty.EXACT) == (len(same) == 1)
