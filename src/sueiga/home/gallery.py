"""Sample data for the gallery of components: invented people and organisations."""

import datetime as dt
from typing import Any

from django.core.paginator import Paginator

from sueiga.core.charts import Bar, Chart, Series
from sueiga.core.components import (
    Answer,
    Cell,
    Column,
    Crumb,
    Fact,
    FileLink,
    FilterPart,
    Moment,
    Person,
    Reason,
    Step,
    StepState,
    Table,
    Tile,
)

TODAY = dt.date(2026, 11, 23)
REGISTER = "Juridinių asmenų registras"
SEEN = dt.date(2026, 11, 22)
YEARS = [str(year) for year in range(2016, 2027)]


def samples() -> dict[str, Any]:
    """One example of everything, by the name the template calls it."""
    return {
        "today": TODAY,
        "crumbs": [Crumb("Bendruomenės", "#"), Crumb("Lazdijų r. sav.", "#"), Crumb("Lazdijų sen.")],
        "parts": [FilterPart("Molėtų r. sav.", "#"), FilterPart("veikia", "#"), FilterPart("nuo 2010 metų", "#")],
        "standings": ["active", "quiet", "at_risk", "ending", "gone", "unknown"],
        "row_meta": ["Lazdijų r. sav., Papečių k.", "3,2 km", "kodas 900 412 336"],
        "facts": FACTS,
        "deadlines": [dt.date(2026, 11, 20), TODAY, dt.datetime(2026, 12, 5, 15, tzinfo=dt.UTC), dt.date(2027, 4, 30)],
        "verdicts": VERDICTS,
        "moments": MOMENTS,
        "steps": [
            Step("Organizacija", StepState.DONE, "#"),
            Step("Sumos", StepState.NOW),
            Step("Priedai", StepState.AHEAD),
        ],
        "table": TABLE,
        "files": [FileLink("Bendruomenių sąrašas", "#", "CSV", 348_000), FileLink("Žemėlapio taškai", "#", "GeoJSON")],
        "person": Person("Ona Pavyzdienė", "pirmininkė", "ona@example.org", "+370 600 00000"),
        "page": Paginator(range(240), 25).page(4),
        "tiles": [
            Tile(2104, "kaimo bendruomenės", "#"),
            Tile(1731, "veikia – matyti iš registrų"),
            Tile(45, "sąjungos"),
        ],
        "growth": GROWTH,
        "stands": STANDS,
        "founded": FOUNDED,
        "bars": BARS,
        "shares": SHARES,
        "share_colours": ["forest", "mist", "rye", "clay"],
    }


FACTS = [
    Fact("Kodas", "900 412 336", REGISTER, SEEN),
    Fact("Įregistruota", "2004 m. balandžio 8 d.", REGISTER, SEEN),
    Fact("Vietovės", "Papečiai, Bajorai, Kirsna", "bendruomenės nurodyta", dt.date(2025, 2, 14), note="3 vietovės"),
    Fact("Priklauso", "Lazdijų rajono bendruomenių sąjungai", url="#"),
]
VERDICTS = [
    (Answer.YES, "Taip – renginiai ir mokymai", [Reason("Asociacija, veikianti kaime", True, "Taisyklių 4.1 p.", "#")]),
    (
        Answer.NOT_YET,
        "Dar ne – viešosios erdvės",
        [
            Reason("NVO žyma yra nuo 2021-03-02", True, "Taisyklių 4.2 p."),
            Reason("Parama gauta 2025 m.; galėsite nuo 2028 m. sausio 1 d.", False, "Taisyklių 9.2 p.", "#"),
        ],
    ),
    (Answer.NO, "Ne – žvejybos regionai", [Reason("Buveinė ne žvejybos regione", False, "Taisyklių 3 p.")]),
    (Answer.UNKNOWN, "Negalime pasakyti – jaunimas", [Reason("Nežinome, kiek narių jaunesni kaip 29 metų")]),
]
MOMENTS = [
    Moment(dt.date(2026, 5, 12), "Pateiktos 2025 metų ataskaitos", source=f"{REGISTER}, 2026-05-13"),
    Moment(dt.date(2021, 3, 2), "Suteikta NVO žyma", url="#", source=REGISTER),
    Moment(dt.date(2012, 9, 17), "Pakeistas pavadinimas", "Buvo „Papečių bendruomenė“", source=REGISTER),
    Moment(dt.date(2004, 4, 8), "Įregistruota", source=REGISTER),
]
TABLE = Table(
    "Bendruomenės pagal savivaldybes",
    [Column("Savivaldybė"), Column("Bendruomenės", True), Column("Veikia", True), Column("Padėtis")],
    [
        [Cell("Molėtų r. sav.", "#"), "38", "31", Cell("veikia", status="active")],
        [Cell("Utenos r. sav.", "#"), "41", "36", Cell("kyla rizika", status="at_risk")],
        [Cell("Zarasų r. sav.", "#"), "27", "25", Cell("veiklos nematyti", status="quiet")],
    ],
    ["Iš viso", "106", "92", ""],
)
GROWTH = Chart(
    "Veikiančios kaimo bendruomenės",
    YEARS,
    [Series("bendruomenės", [1210, 1290, 1385, 1440, 1502, 1540, 1598, 1640, 1672, 1700, 1731])],
    axis="Metai",
)
STANDS = Chart(
    "Kaip laikosi bendruomenės",
    YEARS,
    [
        Series("veikia", [1210, 1290, 1385, 1440, 1502, 1540, 1598, 1640, 1672, 1700, 1731]),
        Series("veiklos nematyti", [220, 215, 230, 240, 236, 228, 210, 200, 190, 186, 180]),
        Series("kyla rizika", [None, None, None, 90, 110, 160, 150, 140, 131, 125, 121]),
    ],
    axis="Metai",
)
FOUNDED = Chart(
    "Įsteigta ir išregistruota",
    YEARS,
    [
        Series("įsteigta", [96, 88, 101, 70, 64, 45, 61, 50, 38, 36, 35]),
        Series("išregistruota", [4, 8, 6, 15, 12, 7, 3, 8, 6, 8, 4], "clay"),
    ],
    axis="Metai",
)
SHARES = [Bar("veikia", 1731), Bar("veiklos nematyti", 180), Bar("kyla rizika", 121), Bar("baigia veiklą", 40)]
BARS = [
    Bar("Molėtų r. sav.", 38, "#"),
    Bar("Kelmės r. sav.", 61, "#"),
    Bar("Utenos r. sav.", 41, "#"),
    Bar("Neringos sav.", 1, "#", "1 vietovė"),
]
