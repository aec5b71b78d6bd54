"""JAR_IREGISTRUOTI: every registered legal entity, with its legal status."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from sueiga.registry.enums import Source
from sueiga.registry.sources.definition import At, OrganisationRow, OrganisationSource, Row, column
from sueiga.registry.sources.values import Dates, Refused, label_of, number_of, text_of


def _bind(at: At, dates: Dates) -> Callable[[Row], OrganisationRow]:
    name, registered, status = at["ja_pavadinimas"], at["ja_reg_data"], at["stat_kodas"]
    address, form = column(at, "adresas"), column(at, "form_pavadinimas")
    status_name, status_since = column(at, "stat_pavadinimas"), column(at, "stat_data_nuo")

    def parse(row: Row) -> OrganisationRow:
        if not row[name]:
            raise Refused(_("The name is empty."))
        return OrganisationRow(
            text_of(row[name]), text_of(address(row)), label_of(form(row)), dates[row[registered]],
            number_of(row[status]), label_of(status_name(row)), dates[status_since(row)], None,
        )  # fmt: skip

    return parse


REGISTERED = OrganisationSource(
    source=Source.REGISTERED,
    file="JAR_IREGISTRUOTI",
    required=("ja_kodas", "ja_pavadinimas", "adresas", "ja_reg_data", "form_pavadinimas", "stat_kodas"),
    optional=("form_kodas", "stat_pavadinimas", "stat_data_nuo", "formavimo_data"),
    bind=_bind,
)
