"""How to reach the union, and what the site promises: pages below /apie/."""

from sueiga.publishing.demo.written import Written

ABOUT = Written(
    "apie", "Apie sąjungą", "About the union",
    "Kaimo bendruomenių sąjunga: kas esame, ko siekiame, kas joje sprendžia ir kaip mus pasiekti.",
    "The union of rural communities: who we are, what we work for, who decides and how to reach us.",
    """Sueiga – taip vadinosi lietuvių kaimo susirinkimas, kuriame kaimynai tardavosi dėl bendrų reikalų. Šioje
svetainėje tokia sueiga vyksta kasdien: čia bendruomenės randa viena kitą, sužino, ką gali ir ką turi padaryti, ir
parodo, ką jau padarė.

> Čia rašome tik tai, ką galime pagrįsti, ir pasakome, iš kur tai žinome.
— Sąjungos biuras""",
    """Sueiga was the assembly of a Lithuanian village, where neighbours settled their common affairs. On this
site it meets every day: here communities find each other, learn what they may and must do, and show what they
have done.

> We write only what we can show, and say how we know it.
— The union's office""",
)  # fmt: skip

CONTACTS = Written(
    "kontaktai", "Kontaktai", "Contacts",
    "Kaip pasiekti sąjungos biurą: laišku, telefonu arba užsukus.",
    "How to reach the union's office: by letter, by telephone or in person.",
    """Svetainė yra demonstracinė, todėl tikro adreso ir telefono joje nėra. Tikroje svetainėje čia būtų biuro
adresas, darbo laikas ir žmonės su pareigomis.

## Kada ir kaip

- Elektroniniu laišku – visada: adresas kiekvieno puslapio apačioje.
- Telefonu – darbo dienomis nuo devintos iki šešioliktos valandos.
- Neturite interneto? Parašykite popierinį laišką – atsakysime irgi popieriniu.

## Žiniasklaidai

Nuotraukas, ženklus ir žmones, kuriems galima skambinti, rasite [žiniasklaidos puslapyje](/ziniasklaidai/).""",
    """This site is a demonstration, so it has no real address or telephone. A real site would have the office's
address and hours here, and people with what they do.

## When and how

- By e-mail, always: the address is at the foot of each page.
- By telephone, on working days from nine to four.
- No internet? Write a letter on paper, and we shall answer on paper.

## For the press

Pictures, marks and people who speak are on [the page for the press](/en/ziniasklaidai/).""",
)  # fmt: skip

ACCESSIBILITY = Written(
    "prieinamumas", "Prieinamumo pareiškimas", "Accessibility statement",
    "Kaip pasirūpinome, kad svetaine galėtų naudotis kiekvienas, ir ką daryti, jei nepavyksta.",
    "What we did so that everybody can use the site, and what to do if something is in the way.",
    """Norime, kad šia svetaine galėtų naudotis kiekvienas, todėl kuriame ją pagal žiniatinklio turinio prieinamumo
gairių (WCAG) 2.2 versijos AA lygį.

## Kiek svetainė prieinama

Svetainė gairių AA lygį atitinka iš dalies: kas dar netobula, parašyta žemiau. Taip įvertinome patys. Kiekvienos rūšies
puslapiai tikrinami automatine priemone ir naršykle: šviesiomis ir tamsiomis spalvomis, plačiame ir siaurame ekrane.

## Ką galite daryti

- Naudotis vien klaviatūra arba ekrano skaitytuvu.
- Dvigubai padidinti raides – niekas nepasislėps.
- Nežiūrėti į žemėlapį: tos pačios organizacijos surašytos po juo.
- Skaityti be „JavaScript“, senu telefonu, lėtu ryšiu.
- Atsispausdinti: puslapiai pritaikyti popieriui.

## Kas dar netobula

- Nuskenuoti dokumentai, kuriuos atsiunčia kiti, ne visada turi teksto sluoksnį. Paprašykite – perrašysime.
- Filmai rodomi kitose svetainėse ir ne visi turi subtitrus. Kas juose sakoma, stengiamės trumpai parašyti.
- Bendruomenių nuotraukas aprašo jos pačios; kartais tie aprašymai per trumpi.

## Jei kas trukdo

Parašykite [biurui](/apie/kontaktai/). Atsakys žmogus per penkias darbo dienas. Jei neatsakome ar nepadedame,
galite kreiptis į Lygių galimybių kontrolieriaus tarnybą.""",
    """We want everybody to be able to use this site, so it is made to the Web Content Accessibility Guidelines (WCAG)
2.2, level AA.

## How accessible the site is

The site conforms to level AA in part: what is not yet so is said below. This is our own assessment. Pages of each kind
are checked by a tool and in a browser: light and dark, on wide and on narrow screens.

## What you can do

- Use a keyboard alone, or a screen reader.
- Make the type twice as large: nothing is hidden.
- Leave the map alone: the same organisations are listed below it.
- Read without JavaScript, on an old phone, over a slow line.
- Print: pages are made for paper, too.

## What is not yet so

- Scanned papers that others send us do not always have a layer of text. Ask us and we type them out.
- Films are shown by other sites, and not all have subtitles. We try to write in short what is said in them.
- Communities describe their photos themselves; some of these descriptions are too short.

## If something is in the way

Write to [the office](/en/apie/kontaktai/). A person answers within five working days. If we do not answer or help,
you may turn to the Office of the Equal Opportunities Ombudsperson.""",
)  # fmt: skip

PRIVACY = Written(
    "privatumas", "Privatumas", "Privacy",
    "Kokius žmonių duomenis, kodėl ir kiek laiko saugome.",
    "What we keep about people, what for and how long.",
    """Renkame tik tai, ko reikia darbui: kas kalba organizacijos vardu, kaip tą žmogų pasiekti, ko jis norėjo.
Lankytojų nesekame: svetainėje nėra nei reklamos, nei svetimų skaitiklių; slapukų – tik tiek, kiek reikia prisijungti.

- Savo duomenis matote ir galite atsisiųsti savo paskyroje.
- Paprašius juos ištaisome arba ištriname.
- Naujienlaiškio galite atsisakyti vienu paspaudimu; ar laišką atvėrėte, nežinome ir nenorime žinoti.

Manote, kad su jūsų duomenimis elgiamės netinkamai? Parašykite mums; skųstis galite ir Valstybinei duomenų apsaugos
inspekcijai.

Išsami lentelė – ką, kodėl ir kiek laiko saugome – yra [duomenų apsaugos puslapyje](/privatumas/).""",
    """We collect only what the work needs: who speaks for an organisation, how to reach them, what they wished
for. We do not follow visitors: there are no advertisements, no counters of others, and no cookies beyond those of
signing in.

- You see and download your own data in your account.
- We correct or delete it when you ask.
- One click ends the newsletter; whether you opened a letter we neither know nor wish to.

Do you think we treat your data wrongly? Write to us; you may also complain to the State Data Protection Inspectorate.

The whole table of what we keep, what for and how long is on [the page about data protection](/en/privatumas/).""",
)  # fmt: skip

PAGES = (CONTACTS, ACCESSIBILITY, PRIVACY)
