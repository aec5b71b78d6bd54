"""Who the union is: its pages below /apie/."""

from sueiga.publishing.demo.written import Written

VISION = Written(
    "vizija", "Vizija", "Vision",
    "Kaimas, kuriame gera gyventi, iš kurio nereikia išvykti ir į kurį norisi grįžti.",
    "A countryside where life is good, which nobody has to leave and many wish to return to.",
    """Norime Lietuvos, kurioje tolygiai kyla visi regionai. Kaimas užima 97 procentus šalies ir yra namai kas
trečiam jos gyventojui, todėl jo reikalus spręsti turi tie, kurie jame gyvena.

## Kokį kaimą matome

- Saugų ir patrauklų: su geru keliu ir ryšiu, su mokykla ir gydytoju, kuriuos pasieksi ir be automobilio.
- Dirbantį: su gyvybingu žemės ūkiu, miškininkyste, žuvininkyste ir kitais verslais.
- Sveiką: su švariu vandeniu, derlinga žeme ir puoselėjamu kraštovaizdžiu.
- Susitariantį: su bendruomene, kuri pati sprendžia savo reikalus.

> Kaimas, kuris susitaria, gali daug.
— Sąjungos šūkis""",
    """We want a Lithuania in which all regions develop evenly. The countryside covers 97 per cent of
the land and is home to every third person in it, so those who live there must decide about it.

## The countryside we see

- Safe and attractive: with roads, a connection, a school and a doctor within reach of people without a car.
- At work: with living agriculture, forestry, fisheries and other trades.
- Healthy: with clean water, fertile soil and a kept landscape.
- Of one mind: with a community that settles its own affairs.

> A village that agrees can do much.
— The union's motto""",
)  # fmt: skip

MISSION = Written(
    "misija", "Misija", "Mission",
    "Jungiame kaimo bendruomenes, jų sąjungas ir vietos veiklos grupes ir kalbame jų vardu.",
    "We bring rural communities, their unions and local action groups together, and speak for them.",
    """Esame nepriklausoma kaimo bendruomenių sąjunga. Užduotis mums duoda nariai: bendruomenės, rajonų sąjungos
ir vietos veiklos grupės. Sąjunga tas užduotis derina, vykdo ir atstovauja nariams ten, kur vienos bendruomenės
balso būtų per maža.

## Ką tai reiškia kasdien

- Bendruomenė, kuri nežino, ar gali teikti paraišką, atsakymą randa čia, su nurodyta taisykle.
- Pirmininkas, kuriam trūksta laiko, gauna vieną laišką, kuriame pasakyta, ką ir iki kada padaryti.
- Valdžios įstaiga, kuri klausia kaimo nuomonės, gauna atsakymą, už kurio stovi narių mandatas.""",
    """We are an independent union of rural communities. Our members give us our tasks: communities, district
unions and local action groups. The union co-ordinates these tasks, carries them out and represents its members
where the voice of one community would not be enough.

## What that means every day

- A community that does not know whether it may apply finds the answer here, with the rule quoted.
- A chair without time gets one letter that says what must be done, and by when.
- An authority that asks what the countryside thinks gets an answer with the members' mandate behind it.""",
)  # fmt: skip

PRINCIPLES = Written(
    "principai", "Principai", "Principles",
    "Keturi principai, kuriais vertiname sprendimus dėl kaimo.",
    "Four principles by which we judge decisions about the countryside.",
    """## Integracija

Kaimo rūpesčiai – ne vien žemės ūkis. Kelio, mokyklos, darbo ir kaimynystės klausimai sprendžiami kartu.

## Įvairovė

Ūkis, bendruomenės gyvenimas ir kultūra stiprina vienas kitą. Parama vienam iš jų neturi silpninti kitų.

## Tęstinumas

Gamtą ir tapatybę perduodame tiems, kurie ateis po mūsų. Ką pasiskolinome, grąžiname ne prastesnės būklės.

## Vietos savarankiškumas

Sprendžiama kuo arčiau žmonių: ką gali kaimas, to nesprendžia rajonas; ką gali rajonas, to nesprendžia sostinė.""",
    """## Integration

The countryside's cares are more than farming. Road, school, work and neighbourhood are looked at together.

## Diversity

Economy, community life and culture strengthen each other. Support for one must not weaken the others.

## Continuity

We hand nature and identity on to those who come after us. What was lent to us is given back no worse.

## Local autonomy

Decisions are made as close to people as they can be: what a village can do is not decided by the district; what a
district can do is not decided by the capital.""",
)  # fmt: skip

VALUES = Written(
    "vertybes", "Vertybės", "Values",
    "Atvirumas, patikimumas, lygybė, demokratija, viešumas.",
    "Openness, dependability, even-handedness, democracy, doing things in public.",
    """Vertybės matomos ne iš žodžių, o iš to, kaip dirbame.

- Prieinami: rašome taip, kad suprastų kiekvienas, o mums galima ir paskambinti, ir parašyti.
- Atviri: mūsų duomenys, protokolai ir ataskaitos prieinami visiems.
- Patikimi: kiekvienas faktas turi šaltinį ir datą.
- Teisingi: visi nariai, dideli ir maži, gauna tą patį atsakymą į tą patį klausimą.
- Demokratiški: svarbiausius sprendimus priima narių susirinkimas.""",
    """Values are seen not in words but in how we work.

- Within reach: we write so that everybody understands, and one can both ring us and write to us.
- Open: our data, minutes and reports are there for everybody.
- Dependable: each fact has its source and its date.
- Even-handed: all members, large and small, get the same answer to the same question.
- Democratic: the general meeting of members makes the most important decisions.""",
)  # fmt: skip

PAGES = (VISION, MISSION, PRINCIPLES, VALUES)
