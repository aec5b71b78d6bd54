"""What the pages of an application show: its frame, its sections with how far each is, its budget as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from sueiga.accounts.models import User
from sueiga.core.components import FileLink
from sueiga.core.writing import money
from sueiga.funding import presence
from sueiga.funding.enums import Partners
from sueiga.funding.models import (
    BudgetLine,
    Notebook,
    NotebookAnswer,
    NotebookPartner,
    Paper,
    PaperFile,
    ReviewComment,
)
from sueiga.funding.notebook.budget_checks import Check, State, checks
from sueiga.funding.notebook.budgeting import Limits, Line, Sums, line_of, sums
from sueiga.funding.notebook.call import Deadline, deadlines, limits, said_of
from sueiga.funding.notebook.enums import PaperState
from sueiga.funding.record import CallRecord


@dataclass(frozen=True)
class Frame:
    """What every page of an application has on top."""

    notebook: Notebook
    said: CallRecord
    deadlines: Sequence[Deadline]
    others: Sequence[str]  # who else is here now, and where

    @property
    def takes_partners(self) -> bool:
        """Whether this call speaks of partners at all."""
        return self.said.partners in {Partners.ALLOWED, Partners.REQUIRED}


@dataclass(frozen=True)
class Section:
    """A part of the work and how far it is."""

    name: str
    url: str
    status: str
    is_done: bool


@dataclass(frozen=True)
class Budget:
    """The lines with their sums, and what the call says to them."""

    rows: Sequence[tuple[BudgetLine, Line]]
    sums: Sums
    limits: Limits
    checks: Sequence[Check]

    @property
    def is_kept(self) -> bool:
        """Whether nothing is broken and nothing left open."""
        return all(check.state == State.KEPT for check in self.checks)


def frame(notebook: Notebook, user: User, section: str = "") -> Frame:
    """Whoever opens a page is noted to be there, and sees who else is."""
    presence.note(notebook.room, user, section[:60])
    said = said_of(notebook.edition)
    return Frame(notebook, said, deadlines(notebook, said), others_here(notebook, user))


def others_here(notebook: Notebook, user: User) -> list[str]:
    """„Petras (Sąmata)“."""
    here = presence.others(notebook.room, user)
    return [f"{each.person} ({each.section})" if each.section else str(each.person) for each in here]


def budget(notebook: Notebook, said: CallRecord) -> Budget:
    """One query."""
    rows = [(row, line_of(row)) for row in BudgetLine.objects.filter(notebook=notebook).order_by("order", "pk")]
    allowed, lines = limits(notebook, said), [line for _row, line in rows]
    return Budget(rows, sums(lines, allowed), allowed, checks(lines, allowed))


def sections(shown: Frame) -> list[Section]:
    """In the order the work goes; five queries."""
    return list(_sections(shown))


def papers_of(notebook: Notebook) -> list[Paper]:
    """The checklist with its files; what is asked no more comes last. Two queries."""
    rows = Paper.objects.filter(notebook=notebook).order_by("is_gone", "is_own", "order", "pk")
    return list(rows.prefetch_related("files"))


def answers_of(notebook: Notebook) -> list[NotebookAnswer]:
    """In their order."""
    return list(NotebookAnswer.objects.filter(notebook=notebook).select_related("saved_by").order_by("order", "pk"))


def comments_of(notebook: Notebook) -> list[ReviewComment]:
    """In the order they came."""
    rows = ReviewComment.objects.filter(notebook=notebook).select_related("by", "answer")
    return list(rows.order_by("at", "pk"))


def neighbours(notebook: Notebook, answer: NotebookAnswer) -> tuple[NotebookAnswer | None, NotebookAnswer | None]:
    """The answer before and the one after."""
    rows = answers_of(notebook)
    here = next(number for number, row in enumerate(rows) if row.pk == answer.pk)
    return rows[here - 1] if here else None, rows[here + 1] if here + 1 < len(rows) else None


def _sections(shown: Frame) -> Iterator[Section]:
    notebook = shown.notebook
    yield _project(shown)
    papers = [row for row in Paper.objects.filter(notebook=notebook) if not row.is_gone]
    ready = [row for row in papers if row.state != PaperState.TODO]
    yield Section(
        _("Documents"), _url("notebook_papers", notebook),
        _("%(ready)d of %(all)d are ready") % {"ready": len(ready), "all": len(papers)} if papers
        else _("the call names no documents"),
        all(row.state != PaperState.TODO for row in papers if row.compulsory),
    )  # fmt: skip
    answers = answers_of(notebook)
    done, begun = sum(row.is_done for row in answers), sum(1 for row in answers if row.text.strip())
    said = {"done": done, "all": len(answers), "begun": begun}
    yield Section(
        _("Answers"), _url("notebook_answers", notebook),
        _("%(done)d of %(all)d are finished, %(begun)d are begun") % said, done == len(answers),
    )  # fmt: skip
    counted = budget(notebook, shown.said)
    yield Section(_("Budget"), _url("notebook_budget", notebook), _counted(counted), counted.is_kept)
    if shown.takes_partners:
        yield _partners(shown)
    open_remarks = ReviewComment.objects.filter(notebook=notebook, settled_at=None).count()
    told = ngettext("%(count)d remark waits", "%(count)d remarks wait", open_remarks) % {"count": open_remarks}
    yield Section(
        _("Somebody looks it through"), _url("notebook_review", notebook), told if open_remarks else "", False
    )


def _project(shown: Frame) -> Section:
    notebook, said = shown.notebook, shown.said
    lacks = [
        name for name, is_missing in (
            (_("title"), not notebook.title), (_("activity area"), bool(said.areas) and not notebook.area_code),
            (pgettext("of an application", "who applies"), bool(said.applicants) and not notebook.kind),
            (_("time"), not (notebook.starts_on and notebook.ends_on)),
        ) if is_missing
    ]  # fmt: skip
    status = _("still to say: %(what)s") % {"what": ", ".join(lacks)} if lacks else _("all is said")
    return Section(_("The project"), _url("notebook_project", notebook), status, not lacks)


def _partners(shown: Frame) -> Section:
    agreed = NotebookPartner.objects.filter(notebook=shown.notebook, is_agreed=True).count()
    required = shown.said.partners == Partners.REQUIRED
    told = ngettext("%(count)d has agreed", "%(count)d have agreed", agreed) % {"count": agreed}
    nobody = _("a partner is needed") if required else _("not required")
    return Section(
        _("Partners"),
        _url("notebook_partners", shown.notebook),
        told if agreed else nobody,
        bool(agreed or not required),
    )


def _counted(counted: Budget) -> str:
    if not counted.rows:
        return _("not begun")
    broken = sum(1 for check in counted.checks if check.state == State.BROKEN)
    if broken:
        text = ngettext("%(count)d limit is broken", "%(count)d limits are broken", broken)
        return text % {"count": broken}
    said = {"asked": money(counted.sums.asked), "total": money(counted.sums.total)}
    return _("%(asked)s asked for of %(total)s") % said


def _url(name: str, notebook: Notebook) -> str:
    return reverse(f"funding:{name}", args=[notebook.pk])


def answer_url(answer: NotebookAnswer) -> str:
    """Its page."""
    return reverse("funding:notebook_answer", args=[answer.notebook_id, answer.pk])


def answers_url(notebook: Notebook) -> str:
    """The page of all of them."""
    return _url("notebook_answers", notebook)


def files_of(paper: Paper) -> list[tuple[PaperFile, FileLink]]:
    """What was gathered for a document, to take away."""
    return [(file, file_link(file)) for file in paper.files.order_by("pk")]


def file_link(file: PaperFile) -> FileLink:
    """A gathered file to take away."""
    kind = file.name.rpartition(".")[2].upper()
    return FileLink(file.name, reverse("funding:notebook_file", args=[file.pk]), kind, file.size)


def partners_of(notebook: Notebook) -> list[NotebookPartner]:
    """In the order they were added."""
    return list(NotebookPartner.objects.filter(notebook=notebook).order_by("pk"))


def after_remark(notebook: Notebook, answer: int, *, writes: bool) -> str:
    """Where one goes on after a remark: writers to what it is about, reviewers to the whole."""
    if not writes:
        return f"{_url('notebook_read', notebook)}#answer-{answer}" if answer else _url("notebook_read", notebook)
    if answer:
        return reverse("funding:notebook_answer", args=[notebook.pk, answer])
    return _url("notebook_review", notebook)
