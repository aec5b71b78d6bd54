"""Reading the register's files: tables, GeoJSON, outlines."""

import json
from pathlib import Path

import pytest
from django.utils.translation import override
from shapely.geometry import shape

from sueiga.places.register.faults import BadFile, Refusal
from sueiga.places.register.features import read_features
from sueiga.places.register.files import find_files
from sueiga.places.register.outlines import NotALithuanianArea, outline
from sueiga.places.register.population import read_population
from sueiga.places.register.tables import read_table
from tests.places.register_files import ALANTA, geojson

COLUMNS = ("KODAS", "VARDAS")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A path to write to."""
    return tmp_path / "adr.csv"


@pytest.mark.parametrize(
    "text",
    [
        "KODAS|VARDAS\n1|Alanta\n",
        "\ufeffKODAS|VARDAS\r\n1|Alanta\r\n",
        "vardas|extra|kodas\nAlanta|x|1\n\n",
        'Kodas|Vardas\n 1 |"Alanta"',
    ],
)
def test_tables_are_read_by_name(file: Path, text: str) -> None:
    file.write_bytes(text.encode())

    rows = list(read_table(file, COLUMNS, []))

    assert rows == [(2, {"KODAS": "1", "VARDAS": "Alanta"})]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "The file is empty."),
        (b"\xef\xbb\xbf  \n", "The file is empty."),
        (b"<html>404</html>", "This is a web page, not a table"),
        (b"KODAS|X\n1|2\n", "Column VARDAS is missing."),
        (b"A|B\n1|2\n", "Columns KODAS, VARDAS are missing."),
        (b"KODAS|VARDAS\n1|\xe0\n", "The file is not in UTF-8."),
        (b'KODAS|VARDAS\n1|"Alanta\n', "Line 2 cannot be read"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_whole(file: Path, content: bytes, problem: str) -> None:
    file.write_bytes(content)

    with override("en"), pytest.raises(BadFile) as caught:
        list(read_table(file, COLUMNS, []))

    assert str(caught.value).startswith(f"adr.csv: {problem}")


def test_a_row_with_the_wrong_number_of_fields_is_refused(file: Path) -> None:
    file.write_text("KODAS|VARDAS\n1|Alanta|x\n2|Utena\n")
    refused: list[Refusal] = []

    with override("en"):
        rows = list(read_table(file, COLUMNS, refused))

    assert [line for line, _ in rows] == [3]
    assert refused == [Refusal(2, "The line has 3 fields, 2 were expected.")]


@pytest.mark.parametrize("chunk", [7, 64, 1 << 20])
def test_features_come_one_by_one_however_the_file_is_cut(file: Path, chunk: int) -> None:
    file.write_text(geojson("GYV_KODAS", _1=ALANTA, _2=ALANTA, _3=None))

    features = list(read_features(file, chunk))

    assert [feature["properties"]["GYV_KODAS"] for feature in features] == [1, 2, 3]
    assert features[0]["geometry"] == ALANTA


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "The file is empty."),
        ("<html></html>", "This is a web page, not GeoJSON"),
        ("[1, 2]", "The file is not GeoJSON."),
        ('{"a": 1}', "The file is not GeoJSON."),
        ('{"features": [1]}', "The file is not GeoJSON."),
        ('{"features": [{"type": "Feature"}, {"ty', "The file breaks off in the middle"),
        ('{"features": [{"type": "Feature"}', "The file breaks off in the middle"),
    ],
)
def test_geojson_that_cannot_be_used_is_refused_whole(file: Path, text: str, problem: str) -> None:
    file.write_text(text)

    with override("en"), pytest.raises(BadFile) as caught:
        list(read_features(file))

    assert str(caught.value).startswith(f"adr.csv: {problem}")


def test_geojson_must_be_utf8(file: Path) -> None:
    file.write_bytes(b'{"features": [{"a": "\xe0"}]}')

    with override("en"), pytest.raises(BadFile, match="UTF-8"):
        list(read_features(file))


def test_a_truncated_file_may_be_cut_anywhere(file: Path) -> None:
    whole = geojson("GYV_KODAS", _1=ALANTA, _2=ALANTA)
    last = whole.rindex("]")

    for cut in range(0, last, 11):
        file.write_text(whole[:cut])
        with pytest.raises(BadFile):
            list(read_features(file))


def test_an_outline_in_metres_becomes_degrees() -> None:
    found = outline(ALANTA, 20)

    assert (found.lat, found.lon) == (pytest.approx(55.35, abs=1e-4), pytest.approx(25.3, abs=1e-4))
    assert shape(json.loads(found.geometry)).is_valid


def test_an_outline_in_degrees_stays() -> None:
    box = {"type": "Polygon", "coordinates": [[[25.0, 55.0], [25.1, 55.0], [25.1, 55.1], [25.0, 55.0]]]}

    assert shape(json.loads(outline(box, 20).geometry)).equals(shape(box))


def test_a_crossed_outline_is_made_valid() -> None:
    bow = [[582000, 6135000], [583000, 6136000], [583000, 6135000], [582000, 6136000], [582000, 6135000]]

    found = shape(json.loads(outline({"type": "Polygon", "coordinates": [bow]}, 20).geometry))

    assert found.is_valid
    assert found.geom_type == "MultiPolygon"


def test_a_place_smaller_than_the_tolerance_keeps_an_outline() -> None:
    tiny = [[582000, 6135000], [582006, 6135000], [582006, 6135006], [582000, 6135000]]

    assert shape(json.loads(outline({"type": "Polygon", "coordinates": [tiny]}, 20).geometry)).area > 0


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {},
        {"type": "Point", "coordinates": [582000, 6135000]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]},
        {"type": "Polygon", "coordinates": [[["a", 0], [1, 0]]]},
        {
            "type": "Polygon",
            "coordinates": [[[582000, 6135000], [582000.2, 6135000], [582000, 6135000.2], [582000, 6135000]]],
        },
        {"type": "Blob", "coordinates": [1]},
    ],
)
def test_what_is_no_area_of_lithuania_is_told(geometry: dict[str, object] | None) -> None:
    with pytest.raises(NotALithuanianArea):
        outline(geometry, 20)


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ("POINT (55.35 25.3)", [(55.35, 25.3)]),
        ("point(25.3 55.35)", [(55.35, 25.3)]),
        ("POINT (0 0)", []),
        ("", []),
    ],
)
def test_population_points_are_understood_in_either_order(
    file: Path, point: str, expected: list[tuple[float, float]]
) -> None:
    file.write_text(f"gr_gyv_id,gyv_pav,gyventoju_sk,taskas_wgs\n1,Alantos mstl.,5,{point}\n")

    assert [(one.lat, one.lon) for one in read_population(file, [])] == expected


def test_a_folder_without_such_files_says_so(tmp_path: Path) -> None:
    with override("en"), pytest.raises(BadFile, match="None of the files"):
        find_files(tmp_path)
    with override("en"), pytest.raises(BadFile, match="no such folder"):
        find_files(tmp_path / "nowhere")
