"""Writes lives down as the Centre of Registers does: its files, columns, quotes and small oddities (REGISTERS.md)."""

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from sueiga.registry.demo.life import Life

Row = Sequence[object]

STATUS_NAMES = {
    0: "Teisinis stat neįregistruotas",
    3: "Pertvarkomas",
    7: "Likviduojamas",
    9: "Inicijuojamas likvidavimas",
}
"""Labels by status code, spelled as in the flat files."""
FIRST_PUBLISHED = {
    "JAR_NVO_NUO.csv": 2020,
    "JAR_NVO_IKI.csv": 2020,
    "JAR_VALDYMAS.csv": 2022,
    "jar_sav_teikimas.csv": 2022,
}
"""Files that earlier snapshots do not have."""
HOURS_EACH = 24
DOCUMENTS_TOGETHER_FROM = 2025
"""From this year on documents are in one file."""
COLUMNS: dict[str, str] = {
    "JAR_IREGISTRUOTI.csv": "ja_kodas ja_pavadinimas adresas ja_reg_data form_kodas form_pavadinimas stat_kodas "
    "stat_pavadinimas stat_data_nuo formavimo_data",
    "JAR_ISREGISTRUOTI.csv": "ja_kodas ja_pavadinimas adresas ja_reg_data form_kodas form_pavadinimas isreg_data "
    "formavimo_data",
    "JAR_ADRESAI.csv": "ja_kodas adresas aob_kodas adresas_nuo formavimo_data",
    "JAR_NVO_NUO.csv": "ja_kodas ja_pavadinimas ja_reg_data form_kodas form_pavadinimas nvo_nuo formavimo_data",
    "JAR_NVO_IKI.csv": "ja_kodas ja_pavadinimas ja_reg_data form_kodas form_pavadinimas nvo_nuo nvo_iki formavimo_data",
    "JAR_PARAMOS_GAV_NUO.csv": "ja_kodas ja_pavadinimas ja_reg_data form_kodas form_pavadinimas paramos_gav_nuo "
    "formavimo_data",
    "JAR_PARAMOS_GAV_IKI.csv": "ja_kodas ja_pavadinimas ja_reg_data form_kodas form_pavadinimas paramos_gav_nuo "
    "paramos_gav_iki formavimo_data",
    "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS.csv": "ja_kodas ja_pavadinimas ja_reg_data form_kodas stat_kodas "
    "fa_nepateikta_uz_metus formavimo_data",
    "jar_sav_teikimas.csv": "ja_kodas ja_pavadinimas form_kodas form_pav sav_skaicius sav_val_skaicius laikotarpis_nuo "
    "laikotarpis_iki formavimo_data",
    "JAR_VALDYMAS.csv": "ja_kodas obj_pav ja_pavadinimas vadovas vad_org_nuo vad_lytis valdyba vald_org_nuo "
    "vyr_sk_valdyboje mot_sk_valdyboje nd_apie_lyt_sk_valdyboje steb_taryba steb_org_nuo vyr_sk_steb_taryboje "
    "mot_sk_steb_taryboje nd_apie_lyt_sk_steb_taryboje taryba tar_org_nuo vyr_sk_taryboje mot_sk_taryboje "
    "nd_apie_lyt_sk_taryboje kiti_valdymo_organai formavimo_data",
}
"""Columns of each file but the documents'."""
DOCUMENT_COLUMNS = "JA_kodas dokt_tipas dokp_potipis dokp_pav dok_data dok_reg_data"
"""Columns of the files of documents; the newer one has formavimo_data too."""


def write_snapshot(directory: Path, lives: Sequence[Life], day: dt.date, *, broken: bool = False) -> None:
    """Write every file as the register would have on that day; if broken, with one row of volunteers cut short."""
    directory.mkdir(parents=True, exist_ok=True)
    known = [life for life in lives if life.is_registered(day)]
    rows: dict[str, Iterable[Row]] = {
        "JAR_IREGISTRUOTI.csv": (_registered(life, day) for life in known),
        "JAR_ISREGISTRUOTI.csv": (_struck_off(life) for life in lives if life.is_deregistered(day)),
        "JAR_ADRESAI.csv": (_seat(life, day) for life in known),
        "JAR_NVO_NUO.csv": _repeated([_flag(x, day, x.ngo.since) for x in known if x.ngo and x.ngo.given_by(day)]),
        "JAR_NVO_IKI.csv": [
            _flag(x, day, x.ngo.since, x.ngo.until) for x in known if x.ngo and x.ngo.until and x.ngo.ended_by(day)
        ],
        "JAR_PARAMOS_GAV_NUO.csv": [
            _flag(x, day, x.charity.since) for x in known if x.charity and x.charity.given_by(day)
        ],
        "JAR_PARAMOS_GAV_IKI.csv": [
            _flag(x, day, x.charity.since, x.charity.until)
            for x in known
            if x.charity and x.charity.until and x.charity.ended_by(day)
        ],
        "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS.csv": (
            (life.code, life.name(day), life.registered, life.form.code, life.status(day)[1], year)
            for life in known
            for year in life.missing_years(day)
        ),
        "jar_sav_teikimas.csv": _volunteers(known, day, broken=broken),
        "JAR_VALDYMAS.csv": (_governance(life, day) for life in known if life.board and life.board.since <= day),
    }
    for name, columns in COLUMNS.items():
        if day.year < FIRST_PUBLISHED.get(name, 0):
            continue
        write_file(
            directory / name, columns.split(), ((*row, day) for row in rows[name]), bom=name == "JAR_ADRESAI.csv"
        )
    _write_documents(directory, lives, day)


def write_file(path: Path, columns: Sequence[str], rows: Iterable[Row], *, bom: bool = False) -> None:
    """One flat file: `|` between fields, quotes only where a field needs them and doubled inside it."""
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="|", lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _registered(life: Life, day: dt.date) -> Row:
    since, status = life.status(day)
    address = life.seat(day)[1].address
    return (
        life.code, life.name(day), address, life.registered, life.form.code, life.form.name, status,
        STATUS_NAMES[status], since,
    )  # fmt: skip


def _struck_off(life: Life) -> Row:
    day = life.deregistered or dt.date.max
    return (
        life.code, life.name(day), life.seat(day)[1].address, life.registered, life.form.code, life.form.name,
        life.deregistered,
    )  # fmt: skip


def _seat(life: Life, day: dt.date) -> Row:
    since, seat = life.seat(day)
    return (life.code, seat.address, seat.code, since)


def _flag(life: Life, day: dt.date, *days: dt.date) -> Row:
    return (life.code, life.name(day), life.registered, life.form.code, life.form.name, *days)


def _repeated(rows: list[Row]) -> list[Row]:
    """The register repeats an organisation now and then."""
    return [*rows[:1], *rows]


def _volunteers(lives: Iterable[Life], day: dt.date, *, broken: bool) -> list[Row]:
    rows: list[Row] = []
    for life in lives:
        name, form = life.name(day), life.form
        for year, count in life.volunteers:
            if dt.date(year + 1, 3, 1) <= day:
                span = (dt.date(year, 1, 1), dt.date(year, 12, 31))
                rows.append((life.code, name, form.code, form.name, count, count * HOURS_EACH, *span))
    return [*rows, rows[-1][:-1]] if broken and rows else rows


def _governance(life: Life, day: dt.date) -> Row:
    board = life.board
    if board is None:
        return ()
    sex = "Moteris" if board.head_is_woman else "Vyras"
    members = ("Taip", board.since, board.men, board.women, 0)
    none: Row = ("Ne", "", "", "", "")
    sits = bool(board.men or board.women)
    return (
        life.code, "Juridinis asmuo", life.name(day), "Taip", board.since, sex,
        *(members if sits and not board.council else none), *none, *(members if sits and board.council else none), "Ne",
    )  # fmt: skip


def _write_documents(directory: Path, lives: Sequence[Life], day: dt.date) -> None:
    """A file for each year of filing, the later ones together."""
    by_file: dict[int, list[Row]] = defaultdict(list)
    for life in lives:
        for document in life.filings:
            if document.filed <= day and not life.is_deregistered(day):
                about = (document.type, document.subtype, document.name, document.dated, document.filed)
                by_file[min(document.filed.year, DOCUMENTS_TOGETHER_FROM)].append((life.code, *about))
    for year in range(day.year - 11, min(day.year, DOCUMENTS_TOGETHER_FROM - 1) + 1):
        write_file(directory / f"JAR_DOKUMENTAI_{year}.csv", DOCUMENT_COLUMNS.split(), by_file[year])
    if day.year >= DOCUMENTS_TOGETHER_FROM:
        columns = [*DOCUMENT_COLUMNS.split(), "formavimo_data"]
        rows = ((*row, day) for row in by_file[DOCUMENTS_TOGETHER_FROM])
        write_file(directory / f"JAR_DOKUMENTAI_NUO_{DOCUMENTS_TOGETHER_FROM}.csv", columns, rows)
