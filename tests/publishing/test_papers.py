"""Papers of the library: known by their content, given away safely, read for search."""

import io
import zipfile
from pathlib import Path

import pytest
import typst
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from docx import Document

from sueiga.core.bilingual import Fault
from sueiga.publishing.editing.reading_words import read_unread, words_of
from sueiga.publishing.editing.words_program import pieces
from sueiga.publishing.models import Paper
from sueiga.publishing.papers.receiving import kind_of, weigh
from tests.factories import publishing
from tests.world import World

ODT = "application/vnd.oasis.opendocument.text"
PDF = b"%PDF-1.7\n%%EOF\n"


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


def office(part: str, **more: str) -> bytes:
    return packed(**{"[Content_Types].xml": "<x/>", part: "<x/>", **more})


def flood() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", b"\0" * 101_000_000)
    return out.getvalue()


def written(text: str) -> bytes:
    out = io.BytesIO()
    document = Document()
    document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PDF, "istatai.pdf"),
        (office("word/document.xml"), "istatai.docx"),
        (office("xl/workbook.xml"), "istatai.xlsx"),
        (office("ppt/presentation.xml"), "istatai.pptx"),
        (packed(mimetype=ODT), "istatai.odt"),
        (publishing.jpeg(), "istatai.jpg"),
    ],
)
def test_a_paper_is_named_after_what_is_in_it(content: bytes, name: str) -> None:
    assert weigh(io.BytesIO(content), "../istatai.exe").name == name


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"MZ\x90\0", "cannot be taken"),
        (b"%PDF-1.7 cut", "cannot be taken"),
        (b"PK\x03\x04broken", "cannot be taken"),
        (packed(a="b"), "cannot be taken"),
        (packed(mimetype="application/epub+zip"), "cannot be taken"),
        (office("word/document.xml", word__vbaProject="x"), "macros"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
        (flood(), "flood"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(Fault) as fault:
        weigh(io.BytesIO(content), "istatai.docx")
    assert words in fault.value.sentence.in_both().en


def test_a_pdf_is_shown_by_the_browser_but_never_as_a_page(world: World, client: Client) -> None:
    answer = client.get(publishing.paper().get_absolute_url())
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_a_document_is_taken_away(world: World, client: Client) -> None:
    paper = Paper.objects.create(title="Anketa", file=ContentFile(written("Anketa"), name="anketa.docx"))
    answer = client.get(paper.url)
    b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_paper_whose_file_is_lost_is_missing_not_broken(world: World, client: Client) -> None:
    paper = publishing.paper()
    paper.file.storage.delete(paper.file.name)
    assert client.get(paper.url).status_code == 404


def test_a_paper_outside_the_library_is_had_by_its_link_alone(world: World, client: Client) -> None:
    paper = publishing.paper(in_library=False)
    text = f'<p><a linktype="document" id="{paper.pk}">Sąmata</a></p>'
    page = client.get(publishing.article(body_lt=[("text", text)]).get_absolute_url())

    link = BeautifulSoup(page.content, "html.parser").find("a", string="Sąmata")["href"]

    counted = [client.get(f"/istekliai/{paper.pk}/{name}").status_code for name in (paper.filename, "x", f"x/{paper}")]
    assert counted == [404, 404, 404]
    assert b"".join(client.get(link).streaming_content) == PDF  # type: ignore[attr-defined]


@pytest.mark.parametrize("key", ["%00", "ąžuolas", "%F0%9F%98%80", "'", "x" * 5_000])
def test_a_key_that_is_none_opens_nothing(key: str, world: World, client: Client) -> None:
    paper = publishing.paper(in_library=False)

    assert client.get(f"/istekliai/{paper.pk}/{key}/{paper.filename}").status_code == 404
    assert client.get(f"/istekliai/{10**40}/{key}/{paper.filename}").status_code == 404


def test_the_words_of_papers_are_read_once_for_search(world: World) -> None:
    paper = Paper.objects.create(title="Anketa", file=ContentFile(written("Kaimo sueiga"), name="anketa.docx"))
    assert read_unread() == 1
    assert "Kaimo sueiga" in Paper.objects.get(pk=paper.pk).words
    assert read_unread() == 0


def test_a_lost_file_is_not_looked_for_every_day(world: World) -> None:
    paper = publishing.paper()
    paper.file.storage.delete(paper.file.name)
    assert (read_unread(), read_unread()) == (1, 0)


def test_what_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "x.pdf"
    broken.write_bytes(b"%PDF-1.7 nonsense %%EOF")
    assert words_of(broken) == ""


def test_a_file_that_takes_too_long_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sueiga.publishing.editing.reading_words.SECONDS", 0.001)
    assert words_of(tmp_path / "x.docx") == ""


def test_a_type_nobody_knows_is_only_bytes() -> None:
    assert kind_of("x.exe") == "application/octet-stream"


def test_words_are_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(written("Kaimo sueiga"))
    assert "Kaimo sueiga" in "".join(pieces(path))


def test_words_of_a_pdf_are_read_page_by_page(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(typst.compile(b"= Kaimo sueiga", format="pdf"))
    assert "Kaimo sueiga" in "".join(pieces(path))


def test_a_picture_has_no_words(tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(publishing.jpeg())
    assert list(pieces(path)) == []
