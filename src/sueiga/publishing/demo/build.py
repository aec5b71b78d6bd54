"""Builds the demonstration of what the union publishes, each thing once."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.events.enums import EventKind
from sueiga.events.models import Event
from sueiga.publishing.actions.editors import let_in
from sueiga.publishing.actions.pictures import take_in
from sueiga.publishing.actions.publishing import published
from sueiga.publishing.demo import about, news_union, news_villages, special, stories
from sueiga.publishing.demo.contests import open_contests
from sueiga.publishing.demo.markup import Block, blocks_of
from sueiga.publishing.demo.newsletters import send_newsletters
from sueiga.publishing.demo.papers import shelve
from sueiga.publishing.demo.writings import let_communities_write
from sueiga.publishing.demo.written import Written, WrittenArticle
from sueiga.publishing.enums import ArticleKind
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import Article, ArticleFolder, ContentPage, Gallery, GalleryFolder, Paper, Picture
from sueiga.registry.demo.landscapes import landscape
from sueiga.registry.demo.villages import told_villages
from sueiga.registry.models import Organisation

VILLAGES = 8
CREDIT = "„Sueigos“ programa"
GALLERY = ("Kaimai ryte ir vakare", "Villages in the morning and in the evening", "kaimai-ryte-ir-vakare")


@dataclass(frozen=True)
class Scene:
    """What the texts speak of: who publishes, the communities, the papers."""

    today: dt.date
    rasa: User
    villages: Sequence[Organisation]
    papers: Sequence[Paper]


@transaction.atomic
def publish(today: dt.date) -> list[Article]:
    """The union's pages, its shelf of papers, a gallery, contests, words for the press, news and stories; what
    communities write themselves; the newsletter."""
    lay_out()
    rasa = User.objects.office_first()[0]
    let_in(person=rasa, by=rasa)
    scene = Scene(today, rasa, told_villages(VILLAGES), shelve())
    _pages(scene)
    _gallery(scene)
    open_contests(today)
    told = (*news_union.NEWS, *news_villages.NEWS, *stories.STORIES)
    articles = [_article(scene, written) for written in told]
    let_communities_write(today, rasa)
    send_newsletters(today, rasa)
    return articles


def _pages(scene: Scene) -> None:
    front = ContentPage.objects.get(slug=about.ABOUT.slug, depth=3)
    _write(front, about.ABOUT, special.figures(False), special.figures(True))
    _publish(front, scene)
    for written in about.PAGES:
        page = front.add_child(instance=ContentPage(title=written.title, slug=written.slug, show_in_menus=True))
        of_papers = written.slug == "istatai"
        _write(
            page,
            written,
            special.files(scene.papers, False) if of_papers else [],
            special.files(scene.papers, True) if of_papers else [],
        )
        _publish(page, scene)


def _gallery(scene: Scene) -> None:
    title, title_en, slug = GALLERY
    pictures = [
        _picture(f"{title} {number}", "Kalvos, laukai ir kaimas", "", 100 + number, scene) for number in range(6)
    ]
    gallery = Gallery(
        title=title, title_en=title_en, slug=slug, picture=pictures[0],
        summary_lt="Piešiniai, kuriuos programa nupiešė šiai demonstracijai.",
        summary_en="Drawings the program made for this demonstration.",
        pictures=[("picture", {"picture": row, "alt": row.description, "caption": ""}) for row in pictures],
    )  # fmt: skip
    GalleryFolder.objects.get().add_child(instance=gallery)
    _publish(gallery, scene)


def _article(scene: Scene, written: WrittenArticle) -> Article:
    village = None if written.village is None else scene.villages[written.village]
    row = Article(
        title=written.title, slug=written.slug, kind=written.kind, topic=written.topic,
        principle=written.principle or "", event=_event(written),
        published_on=scene.today - dt.timedelta(days=written.days),
        municipality=village.municipality if village else None, author=written.author,
    )  # fmt: skip
    if written.picture:
        row.picture = _picture(written.title, written.picture, written.picture_en, written.days, scene)
    ArticleFolder.objects.get().add_child(instance=row)
    _write(row, written, _extra(scene, written, False), _extra(scene, written, True), village)
    if village:
        row.organisations = [village]
    _publish(row, scene)
    return row


def _event(written: WrittenArticle) -> Event | None:
    return Event.objects.of_kind(EventKind.PARLIAMENT).first() if written.kind == ArticleKind.REPORT else None


def _write(
    page: ContentPage | Article,
    written: Written,
    more_lt: list[Block],
    more_en: list[Block],
    village: Organisation | None = None,
) -> None:
    """Put the words into the page's columns; no English where none was written."""
    page.title = _placed(written.title, village)
    page.summary_lt = _placed(written.summary, village)
    page.body_lt = [*blocks_of(_placed(written.lt, village)), *more_lt]  # type: ignore[assignment]  # as the column takes it
    if written.en:
        page.title_en = _placed(written.title_en, village)
        page.summary_en = _placed(written.summary_en, village)
        page.body_en = [*blocks_of(_placed(written.en, village)), *more_en]  # type: ignore[assignment]  # as above


def _placed(text: str, village: Organisation | None) -> str:
    if village is None or village.settlement is None:
        return text
    return text.replace("{of}", village.settlement.name_genitive).replace("{name}", village.name)


def _extra(scene: Scene, written: WrittenArticle, english: bool) -> list[Block]:
    """What the product itself adds to some of the texts."""
    if written == news_union.COUNCIL:
        return special.timetable(english)
    if written == news_union.SUPPORT:
        return [*special.call_card(english), *special.questions(english)]
    if written == news_union.REGISTRY:
        return [*special.figures(english), *special.mapped(scene.villages, english)]
    if written == news_villages.RALLY:
        return [*special.event_card(english), *special.video(english)]
    if written == stories.SCHOOL:
        return special.project(scene.villages[written.village or 0], english)
    return []


def _picture(title: str, words: str, words_en: str, seed: int, scene: Scene) -> Picture:
    picture = take_in(
        file=landscape(Random(seed)), title=title, description=words, credit=CREDIT, by=scene.rasa,  # noqa: S311 no secret
    )  # fmt: skip
    if words_en:
        picture.description_en = words_en
        picture.save(update_fields=["description_en"])
    return picture


def _publish(page: ContentPage | Article | Gallery, scene: Scene) -> None:
    page.save_revision(user=scene.rasa).publish(user=scene.rasa)
    published(page=page, by=scene.rasa)
