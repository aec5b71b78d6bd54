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
    "Pagrindinės sąjungos įstatų nuostatos trumpai; visas tekstas – dokumentų lentynoje.",
    "The main provisions of the union's statutes in brief; the whole text is in the resource library.",
    """Šiame demonstraciniame puslapyje įstatai perpasakoti trumpai. Tikroje svetainėje čia būtų įregistruotas
tekstas ir visos ankstesnės jo redakcijos.

- Nariai – kaimo bendruomenės, jų sąjungos ir vietos veiklos grupės, įregistruotos ir veikiančios.
- Aukščiausias organas – visuotinis narių susirinkimas, šaukiamas bent kartą per metus.
- Tarp susirinkimų sąjungai vadovauja taryba ir jos išrinktas pirmininkas.
- Lėšų naudojimą tikrina revizijos komisija.
- Sprendimai dėl įstatų priimami dviem trečdaliais dalyvaujančiųjų balsų.""",
    """On this page of a demonstration the statutes are retold in brief. A real site would have the registered
text here, with all its earlier versions.

- Members are rural communities, their unions and local action groups, registered and working.
- The highest body is the general meeting of members, called at least once a year.
- Between meetings the union is led by a council and the chair it elects.
- The audit commission looks at how money is used.
- Decisions on the statutes take two thirds of the votes of those present.""",
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
