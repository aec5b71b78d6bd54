"""What happens in the demonstration's calendar, in how many days."""

from dataclasses import dataclass

from sueiga.events.enums import Entry, EventKind, Spoken

Row = tuple[int, int, str, str, str]  # hour, minute, what, what in English, who


@dataclass(frozen=True)
class Gathering:
    """An event before it has a date and a place; `host` numbers a community, None is the union."""

    days: int
    kind: EventKind
    name: str
    name_en: str
    summary: str
    summary_en: str
    hours: tuple[int, int] = (10, 16)
    lasts: int = 0  # days after the first
    host: int | None = None
    venue: str = ""
    entry: Entry = Entry.FREE
    capacity: int | None = None
    spoken: Spoken = Spoken.LITHUANIAN
    online: str = ""
    text: str = ""
    text_en: str = ""
    rows: tuple[Row, ...] = ()


RALLY = Gathering(
    44, EventKind.RALLY, "Kaimo bendruomenių sąskrydis", "Rally of rural communities",
    "Šimtas dvidešimt kiemelių, viena pieva ir viena ilga vakaronė.",
    "A hundred and twenty stands, one meadow and one long evening.",
    hours=(10, 22), lasts=1, venue="Miesto parkas", entry=Entry.OURS, capacity=120,
    text="Kiekviena bendruomenė turi savo kiemelį. Pasiimkite stalą, audeklą ir tai, kuo didžiuojatės.\n\n"
    "Palapinių miestelis veiks nuo penktadienio vakaro.",
    text_en="Each community has a stand of its own. Bring a table, a cloth and what you are proud of.",
    rows=(
        (10, 0, "Kiemelių įkurtuvės", "Settling in", ""),
        (12, 0, "Atidarymas ir vėliavų eisena", "Opening and procession of flags", "Sąjungos pirmininkas"),
        (14, 0, "Amatų ratas", "Circle of crafts", "Bendruomenių meistrai"),
        (19, 0, "Vakaronė", "Evening of dances", "Kapela iš kaimo"),
    ),
)  # fmt: skip
PARLIAMENT = Gathering(
    -30, EventKind.PARLIAMENT, "Kaimo parlamentas", "Rural Parliament",
    "Trys šimtai delegatų, trys dienos ir rezoliucijos, į kurias lauksime atsakymų.",
    "Three hundred delegates, three days, and resolutions that await their answers.",
    hours=(10, 17), lasts=2, venue="Kultūros centras", spoken=Spoken.INTERPRETED,
    rows=(
        (10, 0, "Delegatų registracija", "Registration of delegates", ""),
        (11, 0, "Plenarinis posėdis", "Plenary", ""),
    ),
)  # fmt: skip
REPORTS = Gathering(
    9, EventKind.TALK, "Ataskaita be baimės: nuotoliniai mokymai", "Reports without fear: online training",
    "Dvi valandos, per kurias kartu užpildysime metinę veiklos ataskaitą.",
    "Two hours in which we fill in the yearly report together.",
    hours=(17, 19), entry=Entry.OURS, capacity=40, online="https://example.org/prisijungti",
)  # fmt: skip
CONTEST = Gathering(
    21, EventKind.CONTEST, "„Sumani bendruomenė“: finalas", "“Resourceful community”: the final",
    "Penki darbai, penki komisijos nariai ir kepalas duonos laimėtojams.",
    "Five entries, five jurors and a loaf of bread for the winners.",
    hours=(13, 16), venue="Bibliotekos salė",
)  # fmt: skip
COUNCIL = Gathering(
    16, EventKind.MEETING, "Sąjungos tarybos posėdis", "Meeting of the union's council",
    "Metų planas, naujų narių prašymai, jaunimas valdybose.", "The year's plan, new members, young people on boards.",
    hours=(11, 15), venue="Sąjungos biuras",
)  # fmt: skip
CLEAN = Gathering(
    5, EventKind.WORK, "Talka prie kūdros", "Common work at the pond",
    "Valome krantus ir statome lieptelį. Pietumis vaišina bendruomenė.",
    "We clear the banks and build a jetty. Lunch is on us.",
    hours=(9, 14), host=0, venue="Prie kūdros",
)  # fmt: skip
BREAD = Gathering(
    12, EventKind.FESTIVAL, "Duonos šventė", "Feast of bread",
    "Kepame nuo ryto, ragaujame po pietų, dainuojame vakare.",
    "Baking from morning, tasting after noon, singing at night.",
    hours=(9, 20), host=1, venue="Duonkepė vidury kaimo",
)  # fmt: skip
VISIT = Gathering(
    27, EventKind.VISIT, "Mokomasis vizitas: mokykla, kuri liko", "Study visit: the school that stayed",
    "Kaip viena patalpa per metus virto visu pastatu. Autobusas iš rajono centro.",
    "How one room a year became a whole building. A bus leaves from the district centre.",
    hours=(10, 15), host=2, venue="Buvusi mokykla", entry=Entry.OURS, capacity=18, spoken=Spoken.BOTH,
)  # fmt: skip
FILM = Gathering(
    3, EventKind.OTHER, "Kino vakaras", "An evening of film", "Rodome lietuvišką filmą. Bilietas – pyragas.",
    "A Lithuanian film. The ticket is a cake.", hours=(19, 21), host=3, venue="Bendruomenės namai",
)  # fmt: skip
PROPOSED = Gathering(
    35, EventKind.FESTIVAL, "Vakaras ant kalno", "An evening on the hill", "Muzika, šokiai ir laužas ant piliakalnio.",
    "Music, dances and a fire on the hill fort.", hours=(18, 22), host=0, venue="Piliakalnis",
)  # fmt: skip

PUBLISHED = (RALLY, REPORTS, CONTEST, COUNCIL, CLEAN, BREAD, VISIT, FILM)
