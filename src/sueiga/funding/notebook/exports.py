"""An application as files to take away: PDF, Word, and all of it with the files gathered in one archive."""

import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _

from sueiga.core.components import FileLink
from sueiga.core.documents import pdf
from sueiga.core.text import fold
from sueiga.funding.models import Notebook
from sueiga.funding.notebook.document import application
from sueiga.funding.notebook.pages import papers_of
from sueiga.funding.notebook.word import docx
from sueiga.registry.uploads import DOCX

_IN_MEMORY = 4_000_000
_FORBIDDEN = re.compile(r'[\\/:*?"<>|]+')
_LONGEST = 60


@dataclass(frozen=True)
class Maker:
    """A kind of file and how it is made and answered with."""

    label: Callable[[], str]
    content_type: str
    make: Callable[[Notebook], bytes] | None = None

    def answer(self, notebook: Notebook, kind: str) -> HttpResponseBase:
        """The file, to take away."""
        response: HttpResponseBase
        if self.make is None:
            response = FileResponse(_archive(notebook), content_type=self.content_type)
        else:
            response = HttpResponse(self.make(notebook), content_type=self.content_type)
        name = f"{slugify(fold(notebook.title))[:_LONGEST] or 'paraiska'}.{kind}"
        response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
        response["Cache-Control"] = "private, no-store"
        return response


def as_pdf(notebook: Notebook) -> bytes:
    """On paper, tagged for those who listen."""
    return pdf("funding/application.typ", application(notebook), at=timezone.now())


def as_word(notebook: Notebook) -> bytes:
    """For working on."""
    return docx(application(notebook))


MAKERS = {
    "docx": Maker(lambda: _("Word document, to work on"), DOCX, as_word),
    "pdf": Maker(lambda: _("PDF, to print and to sign"), "application/pdf", as_pdf),
    "zip": Maker(lambda: _("Everything with the files, in one archive"), "application/zip"),
}


def as_file(notebook: Notebook, kind: str) -> FileLink:
    """The link to it."""
    url = reverse("funding:notebook_export", args=[notebook.pk, kind])
    return FileLink(MAKERS[kind].label(), url, kind.upper())


def _archive(notebook: Notebook) -> IO[bytes]:
    """Both documents, and each gathered file in a folder named after what it is for; kept in memory while small."""
    kept = cast("IO[bytes]", SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115  # the response closes it
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{_name(_('Application'))}.docx", as_word(notebook))
        archive.writestr(f"{_name(_('Application'))}.pdf", as_pdf(notebook))
        for number, paper in enumerate((row for row in papers_of(notebook) if not row.is_gone), 1):
            for order, file in enumerate(paper.files.all(), 1):
                inside = f"{number:02d} {_name(paper.name)}/{order:02d} {_name(file.name, keep_ending=True)}"
                with file.file.open("rb") as stored, archive.open(inside, "w") as part:
                    for chunk in stored.chunks():
                        part.write(chunk)
    kept.seek(0)
    return kept


def _name(text: str, *, keep_ending: bool = False) -> str:
    """A name that every system takes: no signs of paths, no control or direction characters, not too long."""
    plain = "".join(char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char)[0] != "C")
    stem, dot, ending = plain.rpartition(".") if keep_ending else (plain, "", "")
    clean = " ".join(_FORBIDDEN.sub(" ", stem).split()).strip(". ")[:_LONGEST].strip(". ")
    return f"{clean or '_'}{dot}{ending}"
