"""JAR_NVO_NUO and JAR_NVO_IKI: the NGO flag, since when and until when."""

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.definition import FactSource
from sueiga.registry.sources.spans import span

_DESCRIBED = ("ja_pavadinimas", "ja_reg_data", "form_kodas", "form_pavadinimas", "formavimo_data")

NGO_SINCE = FactSource(
    source=Source.NGO_SINCE,
    file="JAR_NVO_NUO",
    fact=Fact.NGO,
    required=("ja_kodas", "nvo_nuo"),
    optional=_DESCRIBED,
    bind=span("nvo_nuo"),
)
NGO_UNTIL = FactSource(
    source=Source.NGO_UNTIL,
    file="JAR_NVO_IKI",
    fact=Fact.NGO,
    required=("ja_kodas", "nvo_iki"),
    optional=("nvo_nuo", *_DESCRIBED),
    bind=span("nvo_nuo", "nvo_iki"),
)
