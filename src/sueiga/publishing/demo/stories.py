"""Stories of communities."""

from functools import partial

from sueiga.publishing.demo.written import WrittenArticle
from sueiga.publishing.enums import ArticleKind, Principle, Topic

Story = partial(WrittenArticle, kind=ArticleKind.STORY)

OVEN = Story(
    "duonkepe-vidury-kaimo", "Duonkepė vidury kaimo", "An oven in the middle of the village",
    "Seną kūdrą užpylėme, jos vietoje pastatėme krosnį. Dabar šeštadieniais duona kvepia visa gatvė.",
    "We filled in an old pond and built an oven in its place. On Saturdays the whole street smells of bread.",
    """Iš pradžių norėjome pavėsinės. Suskaičiavome: pavėsinių rajone – keturiasdešimt, o duonkepių – nė vienos.

## Kaip pavyko

- Molis savas, plytos – iš nugriautos pirties.
- Meistras mokė, mes lipdėme: dvylika šeštadienių.
- Iš viso išleista šeši šimtai eurų.

> Pirmą duoną sudeginom. Suvalgėm vis tiek.
— {of} bendruomenės pirmininkė

Dabar kepame kas antrą šeštadienį. Atvažiuoja ir iš miesto, bet pirma – savi.""",
    """At first we wanted an arbour. We counted: the district had forty arbours and not one oven.

## How it went

- The clay was our own, the bricks from a bath-house taken down.
- A master taught us and we built: twelve Saturdays.
- Six hundred euros were spent in all.

> We burnt the first loaf. We ate it all the same.
— The chair of the community

Now we bake every other Saturday. People come from town, too, but our own are first.""",
    days=7, topic=Topic.HERITAGE, principle=Principle.CONTINUITY, village=4,
    picture="Kaimas su raudonais stogais tarp laukų", picture_en="A village with red roofs among fields",
)  # fmt: skip

SHOP = Story(
    "parduotuve-kuria-nusipirko-kaimas", "Parduotuvė, kurią nusipirko kaimas", "The shop that a village bought",
    "Kai prekybininkas uždarė duris, keturiasdešimt šeimų sudėjo po šimtą eurų.",
    "When the shopkeeper closed, forty families put in a hundred euros each.",
    """Artimiausia parduotuvė liko už devynių kilometrų. Bendruomenė įsteigė viešąją įstaigą, išsinuomojo patalpas
iš savivaldybės ir įdarbino dvi kaimynes.

Pirmieji metai – nuostolis. Antrieji – nulis. Tretieji – naujas šaldytuvas.

- Duona iš savo kepyklos.
- Paštas du kartus per savaitę.
- Kavos puodelis – už auką, pokalbis – nemokamai.""",
    """The nearest shop was nine kilometres away. The community founded a public institution, rented the rooms
from the municipality and gave two neighbours work.

The first year: a loss. The second: we came out even. The third: a new refrigerator.

- Bread from our own bakery.
- Post twice a week.
- Coffee for a donation, conversation for nothing.""",
    days=11, topic=Topic.SERVICES, principle=Principle.DIVERSITY, village=5,
    picture="Kelias į kaimą pro javų lauką", picture_en="A road to a village past a field of grain",
)  # fmt: skip

MEALS = Story(
    "pietus-prie-vieno-stalo", "Pietūs prie vieno stalo", "Lunch at one table",
    "Trečiadieniais senjorai valgo kartu. Verda mokyklos virėja, veža ugniagesiai savanoriai.",
    "On Wednesdays the elderly eat together. The school's cook cooks, volunteer firemen fetch them.",
    """Sumanymas paprastas: vienam virti neverta, visiems – verta. Kaina – du eurai; kas jų neturi, atneša daržovių.

Po pusmečio pastebėjome, ko neplanavome: žmonės ėmė skambinti vieni kitiems ir ketvirtadienį.""",
    """The idea is simple: to cook for one is not worth it, to cook for all is. The price is two euros; those who
have none bring vegetables.

After half a year we noticed what we had not planned: people began to ring each other on Thursdays, too.""",
    days=16, topic=Topic.SERVICES, principle=Principle.INTEGRATION, village=6,
)  # fmt: skip

SCHOOL = Story(
    "mokykla-kuri-liko", "Mokykla, kuri liko", "The school that stayed",
    "Pastatas ištuštėjo, raktas atiteko bendruomenei. Dabar jame – dirbtuvės, biblioteka ir nakvynė.",
    "The building stood empty and the community got the key. Now it holds workshops, a library and beds.",
    """Panaudos sutartis – dvidešimčiai metų. Pirmus trejus tik šildėme, kad vamzdžiai neužšaltų.

## Kas padėjo

- Viena patalpa per metus, ne visas pastatas iš karto.
- Amatininkai, kurie už nuomą moka mokymais.
- Dviratininkai: nakvynė su pusryčiais vasarą apmoka šildymą žiemą.

> Mokykla be vaikų – liūdna. Mokykla be žmonių – griuvėsiai.
— Buvusi mokytoja""",
    """The loan is for twenty years. For the first three we only heated, so that the pipes would not freeze.

## What helped

- One room a year, not the whole building at once.
- Craftspeople who pay their rent by teaching.
- Cyclists: bed and breakfast in summer pays for the heating in winter.

> A school without children is sad. A school without people is a ruin.
— A former teacher""",
    days=19, topic=Topic.HERITAGE, principle=Principle.CONTINUITY, village=7,
    picture="Senas pastatas tarp medžių", picture_en="An old building among trees",
)  # fmt: skip

ORCHARD = Story(
    "sodas-kuriam-nereikia-tvoros", "Sodas, kuriam nereikia tvoros", "An orchard without a fence",
    "Šimtas obelų palei kelią – kiekvienai gimimo dienai po vieną.",
    "A hundred apple trees along the road, one for each birthday.",
    """Pirmą obelį pasodinome, kai gimė Gabija. Po penkerių metų jų šimtas: vaikų tiek nėra, bet sodina ir
šimtamečiams.

Obuolius skina, kas eina pro šalį. Toks ir buvo sumanymas.""",
    """We planted the first apple tree when Gabija was born. Five years later there are a hundred: there are not so
many children, but people plant for those who turn a hundred, too.

Whoever passes by picks the apples. That was the idea.""",
    days=23, topic=Topic.NATURE, village=0,
)  # fmt: skip

FERRY = Story(
    "valtis-vietoj-tilto", "Valtis vietoj tilto", "A boat instead of a bridge",
    "Tilto nebus, todėl du kaimai susimetė valčiai ir išmoko irkluoti.",
    "There will be no bridge, so two villages bought a boat and learned to row.",
    """Per ežerą – aštuoni šimtai metrų, aplink – keturiolika kilometrų. Valtis kainavo mažiau nei tilto projektas.

Budi savanoriai, varpas prie lieptelio. Vaikai mokyklą pasiekia per dešimt minučių.""",
    "",
    days=27, topic=Topic.VILLAGES, principle=Principle.AUTONOMY, village=1,
    picture="Ežeras tarp kalvų", picture_en="A lake among hills",
)  # fmt: skip

CHOIR = Story(
    "choras-kuris-repetuoja-telefonu", "Choras, kuris repetuoja telefonu", "The choir that rehearses by telephone",
    "Žiemą kelius užpusto, bet ketvirtadienį septintą vakaro visi – prie ragelio.",
    "In winter snow closes the roads, but on Thursdays at seven everybody is on the line.",
    """Pradėjome per karantiną ir nebenustojome: į repeticiją telefonu susirenka dvigubai daugiau žmonių nei į salę.

Vadovė gieda pirmuoju balsu, kiti – kaip kas moka. Gegužę koncertuosime jau salėje.""",
    """We began in the quarantine and never stopped: twice as many people come to a rehearsal by telephone as to
the hall.

The leader sings the first voice, the others as best they can. In May there is a concert, and it is in the hall.""",
    days=33, topic=Topic.HERITAGE, principle=Principle.DIVERSITY, village=2,
)  # fmt: skip

LIBRARY = Story(
    "knygu-spinta-autobusu-stoteleje", "Knygų spinta autobusų stotelėje", "A bookcase at the bus stop",
    "Autobusas vėluoja, o knyga – ne. Per metus spintos knygos pasikeitė septynis kartus.",
    "The bus is late, a book is not. In a year the books in the case changed seven times.",
    """Spintą padarė staliaus mokinys, knygas atnešė visi. Taisyklė viena: paėmei – perskaityk arba padėk atgal.

- Vaikiškos – apačioje.
- Detektyvai dingsta greičiausiai.
- Žiemą – stiklinės durys.""",
    """A joiner's apprentice made the case; everybody brought books. There is one rule: what you take you read, or
you put it back.

- Those for children are at the bottom.
- Detective stories vanish first.
- In winter there are glass doors.""",
    days=38, topic=Topic.VILLAGES, village=3,
)  # fmt: skip

STORIES = (OVEN, SHOP, MEALS, SCHOOL, ORCHARD, FERRY, CHOIR, LIBRARY)
