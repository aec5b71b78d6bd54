"""A program of its own: `words_program.py PATH` writes the text of a PDF or an office document, within bounds."""

import resource
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from defusedxml.ElementTree import iterparse
from pypdf import PdfReader

MOST_LETTERS = 400_000
MOST_PAGES = 400
MOST_BYTES = 30_000_000  # of one part, unpacked
MEMORY = 1_500_000_000
SECONDS = 50
_PARTS = ("word/document.xml", "word/footnotes.xml", "ppt/slides/slide", "xl/sharedStrings.xml", "content.xml")
_ENDS = ("}p", "}h", "}si", "}tc")


def pieces(path: Path) -> Iterator[str]:
    """The text, page by page or paragraph by paragraph."""
    if path.suffix.lower() == ".pdf":
        reader = PdfReader(path)
        for page in reader.pages[:MOST_PAGES]:
            yield page.extract_text() + "\n"
    elif zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for part in archive.infolist():
                if part.filename.startswith(_PARTS) and part.file_size <= MOST_BYTES:
                    yield from _paragraphs(archive, part)


def _paragraphs(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[str]:
    with archive.open(part) as file:
        for _event, element in iterparse(file):
            if element.text and element.text.strip():
                yield element.text
            if element.tag.endswith(_ENDS):
                yield "\n"
            if element.tail and element.tail.strip():
                yield element.tail
            element.clear()


def main(path: Path) -> None:
    """Write as much of it as search can use."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    written = 0
    for piece in pieces(path):
        sys.stdout.write(piece[: MOST_LETTERS - written])
        written += len(piece)
        if written >= MOST_LETTERS:
            return


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a real stream
    main(Path(sys.argv[1]))
