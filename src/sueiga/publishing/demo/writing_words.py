"""What communities of the demonstration wrote themselves. Everybody and everything in it is invented."""

from dataclasses import dataclass

from sueiga.publishing.contributing.enums import WritingKind
from sueiga.publishing.enums import Principle, Topic


@dataclass(frozen=True)
class Wrote:
    """One writing: its words, how many days ago it happened, and what is in its photo."""

    title: str
    text: str
    who: str
    days: int
    topic: Topic
    photo: str = ""
    kind: WritingKind = WritingKind.NEWS
    principle: Principle | None = None
    project: str = ""


BEGUN = Wrote(
    "Sutvarkėme pakrantę prie malūno",
    "Šeštadienį susirinkome keturiolika žmonių: dalgiais nušienavome šlaitą, ištraukėme tris išvirtusius medžius ir "
    "pastatėme naują suolą.\n\nKitą savaitę dar",
    "", 3, Topic.NATURE, "Kalvos ir vanduo, prie kurio vyko talka",
)  # fmt: skip
WAITING = Wrote(
    "Ketvirtadieniais skaitome garsiai",
    "Nuo spalio kas ketvirtadienį penktą valandą bibliotekoje skaitome vieni kitiems. Atėjo šeši, dabar ateina "
    "dvylika. Skaitome po pusvalandį, paskui geriame arbatą ir kalbamės.\n\nSunkiausia buvo pirmą kartą prabilti "
    "balsu. Pradėjo devyniasdešimtmetė kaimynė – po jos drąsu buvo visiems.\n\nKnygas renkamės paeiliui. Jei gyvenate "
    "netoli, ateikite: kėdžių užtenka.",
    "Dvylika kaimynų ir bibliotekininkė", 6, Topic.HERITAGE, "Laukai už bibliotekos lango",
)  # fmt: skip
RETURNED = Wrote(
    "Rudens šventė",
    "Buvo labai gražu ir linksma, ačiū visiems, kurie atėjo!",
    "", 12, Topic.VILLAGES,
)  # fmt: skip
ASKED = (
    "Ačiū už žinią! Kad ją suprastų ir tie, kurių šventėje nebuvo, parašykite dviem trim sakiniais: kada ir kur ji "
    "vyko, kas ją surengė ir ką veikėte. Jei turite nuotrauką, pridėkite – ir pasakykite, ar žmonės joje sutinka būti "
    "rodomi."
)
TOLD = Wrote(
    "Kaip uždaryta parduotuvė tapo kaimo svetaine",
    "Parduotuvė užsidarė prieš trejus metus. Liko tuščios lentynos ir raktas pas savininką.\n\nPaprašėme leisti ja "
    "naudotis žiemą. Savininkas sutiko: moka už elektrą, mes kūrename ir tvarkome. Per tris talkas išvalėme salę, "
    "suremontavome krosnį, sunešėme stalus, kurių namuose niekam nereikėjo.\n\nDabar antradieniais čia renkasi "
    "mezgėjos, penktadieniais – jaunimas su stalo žaidimais, o kartą per mėnesį iš miesto atvažiuoja slaugytoja ir "
    "matuoja kraujospūdį. Žiemą salė šilta keturias dienas per savaitę.\n\nKo išmokome? Nereikia laukti savų namų. "
    "Reikia paklausti, kam priklauso tušti.",
    "Apie dvidešimt kaimo žmonių ir parduotuvės savininkas", 20, Topic.SERVICES,
    "Kaimas tarp kalvų, kuriame yra svetainė", WritingKind.STORY, Principle.AUTONOMY,
)  # fmt: skip
SHORTER = "Kaip tuščia parduotuvė tapo kaimo svetaine"
