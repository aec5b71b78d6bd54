"""Plain factories of what the union publishes."""

import itertools
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import Article, ArticleFolder, ContentPage, Gallery, GalleryFolder, Paper, Picture

_number = itertools.count(1)


def text(words: str = "Kaimas susirinko.") -> list[tuple[str, str]]:
    """A text of one paragraph."""
    return [("text", f"<p>{words}</p>")]


def article(**fields: object) -> Article:
    """A published article among the news."""
    lay_out()
    number = next(_number)
    said = {"title": f"Naujiena {number}", "slug": f"naujiena-{number}", "body_lt": text(), **fields}
    row: Article = ArticleFolder.objects.get().add_child(instance=Article(**said))
    return row


def page(**fields: object) -> ContentPage:
    """A published page below /apie/."""
    lay_out()
    number = next(_number)
    said = {"title": f"Puslapis {number}", "slug": f"puslapis-{number}", "body_lt": text(), **fields}
    row: ContentPage = ContentPage.objects.get(slug="apie").add_child(instance=ContentPage(**said))
    return row


def gallery(**fields: object) -> Gallery:
    """A published gallery without pictures, unless given."""
    lay_out()
    number = next(_number)
    said = {"title": f"Galerija {number}", "slug": f"galerija-{number}", **fields}
    row: Gallery = GalleryFolder.objects.get().add_child(instance=Gallery(**said))
    return row


def jpeg(width: int = 800, height: int = 600, colour: str = "#1F5A41") -> bytes:
    """A photograph of one colour."""
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def picture(**fields: object) -> Picture:
    """A picture of the library."""
    lay_out()
    said = {"title": "Talka", "description": "Žmonės sodina medžius", **fields}
    return Picture.objects.create(file=ContentFile(jpeg(), name=f"talka-{next(_number)}.jpg"), **said)


def paper(**fields: object) -> Paper:
    """A paper of the resource library."""
    lay_out()
    number = next(_number)
    said = {"title": f"Įstatai {number}", "topic": "union", "year": 2026, **fields}
    return Paper.objects.create(file=ContentFile(b"%PDF-1.7\n%%EOF\n", name=f"istatai-{number}.pdf"), **said)
