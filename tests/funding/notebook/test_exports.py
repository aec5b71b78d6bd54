"""What is handed in: a PDF, a Word document, and an archive with every file gathered."""

import io
import zipfile

import pytest
from django.urls import reverse
from docx import Document
from pypdf import PdfReader

from sueiga.funding.actions import notebook_papers
from sueiga.funding.models import Notebook, NotebookPartner
from sueiga.registry.models import Profile, ProfilePart
from sueiga.registry.uploads import Upload
from tests.factories import notebooks as factory
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def notebook(world: World) -> Notebook:
    """All of it written."""
    own = world.bijutiskio_bendruomene
    Profile.objects.create(organisation=own, members=42)
    ProfilePart.objects.create(organisation=own, part="numbers", source="organisation")
    made = factory.notebook(
        own, world.ona, title="Suolai #let *visiems*", starts_on="2027-04-01", ends_on="2027-09-30",
        handed_in_on="2026-11-01", number="PAR-7",
    )  # fmt: skip
    factory.answer(made, "Pirma pastraipa.\n\nAntra pastraipa <b>.")
    factory.line(made, vat_percent=21, asked=819, note="Trys pasiūlymai")
    factory.line(made, "Talka", "9.50", paid_from="hours")
    factory.line(made, "Vaišės", "100", "1", is_eligible=False, paid_from="own_money")
    NotebookPartner.objects.create(notebook=made, name="Leliūnų bendruomenė", kind="community")
    upload = Upload("statutai.pdf", "application/pdf", b"%PDF-1.4 %%EOF")
    notebook_papers.add_files(paper=factory.paper(made), files=[upload], by=world.ona)
    return made


def taken(notebook: Notebook, world: World, kind: str) -> bytes:
    answer = signed_in(world.ona).get(reverse("funding:notebook_export", args=[notebook.pk, kind]))
    assert answer["Content-Disposition"].endswith(f'.{kind}"')
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_the_pdf_is_tagged_and_says_all_of_it(world: World, notebook: Notebook) -> None:
    reader = PdfReader(io.BytesIO(taken(notebook, world, "pdf")))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    for words in ("Suolai #let *visiems*", "Antra pastraipa <b>.", "1 200,00", "819,00", "42", "statutai.pdf"):
        assert words in text.replace("\u00a0", " ")


def test_the_word_document_has_headings_tables_and_its_language(world: World, notebook: Notebook) -> None:
    document = Document(io.BytesIO(taken(notebook, world, "docx")))
    headings = [part.text for part in document.paragraphs if part.style.name == "Heading 1"]
    assert headings == ["Suolai #let *visiems*"]
    assert "Talka" in [cell.text.split("\n")[0] for table in document.tables for cell in table.column_cells(1)]
    assert document.core_properties.language == "lt"


def test_the_archive_holds_both_and_each_file_in_its_folder(world: World, notebook: Notebook) -> None:
    with zipfile.ZipFile(io.BytesIO(taken(notebook, world, "zip"))) as archive:
        names = sorted(archive.namelist())
        assert archive.testzip() is None
    assert "01 Įstatų kopija/01 statutai.pdf" in names
    assert {name.rpartition(".")[2] for name in names} == {"docx", "pdf"}


def test_an_empty_application_can_be_taken_away_too(world: World) -> None:
    bare = factory.notebook(
        world.leliunu_bendruomene, world.ona, factory.call(factory.said(documents=())), area_code=""
    )
    bare = Notebook.objects.get(pk=bare.pk)
    bare.organisation = world.bijutiskio_bendruomene
    bare.save()
    for kind in ("pdf", "docx", "zip"):
        assert taken(bare, world, kind)


def test_a_name_of_a_document_makes_no_path(world: World, notebook: Notebook) -> None:
    notebook.papers.update(name_lt='../../etc:"pasas"\\x')
    with zipfile.ZipFile(io.BytesIO(taken(notebook, world, "zip"))) as archive:
        assert "01 etc pasas x/01 statutai.pdf" in archive.namelist()


@pytest.mark.parametrize("kind", ["docx", "pdf", "zip"])
def test_signs_pasted_from_anywhere_keep_nobody_from_taking_the_file(
    world: World, notebook: Notebook, kind: str
) -> None:
    factory.answer(notebook, "Pirma eilutė\x0bantra\x01\ufffe")
    Notebook.objects.update(title="Suolai\x0c\x1b")
    assert taken(notebook, world, kind)


@pytest.mark.parametrize("number", ["9" * 19, "9" * 5_000])
def test_an_application_nobody_could_have_is_not_found(number: str, world: World) -> None:
    assert signed_in(world.ona).get(f"/mano/paraiskos/{number}/paraiska.pdf").status_code == 404
