"""Funders and programmes the example calls belong to."""

from sueiga.funding.models import Institution, Programme

RURAL, MUNICIPAL, NGO_FUND = "parama-kaimo-bendruomenems", "bendruomenines-veiklos-stiprinimas", "nvo-fondas"
CULTURE, LEADER, CERV, ERASMUS = "tolygi-kulturine-raida", "leader-vietos-projektai", "cerv", "erasmus"

AGRICULTURE = ("Lietuvos Respublikos žemės ūkio ministerija", "Ministry of Agriculture", "ŽŪM")
PAYING_AGENCY = ("Nacionalinė mokėjimo agentūra", "National Paying Agency", "NMA")
SOCIAL = (
    "Lietuvos Respublikos socialinės apsaugos ir darbo ministerija",
    "Ministry of Social Security and Labour",
    "SADM",
)
SOCIAL_SUPERVISION = (
    "Socialinių paslaugų priežiūros departamentas",
    "Department of Supervision of Social Services",
    "SPPD",
)
CULTURE_COUNCIL = ("Lietuvos kultūros taryba", "Lithuanian Council for Culture", "LKT")
COMMISSION = ("Europos Komisija", "European Commission", "EK")
EXCHANGES = ("Švietimo mainų paramos fondas", "Education Exchanges Support Foundation", "ŠMPF")

_PROGRAMMES = (
    (RURAL, "Nacionalinė parama kaimo bendruomenių veiklai", "Support for rural communities", AGRICULTURE, 2018),
    (MUNICIPAL, "Bendruomeninės veiklos stiprinimas savivaldybėse", "Community activity", SOCIAL, 2019),
    (NGO_FUND, "Nevyriausybinių organizacijų fondas", "Fund of non-governmental organisations", SOCIAL, 2020),
    (CULTURE, "Tolygi kultūrinė raida", "Even cultural development", CULTURE_COUNCIL, 2018),
    (LEADER, "LEADER: vietos projektai", "LEADER: local projects", AGRICULTURE, 2007),
    (CERV, "Piliečiai, lygybė, teisės ir vertybės (CERV)", "Citizens, Equality, Rights and Values", COMMISSION, 2021),
    (ERASMUS, "„Erasmus+“: suaugusiųjų mokymasis", "Erasmus+: adult education", COMMISSION, 2021),
)  # fmt: skip


def enter_programmes() -> None:
    """Write funders, administrators and programmes; nothing is written twice."""
    institutions = {}
    for lt, en, short in (
        AGRICULTURE,
        PAYING_AGENCY,
        SOCIAL,
        SOCIAL_SUPERVISION,
        CULTURE_COUNCIL,
        COMMISSION,
        EXCHANGES,
    ):
        institutions[lt], _ = Institution.objects.get_or_create(name_lt=lt, defaults={"name_en": en, "short": short})
    for slug, lt, en, funder, began in _PROGRAMMES:
        fields = {"name_lt": lt, "name_en": en, "funder": institutions[funder[0]], "began": began}
        Programme.objects.get_or_create(slug=slug, defaults=fields)


def enter_institution(name_lt: str, name_en: str) -> str:
    """An administrator known only where the demonstration is built; its name."""
    Institution.objects.get_or_create(name_lt=name_lt, defaults={"name_en": name_en})
    return name_lt
