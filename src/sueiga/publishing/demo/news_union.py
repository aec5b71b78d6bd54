"""News of the union itself."""

from sueiga.publishing.demo.written import WrittenArticle
from sueiga.publishing.enums import Principle, Topic

REGISTRY = WrittenArticle(
    "savadas-kuriame-kiekvienas-faktas-turi-data", "Sąvadas, kuriame kiekvienas faktas turi datą",
    "A registry in which each fact has its date",
    "Bendruomenių sąrašas pildomas iš oficialių registrų kasdien. Klaidą pastebėjęs žmogus gali ją ištaisyti.",
    "The list of communities is fed by the official registers every day. Whoever sees a mistake can have it mended.",
    """Anksčiau bendruomenių sąrašai gulėdavo lentelėse: kol vieną pildydavo, kita pasendavo. Dabar
sąvadas pildomas iš oficialių registrų, o prie kiekvieno fakto parašyta, iš kur jis ir kurios dienos.

## Kas pasikeitė

- Matyti, kurios bendruomenės veikia, o kurios nutilo.
- Bendruomenė pati papildo, ko registrai nežino: ką veikia, kuriuos kaimus jungia, kaip ją pasiekti.
- Pataisymas nedingsta: jis lieka greta oficialaus fakto su data ir paaiškinimu.

Savo kaimą raskite [bendruomenių sąraše](/bendruomenes/).""",
    """Lists of communities used to lie in tables: while one was filled in, another grew old. Now the registry is
read from official sources, and each fact says where it is from and of which day.

## What has changed

- One sees which communities work and which have fallen silent.
- A community adds what the registers do not know: what it does, which villages it joins, how to reach it.
- A correction does not vanish: it stays beside the official fact, with its date and reason.

Find your village in [the list of communities](/en/bendruomenes/).""",
    days=2, topic=Topic.UNION, picture="Kaimas tarp kalvų prie ežero", picture_en="A village among hills by a lake",
)  # fmt: skip

COUNCIL = WrittenArticle(
    "taryba-sutare-del-metu-darbu", "Taryba sutarė dėl metų darbų", "The council agreed on the year's work",
    "Trys kryptys: ataskaitos be vėlavimo, parama mažosioms bendruomenėms ir jaunimas valdybose.",
    "Three directions: reports in time, support for the smallest communities, young people on boards.",
    """Sąjungos taryba apsvarstė narių užduotis ir sutarė, nuo ko pradėti.

- Padėti bendruomenėms laiku pateikti ataskaitas: vėluojančios praranda teisę į viešąją paramą.
- Siekti, kad mažiausioms bendruomenėms būtų skelbiami atskiri, paprastesni kvietimai.
- Paskatinti bendruomenes į valdybas rinkti bent po vieną žmogų iki trisdešimties metų.

Posėdžio protokolas bus paskelbtas per dešimt dienų.""",
    """The union's council went through what members had asked for and agreed where to begin.

- Help communities to hand in their reports in time: those who are late lose the right to public support.
- Work for separate, simpler calls for the smallest communities.
- Encourage communities to elect at least one person under thirty to their boards.

The minutes will be published within ten days.""",
    days=6, topic=Topic.UNION,
)  # fmt: skip

PROPOSAL = WrittenArticle(
    "autobusas-kuri-galima-issikviesti", "Autobusas, kurį galima išsikviesti: teikiame siūlymą savivaldybėms",
    "A bus one can call: our proposal to municipalities",
    "Kur maršrutinis autobusas nebevažiuoja, siūlome iš anksto iškviečiamą: toks jau važinėja keliuose rajonuose.",
    "Where the scheduled bus no longer runs we propose one that is called in advance, as several districts have it.",
    """Daugelyje kaimų autobusas sustoja du kartus per savaitę. Bendruomenės tris mėnesius žymėjosi, kur žmonėms
reikia nuvažiuoti, ir apskaičiavo: iškviečiamas autobusas už tą pačią sumą nuvežtų daugiau keleivių.

## Ko prašome

- Iškvietimo telefonu, ne vien programėle.
- Kelionės pas gydytoją ir namo tą pačią dieną.
- Kad maršrutus su seniūnija sudarytų ir bendruomenė.

Siūlymą stebėsime iki atsakymo ir čia parašysime, ką kiekviena savivaldybė atsakė.""",
    """In many villages the bus stops twice a week. Communities wrote down for three months where people needed to
go, and did the sum: a bus that is called would carry more people for the same money.

## What we ask for

- Calling by telephone, not by an app alone.
- A journey to the doctor and home on the same day.
- Routes made by the eldership together with the community.

We follow the proposal to its answer, and shall write here what each municipality said.""",
    days=9, topic=Topic.GOVERNMENT, principle=Principle.AUTONOMY,
    picture="Kelias per laukus į kaimą", picture_en="A road through fields to a village",
)  # fmt: skip

ABROAD = WrittenArticle(
    "ko-ismokome-is-svedijos-kaimu", "Ko išmokome iš Švedijos kaimų", "What we learned from the villages of Sweden",
    "Delegacija grįžo su trimis mintimis: kaimo planas, vienos durys paslaugoms ir bendras sandėlis.",
    "The delegation came back with three ideas: a village plan, one door for services, a shared store.",
    """Penki sąjungos žmonės keturias dienas lankėsi Švedijos kaimo bendruomenėse. Kelionės tikslą buvo
patvirtinusi taryba, ataskaita paskelbta.

- Kaimo planas: vienas lapas, dėl kurio susitaria visi ir kurį savivaldybė pripažįsta.
- Vienos durys: parduotuvė, paštas, biblioteka ir kambarys gydytojui po vienu stogu.
- Bendras sandėlis: įrankiai, palapinės ir stalai, kuriais dalijasi penki kaimai.

Pavasarį švedai atvyks pas mus. Norite priimti? Rašykite biurui.""",
    """Five people of the union spent four days with village communities of Sweden. The council had approved the
purpose of the trip; its report is published.

- A village plan: one sheet that everybody agrees on and the municipality recognises.
- One door: shop, post, library and a room for the doctor under one roof.
- A shared store: tools, tents and tables that five villages share.

In spring the Swedes come to us. Would you like to host them? Write to the office.""",
    days=17, topic=Topic.ABROAD, picture="Ežeras ir kalvos saulėlydyje", picture_en="A lake and hills at sunset",
)  # fmt: skip

LEARNING = WrittenArticle(
    "ataskaita-be-baimes", "Ataskaita be baimės: nuotoliniai mokymai pirmininkams",
    "Reports without fear: online training for chairs",
    "Dvi valandos, po kurių metinė veiklos ataskaita nebeatrodo svetima kalba. Vietų – keturiasdešimt.",
    "Two hours after which the yearly report is no longer a foreign language. There are forty places.",
    """Kas pavasarį tas pats klausimas: ką rašyti į veiklos ataskaitą ir kur ją pateikti? Mokymuose viską
pildysime kartu, po vieną langelį.

## Ko reikės

- Praėjusių metų ataskaitos, jei buvo.
- Banko sąskaitos išrašo.
- Kantrybės – visai nedaug.

Įrašą gaus visi užsiregistravusieji. Neturite kompiuterio – sėskite su kaimynu arba paskambinkite, padėsime
telefonu.""",
    "",
    days=12, topic=Topic.LEARNING,
)  # fmt: skip

SUPPORT = WrittenArticle(
    "ar-galime-teikti-paraiska", "„Ar galime teikti paraišką?“ – dabar atsakome kiekvienai bendruomenei",
    "“Can we apply?” Now each community has its answer",
    "Prie kiekvieno kvietimo – taip, dar ne, ne arba neaišku. Ir taisyklė, iš kurios tai matyti.",
    "Beside each call: yes, not yet, no, or can't tell. And the rule that says so.",
    """Kvietimo aprašas – trisdešimt puslapių, o atsakymas bendruomenei dažnai telpa į vieną sakinį. Dabar tas
sakinys rodomas prie kiekvieno kvietimo.

- Taip – sąlygos tenkinamos.
- Dar ne – pasakyta, ko trūksta ir kaip tai sutvarkyti.
- Ne – nurodytas punktas.
- Neaišku – paklausiame vieno dalyko.

Kai kas nors pasikeičia – pavyzdžiui, gaunate NVO žymą – parašome patys. Pažiūrėkite, [kokie
kvietimai atviri dabar](/kvietimai/).""",
    """The description of a call has thirty pages; the answer for a community often fits into one sentence. Now
that sentence stands beside each call.

- Yes: the conditions are met.
- Not yet: what is missing, and how to mend it.
- No: with the paragraph.
- Can't tell: we ask one thing.

When something changes, when you receive the NGO flag for instance, we write to you ourselves. Look at [what is open
now](/en/kvietimai/).""",
    days=4, topic=Topic.SUPPORT, picture="Žaliuojantys laukai iki pat kaimo", picture_en="Green fields up to a village",
)  # fmt: skip

NEWS = (REGISTRY, SUPPORT, COUNCIL, PROPOSAL, LEARNING, ABROAD)
