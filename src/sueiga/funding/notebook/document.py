"""An application as a document to hand in or to copy from: plain values for paper (typst) and for Word."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from sueiga.core.text import printable
from sueiga.core.writing import iso, long_date, money, number
from sueiga.funding.models import BudgetLine, Notebook, Paper
from sueiga.funding.notebook import pages
from sueiga.funding.notebook.applicant import applicant, chair
from sueiga.funding.notebook.budgeting import Line
from sueiga.funding.notebook.call import area_name, said_of
from sueiga.funding.notebook.enums import PaidFrom, PaperState

Pairs = Sequence[tuple[str, str]]


def application(notebook: Notebook) -> dict[str, Any]:
    """Everything of it, in the language spoken; what was left empty is left out."""
    said = said_of(notebook.edition)
    counted = pages.budget(notebook, said)
    answers = [(row.question, row.text.strip()) for row in pages.answers_of(notebook) if row.text.strip()]
    said_of_it: dict[str, Any] = _printable({
        "title": notebook.title or pgettext("heading", "Application"),
        "lang": get_language() or "lt",
        "organisation": notebook.organisation.name,
        "over": pgettext("heading", "Application"),
        "call": _call(notebook),
        "applicant": (_("The applicant"), _filled(_applicant(notebook))),
        "project": (_("The project"), _filled(_project(notebook, area_name(said, notebook.area_code), counted))),
        "answers": (_("Description of the project"), answers),
        "budget": _budget(counted),
        "partners": (_("Partners"), [_partner(row) for row in pages.partners_of(notebook)]),
        "papers": (_("Documents added"), [_paper(row) for row in pages.papers_of(notebook) if _is_added(row)]),
        "signed": (_("For the applicant"), chair(notebook.organisation), _("Name, signature, date")),
    })  # fmt: skip
    return said_of_it


def _printable(told: Any) -> Any:
    """Every text of it as Word and paper can hold it: people paste from anywhere."""
    if isinstance(told, dict):
        return {key: _printable(value) for key, value in told.items()}
    if isinstance(told, (list, tuple)):
        return [_printable(value) for value in told]
    return printable(str(told))


def _call(notebook: Notebook) -> str:
    edition = notebook.edition
    number_of = _("No. %(number)s") % {"number": edition.number} if edition.number else ""
    return ", ".join(part for part in (edition.name, number_of) if part)


def _applicant(notebook: Notebook) -> Iterator[tuple[str, str]]:
    for fact in applicant(notebook.organisation):
        yield fact.term, fact.value
    yield _("You apply as"), notebook.get_kind_display()
    yield _("Bank account of the organisation"), notebook.bank_account
    reach = (notebook.contact_name, notebook.contact_phone, notebook.contact_email)
    yield _("Contact person"), ", ".join(part for part in reach if part)


def _project(notebook: Notebook, area: str, counted: pages.Budget) -> Iterator[tuple[str, str]]:
    begins, ends = notebook.starts_on, notebook.ends_on
    yield _("Title of the project"), notebook.title
    yield _("Activity area"), area
    if begins and ends:
        yield _("Time of the project"), f"{iso(begins)} – {iso(ends)}"
    if counted.rows:
        yield _("Costs in all"), money(counted.sums.total)
        yield _("Support asked for"), money(counted.sums.asked)
        yield _("Own contribution"), money(counted.sums.own)
    if notebook.handed_in_on:
        yield _("Handed in"), long_date(notebook.handed_in_on)
        yield _("Number of the application"), notebook.number


def _filled(pairs: Iterator[tuple[str, str]]) -> Pairs:
    return [(term, value) for term, value in pairs if value]


def _budget(counted: pages.Budget) -> dict[str, Any]:
    """A table with its sums, and below it where the money comes from."""
    found = counted.sums
    heads = (_("No."), _("What for"), _("How many"), _("Price of one, Eur"), _("Sum, Eur"), _("Support asked for, Eur"),
             _("Own contribution, Eur"))  # fmt: skip
    sources = (
        (_("Support asked for"), found.asked), (_("Own money"), found.own_money),
        (_("Own contribution in kind"), found.in_kind), (_("Volunteers' work"), found.hours),
    )  # fmt: skip
    shares = [
        (term, money(value), f"{number(value * 100 / found.total, 2)} %")
        for term, value in sources if value and found.total
    ]  # fmt: skip
    return {
        "title": _("Budget of the project"),
        "heads": heads,
        "rows": [_row(order, row, line) for order, (row, line) in enumerate(counted.rows, 1)],
        "sums": (_("In all"), _plain(found.total), _plain(found.asked), _plain(found.own)),
        "sources_title": _("What it is paid from"),
        "sources": shares,
        "notes": list(_notes(counted)),
    }


def _notes(counted: pages.Budget) -> Iterator[str]:
    found = counted.sums
    if found.vat:
        yield _("VAT in the prices: %(amount)s.") % {"amount": money(found.vat)}
    if found.ineligible:
        said = {"eligible": money(found.eligible), "rest": money(found.ineligible)}
        yield _("Eligible costs: %(eligible)s; not counted as eligible: %(rest)s.") % said


def _row(order: int, row: BudgetLine, line: Line) -> dict[str, str]:
    notes = [row.note]
    if row.paid_from != PaidFrom.SUPPORT:
        notes.insert(0, row.get_paid_from_display())
    if row.vat_percent:
        notes.insert(0, _("VAT %(percent)s %%") % {"percent": _short(row.vat_percent)})
    if not row.is_eligible:
        notes.insert(0, _("not an eligible cost"))
    return {
        "number": str(order), "name": row.name, "note": "; ".join(note for note in notes if note),
        "quantity": f"{_short(row.quantity)} {row.unit}".strip(), "price": _plain(row.price),
        "total": _plain(line.total), "asked": _plain(line.wanted), "own": _plain(line.total - line.wanted),
    }  # fmt: skip


def _partner(row: Any) -> tuple[str, str]:
    about = [row.code, row.get_kind_display(), row.does, "" if row.is_agreed else pgettext("partner", "not agreed yet")]
    return row.name, "; ".join(str(part) for part in about if part)


def _is_added(row: Paper) -> bool:
    return row.state == PaperState.READY and not row.is_gone


def _paper(row: Paper) -> tuple[str, str]:
    return row.name, ", ".join(file.name for file in row.files.all())


def _plain(value: Any) -> str:
    return number(value, 2)


def _short(value: Any) -> str:
    exact = value.normalize()
    return number(exact, max(0, -int(exact.as_tuple().exponent)))
