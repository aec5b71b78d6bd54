"""Keeps the index as the public things are: compares stamps, reads what differs, forgets what is gone.

Safe to repeat, and to run twice at once: each batch is one transaction that leaves its entries as they should be.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar
from unicodedata import normalize

from django.db import transaction

from sueiga.core.bilingual import Bilingual
from sueiga.core.searching import Searchable, Source
from sueiga.core.text import one_line, printable
from sueiga.home.models import SearchEntry, SearchSpelling, SearchText
from sueiga.home.models.search import LONGEST_TITLE
from sueiga.home.searching import engine
from sueiga.home.searching.sources import SOURCES
from sueiga.home.searching.words import counted, spelled

MAKE = "2"  # another one when the index is to be made otherwise of the same things
AT_ONCE = 100
LONGEST_TEXT = 100_000  # letters of one language, some forty pages; what stands after them is not found
Item = TypeVar("Item")


@dataclass(frozen=True)
class Done:
    """What a turn of indexing changed."""

    written: int = 0
    forgotten: int = 0

    def __add__(self, other: "Done") -> "Done":
        return Done(self.written + other.written, self.forgotten + other.forgotten)


def index_changed() -> Done:
    """Bring the index up to what is public now."""
    return sum((_index(source) for source in SOURCES.values()), start=_forget_strangers())


def rebuild() -> Done:
    """Make the whole index anew; it can be asked meanwhile."""
    SearchSpelling.objects.all().delete()
    SearchEntry.objects.update(stamp="")
    return index_changed()


def _index(source: Source) -> Done:
    now = {key: f"{MAKE}:{stamp}" for key, stamp in source.stamps(None).items()}
    kept = dict(SearchEntry.objects.filter(source=source.name).values_list("key", "stamp"))
    differing = sorted(key for key, stamp in now.items() if kept.get(key) != stamp)
    for some in _by(AT_ONCE, differing):
        _write(source, list(source.read(some)))
    gone = sorted(kept.keys() - now.keys())
    for some in _by(AT_ONCE, gone):
        _forget(SearchEntry.objects.filter(source=source.name, key__in=some).values_list("pk", flat=True))
    return Done(len(differing), len(gone))


def _forget_strangers() -> Done:
    """Entries of sources that are no more; and words whose entry is not there, left by whoever emptied its table."""
    strangers = list(SearchEntry.objects.exclude(source__in=SOURCES).values_list("pk", flat=True))
    if strangers:
        _forget(strangers)
    if not SearchEntry.objects.exists():
        engine.erase(None)
    return Done(forgotten=len(strangers))


@transaction.atomic
def _write(source: Source, things: Sequence[Searchable]) -> None:
    entries = SearchEntry.objects.bulk_create(
        [_entry(source, thing) for thing in things],
        update_conflicts=True,
        unique_fields=["source", "key"],
        update_fields=[
            "kind", "stamp", "view", "arguments", "title_lt", "title_en", "municipality", "on", "language",
        ],
    )  # fmt: skip
    texts = [_text(entry, thing) for entry, thing in zip(entries, things, strict=True)]
    SearchText.objects.bulk_create(
        texts,
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["summary_lt", "summary_en", "text_lt", "text_en"],
    )
    engine.write(
        (text.pk, _tokens(entry.title_lt, entry.title_en), _tokens(text.text_lt, text.text_en))
        for entry, text in zip(entries, texts, strict=True)
    )
    _keep_spellings(entries, texts)


@transaction.atomic
def _forget(keys: Collection[int]) -> None:
    keys = list(keys)
    engine.erase(keys)
    SearchEntry.objects.filter(pk__in=keys).delete()


def _entry(source: Source, thing: Searchable) -> SearchEntry:
    title = _cleaned(thing.title, LONGEST_TITLE)
    return SearchEntry(
        source=source.name, key=thing.key, kind=thing.kind, stamp=f"{MAKE}:{thing.stamp}", view=thing.view,
        arguments=list(thing.arguments), title_lt=one_line(title.lt), title_en=one_line(title.en),
        municipality_id=thing.municipality, on=thing.on, language=thing.language,
    )  # fmt: skip


def _text(entry: SearchEntry, thing: Searchable) -> SearchText:
    text, summary = _cleaned(thing.text, LONGEST_TEXT), _cleaned(thing.summary, LONGEST_TEXT)
    return SearchText(
        entry=entry, text_lt=text.lt, text_en=text.en, summary_lt=summary.lt, summary_en=summary.en
    )  # fmt: skip


def _cleaned(text: Bilingual, longest: int) -> Bilingual:
    """What every database and page can hold, with each letter in one piece, however it was typed."""
    return Bilingual(*(normalize("NFC", printable(one))[:longest] for one in (text.lt, text.en)))


def _tokens(lithuanian: str, english: str) -> engine.Tokens:
    return counted(lithuanian, "lt") + counted(english, "en")


def _keep_spellings(entries: Sequence[SearchEntry], texts: Sequence[SearchText]) -> None:
    found: dict[str, str] = {}
    for entry, text in zip(entries, texts, strict=True):
        found |= dict(spelled("\n".join([text.text_lt, text.text_en, entry.title_lt, entry.title_en])))
    known = set(SearchSpelling.objects.filter(word__in=found).values_list("word", flat=True))
    SearchSpelling.objects.bulk_create(
        [
            SearchSpelling(word=word, backwards=word[::-1], spelling=found[word])
            for word in sorted(found.keys() - known)
        ],
        batch_size=500,
        ignore_conflicts=True,
    )


def _by(size: int, items: Sequence[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while some := list(islice(iterator, size)):
        yield some
