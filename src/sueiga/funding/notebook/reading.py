"""The whole of an application on one page, for reading and remarking."""

from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.accounts.models import User
from sueiga.core.components import Fact, FileLink
from sueiga.funding.models import Notebook, NotebookAnswer, NotebookPartner, Paper, ReviewComment
from sueiga.funding.notebook import pages
from sueiga.funding.notebook.applicant import applicant
from sueiga.funding.notebook.call import Deadline, area_name, deadlines, said_of


@dataclass(frozen=True)
class Reading:
    """Everything of it."""

    writes: bool  # whether the reader is one of its writers
    deadlines: Sequence[Deadline]
    facts: Sequence[Fact]
    area: str
    answers: Sequence[tuple[NotebookAnswer, Sequence[ReviewComment]]]
    budget: pages.Budget
    papers: Sequence[tuple[Paper, Sequence[FileLink]]]
    partners: Sequence[NotebookPartner]
    remarks: Sequence[ReviewComment]  # on the whole


def reading(notebook: Notebook, user: User) -> Reading:
    """In a fixed number of queries."""
    said = said_of(notebook.edition)
    comments = pages.comments_of(notebook)
    return Reading(
        writes=Notebook.objects.editable_by(user).contains(notebook),
        deadlines=deadlines(notebook, said),
        facts=applicant(notebook.organisation),
        area=area_name(said, notebook.area_code),
        answers=[(row, [each for each in comments if each.answer_id == row.pk]) for row in pages.answers_of(notebook)],
        budget=pages.budget(notebook, said),
        papers=[(row, [pages.file_link(file) for file in row.files.all()]) for row in pages.papers_of(notebook)],
        partners=pages.partners_of(notebook),
        remarks=[each for each in comments if each.answer_id is None],
    )
