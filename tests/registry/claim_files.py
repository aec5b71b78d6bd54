"""Files people upload with a request: good ones, and ones that pretend."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"


def picture(kind: str = "JPEG", *, exif: bool = False, tail: bytes = b"") -> bytes:
    """A small photograph, perhaps turned and with a place in it, perhaps with something behind its end."""
    file = io.BytesIO()
    image = Image.new("RGB", (40, 20), "darkgreen")
    marks = Image.Exif()
    if exif:
        marks[0x0112] = 6  # turned by 90 degrees
        marks[0x010F] = "Bijutiškis"
    image.save(file, kind, exif=marks)
    return file.getvalue() + tail


def archive(names: dict[str, bytes]) -> bytes:
    """A zip with these parts, in this order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in names.items():
            made.writestr(name, content)
    return file.getvalue()


def odt() -> bytes:
    """A text of LibreOffice."""
    return archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})


def docx(**more: bytes) -> bytes:
    """A text of Word."""
    return archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<a/>", **more})


def upload(content: bytes = PDF, name: str = "protokolas.pdf", content_type: str = "application/pdf") -> object:
    """As a browser sends it."""
    return SimpleUploadedFile(name, content, content_type)
