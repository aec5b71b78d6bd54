"""An uploaded decision is what its content says, and its name is only words."""

import io

import pytest
from PIL import Image

from sueiga.registry import uploads
from sueiga.registry.uploads import NotTaken, clean_name, read_upload
from tests.registry.claim_files import HTML, PDF, SVG, archive, docx, odt, picture


@pytest.mark.parametrize(
    ("content", "ending"),
    [(PDF, ".pdf"), (picture("JPEG"), ".jpg"), (picture("PNG"), ".png"), (odt(), ".odt"), (docx(), ".docx")],
    ids=["pdf", "jpeg", "png", "odt", "docx"],
)
def test_five_types_are_told_by_their_content(content: bytes, ending: str) -> None:
    read = read_upload("protokolas.exe", content)

    assert read.name == f"protokolas{ending}"
    assert uploads.TYPES[read.content_type] == ending[1:]


@pytest.mark.parametrize(
    "content",
    [
        SVG, HTML, b"", b"GIF89a", b"MZ" + PDF, HTML + PDF, b"%PDF-1.7 cut short", b"\xff\xd8\xffnot a picture",
        b"\x89PNG\r\n\x1a\n", picture("PNG")[:60], archive({"a.txt": b"a"}), b"PK\x03\x04 broken",
        docx(**{"word/vbaProject.bin": b"macro"}),
        archive({"mimetype": b"application/vnd.oasis.opendocument.text", "Basic/script.xml": b"macro"}),
        archive({"mimetype": b"text/html"}),
    ],
)  # fmt: skip
def test_what_only_pretends_is_not_taken(content: bytes) -> None:
    with pytest.raises(NotTaken):
        read_upload("protokolas.pdf", content)


def test_a_picture_is_drawn_anew_upright_without_place_or_tail() -> None:
    read = read_upload("nuotrauka.jpg", picture("JPEG", exif=True, tail=HTML))

    drawn = Image.open(io.BytesIO(read.content))
    assert HTML not in read.content
    assert not drawn.getexif()
    assert drawn.size == (20, 40)


def test_a_picture_too_large_to_unpack_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_PIXELS", {"JPEG": 100, "PNG": 100})
    with pytest.raises(NotTaken):
        read_upload("plakatas.png", picture("PNG"))


def test_an_archive_that_would_flood_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_UNPACKED", 10)
    with pytest.raises(NotTaken):
        read_upload("protokolas.docx", docx())


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Dokumentai\\protokolas.pdf", "protokolas.pdf"),
        ("proto\u202efdp.exe", "protofdp.pdf"),
        ("eil\nutė\x00.pdf", "eilutė.pdf"),
        ("...", "dokumentas.pdf"),
        ("", "dokumentas.pdf"),
        ("Susirinkimo protokolas Nr. 3.PDF", "Susirinkimo protokolas Nr. 3.pdf"),
        ("a" * 300 + ".pdf", "a" * 100 + ".pdf"),
    ],
)
def test_a_name_is_cleaned_to_words(given: str, shown: str) -> None:
    assert clean_name(given, uploads.PDF) == shown
