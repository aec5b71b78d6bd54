"""What is said in the demonstration's contests: invented words of invented people."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A contest in both languages; each question with its English and its longest answer."""

    title: str
    title_en: str
    slug: str
    summary: str
    summary_en: str
    text: str
    text_en: str
    questions: Sequence[tuple[str, str, int]]


QUESTIONS = (
    ("Ko kaimui trūko?", "What did the village lack?", 1500),
    ("Ką padarėte ir kas padėjo?", "What did you do, and who helped?", 3000),
    ("Ko iš jūsų galėtų pasimokyti kiti?", "What could others learn from you?", 1500),
    ("Kiek tai kainavo?", "What did it cost?", 300),
)

SUMANI = Words(
    "Sumani bendruomenė", "Resourceful community", "sumani-bendruomene",
    "Papasakokite, kaip jūsų kaimas pats įveikė bėdą, kurios niekas kitas nesiėmė.",
    "Tell how your village solved a trouble nobody else would.",
    "<p>Laukiame darbų iš kiekvienos kaimo bendruomenės, mažos ir didelės. Svarbiausia – sumanymas, kurį gali "
    "pakartoti kaimynai.</p><p>Trijų geriausių darbų autoriai gaus po tūkstantį eurų kitam sumanymui, o visi dalyviai "
    "– kvietimą į sąskrydį.</p>",
    "<p>Every rural community may enter, small or large. What matters is an idea that neighbours can repeat.</p>"
    "<p>The three best get a thousand euros each for their next idea, everybody an invitation to the rally.</p>",
    QUESTIONS,
)  # fmt: skip
PAST = Words(
    "Kaimo kiemas: gražiausia bendra erdvė", "The village yard: the finest common place", "kaimo-kiemas",
    "Ieškojome vietų, kurias kaimas susitvarkė savo rankomis ir kuriose renkasi visi.",
    "We looked for places a village put in order by itself and where all meet.",
    "<p>Konkursas baigtas. Laimėtojus ir komisijos žodžius rasite čia pat.</p>",
    "<p>The contest is over. The winners and the jury's words stand right here.</p>",
    QUESTIONS[:3],
)  # fmt: skip

ANSWERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Parduotuvė ant ratų", (
        "Paskutinė parduotuvė užsidarė prieš trejus metus. Artimiausia duona buvo už dvylikos kilometrų.",
        "Susitarėme su kepykla ir ūkininkais: kas antradienį ir penktadienį atvažiuoja autobusiukas. Maršrutą sudarė "
        "jaunimas, vairuoja dviese pasikeisdami, o senjorams krepšius parneša moksleiviai.",
        "Pirmiausia suskaičiuokite, kas ir kiek pirktų. Mums užteko trisdešimties namų.", "2 400 Eur per metus",
    )),
    ("Šilti vakarai bibliotekoje", (
        "Žiemą žmonėms nebuvo kur susitikti: salė nešildoma, o namuose vieniša.",
        "Biblioteka dabar dirba du vakarus per savaitę ilgiau. Malkas atveža, kas gali, arbatą verda budintys. "
        "Per žiemą apsilankė septyniasdešimt žmonių.",
        "Nereikia naujo pastato – reikia rakto ir budėjimo lentelės.", "180 Eur malkoms",
    )),
    ("Kaimo dirbtuvės", (
        "Kiekvienas turėjo po grąžtą ir niekas neturėjo staklių.",
        "Sename garaže įrengėme bendras dirbtuves: įrankius sunešė šeimos, instruktažą veda buvęs mokytojas.",
        "Surašykite įrankius, kurie namuose dulka. Jų bus daugiau, negu manote.", "950 Eur",
    )),
    ("Obelų keliu", (
        "Senas sodas buvo virtęs krūmynu.", "Kol kas iškirtome krūmus ir pasodinome keturiasdešimt obelų.", "", "",
    )),
    ("Pavėžėk kaimyną", ("Autobusas važiuoja du kartus per savaitę.", "", "", "")),
    ("Tiltelis per Upelę", (
        "Dvi kaimo puses skyrė upelis.", "Per vieną vasarą pastatėme tiltelį, o šalia jo – suolą ir lauko virtuvę.",
        "Leidimus susitvarkykite prieš pirkdami lentas.",
    )),
    ("Kiemas po ąžuolu", (
        "Vaikams nebuvo kur žaisti.", "Tėvai suklijavo, suvirino ir nudažė: dabar čia renkasi trys kartos.",
        "Pakvieskite vaikus nupiešti planą – jie žino geriausiai.",
    )),
    ("Senoji pieninė", (
        "Apleista pieninė darkė kaimo vidurį.", "Išvalėme, nubaltinome, vasarą joje rodome filmus.",
        "Pradėkite nuo šiukšlių: po jų ateina žmonės.",
    )),
)  # fmt: skip

PRAISE = (
    ("Pirmoji vieta ir 1 000 Eur", "First place and EUR 1,000",
     "Tiltelis sujungė ne tik krantus. Komisiją sužavėjo, kad kiekviena šeima padovanojo po lentą.",
     "The bridge joined more than two banks. The jury was moved that every family gave a board."),
    ("Antroji vieta ir 600 Eur", "Second place and EUR 600",
     "Planą nupiešė vaikai, o suaugusieji jo laikėsi.", "Children drew the plan, and grown-ups kept to it."),
    ("Trečioji vieta ir 400 Eur", "Third place and EUR 400",
     "Iš gėdos vietos – kino salė po atviru dangumi.", "From a place of shame to a cinema under the open sky."),
)  # fmt: skip

QUOTES = (
    ("Kaimas nėra miesto pakraštys. Jis pats yra vidurys, tik kitų kelių.",
     "A village is not the edge of a town. It is a middle itself, of other roads.",
     "Vardenis Pavardenis (išgalvotas)", "sąjungos pirmininkas", "chair of the union"),
    ("Bendruomenė prasideda tada, kai kas nors ištaria: o kas, jeigu patys?",
     "A community begins when somebody says: what if we did it ourselves?",
     "Vardenė Pavardenė (išgalvota)", "kaimo bendruomenės pirmininkė", "chair of a rural community"),
)  # fmt: skip
