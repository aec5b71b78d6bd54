"""News from villages."""

from sueiga.publishing.demo.written import WrittenArticle
from sueiga.publishing.enums import ArticleKind, Principle, Topic

RALLY = WrittenArticle(
    "saskrydis-kviecia-kiemelius", "Sąskrydis kviečia: registruokite savo kiemelį",
    "The rally is calling: register your stand",
    "Sąskrydyje kiekviena bendruomenė turės savo kiemelį. Vietų – šimtas dvidešimt.",
    "At the rally each community will have a stand of its own. There are a hundred and twenty places.",
    """Kiemelis – penki metrai žolės, kuriuose telpa visas kaimas: duona, dainos, amatas ir pokalbis. Atvažiuokite
su tuo, kuo didžiuojatės.

## Ko nereikia

- Brangių stendų: užtenka stalo ir audeklo.
- Tobulos programos: geriausi dalykai nutinka patys.

Programa ir registracija – [renginių kalendoriuje](/renginiai/).""",
    """A stand is five metres of grass that hold a whole village: bread, songs, a craft and a talk. Come with what
you are proud of.

## What you do not need

- Costly displays: a table and a cloth will do.
- A perfect programme: the best things happen by themselves.

Programme and registration are in [the calendar of events](/en/renginiai/).""",
    days=1, topic=Topic.VILLAGES, picture="Pievos ir kalvos vasarą", picture_en="Meadows and hills in summer",
)  # fmt: skip

CARE = WrittenArticle(
    "pas-gydytoja-su-kaimynu", "Pas gydytoją – su kaimynu", "To the doctor with a neighbour",
    "{of} bendruomenė perėmė iš savivaldybės pavėžėjimo paslaugą. Per pusmetį – keturi šimtai kelionių.",
    "{name} took over from the municipality the service of driving people. Four hundred journeys in half a year.",
    """Poliklinika už dvidešimties kilometrų, autobuso nėra. Bendruomenė sudarė sutartį su savivaldybe: vairuoja
savanoriai, už degalus sumokama.

> Žmogui svarbu ne tik nuvažiuoti. Svarbu, kad palauktų ir parvežtų.
— Savanoris vairuotojas

## Ko pasimokyti kitiems

- Pradėti nuo dviejų dienų per savaitę.
- Vienas telefono numeris, kuriuo atsiliepia žmogus.
- Kelionių žurnalas – vienas lapas, ne sistema.""",
    """The clinic is twenty kilometres away and there is no bus. The community made a contract with the
municipality: volunteers drive, fuel is paid.

> It is not only about getting there. Somebody must wait and bring you home.
— A volunteer driver

## What others can learn

- Begin with two days a week.
- One telephone number that a person answers.
- A log of journeys: one sheet, not a system.""",
    days=8, topic=Topic.SERVICES, principle=Principle.AUTONOMY, village=0,
)  # fmt: skip

CEMETERY = WrittenArticle(
    "talka-senosiose-kapinaitese", "Talka senosiose kapinaitėse: sugrįžo trisdešimt vardų",
    "Work in the old graveyard: thirty names came back",
    "{of} kaimo žmonės nuvalė antkapius ir surašė, kas ant jų parašyta.",
    "The people of the village cleaned the gravestones and wrote down what is written on them.",
    """Kapinaitėse seniai nebelaidojama, medžiai suaugo, vardai apsamanojo. Per dvi šeštadienio talkas nuvalyti
visi akmenys, kiekvienas nufotografuotas ir aprašytas.

Sąrašas perduotas seniūnijai ir krašto muziejui. Trys šeimos jau rado savo prosenelius.""",
    "",
    days=14, topic=Topic.HERITAGE, principle=Principle.CONTINUITY, village=1,
    picture="Kalvelė su medžiais kaimo pakraštyje", picture_en="A small hill with trees at the edge of a village",
)  # fmt: skip

MEADOW = WrittenArticle(
    "pieva-kuria-sienauja-kartu", "Pieva, kurią šienauja kartu", "A meadow that is mown together",
    "Bendruomenė susitarė dėl vienos bendros pievos: šienaujama vėlai, po žydėjimo.",
    "The community agreed on one common meadow: it is mown late, after flowering.",
    """{of} kaime yra šešių hektarų pieva, priklausanti vienuolikai savininkų. Anksčiau kas šienavo, kas ne. Dabar
– vienas susitarimas, viena šienapjūtė ir šventė po jos.

Suskaičiuotos trisdešimt dvi augalų rūšys. Kitais metais skaičiuos mokykla.""",
    """The village has a meadow of six hectares that belongs to eleven owners. Some mowed, some did not. Now there
is one agreement, one haymaking and a feast after it.

Thirty-two kinds of plants were counted. Next year the school will count.""",
    days=21, topic=Topic.NATURE, principle=Principle.CONTINUITY, village=2,
)  # fmt: skip

YOUTH = WrittenArticle(
    "valdyboje-astuoniolikmete", "Valdyboje – aštuoniolikmetė", "Eighteen, and on the board",
    "{of} bendruomenė išrinko jauniausią valdybos narę rajone. Pirmas jos darbas – kino vakarai.",
    "{name} elected the youngest member of a board in the district. Her first job: film evenings.",
    """Rinkimų dieną salėje buvo penkiasdešimt žmonių. Už balsavo keturiasdešimt aštuoni.

> Paklausė, ko jaunimui reikia. Pasakiau: rakto nuo salės.
— Naujoji valdybos narė

Raktas duotas. Penktadieniais rodomas kinas, bilietas – pyragas.""",
    """On the day of the election there were fifty people in the hall. Forty-eight voted for her.

> They asked what young people need. I said: a key to the hall.
— The new member of the board

She has the key. There is a film every Friday; the ticket is a cake.""",
    days=25, topic=Topic.YOUTH, village=3,
)  # fmt: skip

CONTEST = WrittenArticle(
    "skelbiame-konkursa-sumani-bendruomene", "Skelbiame konkursą „Sumani bendruomenė“",
    "The contest “Resourceful community” is open",
    "Papasakokite, kaip jūsų kaimas išsprendė tai, ko niekas kitas nesprendė. Apdovanosime tris geriausius darbus.",
    "Tell how your village solved what nobody else did. The three best will be awarded.",
    """Konkursui tinka ir mažas darbas: suoliukas, kuris sutaikė dvi gatves, arba telefonas, kuriuo seneliai
išmoko kalbėtis su anūkais.

## Kaip dalyvauti

- Savais žodžiais atsakykite į keturis klausimus.
- Pridėkite nuotraukų, jei yra.
- Vertins penki žmonės iš penkių regionų.

Sąlygos – [konkursų puslapyje](/konkursai/).""",
    """Small things will do: a bench that reconciled two streets, or a telephone by which grandparents learned to
talk with their grandchildren.

## How to take part

- Answer four questions in your own words.
- Add pictures if you have any.
- Five people of five regions will judge.

The conditions are on [the page of contests](/en/konkursai/).""",
    days=5, topic=Topic.VILLAGES,
)  # fmt: skip

REPORT = WrittenArticle(
    "kaimo-parlamentas-trys-dienos", "Kaimo parlamentas: trys dienos, vienuolika rezoliucijų",
    "Rural Parliament: three days, eleven resolutions",
    "Ką nutarė delegatai ir kas bus toliau: kiekviena rezoliucija turi adresatą ir terminą.",
    "What the delegates resolved and what comes next: each resolution has its addressee and its day.",
    """Susirinko trys šimtai delegatų iš visų apskričių. Dėl mokyklų ginčytasi, dėl kelių susitarta, dėl ryšio
balsuota vienbalsiai.

## Kas toliau

- Rezoliucijos išsiųstos adresatams tą pačią savaitę.
- Atsakyti jie turi per tris mėnesius.
- Kiekvieną atsakymą paskelbsime, kad ir koks jis būtų.

> Čia ne tas parlamentas, kuriame kalbama. Čia tas, kuriame klausomasi.
— Delegatė iš Aukštaitijos""",
    """Three hundred delegates met, from every county. They argued about schools, agreed on roads, and were of one
mind about the connection.

## What comes next

- The resolutions went to their addressees within the week.
- Answers are due within three months.
- We publish each answer, whatever it is.

> This is not the parliament where one talks. It is the one where one listens.
— A delegate from Aukštaitija""",
    days=26, kind=ArticleKind.REPORT, topic=Topic.GOVERNMENT, principle=Principle.INTEGRATION,
    picture="Kaimas ryto šviesoje", picture_en="A village in morning light",
)  # fmt: skip

NEWS = (RALLY, CONTEST, CARE, CEMETERY, MEADOW, YOUTH, REPORT)
