"""Documents set by typst: readable, tagged, and deaf to markup in data."""

import datetime as dt
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from sueiga.core import documents

TEMPLATE = """#import "/core/documents/page.typ": *
#let data = read-data()
#show: page-frame.with(title: data.title, lang: "lt", footer: "Sueiga")
= #data.title
#facts(data.rows)
#paragraphs(data.text)
"""
DATA = {"title": "Žąsų ūkis", "rows": [{"term": "Kodas", "value": "900 000 001", "note": "JAR"}], "text": "a\nb\n\nc"}


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "core").mkdir()
    (tmp_path / "core/documents").symlink_to(Path(documents.__file__).parent)
    (tmp_path / "app/documents").mkdir(parents=True)
    (tmp_path / "app/documents/sheet.typ").write_text(TEMPLATE)
    monkeypatch.setattr(documents, "ROOT", tmp_path)
    return "app/sheet.typ"


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_lithuanian_letters_and_facts_are_read_back(template: str) -> None:
    text = text_of(documents.pdf(template, DATA))

    assert "Žąsų ūkis" in text
    assert "900 000 001" in text


def test_the_document_is_tagged_and_says_so(template: str) -> None:
    reader = PdfReader(io.BytesIO(documents.pdf(template, DATA)))

    assert reader.metadata.title == "Žąsų ūkis"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in reader.xmp_metadata.stream.get_data()


def test_data_never_becomes_markup(template: str) -> None:
    text = text_of(documents.pdf(template, {**DATA, "text": '#panic("x") *b* $y$ @z <w>'}))

    assert '#panic("x") *b* $y$ @z <w>' in text


def test_the_same_data_at_the_same_time_give_the_same_bytes(template: str) -> None:
    at = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)

    assert documents.pdf(template, DATA, at=at) == documents.pdf(template, DATA, at=at)


def test_a_document_without_a_title_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="title"):
        documents.pdf(template, {**DATA, "title": ""})


def test_data_that_does_not_fit_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match=r"sheet\.typ"):
        documents.pdf(template, {"title": "x"})
