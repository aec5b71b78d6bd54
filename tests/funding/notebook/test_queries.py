"""Each main page of an application asks as much for three rows of each part as for one."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.actions import notebook_papers
from sueiga.funding.models import Notebook, NotebookAnswer, NotebookPartner, Review, ReviewComment
from sueiga.registry.uploads import Upload
from tests.factories import notebooks as factory
from tests.factories.people import signed_in
from tests.world import World

QUERIES = {
    "notebook": 20,
    "notebook_answers": 16,
    "notebook_papers": 17,
    "notebook_budget": 16,
    "notebook_partners": 16,
    "notebook_review": 17,
    "notebook_read": 17,
}


@pytest.fixture
def ona(world: World) -> Client:
    return signed_in(world.ona)


@pytest.fixture
def notebook(world: World) -> Notebook:
    return factory.notebook(world.bijutiskio_bendruomene, world.ona)


def grow(notebook: Notebook, world: World, number: int) -> None:
    """One more of each: an answer, a document with its file, a line, a partner, a reviewer with a remark."""
    answer = NotebookAnswer.objects.create(
        notebook=notebook, key=f"own-{number}", question_lt="Kas dar?", text="Talka."
    )
    paper = notebook_papers.add_paper(notebook=notebook, name=f"Raštas {number}", by=world.ona)
    upload = Upload(f"rastas-{number}.pdf", "application/pdf", b"%PDF-1.4 %%EOF")
    notebook_papers.add_files(paper=paper, files=[upload], by=world.ona)
    factory.line(notebook)
    NotebookPartner.objects.create(notebook=notebook, name="Leliūnų bendruomenė", kind="community")
    now = timezone.now()
    Review.objects.create(notebook=notebook, whom="Vida", invited_by=world.ona, expires_at=now)
    ReviewComment.objects.create(notebook=notebook, text="Gerai.", by=world.vida, answer=answer)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), QUERIES.items())
def test_a_page_of_an_application_asks_as_much_for_three_rows_as_for_one(
    name: str, queries: int, rows: int, notebook: Notebook, ona: Client, world: World,
    django_assert_num_queries: Callable[..., object],
) -> None:  # fmt: skip
    for number in range(rows):
        grow(notebook, world, number)

    with django_assert_num_queries(queries):
        ona.get(reverse(f"funding:{name}", args=[notebook.pk]))
