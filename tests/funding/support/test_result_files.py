"""Published lists of results as files: whatever comes is read, or refused with words that help."""

import datetime as dt
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest

from sueiga.funding.enums import RowFault
from sueiga.funding.result_lists import files, values
from sueiga.funding.result_lists.files import NotReadable, lines
from sueiga.funding.result_lists.reading import Defaults, Reader, Understood

TODAY = dt.date(2026, 11, 23)
PROGRAMMES = {"parama kaimui": "parama-kaimui"}
HEADINGS = "Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name"


def read(content: bytes | str, **defaults: object) -> list[Understood]:
    content = content.encode() if isinstance(content, str) else content
    return Reader(PROGRAMMES, Defaults(**defaults), TODAY).read(content)  # type: ignore[arg-type]  # plain fields


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def packed(**parts: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return kept.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(NotReadable) as caught:
        read(content)
    return str(caught.value)


def test_a_file_of_the_standard_is_read() -> None:
    text = f"{HEADINGS}\nNMA-1,Salės remontas,EUR,3000.50,2025-05-06,LT-RC-190000001,Bijutiškio bendruomenė\n"

    (row,) = read(text)

    assert (row.identifier, row.recipient_code, row.amount) == ("NMA-1", "190000001", Decimal("3000.50"))
    assert (row.year, row.awarded_on, row.title, row.fault) == (2025, dt.date(2025, 5, 6), "Salės remontas", "")


def test_lithuanian_headings_below_a_title_are_found_and_semicolons_divide() -> None:
    text = (
        "2025 metų rezultatai;;;\n\n"
        "Eil. Nr.;Paramos gavėjas;Juridinio asmens kodas;Skirta suma, Eur;Metai\n"
        "1;Bijutiškio bendruomenė;190000001;3 000,50;2025 m.\n"
    )

    (row,) = read(text)

    assert (row.number, row.recipient_name, row.amount) == (4, "Bijutiškio bendruomenė", Decimal("3000.50"))


def test_headings_by_field_of_the_standard_are_known_too() -> None:
    (row,) = read("recipientOrganization/0/name,amountAwarded,awardDate\nAlantos bendruomenė,10,2025-01-02\n")

    assert (row.recipient_name, row.amount, row.year) == ("Alantos bendruomenė", Decimal(10), 2025)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1257"])
def test_lithuanian_letters_come_whole_in_any_encoding(encoding: str) -> None:
    text = "Gavėjas;Metai;Skirta suma\nŠilų ąžuolyno bendruomenė;2025;100\n"

    (row,) = read(text.encode(encoding))

    assert row.recipient_name == "Šilų ąžuolyno bendruomenė"


def test_lines_of_two_encodings_in_one_file_are_read_each_as_it_is() -> None:
    content = "Gavėjas;Metai\nŽemaičių kaimas;2024\n".encode() + "Ąžuolų kaimas;2025\n".encode("cp1257")

    assert [row.recipient_name for row in read(content)] == ["Žemaičių kaimas", "Ąžuolų kaimas"]


def test_a_workbook_is_read_by_its_first_sheet_that_holds_anything() -> None:
    content = workbook(("Gavėjas", "Kodas", "Suma", "Data"), ("Alantos KB", 190000001, 2500.5, dt.date(2025, 3, 4)))

    (row,) = read(content)

    assert (row.recipient_code, row.amount, row.awarded_on) == ("190000001", Decimal("2500.50"), dt.date(2025, 3, 4))


def test_a_workbook_formatted_down_to_its_end_is_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(("Gavėjas", "Metai"), ("Alantos KB", 2025))))
    book.active["A900000"].value = ""
    book.active["A900001"].value = "Alantos sąjunga"
    book.active["B900001"].value = 2024
    kept = io.BytesIO()
    book.save(kept)

    assert [row.number for row in read(kept.getvalue())] == [2, 900_001]


def test_two_hundred_thousand_rows_are_refused_with_advice() -> None:
    text = "Gavėjas;Metai\n" + "Alantos bendruomenė;2025\n" * 200_000

    assert refusal(text.encode()) == files.TOO_MANY % {"most": "20\u00a0000"}


def test_a_workbook_that_unpacks_into_a_flood_is_not_opened() -> None:
    bomb = packed(xl__workbook_xml=b"<workbook/>", xl__sharedStrings_xml=b"0" * (files.MOST_UNPACKED + 1))

    assert len(bomb) < 100_000
    assert refusal(bomb) == str(files.TOO_LARGE)


def test_entities_that_unfold_into_a_flood_are_not_followed() -> None:
    laughs = '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    sheet = f"<?xml version='1.0'?>{laughs}<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(("Gavėjas",)))) as whole, zipfile.ZipFile(kept, "w") as archive:
        for part in whole.namelist():
            archive.writestr(part, sheet if part == "xl/worksheets/sheet1.xml" else whole.read(part))

    assert refusal(kept.getvalue()) == str(files.DAMAGED)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", files.EMPTY),
        (b"  \n \n", files.EMPTY),
        (b"\xd0\xcf\x11\xe0old", files.OLD_EXCEL),
        (b"%PDF-1.7 \0 binary", files.NOT_A_TABLE),
        (b"PK\x03\x04 not really", files.DAMAGED),
        (packed(word__document_xml=b"<w/>"), files.NOT_A_TABLE),
        (packed(xl__workbook_xml=b"<broken"), files.DAMAGED),
        (b'Gav\xc4\x97jas;Metai\n"' + b"x" * 200_000, files.ODD_CSV),
        (b"Gav\xc4\x97jas;Metai\n" + b"x" * 20_000 + b";2025", files.ODD_CSV),
    ],
)
def test_what_is_no_table_is_refused_with_advice(content: bytes, told: object) -> None:
    assert refusal(content) == str(told)


def test_an_empty_workbook_is_said_to_be_empty() -> None:
    assert refusal(workbook()) == str(files.EMPTY)


def test_a_table_without_known_headings_is_refused_with_advice() -> None:
    assert "Gavėjas" in refusal(b"a;b\n1;2\n")


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (";2025;100", RowFault.NO_RECIPIENT),
        ("Alantos KB;;100", RowFault.NO_YEAR),
        ("Alantos KB;1970-01-01;100", RowFault.YEAR_OUTSIDE),
        ("Alantos KB;2099-12-31;100", RowFault.YEAR_OUTSIDE),
        ("Alantos KB;2025-02-30;100", RowFault.BAD_DATE),
        ("Alantos KB;vakar;100", RowFault.BAD_DATE),
        ("Alantos KB;2025-02-03;-100", RowFault.NEGATIVE),
        ("Alantos KB;2025-02-03;daug", RowFault.BAD_AMOUNT),
        ("Alantos KB;2025-02-03;=1+1", RowFault.BAD_AMOUNT),
        ("Alantos KB;2025-02-03;1e400", RowFault.BAD_AMOUNT),
        ("=HYPERLINK(1);2025-02-03;1", RowFault.FORMULA),
    ],
)
def test_a_row_that_cannot_be_so_is_refused_and_the_others_are_kept(cells: str, fault: RowFault) -> None:
    refused, kept = read(f"Gavėjas;Data;Suma\n{cells}\nLeliūnų KB;2025-02-03;200\n")

    assert (refused.fault, kept.fault, kept.amount) == (fault, "", Decimal(200))


def test_a_refused_row_quotes_what_the_file_says() -> None:
    (row,) = read("Gavėjas;Data\nAlantos KB;1970-01-01\n")

    assert (row.number, row.said, row.recipient_name) == (2, "1970-01-01", "Alantos KB")


def test_an_identifier_used_twice_counts_once() -> None:
    rows = read("Identifier,Recipient Org:Name,Year\nA-1,Alantos KB,2025\nA-1,Leliūnų KB,2025\n")

    assert [row.fault for row in rows] == ["", RowFault.TWICE]


def test_rows_without_identifiers_get_lasting_ones_and_two_alike_stay_two() -> None:
    text = "Gavėjas;Metai;Pavadinimas;Suma\nAlantos KB;2025;Talka;{sum}\nAlantos KB;2025;Talka;{sum}\n"

    first, again = read(text.format(sum=100)), read(text.format(sum=150))

    assert len({row.identifier for row in first}) == 2
    assert [row.identifier for row in first] == [row.identifier for row in again]


def test_a_currency_that_is_none_is_refused_and_the_litas_is_kept() -> None:
    rows = read("Gavėjas;Metai;Valiuta\nAlantos KB;2012;Lt\nAlantos KB;2012;doleriai\n")

    assert (rows[0].currency, rows[1].fault) == ("LTL", RowFault.BAD_CURRENCY)


def test_programmes_are_known_by_name_and_an_unknown_one_needs_a_choice() -> None:
    text = "Gavėjas;Metai;Programa\nAlantos KB;2025;Parama kaimui\nLeliūnų KB;2025;Kita\n"

    assert [(row.programme, row.fault) for row in read(text)] == [
        ("parama-kaimui", ""), ("", RowFault.UNKNOWN_PROGRAMME),
    ]  # fmt: skip
    assert [row.programme for row in read(text, programme="kita")] == ["parama-kaimui", "kita"]


def test_an_address_that_is_no_web_address_is_left_out() -> None:
    rows = read("Gavėjas,Metai,URL\nA,2025,javascript:alert(1)\nB,2025,https://example.org/x\nC,2025,http://[x\n")

    assert [row.source_url for row in rows] == ["", "https://example.org/x", ""]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("1 234,50", "1234.50"), ("1.234,50", "1234.50"), ("1,234.50", "1234.50"), ("1,234", "1234"),
        ("1.234.567", "1234567"), ("3000 Eur", "3000"), ("€3,5", "3.5"), ("12 000\u00a0€", "12000"), (12.345, "12.34"),
        (7, "7"), ("5'000.10", "5000.10"),
    ],
)  # fmt: skip
def test_sums_are_read_as_tables_write_them(said: object, meant: str) -> None:
    assert values.amount(said) == Decimal(meant)


@pytest.mark.parametrize("said", [True, float("nan"), float("inf"), 10**15, "1,2,3.4.5x", "99999999999999"])
def test_what_is_no_sum_is_no_sum(said: object) -> None:
    with pytest.raises(values.BadValue):
        values.amount(said)


@pytest.mark.parametrize(
    "said",
    ["2025-03-05", "2025.03.05", "2025 03 05", "05.03.2025", "5/3/2025", "2025 m. kovo 5 d.", "45721",
     "2025-03-05T10:00:00", dt.date(2025, 3, 5)],
)  # fmt: skip
def test_days_are_read_as_tables_write_them(said: object) -> None:
    assert values.day(said) == dt.date(2025, 3, 5)


def test_codes_are_read_bare_by_org_id_and_with_noughts_a_table_ate() -> None:
    assert [values.code(said) for said in ("LT-RC-190000001", 190000001.0, "1234567", "AB-12", None)] == [
        "190000001", "190000001", "001234567", "", "",
    ]  # fmt: skip


def test_lines_end_with_the_file() -> None:
    assert list(lines(b"a;b\n;\n1;2")) == [(1, ("a", "b")), (3, ("1", "2"))]
