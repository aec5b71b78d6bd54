"""What an application to a call consists of: questions worth preparing answers to, documents to gather."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import NOTHING, Bilingual, Sentence
from sueiga.funding.enums import Partners
from sueiga.funding.record import CallRecord, Criterion, RequiredDocument

APPLICANT = "applicant"


@dataclass(frozen=True)
class Question:
    """A question with a hint; `key` names it within the outline."""

    key: str
    text: Bilingual
    hint: Bilingual = NOTHING


USUAL = (
    ("summary", _("The project in three sentences"),
     _("What you will do, for whom, and what will be different afterwards. Many read nothing but this.")),
    (APPLICANT, _("Who we are"),
     _("What your organisation does, how many people take part, what you have carried out before. Taken from your "
       "profile: change it as you like.")),
    ("need", _("Why it is needed"),
     _("Which need of the people of your place it answers, and how you know: numbers, talks, a survey.")),
    ("goal", _("What we want to reach"), _("One goal, and two or three tasks that lead to it.")),
    ("activities", _("What we will do, and when"),
     _("Step by step: what, when, where, who answers for it.")),
    ("people", _("Whom it serves"), _("Who will take part and who will gain, and how many of them.")),
    ("results", _("Results that can be counted"),
     _("What will have been made or held: how many events, participants, square metres, things bought.")),
    ("team", _("Who will carry it out"), _("People, what each answers for, what they can do.")),
    ("publicity", _("How we will tell of it"),
     _("Where you will write that it was supported, and what you will show.")),
    ("after", _("What stays afterwards"),
     _("Who will look after what was made, with what money, and for how long.")),
)  # fmt: skip
WITH_PARTNERS = (
    "partners", _("What each partner does"), _("Why you do it together, and what each one brings.")
)  # fmt: skip


def questions(said: CallRecord, area_code: str = "") -> Iterator[Question]:
    """The usual ones, and one for each criterion that points are given for."""
    for key, text, hint in USUAL:
        yield Question(key, Sentence(text).in_both(), Sentence(hint).in_both())
        if key == "team" and said.partners in {Partners.ALLOWED, Partners.REQUIRED}:
            other, text, hint = WITH_PARTNERS
            yield Question(other, Sentence(text).in_both(), Sentence(hint).in_both())
    for row in said.criteria:
        if is_of(row, area_code):
            yield Question("criterion", Bilingual(row.name_lt, row.name_en), _points(row))


def documents(said: CallRecord, area_code: str = "") -> list[RequiredDocument]:
    """Those asked for in this area; all of them as long as no area was chosen."""
    return [row for row in said.documents if is_of(row, area_code)]


def is_of(row: RequiredDocument | Criterion, area_code: str) -> bool:
    """Whether something concerns an application of this area."""
    return not row.area_code or not area_code or row.area_code == area_code


def _points(row: Criterion) -> Bilingual:
    if row.points is None:
        return Sentence(_("A selection criterion: say how you meet it.")).in_both()
    told = Sentence(_("A selection criterion, up to %(points)s points: say how you meet it."),
                    points=f"{row.points.normalize():f}")  # fmt: skip
    return told.in_both()
