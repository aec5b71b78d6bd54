"""Files gathered for an application: what the registry takes, and what funders ask for besides, told by content."""

import io
import zipfile

from sueiga.registry.uploads import (
    BROKEN_ZIP,
    MOST_PARTS,
    MOST_UNPACKED,
    PDF,
    NotTaken,
    Upload,
    clean_name,
    read_upload,
)

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BY_MIMETYPE = {
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.lt.archyvai.adoc-2008": "adoc",
    "application/vnd.etsi.asic-e+zip": "asice",
}
"""Containers that say in their first part what they are: sheets, and documents with a qualified e-signature."""


def read_attachment(name: str, content: bytes) -> Upload:
    """Tell what it is and make it safe to keep; raises NotTaken."""
    try:
        return read_upload(name, content)
    except NotTaken:
        content_type, ending = _container(content)
        stem = clean_name(name, PDF).rpartition(".")[0]
        return Upload(f"{stem}.{ending}", content_type, content)


def _container(content: bytes) -> tuple[str, str]:
    if not content.startswith(b"PK\x03\x04"):
        raise NotTaken
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise NotTaken
            if any("vbaproject" in part.lower() or part.startswith("Basic/") for part in names):
                raise NotTaken
            if parts and parts[0].filename == "mimetype" and parts[0].file_size < 100:
                said = archive.read(parts[0]).decode("ascii").strip()
                if said in BY_MIMETYPE:
                    return said, BY_MIMETYPE[said]
            if {"[Content_Types].xml", "xl/workbook.xml"} <= names:
                return XLSX, "xlsx"
    except BROKEN_ZIP as error:
        raise NotTaken from error
    raise NotTaken
