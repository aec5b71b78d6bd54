"""The map's points, and a result as CSV, XLSX and GeoJSON."""

import csv
import datetime as dt
import gzip
import io
import json

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from sueiga.registry.exports import COLUMNS, TOLD, harmless
from sueiga.registry.models import Organisation
from sueiga.registry.points import as_json, points_of
from sueiga.registry.search_index import index_organisations
from tests.factories import registry
from tests.world import World

POINTS = "/bendruomenes/taskai.json"


def file(client: Client, ending: str, query: str = "") -> bytes:
    response = client.get(f"/bendruomenes/atsisiusti.{ending}{query}")
    assert response.status_code == 200
    today = dt.date.today()  # noqa: DTZ011 the file's name has the local day
    assert response["Content-Disposition"] == f'attachment; filename="sueiga-bendruomenes-{today}.{ending}"'
    return b"".join(response.streaming_content)


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    text = file(client, "csv", query).decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_points_are_those_of_the_same_result(world: World, client: Client) -> None:
    index_organisations(None)

    points = client.get(POINTS, {"q": "bijutiskis"}).json()

    assert points["name"] == ["Bijutiškio kaimo bendruomenė"]
    assert (points["lat"], points["lon"], points["scale"]) == ([553200], [253500], 10000)
    assert points["standings"][points["standing"][0]] == "active"
    assert points["place"] == ["Molėtų r. sav."]


def test_a_place_not_known_is_no_point(world: World, client: Client) -> None:
    assert world.moletu_sajunga.code not in client.get(POINTS).json()["code"]
    assert client.get(POINTS, {"kind": "lag"}).json()["code"] == []


def test_points_unchanged_answer_304(world: World, client: Client) -> None:
    first = client.get(POINTS)

    again = client.get(POINTS, headers={"If-None-Match": first["ETag"]})
    registry.organisation(settlement=world.alanta)
    changed = client.get(POINTS, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


def test_2500_points_weigh_at_most_120_kilobytes(world: World) -> None:
    model = world.bijutiskio_bendruomene
    Organisation.objects.bulk_create(
        [
            Organisation(
                code=registry.code(1_000_000 + i), name=f"Šventežerių {i * 7919 % 2503} kaimo bendruomenė „Ąžuolynė“",
                kind=model.kind,
                lat=54 + i * 7919 % 2203 / 1000, lon=21 + i * 104_729 % 5003 / 1000, municipality=world.moletai,
                standing="active", certainty="certain", source_date=model.source_date,
            )
            for i in range(2_500)
        ]
    )  # fmt: skip

    assert len(gzip.compress(as_json(points_of(Organisation.objects.public())), 6)) <= 120_000


def test_csv_has_the_columns_agreed(world: World, client: Client) -> None:
    row = rows(client)[0]

    assert ",".join(row) == (
        "code,name,kind,certainty,legal_status,municipality,eldership,settlement,lat,lon,standing,ngo_since,"
        "registered_on,deregistered_on,source_date"
    )
    assert list(row.values())[1:] == [
        "Bijutiškio kaimo bendruomenė", "rural_community", "certain", "", "Molėtų r. sav.", "Alantos sen.",
        "Bijutiškio k.", "55.32", "25.35", "active", "", "2005-03-01", "", "2026-11-01",
    ]  # fmt: skip


def test_files_hold_the_same_result(world: World, client: Client) -> None:
    index_organisations(None)
    query = "?q=leliunai"

    codes = [row["code"] for row in rows(client, query)]
    sheet = load_workbook(io.BytesIO(file(client, "xlsx", query)))["bendruomenes"]
    features = json.loads(file(client, "geojson", query))["features"]

    assert codes == [world.leliunu_bendruomene.code]
    assert [cell.value for cell in sheet["A"]] == ["code", *codes]
    assert [feature["id"] for feature in features] == codes


def test_xlsx_keeps_dates_numbers_and_says_its_source(world: World, client: Client) -> None:
    book = load_workbook(io.BytesIO(file(client, "xlsx")))
    first = dict(zip((*COLUMNS, *TOLD), [cell.value for cell in list(book["bendruomenes"])[1]], strict=True))

    assert (first["lat"], first["registered_on"]) == (55.32, dt.datetime(2005, 3, 1))  # noqa: DTZ001
    assert "CC BY 4.0" in str([[cell.value for cell in row] for row in book["saltinis"]])
    assert book["bendruomenes"].auto_filter.ref == book["bendruomenes"].dimensions


def test_geojson_has_points_and_metadata(world: World, client: Client) -> None:
    collection = json.loads(file(client, "geojson"))

    assert collection["metadata"]["licence"] == "CC BY 4.0"
    assert collection["features"][0]["geometry"] == {"type": "Point", "coordinates": [25.35, 55.32]}
    assert collection["features"][-1]["geometry"] is None
    assert collection["features"][0]["properties"]["registered_on"] == "2005-03-01"


@pytest.mark.parametrize("query", ["kind=xyz", "municipality=nowhere", "founded_to=1e3", "eldership=77"])
def test_a_mistyped_address_gets_no_file_of_the_whole_country(world: World, client: Client, query: str) -> None:
    answer = client.get(f"/en/bendruomenes/atsisiusti.csv?{query}")

    assert (answer.status_code, answer["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert query.partition("=")[2] in answer.content.decode()


def test_an_empty_result_is_an_empty_file(world: World, client: Client) -> None:
    assert rows(client, "?q=qqqq") == []
    assert json.loads(file(client, "geojson", "?q=qqqq"))["features"] == []


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+370", "-5", "@SUM(A1)", "\t=1", "\r=1", '"=cmd|x"', "„=1“", "'=1", " =1", "＝1",
     "=HYPERLINK(\"x\")\x07"],
)  # fmt: skip
def test_no_cell_is_a_formula(world: World, client: Client, name: str) -> None:
    Organisation.objects.all().delete()
    registry.organisation(name=name)

    in_csv = rows(client)[0]["name"]
    sheet = load_workbook(io.BytesIO(file(client, "xlsx")))["bendruomenes"]

    assert in_csv.startswith("'")
    assert sheet["B2"].data_type == "s"
    assert str(sheet["B2"].value).startswith("'")


@given(st.text())
def test_harmless_text_is_only_ever_prefixed(text: str) -> None:
    safe = harmless(text)

    assert safe in {text, f"'{text}"}
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("ending", ["csv", "xlsx", "geojson"])
def test_files_take_few_queries(world: World, client: Client, django_assert_num_queries, ending: str) -> None:
    index_organisations(None)

    with django_assert_num_queries(4):
        file(client, ending, "?q=bendruomene")


def test_a_long_csv_comes_in_portions(world: World, client: Client) -> None:
    for number in range(300):
        registry.organisation(name=f"{number} " + "Ilgo pavadinimo " * 15)

    response = client.get("/bendruomenes/atsisiusti.csv")

    assert len(list(response.streaming_content)) > 1


def test_another_file_type_is_not_there(client: Client, db: None) -> None:
    assert client.get("/bendruomenes/atsisiusti.exe").status_code == 404
