"""Blocks of the product's own in the demonstration's texts, so that each kind is seen at work once."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.publishing.enums import Figure
from sueiga.publishing.models import Paper
from sueiga.registry.models import Organisation

Block = tuple[str, Any]
FILM = "https://vimeo.com/1084537"  # Big Buck Bunny of the Blender Foundation, free to share (CC BY 3.0)


def timetable(english: bool) -> list[Block]:
    """The day of the council."""
    rows = (
        [("10:00", "Members' tasks", "The chair"), ("11:30", "Reports in time", "The office"), ("13:00", "Lunch", "")]
        if english
        else [
            ("10:00", "Narių užduotys", "Pirmininkas"),
            ("11:30", "Ataskaitos laiku", "Biuras"),
            ("13:00", "Pietūs", ""),
        ]
    )
    heading = "The day" if english else "Dienotvarkė"
    return [
        (
            "timetable",
            {"heading": heading, "rows": [{"time": time, "what": what, "who": who} for time, what, who in rows]},
        )
    ]


def questions(english: bool) -> list[Block]:
    """What communities ask of the verdicts."""
    asked = (
        [
            ("Who sees our answer?", "<p>Your people and the union's office; nobody else.</p>"),
            ("What if the answer is wrong?", "<p>Say so on the page of the call: a person looks into it.</p>"),
        ]
        if english
        else [
            ("Kas mato mūsų atsakymą?", "<p>Jūsų žmonės ir sąjungos biuras. Daugiau niekas.</p>"),
            ("O jeigu atsakymas klaidingas?", "<p>Parašykite kvietimo puslapyje – pažiūrės žmogus.</p>"),
        ]
    )
    heading = "What people ask" if english else "Ko klausia žmonės"
    return [("questions", {"heading": heading, "questions": [{"question": q, "answer": a} for q, a in asked]})]


def figures(english: bool) -> list[Block]:
    """The product's own numbers."""
    chosen = [choice.value for choice in Figure][:3]
    return [("figures", {"heading": "The registry today" if english else "Sąvadas šiandien", "figures": chosen})]


def mapped(organisations: Sequence[Organisation], english: bool) -> list[Block]:
    """Where the communities of the stories are."""
    heading = "Where the stories of this site come from" if english else "Iš kur šios svetainės pasakojimai"
    return [("map", {"heading": heading, "organisations": list(organisations)})]


def call_card(english: bool) -> list[Block]:
    """A call of the demonstration, if it has one: the one that closes soonest, else the first."""
    call = Call.objects.taking(timezone.now()).by_deadline().first() or Call.objects.order_by("pk").first()
    return [("call", call)] if call else []


def event_card(english: bool) -> list[Block]:
    """The last event of the calendar: the rally."""
    event = Event.objects.public().order_by("starts_at").last()
    return [("event", event)] if event else []


def files(papers: Sequence[Paper], english: bool) -> list[Block]:
    """The model statutes of the shelf."""
    heading = "An example for your community" if english else "Pavyzdys jūsų bendruomenei"
    return [("files", {"heading": heading, "papers": list(papers[:1])})]


def video(english: bool) -> list[Block]:
    """A film that plays only when somebody asks for it."""
    title = "A film to try the player with" if english else "Filmas grotuvui išbandyti"
    return [("video", {"address": FILM, "title": title, "picture": None, "words": ""})]


def project(organisation: Organisation, english: bool) -> list[Block]:
    """A project in a few words."""
    said = (
        ("Warm school", "One room a year, twelve hands, no debt.")
        if english
        else ("Šilta mokykla", "Po vieną patalpą per metus, dvylika rankų, jokių skolų.")
    )
    return [("project", {"title": said[0], "text": said[1], "organisation": organisation, "link": ""})]
