"""What the words of a name speak of, when they speak of something else than a village.

One line holds many words: `katalik*` means every word that begins so, `žydų` this form alone.
"""

from sueiga.registry.classification.spelling import fold, words_of

TOPICS: dict[str, str] = {
    "speaks_of_religion": """
        religi* parapija parapijos parapijų parapijinė parapijiečių katalik* liuteron* reformat* evangel*
        stačiatik* sentiki* judėj* musulmon* sunit* muft* budist* budiz* krišn* vaišnav* jehov* baptist*
        sekminink* adventist* mormon* metodist* presbiter* tikinči* tikėjim* bažnyči* bažnytinė bažnytinis
        bažnytinės cerkv* sinagog* vienuol* ordino ordinas brolij* seserij* seserų dvasin* dvasios krikščion*
        krikščioniš* apaštal* pranciškon* jėzuit* kristaus kristus jėzaus jėzus dievo viešpat* marijos pal
        piligrim* šv švč švento šventosios žodžio malonės prisikėlim* sandor* gailesting* maldos maldin* biblij*
        sielovad* caritas* romuv* taizė palaimint* pasauliečių charizm* misij* misionier* maltiečių meditac* jogos
        sandoros dievas rožinio karmelit* tretinink* angelų atgailos bernardin* salezieč* marijonų kapucin*
        dominikonų kunigų vyskupij* vyskupo arkivyskup* diecez* teolog* egzarch*""",
    "speaks_of_a_nation": """
        žydų litvak* lenkų rusų baltarus* ukrainieč* vokieč* totorių karaim* romų čigon* armėnų gruzin* azerbaid*
        latvių estų graikų vengr* italų prancūz* turkų arabų kinų korėj* japon* pakistan* uzbek* kazach* čečėn*
        libanieč* moldov* moldav* bulgar* osetin* lietuvių danų švedų norvegų suomių airių amerikieč* tautin*
        tautų polonij* rusakalb* slavų diaspor* išeiv* emigrant* imigrant* migrant* pabėgėl* litvakai lenkai rusai
        židų mažum*""",
    "speaks_of_owners": """
        savinink* butų buto namo daugiabuč* sodinink* sodų sodo sodai garaž* eksploat* statybos statyb automobil*
        kooperat* vandentiek* vandens dujofik* melior* kolektyv* vasarnam* kotedž* žemėvald* nuomotoj* nuominink*
        poilsiautoj* bendrasavinink* dnsb priežiūros""",
    "speaks_of_learning": """
        mokykl* gimnazij* progimnazij* pagrindin* darželio darželis lopšel* universitet* kolegij* akademin*
        akademik* studen* mokini* moksleiv* mokytoj* pedagog* alumn* absolvent* auklėtini* švietim* ugdym* mokslo
        mokslin* moksl* tyrėj* tyrim* bendraklas* kursant* montesor* valdorf* bibliotek* instituto institutas
        mokym* lavinim* savišviet* dėstytoj* edukac*""",
    "speaks_of_families_or_ages": """
        tėvų tėvai motin* mamų mamos šeimų šeimos vaikų vaikai vaikams vaikus jaunim* jaunuol* jaunųjų moter*
        vyrų vyrai senjor* pensinink* pagyvenus* bočių bočiai našl* dukterų skaut* ateitinink* vienišų
        daugiavaik* įtėvi* globėj* gimdyv* merginų našlaič* bendraamži*""",
    "speaks_of_care": """
        neįgali* negali* invalid* sutrik* sutrikim* aklų silpnareg* kurči* ligos ligų parkinson* alzheimer*
        epileps* skleroz* artrit* celiak* psoriaz* dauno diabet* terap* reabilit* priklausom* psichik*
        psicholog* krizių narkom* alkohol* anonimin* blaiv* savitarpio globos globot* prieglaud* nakvyn* hospis*
        slaug* social* pagalbos paramos labdar* samari* sveikat* donor* sergan* vėžio onkolog* ligon*
        poliklinik* medikų medicin* gydytoj* farmac* odontolog* savarankišk* benam* aids autizm* pacient*
        senelių šeimyna šeimynos šalpos""",
    "speaks_of_work_or_trade": """
        ūkinink* ūkio ūkių ūkini* žemdirb* augintoj* auginim* gamintoj* gamyb* medžiotoj* medžiokl* žūkl* žvejų
        žvejyb* žvejai meškerio* bitinink* bityn* paukštinink* gyvulinink* gyvūn* žirgyn* veislin* kinolog*
        perdirb* prekyb* pirkli* verslo verslinink* verslas verslumo verslumas įmonių įmonės pramon* darbdav*
        darbuotoj* darbinink* profesin* profsąjung* teisin* advokat* notar* inžinier* architekt* programuot*
        amatų technolog* it startuol* vadyb* vadovų finans* investuot* kredit* buhalter* auditor* apskait* miško
        miškų miškinink* turizm* turist* kaimiškojo viešbuč* logist* vežėj* energet* ekspert* konsult* tiekėj*
        paslaug* rinkodar* ekonom* amatinink* uosto dirbtuv* kirpėj* kepėj* sodyb* ekolog* agro* žolinink*
        gamtinink* kolūkieč* permakult* specialist* kūrėj* restaurator*""",
    "speaks_of_culture": """
        menin* menų meno dailinink* dailės fotograf* rašytoj* žurnalist* muzik* muzikos teatr* kultūr* tautodail*
        folklor* choras choro chorų ansambl* kapela kapelų kapelija orkestr* kino literat* poezij* istorij*
        paminkl* paveld* kraštotyr* etnograf* etnokultūr* muziej* liaudies baleto šokių šokio knygos kalbos
        esperant* filosof* festival* leidybos architektūr* archeolog* genealog* tautodailinink*""",
    "speaks_of_sport": """
        sport* futbol* krepšin* tinklini* šachmat* šaškių šaudym* dviratin* dviračių motocikl* motosport* buriav*
        buriuotoj* irklav* plaukim* teniso karat* imtyn* bokso bėgik* bėgim* alpin* keliaut* žygių žygeivių
        lengvosios atletikos atlet* ralio radijo modeliuot* žirginio jojimo golf* badminton* ritul* rankin* regbi*
        sklandym* aeroklub* parašiut* nardym* fitnes* triatlon* biliard* bilijard*""",
    "speaks_of_public_bodies": """
        savivaldybė administracij* priešgaisrin* ministerij* seniūnija policij* ugniagesi* ugniages* gaisrin*
        savanori* karini* karių kario karo tremtin* kalini* politin* partij* partija veteran* rezistent* sąjūd*
        sąjūdžio signatar* pasieniečių valdžios""",
}

HEADS = words_of("""
    klubas klubai klubo draugija draugijos federacija konfederacija fondas fondo lyga brolija skyrius filialas
    institutas akademija teatras choras ansamblis muziejus rūmai biblioteka mokykla kooperatyvas bendrovė įmonė
    agentūra biuras studija tarnyba stovykla muftiatas judėjimas frontas korporacija konsorciumas rūmų galerija
    redakcija laikraštis televizija radijas licėjus ligoninė poliklinika ambulatorija sanatorija seminarija
    vienuolynas bažnyčia komanda grupuotė platforma klasteris inkubatorius parlamentas forumas kolegija gildija
    cechas korporacijos kongresas rinktinė centras sąjunga būrelis direkcija urėdija tinklas partija""")
"""Nouns that say what an organisation is, where no community is spoken of."""

VIRTUES = words_of("""
    vilties meilės šviesos tiesos gerumo džiaugsmo gyvenimo gyvybės palaimos atgimimo santarvės taikos laimės
    draugystės vienybės žmonių draugų bičiulių laisvės gyvosios gamtos žemės saulės širdies sielos sveikos
    gyvensenos pilietinės pilietinė arkos kūrybos ateities pilnatvės atjautos laimingų bendrystės žalioji atviroji
    gyvojo ekogyvenvietės kūrybinė ekologinė tarptautinė virtuali skaitmeninė""")
"""Words that stand where a place would, and may be either: "Vilties bendruomenė"."""

_WHOLE: dict[str, str] = {}
_BEGINNINGS: dict[str, str] = {}
for _code, _words in TOPICS.items():
    for _word in _words.split():
        (_BEGINNINGS if _word.endswith("*") else _WHOLE)[fold(_word.rstrip("*"))] = _code
_SHORTEST, _LONGEST = min(map(len, _BEGINNINGS)), max(map(len, _BEGINNINGS))


def topic_of(words: tuple[str, ...]) -> str:
    """The first thing other than a place that the words speak of; empty when there is none."""
    for word in words:
        if word in _WHOLE:
            return _WHOLE[word]
        for end in range(_SHORTEST, min(len(word), _LONGEST) + 1):
            if (beginning := word[:end]) in _BEGINNINGS:
                return _BEGINNINGS[beginning]
    return ""
