"""Where pages of each kind lie in the editors' tree."""

from wagtail.models import Page

from sueiga.publishing.models import (
    Article,
    ArticleFolder,
    ContentPage,
    Contest,
    ContestFolder,
    Gallery,
    GalleryFolder,
)
from sueiga.publishing.models.pages import ABOUT

KINDS: dict[str, type[Page]] = {
    "articles": Article, "pages": ContentPage, "galleries": Gallery, "contests": Contest,
}  # fmt: skip
_FOLDERS: dict[str, type[Page]] = {"articles": ArticleFolder, "galleries": GalleryFolder, "contests": ContestFolder}


def folder(what: str) -> Page:
    """What pages of this kind stand below; the tree has been laid out."""
    if what in _FOLDERS:
        return _FOLDERS[what].objects.get()
    return ContentPage.objects.get(slug=ABOUT, depth=3)
