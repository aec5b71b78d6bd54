"""JAR_DOKUMENTAI_<year> and JAR_DOKUMENTAI_NUO_2025: documents filed with the register."""

import datetime as dt
import re
from collections.abc import Callable

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.definition import At, FactRow, Row, YearlySource, column
from sueiga.registry.sources.values import Dates, text_of

_ANNUAL = re.compile(r"finansin|atskaitomyb|veiklos ataskait|metin[ėių]|balans", re.IGNORECASE)


def year_about(name: str, dated: dt.date | None, filed: dt.date | None) -> int | None:
    """The year a document is about: annual statements are dated by their year's end, or signed the year after."""
    day = dated or filed
    if day is None:
        return None
    signed_later = (day.month, day.day) != (12, 31) and filed is not None and filed.year == day.year
    return day.year - 1 if _ANNUAL.search(name) and signed_later else day.year


def _bind(at: At, dates: Dates) -> Callable[[Row], FactRow]:
    kind, filed = at["dokt_tipas"], at["dok_reg_data"]
    subtype, name, dated = column(at, "dokp_potipis"), column(at, "dokp_pav"), column(at, "dok_data")

    def parse(row: Row) -> FactRow:
        title = text_of(name(row))
        filed_on = dates[row[filed]]
        year = year_about(title, dates.any(dated(row)), filed_on)
        kinds = "/".join(filter(None, (text_of(row[kind], longest=50), text_of(subtype(row), longest=50))))
        return FactRow(f"{year or ''}:{kinds}", title or kinds, filed_on, None)

    return parse


DOCUMENTS = YearlySource(
    source=Source.DOCUMENTS,
    file="JAR_DOKUMENTAI",
    fact=Fact.DOCUMENT,
    required=("ja_kodas", "dokt_tipas", "dok_reg_data"),
    optional=("dokp_potipis", "dokp_pav", "dok_data", "formavimo_data"),
    first_year=2016,
    open_year=2025,
    bind=_bind,
)
