"""Reads an address string of the register and finds its place; pure.

Forms seen: "Šilalės r. sav., Pagramančio k., Akmenos g. 4, LT-75219", "Jonavos r. sav., Rukla, Rupeikio g. 7-37",
"Vilnius, Salomėjos Nėries g. 29-56, LT-06312", with or without the eldership, and older or careless spellings of these.
"""

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sueiga.places.enums import PlaceCertainty, SettlementType
from sueiga.places.gazetteer import Found, Gazetteer, SettlementRow

REASONS: dict[str, Promise] = {
    "no_address": _("The register gives no address."),
    "municipality_missing": _("The address names no municipality."),
    "municipality_unknown": _("No municipality of this name is known."),
    "municipality_ambiguous": _("Several municipalities may be meant."),
    "settlement_missing": _("The address names no settlement."),
    "settlement_unknown": _("No settlement of this name is known in the municipality."),
    "several_places": _("Several places of the municipality bear this name."),
    "several_in_country": _("Places of this name lie in several municipalities."),
    "eldership_decided": _("The eldership tells which of several places is meant."),
    "eldership_unknown": _("No eldership of this name is known in the municipality."),
    "eldership_differs": _("The place of this name lies in another eldership than the address says."),
    "type_differs": _("The place of this name is of another type than the address says."),
    "name_without_type": _("The address names the place without its type."),
    "town_alone": _("The address names a town alone, without its municipality."),
    "city_municipality": _("The municipality consists of one city."),
}
"""Why an address was placed as it was; codes are kept with the organisation."""

_LONGEST = 500
_SPACELESS = re.compile(r"\.(?=\w)")
_COMMALESS = re.compile(
    r"(?<=\w\w )((?:[rm]\. )?(?:sav\.|savivaldybė)|(?:sen|apskr|apyl|k|vs|mstl)\.|seniūnija|[rm]\.(?! sav))\s(?=\w)"
)
_POSTCODE = re.compile(r"\bLT\s?-?\s?(\d{4,5})\b|(?<![\w-])(\d{5})(?=\s*(?:,|$))", re.IGNORECASE)
_TERRITORY = re.compile(r"(savivaldybės|sav\.) teritorija\b", re.IGNORECASE)  # "Kauno rajono savivaldybės teritorija"
_COUNTRY = frozenset({"lietuva", "lietuvos respublika", "lithuania", "lt"})
_MUNICIPALITY, _DISTRICT, _ELDERSHIP, _PASSED_OVER, _STREET = "sav.", "r.", "sen.", "-", "g."
_MARKS = {
    **dict.fromkeys(("sav", "savivaldybė", "savivaldybe", "savivaldybės", "savivaldybėje", "sav-bė"), _MUNICIPALITY),
    **dict.fromkeys(("r", "raj", "rajonas", "rajono", "rajone"), _DISTRICT),
    **dict.fromkeys(("sen", "seniūnija", "seniunija", "seniūnijos", "seniūnijoje"), _ELDERSHIP),
    **dict.fromkeys(("apskr", "apskritis", "apyl", "apylinkė", "apylinke", "apylinkės"), _PASSED_OVER),
    **dict.fromkeys(("k", "km", "kaimas", "kaimo", "kaime"), SettlementType.VILLAGE.value),
    **dict.fromkeys(("vs", "vnk", "viensėdis", "viensedis", "viensėdžio"), SettlementType.FARMSTEAD.value),
    **dict.fromkeys(("mstl", "mst", "miestelis", "miestelio", "mstelis"), SettlementType.TOWN.value),
    **dict.fromkeys(("m", "miestas", "miesto"), SettlementType.CITY.value),
    "st": SettlementType.STATION.value,
    **dict.fromkeys(
        ("g", "gatvė", "gatve", "pr", "prospektas", "al", "alėja", "pl", "plentas", "a", "aikštė"), _STREET
    ),
    **dict.fromkeys(("skg", "tak", "kel", "kelias", "krant", "aklg", "skv", "skersgatvis"), _STREET),
}
_TYPES = frozenset(SettlementType.values)


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address as it gives them; what it does not give is empty."""

    municipality: str = ""  # "Molėtų r. sav.", whatever way it was spelled
    eldership: str = ""  # "Alantos"
    settlement: str = ""  # "Bijutiškio", or "Rukla" where the type is missing
    settlement_type: str = ""  # a SettlementType
    city: str = ""  # "Vilnius" standing alone
    street: str = ""
    postcode: str = ""  # five digits


@dataclass(frozen=True, slots=True)
class Located:
    """Where an address lies, how sure that is, and why; the point is there only when the place is exact."""

    municipality_id: int | None
    eldership_id: int | None
    settlement_id: int | None
    lat: float | None
    lon: float | None
    certainty: PlaceCertainty
    reasons: tuple[str, ...]


def read_address(text: str) -> Address:
    """Take an address apart; never fails, what it cannot read goes to the street."""
    text = _TERRITORY.sub(r"\1", " ".join(text[:_LONGEST].split()))
    postcode = ""
    if found := _POSTCODE.search(text):
        postcode = found[1] or found[2]
        text = f"{text[: found.start()]}, {text[found.end() :]}"
    text = _COMMALESS.sub(r"\1, ", _SPACELESS.sub(". ", text))
    parts: dict[str, str] = {}
    street = [rest for part in text.split(",") if (rest := _read_part(part.split(), parts))]
    if "city" in parts and ("municipality" in parts or "eldership" in parts):
        bare = parts.pop("city")
        parts.setdefault("settlement", bare)
    return Address(**parts, street=", ".join(street), postcode=postcode if len(postcode) == 5 else "")


def _read_part(words: list[str], parts: dict[str, str]) -> str:
    """Put what stands between two commas where it belongs; returns what belongs to no place."""
    if not words or " ".join(words).lower() in _COUNTRY:
        return ""
    number = words.pop() if len(words) > 2 and words[-1][0].isdigit() and _mark(words[-2]) in _TYPES else ""
    mark = _mark(words[-1]) if len(words) > 1 else ""
    name = " ".join(words[:-1])
    if mark in (_MUNICIPALITY, _DISTRICT):
        parts.setdefault("municipality", _municipality(words, mark))
    elif mark == _ELDERSHIP:
        parts.setdefault("eldership", name)
    elif mark in _TYPES and "settlement" not in parts:
        parts["settlement"], parts["settlement_type"] = name, mark
    elif mark == _STREET or any(character.isdigit() for word in words for character in word):
        return " ".join([*words, number]).strip()
    elif mark != _PASSED_OVER:
        whole = " ".join(words)
        if "settlement" in parts or "city" in parts:
            return whole
        parts["city"] = whole
    return number


def _mark(word: str) -> str:
    return _MARKS.get(word.lower().rstrip("."), "")


def _municipality(words: list[str], mark: str) -> str:
    """The name as the register writes it: "Molėtų rajono savivaldybė" is "Molėtų r. sav."."""
    if mark == _DISTRICT:
        return f"{' '.join(words[:-1])} r. sav."
    before = _mark(words[-2]) if len(words) > 2 else ""
    if before in {_DISTRICT, SettlementType.CITY}:
        return f"{' '.join(words[:-2])} {before} sav."
    return f"{' '.join(words[:-1])} sav."


def locate(address: str, gazetteer: Gazetteer) -> Located:
    """The place of an address. Exact only when a single known place fits; ambiguous stays ambiguous."""
    read = read_address(address)
    if read == Address(street=read.street, postcode=read.postcode):
        reason = "settlement_missing" if read.street else "no_address"
        return Located(None, None, None, None, None, PlaceCertainty.UNKNOWN, (reason,))
    if not read.municipality:
        return _without_municipality(read, gazetteer)
    municipalities = gazetteer.municipalities(read.municipality)
    if len(municipalities) == 1:
        return _inside(read, municipalities[0], gazetteer)
    if municipalities:
        return Located(None, None, None, None, None, PlaceCertainty.AMBIGUOUS, ("municipality_ambiguous",))
    return Located(None, None, None, None, None, PlaceCertainty.UNKNOWN, ("municipality_unknown",))


def _without_municipality(read: Address, gazetteer: Gazetteer) -> Located:
    """A town may stand alone; a village, of which there may be namesakes anywhere, may not."""
    found = gazetteer.anywhere(read.city or read.settlement)
    towns = [row for row in found if row.type == SettlementType.CITY]
    if len(towns) == 1 and read.settlement_type in {"", SettlementType.CITY}:
        return _exact(towns[0], "town_alone")
    nothing = (None, None, None, None, None)
    if found:
        return Located(*nothing, PlaceCertainty.AMBIGUOUS, ("municipality_missing", "several_in_country"))
    return Located(*nothing, PlaceCertainty.UNKNOWN, ("municipality_missing", "settlement_unknown"))


def _inside(read: Address, municipality_id: int, gazetteer: Gazetteer) -> Located:
    """The place within its municipality."""
    eldership_id = gazetteer.eldership(municipality_id, read.eldership) if read.eldership else None
    lost = ("eldership_unknown",) if read.eldership and eldership_id is None else ()
    known = (municipality_id, eldership_id, None, None, None)
    if not read.settlement:
        town = None if read.eldership else gazetteer.own_town(municipality_id)
        if town:
            return _exact(town, "city_municipality")
        return Located(*known, PlaceCertainty.MUNICIPALITY, (*lost, "settlement_missing"))
    found = gazetteer.settlements(municipality_id, read.settlement, is_genitive=bool(read.settlement_type))
    if not found:
        return Located(*known, PlaceCertainty.MUNICIPALITY, (*lost, "settlement_unknown"))
    found, why = _of_type(found, read)
    found, how = _of_eldership(found, eldership_id)
    if not found:
        return Located(*known, PlaceCertainty.MUNICIPALITY, (*lost, *why, *how))
    if len(found) == 1:
        return _exact(found[0], *lost, *why, *how)
    return Located(*known, PlaceCertainty.AMBIGUOUS, (*lost, *why, "several_places"))


def _of_type(found: Found, read: Address) -> tuple[Found, tuple[str, ...]]:
    """Those of the address's type and very letters; a name without a type means the town or small town, if any."""
    reason = "" if read.settlement_type else "name_without_type"
    for asked in (read.settlement_type,) if read.settlement_type else (SettlementType.CITY, SettlementType.TOWN):
        if fitting := tuple(row for row in found if row.type == asked):
            found = fitting
            break
    else:
        reason = reason or "type_differs"
    if len(found) > 1:
        letters = read.settlement.lower()
        found = tuple(row for row in found if letters in {row.name.lower(), row.name_genitive.lower()}) or found
    return found, (reason,) if reason else ()


def _of_eldership(found: Found, eldership_id: int | None) -> tuple[Found, tuple[str, ...]]:
    """Those of the address's eldership; a town that spreads over several elderships fits each."""
    if eldership_id is None:
        return found, ()
    inside = tuple(row for row in found if row.eldership_id == eldership_id)
    if inside:
        return inside, ("eldership_decided",) if len(found) > len(inside) else ()
    spread = tuple(row for row in found if row.eldership_id is None)
    return spread, () if spread else ("eldership_differs",)


def _exact(row: SettlementRow, *reasons: str) -> Located:
    return Located(
        row.municipality_id, row.eldership_id, row.id, row.lat, row.lon, PlaceCertainty.EXACT, reasons
    )  # fmt: skip
