"""Plain factories of places."""

import itertools

from sueiga.core.text import fold, sort_key
from sueiga.places.models import County, Eldership, Municipality, Settlement

_number = itertools.count(1)


def county(**fields: object) -> County:
    """A county."""
    n = next(_number)
    defaults = {"code": f"C{n}", "name": "Utenos apskritis", "name_genitive": "Utenos", "lat": 55.5, "lon": 25.6}
    return County.objects.create(**{**defaults, "population": 120_000, **fields})


def municipality(**fields: object) -> Municipality:
    """A district municipality."""
    n = next(_number)
    name = str(fields.get("name", f"Bandomoji {n} r. sav."))
    defaults = {
        "code": f"M{n}", "slug": fold(name).replace(" sav", "").replace(" ", "-"), "name": name, "name_full": name,
        "name_genitive": name.removesuffix(" sav."), "sort_key": sort_key(name), "type": "district",
        "lat": 55.23, "lon": 25.42, "population": 17_000, "population_rural": 11_000,
    }  # fmt: skip
    parent = fields.pop("county", None) or county()
    return Municipality.objects.create(**{**defaults, "county": parent, **fields})


def eldership(**fields: object) -> Eldership:
    """An eldership."""
    n = next(_number)
    name = str(fields.get("name", f"Bandomoji {n} sen."))
    defaults = {
        "code": f"E{n}", "name": name, "name_genitive": name.removesuffix(" sen."), "sort_key": sort_key(name),
        "lat": 55.24, "lon": 25.43, "population": 1_200,
    }  # fmt: skip
    parent = fields.pop("municipality", None) or municipality()
    return Eldership.objects.create(**{**defaults, "municipality": parent, **fields})


def settlement(**fields: object) -> Settlement:
    """A village in an eldership."""
    n = next(_number)
    parent = fields.pop("eldership", None) or eldership()
    genitive = str(fields.get("name_genitive", f"Bandymų{n}"))
    name = str(fields.get("name", ""))
    defaults = {
        "code": f"S{n}", "eldership": parent, "municipality": parent.municipality, "name": name,
        "name_genitive": genitive, "type": "k.", "folded": fold(f"{name} {genitive}"), "sort_key": sort_key(genitive),
        "lat": 55.25, "lon": 25.44, "population": 240,
    }  # fmt: skip
    return Settlement.objects.create(**{**defaults, **fields})
