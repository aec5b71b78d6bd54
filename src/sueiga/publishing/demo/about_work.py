"""What the union does, who decides in it and with whom it works: pages below /apie/."""

from sueiga.publishing.demo.written import Written

TASKS = Written(
    "uzdaviniai", "Uždaviniai", "Tasks",
    "Šeši uždaviniai, kuriuos sąjungai iškėlė nariai.",
    "Six tasks that the members set the union.",
    """## Bendruomenių sąvadas

Tvarkome veikiančių kaimo bendruomenių duomenų bazę. Ji pildoma iš oficialių registrų, todėl kiekvienas įrašas
turi šaltinį ir datą.

## Šeši uždaviniai

- Geresnis partnerystės tinklas: kas su kuo dirba, kas ieško partnerio.
- Programos ir kvietimai: aiškūs terminai, sąlygos ir atsakymas į klausimą „ar galime teikti paraišką?“
- Mokymai ir konsultacijos: kaip kurti organizaciją, rengti ir įgyvendinti projektą.
- Atstovavimas savivaldai ir valstybei: kiekvienas siūlymas stebimas iki atsakymo.
- Atstovavimas užsienyje: tinklai, renginiai, delegacijos ir jų ataskaitos.
- Žinios apie sąjungą, jos narius ir jų projektus – lietuvių ir anglų kalbomis.""",
    """## A registry of communities

We keep a database of working rural communities. It is fed by the official registers, so each entry has its source
and date.

## Six tasks

- A better network of partnership: who works with whom, who looks for a partner.
- Programmes and calls: clear deadlines and conditions, and an answer to “can we apply?”
- Training and advice: how to run an organisation, prepare and carry out a project.
- Representation before local and national government: each proposal is followed to its answer.
- Representation abroad: networks, events, delegations and their reports.
- Word of the union, its members and their projects, in Lithuanian and in English.""",
)  # fmt: skip

STATUTES = Written(
    "istatai", "Įstatai", "Statutes",
    "Pagrindinės sąjungos įstatų nuostatos: kas gali būti nariu, kas sprendžia ir kaip naudojamos lėšos.",
    "The main provisions of the union's statutes: who may be a member, who decides, how money is used.",
    """Šiame demonstraciniame puslapyje įstatai perpasakoti trumpai. Tikroje svetainėje čia būtų įregistruotas
tekstas ir visos ankstesnės jo redakcijos.

## Nariai

Nariu gali tapti įregistruota ir veikianti kaimo bendruomenė, bendruomenių sąjunga ar vietos veiklos grupė. Prašymą
svarsto taryba. Jei atsako neigiamai, ji pasako kodėl, ir tada galima kreiptis į susirinkimą.

- Kiekvienas narys gali siūlyti klausimus, susipažinti su visais dokumentais, balsuoti ir būti renkamas.
- Kiekvienas narys laikosi įstatų ir moka susirinkimo nustatytą nario mokestį.
- Išstoti galima bet kada: pakanka parašyti tarybai.

## Susirinkimas

Aukščiausiasis organas yra visuotinis narių susirinkimas, šaukiamas bent kartą per metus. Apie jį pranešama likus ne
mažiau kaip trisdešimčiai dienų, kartu su darbotvarke. Jei nesusirenka daugiau kaip pusė narių, šaukiamas pakartotinis
susirinkimas tais pačiais klausimais.

## Taryba, pirmininkas, revizijos komisija

Tarp susirinkimų sąjungai vadovauja taryba ir jos išrinktas pirmininkas. Ar lėšos naudojamos taip, kaip nutarta,
tikrina revizijos komisija: jos nariai negali būti tarybos nariai.

## Lėšos

Sąjunga gyvena iš nario mokesčių, paramos ir projektams skirtų lėšų. Jos naudojamos tik įstatuose nurodytiems
tikslams, o metų ataskaita skelbiama visiems.

## Įstatų keitimas

Pakeisti įstatus, pertvarkyti ar likviduoti sąjungą galima ne mažiau kaip dviem trečdaliais susirinkime dalyvaujančių
narių balsų.""",
    """On this page of a demonstration the statutes are retold in brief. A real site would have the registered
text here, with all its earlier versions.

## Members

A registered and working rural community, union of communities or local action group may become a member. The council
decides on the application. If it refuses, it says why, and the general meeting may be asked.

- Each member may propose matters, see all papers, vote and be elected.
- Each member keeps the statutes and pays the membership fee the meeting has set.
- A member may leave at any time; a letter to the council is enough.

## General meeting

The highest body is the general meeting of members, called at least once a year. Members are told of it, with its
agenda, at least thirty days before. If no more than half of them come, a repeat meeting is called on the same matters.

## Council, chair, audit commission

Between meetings the union is led by a council and the chair it elects. Whether money is used as was decided is looked
at by the audit commission, whose members may not sit on the council.

## Money

The union lives on membership fees, donations and money for projects. It is used only for the purposes the statutes
name, and the yearly report is public.

## Changing the statutes

To change the statutes, to transform the union or to end it takes at least two thirds of the votes of members present
at the meeting.""",
)  # fmt: skip

BODIES = Written(
    "organai", "Valdymo organai", "Bodies",
    "Kas sąjungoje sprendžia: susirinkimas, taryba, pirmininkas, revizijos komisija.",
    "Who decides in the union: the general meeting, the council, the chair, the audit commission.",
    """## Visuotinis narių susirinkimas

Nariai siunčia delegatus. Susirinkimas tvirtina metų ataskaitas, renka tarybą, keičia įstatus ir pasako, ką
sąjunga turi padaryti kitais metais.

## Taryba

Po vieną atstovą iš kiekvieno regiono. Posėdžiauja bent kartą per ketvirtį, protokolai skelbiami.

## Pirmininkas ir biuras

Pirmininkas atstovauja sąjungai. Biuras atlieka kasdienius darbus ir atsako į laiškus – rašo žmogus, ne automatas.

## Revizijos komisija

Tikrina lėšas ir kasmet praneša susirinkimui.""",
    """## General meeting of members

Members send delegates. The meeting approves the yearly reports, elects the council, changes the statutes and says
what the union must do in the next year.

## Council

One representative of each region. It meets at least once a quarter; its minutes are published.

## Chair and office

The chair represents the union. The office does the daily work and answers letters: a person writes, not a machine.

## Audit commission

Looks at the money and reports to the meeting every year.""",
)  # fmt: skip

PARTNERS = Written(
    "partneriai", "Partneriai", "Partners",
    "Su kuo dirbame Lietuvoje ir už jos ribų.",
    "With whom we work in Lithuania and beyond.",
    """Dirbame su tais, kurių sprendimai pasiekia kaimą, ir su tais, kurie kaime dirba.

- Savivaldybės ir seniūnijos – arčiausiai žmonių.
- Ministerijos ir agentūros, kurios rengia ir skelbia paramos kaimui programas.
- Vietos veiklos grupės ir jų tinklas.
- Kitų Europos šalių kaimo judėjimai: jų yra apie keturiasdešimt, ir daug rūpesčių – tie patys.

Norite tapti partneriu? Rašykite biurui: atsakysime per penkias darbo dienas.""",
    """We work with those whose decisions reach the countryside, and with those who work in it.

- Municipalities and elderships, closest to people.
- Ministries and agencies that prepare and publish programmes of rural support.
- Local action groups and their network.
- Rural movements of other countries of Europe: there are some forty, and many of their cares are ours.

Would you like to be a partner? Write to the office: we answer within five working days.""",
)  # fmt: skip

PAGES = (TASKS, STATUTES, BODIES, PARTNERS)
