"""The vocative, checked against the grammar of Lithuanian: names and common nouns differ in -as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.core.grammar import greeting_suggestions, vocative, vocative_title

MEN = """
Jonas Jonai, Vytautas Vytautai, Tomas Tomai, Antanas Antanai, Mindaugas Mindaugai, Gediminas Gediminai, Petras Petrai,
Algirdas Algirdai, Juozas Juozai, Kazimieras Kazimierai, Lukas Lukai, Matas Matai, Dovydas Dovydai, Nojus Nojau,
Rokas Rokai, Simonas Simonai, Povilas Povilai, Mykolas Mykolai, Stanislovas Stanislovai, Vincas Vincai, Ignas Ignai,
Ignacas Ignacai, Aleksandras Aleksandrai, Žygimantas Žygimantai, Eimantas Eimantai, Šarūnas Šarūnai, Aras Arai,
Andrius Andriau, Paulius Pauliau, Darius Dariau, Saulius Sauliau, Vilius Viliau, Marius Mariau, Julius Juliau,
Tadas Tadai, Aurelijus Aurelijau, Andriejus Andriejau, Motiejus Motiejau, Kajus Kajau, Pranciškus Pranciškau,
Ramūnas Ramūnai, Herkus Herkau, Dionizas Dionizai, Vėjas Vėjau, Elijas Elijau, Tobijas Tobijau, Zacharijas Zacharijau,
Jeremijas Jeremijau, Elias Eliau, Matijas Matijau, Kęstutis Kęstuti, Vytenis Vyteni, Jurgis Jurgi, Vytis Vyti,
Česlovas Česlovai, Arvydas Arvydai, Rytis Ryti, Gintaris Gintari, Alfonsas Alfonsai, Petrys Petry, Stasys Stasy,
Krizas Krizai, Jokūbas Jokūbai, Bronius Broniau, Zigmas Zigmai, Jogaila Jogaila, Nikita Nikita, Ilja Ilja
"""
WOMEN = """
Ona Ona, Rasa Rasa, Vida Vida, Janina Janina, Irena Irena, Julija Julija, Marija Marija, Sofija Sofija, Rožė Rože,
Eglė Egle, Birutė Birute, Jūratė Jūrate, Danutė Danute, Saulė Saule, Gabrielė Gabriele, Austėja Austėja, Ugnė Ugne,
Miglė Migle, Živilė Živile, Dalia Dalia, Neris Nerie, Viltis Viltie, Ugnis Ugnie, Iris Iris, Doris Doris,
Elžbieta Elžbieta, Skaistė Skaiste, Aistė Aiste, Raminta Raminta, Salomėja Salomėja
"""
SURNAMES = """
Petraitis Petraiti, Kazlauskas Kazlauskai, Stankevičius Stankevičiau, Butkus Butkau, Kairys Kairy, Žukas Žukai,
Basanavičius Basanavičiau, Adamkus Adamkau, Landsbergis Landsbergi, Nausėda Nausėda, Bulota Bulota, Daukša Daukša,
Gudžiūnas Gudžiūnai, Kudirka Kudirka, Krėvė Krėve, Venckus Venckau, Mackevičius Mackevičiau, Rackauskas Rackauskai,
Artojas Artojau, Vaičiūnas Vaičiūnai, Šetkienė Šetkiene, Petraitienė Petraitiene, Kazlauskaitė Kazlauskaite,
Butkutė Butkute, Kairytė Kairyte, Stankevičiūtė Stankevičiūte, Žemaitė Žemaite, Balsė Balse, Nėris Nėrie,
Petraičiai Petraičiai, Kazlauskai Kazlauskai, Petraitienės Petraitienės, Ivanova Ivanova, Ivanovas Ivanovai
"""
FOREIGN = """
Smith Smith, Schröder Schröder, Müller Müller, Thomas Thomas, Marcus Marcus, Lucas Lucas, Nicolas Nicolas, John John,
Oleg Oleg, Marco Marco, Wałęsa Wałęsa, Jānis Jānis, Dennis Dennis, Xavier Xavier, Philippas Philippas, José José,
Anders Anders, Louis Louis, Li Li
"""
TITLES = """
pirmininkas pirmininke, pirmininkė pirmininke, ministras ministre, ministrė ministre, meras mere, merė mere,
seniūnas seniūne, seniūnė seniūne, vadovas vadove, vadovė vadove, mokytojas mokytojau, mokytoja mokytoja,
pavaduotojas pavaduotojau, gydytojas gydytojau, teisėjas teisėjau, vedėjas vedėjau, vedėja vedėja, patarėjas patarėjau,
pardavėjas pardavėjau, prezidentas prezidente, direktorius direktoriau, direktorė direktore, profesorius profesoriau,
daktaras daktare, klebonas klebone, kunigas kunige, vyskupas vyskupe, kardinolas kardinole, seniūnaitis seniūnaiti,
seniūnaitė seniūnaite, narys nary, narė nare, sekretorius sekretoriau, revizorius revizoriau, buhalteris buhalteri,
buhalterė buhaltere, koordinatorius koordinatoriau, specialistas specialiste, specialistė specialiste,
ūkininkas ūkininke, ūkininkė ūkininke, kolega kolega, ponas pone, ponia ponia, draugas drauge, kaimynas kaimyne,
tėvas tėve, sūnus sūnau, žmogus žmogau, viršininkas viršininke, ambasadorius ambasadoriau, konsulas konsule,
kancleris kancleri, premjeras premjere, karalius karaliau, brolis broli, sesuo seserie, duktė dukterie,
moteris moterie, viešpats viešpatie, berniukas berniuk, karys kary, vicepirmininkas vicepirmininke,
pirmininkai pirmininkai
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [tuple(pair.split()) for pair in table.split(",") if pair.strip()]  # type: ignore[misc]


@pytest.mark.parametrize(("name", "called"), pairs(MEN) + pairs(WOMEN) + pairs(SURNAMES) + pairs(FOREIGN))
def test_a_name_is_called(name: str, called: str) -> None:
    assert vocative(name) == called


@pytest.mark.parametrize(("title", "called"), pairs(TITLES))
def test_a_title_is_called(title: str, called: str) -> None:
    assert vocative_title(title) == called


def test_at_least_a_hundred_and_fifty_were_checked() -> None:
    assert len(set(pairs(MEN) + pairs(WOMEN) + pairs(SURNAMES) + pairs(FOREIGN) + pairs(TITLES))) >= 200


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Jonas Petraitis", "Jonai Petraiti"),
        ("Ona Šetkienė", "Ona Šetkiene"),
        ("Jonas Petras Kazlauskas", "Jonai Petrai Kazlauskai"),
        ("Ona Petraitienė-Kazlauskienė", "Ona Petraitiene-Kazlauskiene"),
        ("Petraitis Jonas", "Petraiti Jonai"),
        ("J. Petraitis", "J. Petraiti"),
        ("Ona M. Petraitytė", "Ona M. Petraityte"),
        ("JONAS PETRAITIS", "JONAI PETRAITI"),
        ("jonas petraitis", "jonai petraiti"),
        ("Konoras O'Brajanas", "Konorai O'Brajanai"),
        ("Salomėja Nėris", "Salomėja Nėrie"),
        ("Nikita Ivanovas", "Nikita Ivanovai"),
        ("Anna Schröder", "Anna Schröder"),
        ("Neris Petraitienė", "Nerie Petraitiene"),
        ("  Ona   Petraitienė ", "Ona Petraitiene"),
        ("Ona de Vries", "Ona de Vries"),
    ],
)
def test_a_full_name_is_called(name: str, called: str) -> None:
    assert vocative(name) == called


@pytest.mark.parametrize("name", ["", " ", "Ona Petraitis", "Bulota Juozas", "Jonas Petraitienė", "Jonas Akmuo"])
def test_what_the_grammar_cannot_tell_it_does_not_say(name: str) -> None:
    assert vocative(name) is None


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("bendruomenės pirmininkė", "bendruomenės pirmininke"),
        ("tarybos narys", "tarybos nary"),
        ("direktoriaus pavaduotojas", "direktoriaus pavaduotojau"),
        ("direktoriaus pavaduotoja", "direktoriaus pavaduotoja"),
        ("Ministras Pirmininkas", "Ministre Pirmininke"),
        ("vyriausioji buhalterė", "vyriausioji buhaltere"),
        ("vyriausiasis specialistas", "vyriausiasis specialiste"),
        ("gerbiamas pirmininkas", "gerbiamas pirmininke"),
        ("savivaldybės mero patarėjas", "savivaldybės mero patarėjau"),
        ("Lietuvos Respublikos Prezidentas", "Lietuvos Respublikos Prezidente"),
        ("pirmininkas-koordinatorius", "pirmininke-koordinatoriau"),
    ],
)
def test_a_title_of_several_words_is_called(title: str, called: str) -> None:
    assert vocative_title(title) == called


@pytest.mark.parametrize("title", ["", "akmuo", "vyriausioji", "Mr"])
def test_what_is_no_title_is_not_called(title: str) -> None:
    assert vocative_title(title) is None


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("Ona Petraitienė", ("Ona", "gerb. Ona", "gerb. Petraitiene")),
        ("Jonas", ("Jonai", "gerb. Jonai")),
        ("J. Petraitis", ("gerb. Petraiti",)),
        ("dr. Jonas Basanavičius", ("Jonai", "gerb. Jonai", "gerb. Basanavičiau")),
        ("JONAS PETRAITIS-ŽUKAS", ("Jonai", "gerb. Jonai", "gerb. Petraiti-Žukai")),
        ("ona petraitienė", ("Ona", "gerb. Ona", "gerb. Petraitiene")),
        ("Ona Petraitis", ()),
        ("J. P.", ()),
        ("", ()),
    ],
)
def test_greetings_are_offered(name: str, offered: tuple[str, ...]) -> None:
    assert greeting_suggestions(name) == offered


def test_a_title_adds_a_greeting() -> None:
    assert greeting_suggestions("Ona Petraitis", title="pirmininkė") == ("gerb. pirmininke",)


def test_in_english_a_name_stays() -> None:
    assert greeting_suggestions("Ona Petraitienė", language="en") == ("Ona", "Ona Petraitienė")
    assert greeting_suggestions("", language="en") == ()


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(text: str) -> None:
    said = vocative(text)

    assert said is None or len(said.split()) == len(text.split())
    assert all("\n" not in offered for offered in greeting_suggestions(text, title=text))
