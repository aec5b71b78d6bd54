"""The checklist of documents: what the call asks for, the files gathered, and who may have them."""

import io
import zipfile
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.actions import notebook_papers, notebooks
from sueiga.funding.models import Notebook, Paper, PaperFile
from sueiga.funding.notebook.uploads import read_attachment
from sueiga.registry.uploads import NotTaken
from tests.factories import notebooks as factory
from tests.factories.people import signed_in
from tests.world import World

PDF = b"%PDF-1.4 statutai %%EOF"


@pytest.fixture
def notebook(world: World) -> Notebook:
    return factory.notebook(world.bijutiskio_bendruomene, world.ona)


@pytest.fixture
def paper(notebook: Notebook) -> Paper:
    return factory.paper(notebook)


def upload(world: World, paper: Paper, *files: tuple[str, bytes]) -> str:
    url = reverse("funding:notebook_files", args=[paper.notebook_id, paper.pk])
    sent = {"files": [SimpleUploadedFile(name, content) for name, content in files]}
    return signed_in(world.ona).post(url, sent, follow=True).content.decode()


def container(*parts: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def test_a_file_gathered_makes_the_document_ready(world: World, paper: Paper) -> None:
    upload(world, paper, ("įstatai.pdf", PDF))
    paper.refresh_from_db()
    assert paper.state == "ready"
    assert paper.files.get().name == "įstatai.pdf"


def test_it_is_taken_away_as_it_came_and_never_shown_as_a_page(world: World, paper: Paper) -> None:
    upload(world, paper, ("įstatai.pdf", PDF))
    answer = signed_in(world.petras).get(reverse("funding:notebook_file", args=[paper.files.get().pk]))
    assert answer.content == PDF
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_same_file_twice_is_kept_once(world: World, paper: Paper) -> None:
    upload(world, paper, ("a.pdf", PDF), ("b.pdf", PDF))
    upload(world, paper, ("c.pdf", PDF))
    assert paper.files.count() == 1


def test_a_program_called_pdf_is_not_taken_and_is_named(world: World, paper: Paper) -> None:
    shown = upload(world, paper, ("sąskaita.pdf", b"MZ\x90\x00"))
    assert "sąskaita.pdf" in shown
    assert not PaperFile.objects.exists()


def test_nothing_sent_is_said(world: World, paper: Paper) -> None:
    assert "error-summary" in upload(world, paper)


def test_too_many_at_once_and_too_large_ones_are_refused(world: World, paper: Paper) -> None:
    assert "error-summary" in upload(world, paper, *((f"{n}.pdf", PDF) for n in range(11)))
    assert "10,0" in upload(world, paper, ("didelis.pdf", b"%PDF-" + bytes(10_000_001)))
    assert not PaperFile.objects.exists()


@pytest.mark.parametrize(("limit", "most"), [("MOST_FILES", 1), ("MOST_BYTES", 30), ("MOST_BYTES_OF_ONE", 30)])
def test_an_application_has_its_limits(
    world: World, paper: Paper, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(notebook_papers, limit, most)
    assert "error-summary" in upload(world, paper, ("a.pdf", PDF), ("b.pdf", PDF + b"\n"))
    assert not paper.files.exists()


@pytest.mark.parametrize(("parts", "ending"), [
    ([("mimetype", b"application/vnd.lt.archyvai.adoc-2008"), ("a.xml", b"")], "adoc"),
    ([("mimetype", b"application/vnd.etsi.asic-e+zip")], "asice"),
    ([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")], "ods"),
    ([("[Content_Types].xml", b""), ("xl/workbook.xml", b"")], "xlsx"),
])  # fmt: skip
def test_sheets_and_signed_containers_are_taken(parts: list[tuple[str, bytes]], ending: str) -> None:
    assert read_attachment("sąmata.exe", container(*parts)).name == f"sąmata.{ending}"


@pytest.mark.parametrize("content", [
    container(("mimetype", b"application/x-unknown")), container(("xl/vbaProject.bin", b"")), b"PK\x03\x04cut",
    container(("mimetype", b"\xff\xfe")), container(*((f"{n}", b"") for n in range(2_001))),
])  # fmt: skip
def test_other_containers_are_not(content: bytes) -> None:
    with pytest.raises(NotTaken):
        read_attachment("x.xlsx", content)


def test_a_file_removed_leaves_the_disk(world: World, paper: Paper, django_capture_on_commit_callbacks: object) -> None:
    upload(world, paper, ("a.pdf", PDF))
    file = paper.files.get()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # pytest-django's fixture
        signed_in(world.ona).post(reverse("funding:notebook_file_remove", args=[file.pk]))
    assert not default_storage.exists(str(file.file.name))
    assert [each for each in Path(default_storage.location).rglob("*") if each.is_file()] == []


def test_after_handing_in_no_file_goes(world: World, paper: Paper) -> None:
    upload(world, paper, ("a.pdf", PDF))
    notebooks.hand_in(notebook=paper.notebook, on=timezone.localdate(), number="", by=world.ona)
    signed_in(world.ona).post(reverse("funding:notebook_file_remove", args=[paper.files.get().pk]))
    assert paper.files.count() == 1


def test_how_far_a_document_is_and_a_note_are_kept(world: World, paper: Paper) -> None:
    url = reverse("funding:notebook_paper", args=[paper.notebook_id, paper.pk])
    signed_in(world.petras).post(url, {"state": "not_needed", "remark": "Turi NMA"})
    paper.refresh_from_db()
    assert (paper.state, paper.remark) == ("not_needed", "Turi NMA")


def test_ones_own_document_is_added_and_taken_away_with_its_files(world: World, notebook: Notebook) -> None:
    client = signed_in(world.ona)
    client.post(reverse("funding:notebook_papers", args=[notebook.pk]), {"name": "Seniūnės raštas"})
    own = notebook.papers.get(is_own=True)
    upload(world, own, ("raštas.pdf", PDF))
    client.post(reverse("funding:notebook_paper_remove", args=[notebook.pk, own.pk]))
    assert not notebook.papers.filter(is_own=True).exists()


def test_what_the_call_asks_for_is_not_taken_away(world: World, paper: Paper) -> None:
    url = reverse("funding:notebook_paper_remove", args=[paper.notebook_id, paper.pk])
    assert signed_in(world.ona).post(url).status_code == 404


def test_a_list_has_its_limit(world: World, notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook_papers, "MOST_PAPERS", 1)
    url = reverse("funding:notebook_papers", args=[notebook.pk])
    assert "Raštas" in signed_in(world.ona).post(url, {"name": "Raštas"}).content.decode()
    assert notebook.papers.count() == 1


def test_another_area_asks_for_other_documents_and_keeps_what_was_gathered(world: World, paper: Paper) -> None:
    notebook = paper.notebook
    area = {"area_code": "II"}
    notebooks.describe(notebook=notebook, values=area, seen=None, by=world.ona)
    leave = notebook.papers.get(name_lt="Statybos leidimas")
    upload(world, leave, ("leidimas.pdf", PDF))
    notebooks.describe(notebook=notebook, values={"area_code": "I"}, seen=None, by=world.ona)
    leave.refresh_from_db()
    assert leave.is_gone
    notebooks.describe(notebook=notebook, values=area, seen=None, by=world.ona)
    leave.refresh_from_db()
    assert not leave.is_gone


def test_a_container_whose_first_part_is_damaged_is_refused_in_words(world: World, paper: Paper) -> None:
    said = b"application/vnd.etsi.asic-e+zip"
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", said)
    damaged = bytearray(out.getvalue())
    damaged[38:44] = b"\xff" * 6

    assert "error-summary" in upload(world, paper, ("sutartis.asice", bytes(damaged)))
