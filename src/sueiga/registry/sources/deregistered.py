"""JAR_ISREGISTRUOTI: every legal entity struck off the register, with the day."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from sueiga.registry.enums import Source
from sueiga.registry.sources.definition import At, OrganisationRow, OrganisationSource, Row, column
from sueiga.registry.sources.values import Dates, Refused, label_of, text_of

STRUCK_OFF = 10, "Išregistruotas"
"""The register's own code and name of the status; the file does not repeat them."""


def _bind(at: At, dates: Dates) -> Callable[[Row], OrganisationRow]:
    name, registered, deregistered = at["ja_pavadinimas"], at["ja_reg_data"], at["isreg_data"]
    address, form = column(at, "adresas"), column(at, "form_pavadinimas")

    def parse(row: Row) -> OrganisationRow:
        day = dates[row[deregistered]]
        if not row[name]:
            raise Refused(_("The name is empty."))
        if day is None:
            raise Refused(_("The day of striking off is empty."))
        return OrganisationRow(
            text_of(row[name]), text_of(address(row)), label_of(form(row)), dates[row[registered]],
            *STRUCK_OFF, day, day,
        )  # fmt: skip

    return parse


DEREGISTERED = OrganisationSource(
    source=Source.DEREGISTERED,
    file="JAR_ISREGISTRUOTI",
    required=("ja_kodas", "ja_pavadinimas", "ja_reg_data", "form_pavadinimas", "isreg_data"),
    optional=("adresas", "form_kodas", "formavimo_data"),
    bind=_bind,
)
