"""JAR_PARAMOS_GAV_NUO and JAR_PARAMOS_GAV_IKI: the status of charity recipient, since when and until when."""

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.definition import FactSource
from sueiga.registry.sources.spans import span

_DESCRIBED = ("ja_pavadinimas", "ja_reg_data", "form_kodas", "form_pavadinimas", "formavimo_data")

CHARITY_SINCE = FactSource(
    source=Source.CHARITY_SINCE,
    file="JAR_PARAMOS_GAV_NUO",
    fact=Fact.CHARITY,
    required=("ja_kodas", "paramos_gav_nuo"),
    optional=_DESCRIBED,
    bind=span("paramos_gav_nuo"),
)
CHARITY_UNTIL = FactSource(
    source=Source.CHARITY_UNTIL,
    file="JAR_PARAMOS_GAV_IKI",
    fact=Fact.CHARITY,
    required=("ja_kodas", "paramos_gav_iki"),
    optional=("paramos_gav_nuo", *_DESCRIBED),
    bind=span("paramos_gav_nuo", "paramos_gav_iki"),
)
