"""JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS: annual statements that were not filed, a row for each year."""

from collections.abc import Callable

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.definition import At, FactRow, FactSource, Row
from sueiga.registry.sources.values import Dates, year_of


def _bind(at: At, dates: Dates) -> Callable[[Row], FactRow]:
    year = at["fa_nepateikta_uz_metus"]

    def parse(row: Row) -> FactRow:
        return FactRow(str(year_of(row[year], today=dates.today)), "", None, None)

    return parse


STATEMENTS_MISSING = FactSource(
    source=Source.STATEMENTS_MISSING,
    file="JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS",
    fact=Fact.STATEMENTS_MISSING,
    required=("ja_kodas", "fa_nepateikta_uz_metus"),
    optional=("ja_pavadinimas", "ja_reg_data", "form_kodas", "stat_kodas", "formavimo_data"),
    fresh_days=31,
    bind=_bind,
)
