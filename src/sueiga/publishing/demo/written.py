"""The shape in which the demonstration's texts are kept until they become pages."""

from dataclasses import dataclass, field

from sueiga.publishing.enums import ArticleKind, Principle, Topic


@dataclass(frozen=True)
class Written:
    """A page in both languages: paragraphs of plain text, "## " before a heading, "- " before items of a list,
    "> " before a quotation, whose next line after "— " says who
    said it; [words](/address/) is a link. "{of}" is the village in the genitive, "{name}" the name of its community."""

    slug: str
    title: str
    title_en: str
    summary: str
    summary_en: str
    lt: str
    en: str = ""


@dataclass(frozen=True)
class WrittenArticle(Written):
    """An article: so many days ago, of what kind, about what; `village` numbers the community it tells of."""

    days: int = 1
    kind: ArticleKind = ArticleKind.NEWS
    topic: Topic = Topic.UNION
    principle: Principle | None = None
    village: int | None = None
    author: str = ""
    picture: str = ""  # what is in its picture, in words; empty: it has none
    picture_en: str = field(default="")
