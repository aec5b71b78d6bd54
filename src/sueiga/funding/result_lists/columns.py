"""What the headings of a list mean: those of 360Giving's standard by title or by field, and Lithuanian ones."""

from collections.abc import Sequence
from typing import Any

from sueiga.core.text import fold

TITLES: dict[str, tuple[str, ...]] = {
    "identifier": ("Identifier", "id", "Identifikatorius", "Paramos identifikatorius", "Projekto kodas",
                   "Projekto numeris", "Projekto Nr.", "Sutarties numeris", "Sutarties Nr.", "Paraiškos numeris",
                   "Paraiškos Nr."),
    "title": ("Title", "Pavadinimas", "Projekto pavadinimas", "Paskirtis", "Kam skirta"),
    "description": ("Description", "Aprašymas", "Projekto aprašymas"),
    "currency": ("Currency", "Valiuta"),
    "amount": ("Amount Awarded", "amountAwarded", "Amount", "Suma", "Skirta suma", "Skirta suma, Eur", "Suma, Eur",
               "Suma (Eur)", "Skirta suma (Eur)", "Paramos suma", "Paramos suma, Eur", "Paramos suma (Eur)",
               "Skirta parama", "Skirta parama, Eur", "Skirta lėšų", "Skirtos lėšos", "Skirtos lėšos, Eur"),
    "awarded_on": ("Award Date", "awardDate", "Data", "Skyrimo data", "Sprendimo data", "Sutarties data"),
    "year": ("Year", "Award Year", "Metai", "Kalendoriniai metai", "Skyrimo metai", "Paramos metai"),
    "recipient_id": ("Recipient Org:Identifier", "recipientOrganization/0/id", "Recipient Org:0:Identifier",
                     "Gavėjo identifikatorius"),
    "recipient_code": ("Recipient Org:Company Number", "recipientOrganization/0/companyNumber",
                       "Recipient Org:0:Company Number", "Juridinio asmens kodas", "Įmonės kodas", "Kodas",
                       "Gavėjo kodas", "Pareiškėjo kodas", "Pareiškėjo juridinio asmens kodas", "Organizacijos kodas",
                       "Gavėjo juridinio asmens kodas", "JA kodas"),
    "recipient_name": ("Recipient Org:Name", "recipientOrganization/0/name", "Recipient Org:0:Name", "Gavėjas",
                       "Paramos gavėjas", "Gavėjo pavadinimas", "Paramos gavėjo pavadinimas", "Pareiškėjas",
                       "Pareiškėjo pavadinimas", "Projekto vykdytojas", "Organizacija",
                       "Organizacijos pavadinimas"),
    "recipient_place": ("Recipient Org:City", "Beneficiary Location:Name", "beneficiaryLocation/0/name",
                        "Beneficiary Location:0:Name", "Savivaldybė", "Rajonas", "Vieta", "Gavėjo savivaldybė"),
    "funder": ("Funding Org:Name", "fundingOrganization/0/name", "Funding Org:0:Name", "Teikėjas", "Paramos teikėjas",
               "Finansuotojas", "Lėšų teikėjas"),
    "programme": ("Grant Programme:Title", "grantProgramme/0/title", "Grant Programme:0:Title", "Programa", "Priemonė",
                  "Programos pavadinimas"),
    "programme_code": ("Grant Programme:Code", "grantProgramme/0/code", "Grant Programme:0:Code", "Programos kodas"),
    "area_code": ("Activity Area", "Veiklos sritis", "Sritis", "Paramos sritis"),
    "source_url": ("URL", "url", "Nuoroda", "Adresas internete"),
}  # fmt: skip
"""Column → the headings that mean it; letters' case, signs and diacritics do not count."""
_BY_TITLE = {fold(title): column for column, titles in TITLES.items() for title in titles}
SEARCHED = 15
"""The heading stands in one of so many first rows, under titles and remarks."""


def columns_of(cells: Sequence[Any]) -> dict[str, int]:
    """Known column → its place in this row of headings; of two of one meaning the first counts."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        column = _BY_TITLE.get(fold(cell)) if isinstance(cell, str) else None
        if column:
            found.setdefault(column, place)
    return found


def is_heading(found: dict[str, int]) -> bool:
    """Whether a row of headings says enough: somebody received, and something else about it."""
    return bool({"recipient_name", "recipient_code", "recipient_id"} & found.keys()) and len(found) > 1
