"""An application as a Word document, to be worked on further in the funder's own form."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

SOFT = RGBColor(0x55, 0x62, 0x5B)
FACE = "Calibri"
WIDTHS = (8, 52, 18, 20, 22, 24, 24)


def docx(data: dict[str, Any]) -> bytes:
    """Of what notebook_document.application says; headings, tables and language as readers' tools expect them."""
    made = Document()
    _set_up(made, data)
    _soft(made.add_paragraph(), data["over"])
    _soft(made.add_paragraph(), data["call"])
    made.add_heading(data["title"], 1)
    for title, pairs in (data["applicant"], data["project"]):
        made.add_heading(title, 2)
        _pairs(made, pairs)
    title, answers = data["answers"]
    if answers:
        made.add_heading(title, 2)
    for question, text in answers:
        made.add_heading(question, 3)
        for part in text.split("\n\n"):
            made.add_paragraph(part)
    _budget(made, data["budget"])
    for title, pairs in (data["partners"], data["papers"]):
        if pairs:
            made.add_heading(title, 2)
            _pairs(made, pairs)
    _signature(made, *data["signed"])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _set_up(made: Any, data: dict[str, Any]) -> None:
    """A4 with margins for a binder, one face, the language for spelling, a title for machines, page numbers."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(17)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    for name, size in (("Normal", 11), ("Heading 1", 20), ("Heading 2", 14), ("Heading 3", 12)):
        style = made.styles[name]
        style.font.name, style.font.size = FACE, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            if "Theme" in key:
                del fonts.attrib[key]
        for kind in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(kind), FACE)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0x1E, 0x2A, 0x24)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), {"lt": "lt-LT", "en": "en-GB"}.get(data["lang"], "lt-LT"))
    made.styles["Normal"].element.get_or_add_rPr().append(language)
    made.core_properties.title, made.core_properties.author = data["title"], data["organisation"]
    made.core_properties.language = data["lang"]
    foot = section.footer.paragraphs[0]
    _soft(foot, f"{data['organisation']}    ", size=9)
    _page_number(foot)


def _pairs(made: Any, pairs: Sequence[tuple[str, str]]) -> None:
    table = made.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for term, value in pairs:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Mm(58), Mm(110)
        cells[0].text, cells[1].text = term, value
        cells[0].paragraphs[0].runs[0].font.color.rgb = SOFT
    made.add_paragraph()


def _budget(made: Any, budget: dict[str, Any]) -> None:
    if not budget["rows"]:
        return
    made.add_heading(budget["title"], 2)
    table = made.add_table(rows=1, cols=len(WIDTHS))
    table.style, table.autofit = "Table Grid", False
    _fill(table.rows[0].cells, budget["heads"], is_bold=True)
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in budget["rows"]:
        cells = table.add_row().cells
        _fill(cells, [row[key] for key in ("number", "name", "quantity", "price", "total", "asked", "own")])
        if row["note"]:
            _soft(cells[1].add_paragraph(), row["note"], size=8)
    name, total, asked, own = budget["sums"]
    _fill(table.add_row().cells, ["", name, "", "", total, asked, own], is_bold=True)
    for note in budget["notes"]:
        _soft(made.add_paragraph(), note, size=9)
    if budget["sources"]:
        made.add_heading(budget["sources_title"], 3)
        _pairs(made, [(term, f"{amount} ({share})") for term, amount, share in budget["sources"]])


def _fill(cells: Sequence[Any], texts: Sequence[str], *, is_bold: bool = False) -> None:
    for number, (cell, text, width) in enumerate(zip(cells, texts, WIDTHS, strict=True)):
        cell.width = Mm(width)
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(9), is_bold
        if number > 1:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _soft(paragraph: Any, text: str, *, size: int = 11) -> None:
    run = paragraph.add_run(text)
    run.font.color.rgb, run.font.size = SOFT, Pt(size)


def _signature(made: Any, who: str, name: str, below: str) -> None:
    made.add_paragraph()
    made.add_paragraph(f"{who}: {name}" if name else who)
    made.add_paragraph("_" * 46)
    _soft(made.add_paragraph(), below, size=9)


def _page_number(paragraph: Any) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
