"""The blocks of a page's text, in the groups the editors' tool offers them in."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import Block

from sueiga.publishing.blocks.cards import CallCard, EventCard, MapBlock, ProjectCard
from sueiga.publishing.blocks.figures import FiguresBlock
from sueiga.publishing.blocks.files import FilesBlock
from sueiga.publishing.blocks.pictures import PictureBlock
from sueiga.publishing.blocks.videos import VideoBlock
from sueiga.publishing.blocks.words import FEATURES, QuestionsBlock, QuoteBlock, RunningText, TimetableBlock

WORDS, PICTURES, PRODUCT = pgettext_lazy("blocks", "Words"), _("Pictures and files"), _("From the product")

BODY: list[tuple[str, Block]] = [
    ("text", RunningText(label=_("Text"), features=FEATURES, template="publishing/blocks/text.html", group=WORDS)),
    ("quote", QuoteBlock(group=WORDS)),
    ("questions", QuestionsBlock(group=WORDS)),
    ("timetable", TimetableBlock(group=WORDS)),
    ("picture", PictureBlock(group=PICTURES)),
    ("video", VideoBlock(group=PICTURES)),
    ("files", FilesBlock(group=PICTURES)),
    ("figures", FiguresBlock(group=PRODUCT)),
    ("map", MapBlock(group=PRODUCT)),
    ("call", CallCard(group=PRODUCT)),
    ("event", EventCard(group=PRODUCT)),
    ("project", ProjectCard(group=PRODUCT)),
]
