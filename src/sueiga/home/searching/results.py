"""The whole answer to a search as its page shows it: how many of each kind, the best of them, or what was meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sueiga.core.components import FilterPart
from sueiga.core.searching import Found
from sueiga.core.writing import number
from sueiga.home.forms.search import MONTHS, SearchForm
from sueiga.home.searching import engine
from sueiga.home.searching.engine import Question
from sueiga.home.searching.hits import Hit, hit_of_organisation, hits_of
from sueiga.home.searching.suggesting import Suggestions, suggestions
from sueiga.home.searching.words import MOST_WORDS, asked, beginnings
from sueiga.registry.search import OrganisationsFound, organisations_found

OF_EACH, PAGE_LENGTH, MOST_PAGES = 4, 25, 40
KINDS = {
    Found.ORGANISATION: gettext_lazy("Communities"),
    Found.CALL: gettext_lazy("Calls"),
    Found.EVENT: gettext_lazy("Events"),
    Found.ARTICLE: gettext_lazy("News and stories"),
    Found.PAGE: gettext_lazy("Pages about the union"),
    Found.PAPER: gettext_lazy("Documents"),
    Found.GALLERY: gettext_lazy("Galleries"),
    Found.CONTEST: gettext_lazy("Contests"),
}


@dataclass(frozen=True)
class Tab:
    """One kind, how many of it answer, and the address of those alone."""

    label: str
    url: str
    count: int
    is_chosen: bool = False


@dataclass(frozen=True)
class Section:
    """The best answers of one kind."""

    kind: Found
    label: str
    count: int
    hits: Sequence[Hit]
    url: str  # of all of them
    only_alike: bool = False

    @property
    def more(self) -> bool:
        """Whether there are others than those shown."""
        return self.count > len(self.hits)


@dataclass(frozen=True)
class Results:
    """Everything the page of results shows."""

    query: str = ""
    total: int = 0
    summary: str = ""
    parts: Sequence[FilterPart] = ()
    tabs: Sequence[Tab] = ()
    sorts: Sequence[Tab] = ()
    sections: Sequence[Section] = ()
    page: Page[int] | None = None  # of one kind
    hits: Sequence[Hit] = ()
    without_words: bool = False  # something was asked that holds no word
    words_left_out: bool = False
    suggestions: Suggestions = field(default_factory=Suggestions)
    url: str = ""  # of the same words alone


def results(form: SearchForm, page: str | None) -> Results:
    """What answers the form."""
    query = form.said("q")
    words = asked(query)
    if not words:
        return Results(query=query, without_words=bool(query.strip()))
    place = form.place.pk if form.place else None
    question = Question(words, place, form.since_day, newest_first=form.said("sort") == "newest")
    counts = engine.counts(question)
    organisations = _organisations(form)
    if not counts and not organisations.total:
        question = replace(question, words=beginnings(words))
        counts = engine.counts(question)
    found = _Answered(form, question, counts, organisations)
    chosen = found.kind
    total = sum(found.counts.values())
    shown, hits = found.of_one_kind(chosen, page) if chosen else (None, [])
    return Results(
        query=query,
        total=total,
        summary=ngettext("%(number)s answer", "%(number)s answers", total) % {"number": number(total)},
        parts=list(_parts(form)),
        tabs=found.tabs() if total else [],
        sorts=found.sorts() if total and chosen != Found.ORGANISATION else [],
        sections=[] if chosen else list(found.sections()),
        page=shown,
        hits=hits,
        words_left_out=len(words) == MOST_WORDS and len(query.split()) > MOST_WORDS,
        suggestions=Suggestions() if total else suggestions(question),
        url=_address(form.asked, kind="", municipality="", since="", sort=""),
    )


@dataclass(frozen=True)
class _Answered:
    """A question with how many answer it."""

    form: SearchForm
    question: Question
    documents: dict[str, int]
    organisations: OrganisationsFound

    @property
    def counts(self) -> dict[Found, int]:
        """Of each kind that has any, in their order."""
        counts = {**self.documents, Found.ORGANISATION.value: self.organisations.total}
        return {kind: counts[kind] for kind in Found if counts.get(kind)}

    @property
    def kind(self) -> Found | None:
        """The one kind shown."""
        said = self.form.said("kind")
        return Found(said) if said and Found(said) in self.counts else None

    def tabs(self) -> list[Tab]:
        """Everything, and each kind."""
        every = Tab(_("Everything"), _address(self.form.asked, kind=""), sum(self.counts.values()), self.kind is None)
        kinds = [
            Tab(str(KINDS[kind]), _address(self.form.asked, kind=kind), count, kind == self.kind)
            for kind, count in self.counts.items()
        ]
        return [every, *kinds]

    def sorts(self) -> list[Tab]:
        """The best first, or the newest."""
        newest = self.question.newest_first
        return [
            Tab(_("best answers first"), _address(self.form.asked, sort=""), 0, not newest),
            Tab(_("newest first"), _address(self.form.asked, sort="newest"), 0, newest),
        ]

    def sections(self) -> Iterator[Section]:
        """The best of each kind; organisations that only resemble what was asked come last."""
        total = sum(self.documents.values())
        keys = engine.best_of_each(self.question, total=total, limit=OF_EACH) if total else []
        hits = hits_of(keys, self.question.words)
        ours = self._organisations_section()
        if ours and not ours.only_alike:
            yield ours
        for kind, count in self.counts.items():
            of_kind = [hit for hit in hits if hit.kind == kind]
            if of_kind:
                yield Section(kind, str(KINDS[kind]), count, of_kind, _address(self.form.asked, kind=kind))
        if ours and ours.only_alike:
            yield ours

    def _organisations_section(self) -> Section | None:
        found, kind = self.organisations, Found.ORGANISATION
        if not found.total:
            return None
        hits = [hit_of_organisation(row, self.question.words) for row in found.best]
        label = _("Communities with similar names") if found.only_alike else str(KINDS[kind])
        return Section(kind, label, found.total, hits, _address(self.form.asked, kind=kind), found.only_alike)

    def of_one_kind(self, kind: Found, page: str | None) -> tuple[Page[int], list[Hit]]:
        """A page of the answers of one kind."""
        count = self.counts[kind]
        shown = _page(count, page)
        start, stop = shown.start_index() - 1, shown.end_index()
        if kind == Found.ORGANISATION:
            found = organisations_found(self.form.said("q"), self.form.place, stop)
            return shown, [hit_of_organisation(row, self.question.words) for row in found.best[start:]]
        keys = engine.best_of(self.question, kind, total=count, start=start, stop=stop)
        return shown, hits_of(keys, self.question.words)


def _organisations(form: SearchForm) -> OrganisationsFound:
    """They have no day: asked since when, none answers."""
    if form.since_day:
        return OrganisationsFound(0, [])
    return organisations_found(form.said("q"), form.place, OF_EACH)


def _page(count: int, page: str | None) -> Page[int]:
    return Paginator(range(min(count, PAGE_LENGTH * MOST_PAGES)), PAGE_LENGTH).get_page(page)


def _parts(form: SearchForm) -> Iterator[FilterPart]:
    if form.place:
        yield FilterPart(str(form.place), _address(form.asked, municipality=""))
    if since := form.said("since"):
        yield FilterPart(str(MONTHS[since]), _address(form.asked, since=""))


def _address(query: QueryDict, **changes: str) -> str:
    changed = query.copy()
    changed.pop("page", None)
    for name, value in changes.items():
        changed[name] = value
    for name in [name for name in changed if not changed[name]]:
        del changed[name]
    return f"?{changed.urlencode()}"
