"""Plain factories of applications being written."""

from decimal import Decimal

from sueiga.accounts.models import User
from sueiga.funding import record
from sueiga.funding.actions import notebooks
from sueiga.funding.models import BudgetLine, Call, Notebook, NotebookAnswer, Paper
from sueiga.registry.models import Organisation
from tests.factories import funding


def said(**fields: object) -> record.CallRecord:
    """A call with two areas, two documents and a criterion: at most 5 000 Eur, 90 per cent."""
    return funding.said(**{
        "areas": (record.ActivityArea("I", "Materialinė bazė"), record.ActivityArea("II", "Viešosios erdvės")),
        "documents": (
            record.RequiredDocument("Įstatų kopija", "Copy of the statutes"),
            record.RequiredDocument("Statybos leidimas", "Building permit", area_code="II"),
        ),
        "criteria": (record.Criterion("Savanorių dalyvavimas", "Volunteers take part", Decimal(10)),),
        "own_percent": Decimal(10), "own_in_kind": True, "own_hours": True, "vat_eligible": True,
        "partners": "allowed", **fields,
    })  # fmt: skip


def call(says: record.CallRecord | None = None, **fields: object) -> Call:
    """Such a call, published."""
    return funding.published(says or said(), **fields)


def notebook(organisation: Organisation, by: User, of: Call | None = None, **fields: object) -> Notebook:
    """An application begun by somebody."""
    made = notebooks.start(call=of or call(), organisation=organisation, area_code="I", kind="rural_community", by=by)
    Notebook.objects.filter(pk=made.pk).update(**fields)
    return Notebook.objects.select_related("call", "edition", "organisation").get(pk=made.pk)


def answer(of: Notebook, text: str = "", **fields: object) -> NotebookAnswer:
    """Its first answer, with this text."""
    found = of.answers.order_by("order").first()
    assert found is not None
    NotebookAnswer.objects.filter(pk=found.pk).update(text=text, **fields)
    return NotebookAnswer.objects.select_related("notebook").get(pk=found.pk)


def paper(of: Notebook) -> Paper:
    """Its first document."""
    found = of.papers.order_by("order").first()
    assert found is not None
    return found


def line(of: Notebook, name: str = "Kėdės", price: str = "45.50", quantity: str = "20", **fields: object) -> BudgetLine:
    """A line of its budget: twenty chairs."""
    return BudgetLine.objects.create(notebook=of, name=name, price=Decimal(price), quantity=Decimal(quantity), **fields)
