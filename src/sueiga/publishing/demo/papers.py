"""Papers of the demonstration's shelf: short texts, set as PDF by the product itself."""

from dataclasses import dataclass

from django.core.files.base import ContentFile

from sueiga.core.documents import pdf
from sueiga.publishing.enums import Language, Topic
from sueiga.publishing.models import Paper


@dataclass(frozen=True)
class Example:
    """A paper in a few sentences."""

    title: str
    title_en: str
    summary: str
    summary_en: str
    text: str
    topic: Topic
    year: int
    language: Language = Language.LITHUANIAN


EXAMPLES = (
    Example(
        "Pavyzdiniai bendruomenės įstatai", "Model statutes of a community",
        "Įstatų pavyzdys su paaiškinimais, ką kuriame punkte parašyti.",
        "An example with notes on what to write where.",
        "Bendruomenė yra savanoriška gyventojų organizacija. Aukščiausias jos organas – visuotinis narių susirinkimas.",
        Topic.UNION, 2026,
    ),
    Example(
        "Metinės veiklos ataskaitos pavyzdys", "Example of a yearly activity report",
        "Užpildyta ataskaita: ką veikėme, su kuo, už kokias lėšas.",
        "A report filled in: what we did, with whom, for what money.",
        "Per metus surengta dvylika renginių, juose dalyvavo penki šimtai žmonių. Ataskaita patvirtinta susirinkime.",
        Topic.LEARNING, 2026,
    ),
    Example(
        "Kaip surengti talką: atmintinė", "How to hold a day of common work: a checklist",
        "Vienas lapas: kviečiame, susitariame, dirbame, padėkojame.", "One sheet: invite, agree, work, thank.",
        "Talkai reikia tikslo, dienos, įrankių ir pietų. Už saugumą atsako vienas žmogus, kurio telefoną žino visi.",
        Topic.VILLAGES, 2025,
    ),
    Example(
        "Panaudos sutarties pavyzdys", "Example of a contract of loan for use",
        "Kai savivaldybė patalpas bendruomenei duoda naudotis neatlygintinai.",
        "When a municipality lends rooms to a community.",
        "Panaudos davėjas perduoda, o panaudos gavėjas priima šias patalpas neatlygintinai naudotis.",
        Topic.SERVICES, 2025,
    ),
    Example(
        "Sąjunga trumpai", "The union in brief",
        "Sąjunga dviejuose puslapiuose anglų kalba – užsienio partneriams.",
        "The union on two pages, for partners abroad.",
        "The union brings rural communities, their unions and local action groups together and speaks for them.",
        Topic.ABROAD, 2026, Language.ENGLISH,
    ),
    Example(
        "Kaimo parlamento rezoliucijos", "Resolutions of the Rural Parliament",
        "Vienuolika rezoliucijų su adresatais ir atsakymų terminais.",
        "Eleven resolutions, whom they went to and by when an answer is due.",
        "Dėl viešojo transporto. Dėl mažųjų mokyklų. Dėl ryšio. Dėl atskiros paramos krypties mažosioms bendruomenėms.",
        Topic.GOVERNMENT, 2024,
    ),
)  # fmt: skip


def shelve() -> list[Paper]:
    """Set and keep each of them."""
    return [_kept(example) for example in EXAMPLES]


def _kept(example: Example) -> Paper:
    lang, title = ("en", example.title_en) if example.language == Language.ENGLISH else ("lt", example.title)
    content = pdf("publishing/example.typ", {"title": title, "text": example.text, "year": example.year, "lang": lang})
    paper = Paper(
        title=example.title, title_en=example.title_en, summary_lt=example.summary, summary_en=example.summary_en,
        topic=example.topic, year=example.year, language=example.language, words=f"{title} {example.text}",
    )  # fmt: skip
    paper.file = ContentFile(content, name="dokumentas.pdf")
    paper.file_size = len(content)
    paper.save()
    return paper
