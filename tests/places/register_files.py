"""Small files in the shapes of the address register and of population statistics; coordinates are real LKS-94."""

import json
from pathlib import Path

COUNTIES = "ADM_KODAS|VARDAS_K\n9|Utenos\n"
MUNICIPALITIES = "SAV_KODAS|ADM_KODAS|VARDAS_K|TIPAS\n62|9|Molėtų rajono|savivaldybė\n82|9|Utenos r.|sav.\n"
ELDERSHIPS = "SEN_KODAS|SAV_KODAS|VARDAS_K\n6201|62|Alantos\n6202|62|Balninkų\n8201|82|Leliūnų seniūnija\n"
SETTLEMENTS = """GYV_KODAS|SAV_KODAS|SEN_KODAS|VARDAS|VARDAS_K|TIPAS|TIPO_SANTRUMPA
11001|62|6201|Alanta|Alantos|miestelis|mstl.
11002|62|6201|Bijutiškis|Bijutiškio|kaimas|k.
11003|62|6202|Naujasodis|Naujasodžio|kaimas|k.
11004|62||Molėtai|Molėtų|miestas|m.
12001|82|8201|Leliūnai|Leliūnų|miestelis|mstl.
"""
POPULATION = """_type,_id,_revision,_page.next,gr_gyv_id,gyv_pav,gyventoju_sk,taskas_wgs
x,a,b,,9101,Alantos mstl.,700,POINT (55.35 25.30)
x,a,b,,9102,Bijutiškio k.,140,POINT (55.3201 25.3501)
x,a,b,,9103,Mažo k.,9,POINT (25.36 55.33)
x,a,b,,9104,Utenos m.,25000,POINT (55.49 25.40)
"""


def square(east: float, north: float, side: float = 1000) -> dict[str, object]:
    """A square in LKS-94 metres around a point."""
    half = side / 2
    ring = [
        [east - half, north - half],
        [east + half, north - half],
        [east + half, north + half],
        [east - half, north + half],
    ]
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


ALANTA = square(582448, 6135737)
NAUJASODIS = square(590330, 6122530)


def geojson(name: str, **geometries: object) -> str:
    """Features whose property of that name is the keyword without its first letter: _62=…"""
    features = [
        {"type": "Feature", "properties": {name: int(code[1:])}, "geometry": geometry}
        for code, geometry in geometries.items()
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3346"}}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": features})


def write(folder: Path, **changes: str | None) -> Path:
    """All files into the folder, with some replaced or (None) left out."""
    files: dict[str, str | None] = {
        "adr_apskritys.csv": COUNTIES,
        "adr_savivaldybes.csv": MUNICIPALITIES,
        "adr_seniunijos.csv": ELDERSHIPS,
        "adr_gyvenamosios_vietoves.csv": SETTLEMENTS,
        "adr_gra_savivaldybes.json": geojson("SAV_KODAS", _62=square(585683, 6132458, 40_000)),
        "adr_gra_seniunijos.json": geojson("SEN_KODAS", _6202=NAUJASODIS),
        "adr_gra_gyvenamosios_vietoves.json": geojson("GYV_KODAS", _11001=ALANTA, _11003=NAUJASODIS, _11004=NAUJASODIS),
        "gyventojai.csv": POPULATION,
    }
    names = {name.rsplit(".", 1)[0]: name for name in files}
    for name, text in {**files, **{names[key]: text for key, text in changes.items()}}.items():
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")
    return folder
