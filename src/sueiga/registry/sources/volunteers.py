"""jar_sav_teikimas: how many volunteers organisations declared, by period."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.definition import At, FactRow, FactSource, Row
from sueiga.registry.sources.values import Dates, Refused, number_of


def _bind(at: At, dates: Dates) -> Callable[[Row], FactRow]:
    count, since, until = at["sav_skaicius"], at["laikotarpis_nuo"], at["laikotarpis_iki"]

    def parse(row: Row) -> FactRow:
        begun = dates[row[since]]
        if begun is None:
            raise Refused(_("The column %(column)s is empty."), column="laikotarpis_nuo")
        return FactRow(str(begun.year), str(number_of(row[count]) or 0), begun, dates.any(row[until]))

    return parse


VOLUNTEERS = FactSource(
    source=Source.VOLUNTEERS,
    file="jar_sav_teikimas",
    fact=Fact.VOLUNTEERS,
    required=("ja_kodas", "sav_skaicius", "laikotarpis_nuo", "laikotarpis_iki"),
    optional=("ja_pavadinimas", "form_kodas", "form_pavadinimas", "sav_val_skaicius", "formavimo_data"),
    fresh_days=366,
    bind=_bind,
)
