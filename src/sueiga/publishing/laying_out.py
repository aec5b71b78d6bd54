"""Laying out the tree the editors' pages stand in."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, Locale, Page, Site

from sueiga.publishing.models import ArticleFolder, ContentPage, ContestFolder, GalleryFolder, PressRoom, SiteRoot
from sueiga.publishing.models.pages import ABOUT

WELCOME = "welcome-to-wagtail"


@transaction.atomic
def lay_out() -> SiteRoot:
    """The root, its folders and the page „Apie“ where they are missing; what is there already stays as it is."""
    Locale.objects.get_or_create(language_code="lt")
    if not Collection.objects.filter(depth=1).exists():
        Collection.add_root(name="Root")
    root = SiteRoot.objects.first() or _root()
    for model, title, slug in (
        (ArticleFolder, "Naujienos", "naujienos"),
        (GalleryFolder, "Galerijos", "galerijos"),
        (ContestFolder, "Konkursai", "konkursai"),
    ):
        if not model.objects.exists():
            root.add_child(instance=model(title=title, slug=slug))
    if not ContentPage.objects.child_of(root).exists():
        root.add_child(instance=ContentPage(title="Apie sąjungą", title_en="About the union", slug=ABOUT))
    if not PressRoom.objects.exists():
        root.add_child(instance=PressRoom(title="Žiniasklaidai", title_en="For the press", slug="ziniasklaidai"))
    return root


def _root() -> SiteRoot:
    top = Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", content_type=ContentType.objects.get_for_model(Page))
    )
    root = top.add_child(instance=SiteRoot(title="Svetainė", slug="svetaine"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "site_name": "Sueiga", "root_page": root}
    )
    Page.objects.filter(slug=WELCOME, depth=2).delete()
    return root
