"""JAR_ADRESAI: registered seats and since when they hold."""

from collections.abc import Callable

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.definition import At, FactRow, FactSource, Row
from sueiga.registry.sources.values import Dates, text_of


def _bind(at: At, dates: Dates) -> Callable[[Row], FactRow]:
    address, since = at["adresas"], at["adresas_nuo"]

    def parse(row: Row) -> FactRow:
        return FactRow("", text_of(row[address]), dates[row[since]], None)

    return parse


ADDRESSES = FactSource(
    source=Source.ADDRESSES,
    file="JAR_ADRESAI",
    fact=Fact.ADDRESS,
    required=("ja_kodas", "adresas", "adresas_nuo"),
    optional=("aob_kodas", "formavimo_data"),
    bind=_bind,
)
