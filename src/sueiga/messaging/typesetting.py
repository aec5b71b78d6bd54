"""A letter's text as paragraphs, lists, large links and codes; and those as HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sueiga.messaging.cleaning import unmarked

BULLET = "– "
INDENT = " " * 4
_ALONE = re.compile(r"https?://[^\s<>\"]+")
_BEFORE, _AFTER = "„“\"'([<", ".,;:!?)]>\"'“”"
_LONGEST_WORD = 2_000


class Kind(StrEnum):
    """What a part of a letter is."""

    TEXT = "text"
    LIST = "list"
    LINK = "link"
    CODE = "code"


@dataclass(frozen=True)
class Block:
    """One paragraph, list, large link or code."""

    kind: Kind
    lines: tuple[str, ...]


def blocks(text: str) -> list[Block]:
    """The parts of a text: paragraphs are separated by empty lines, kinds are told by how lines begin."""
    found: list[Block] = []
    for paragraph in re.split(r"\n[^\S\n]*\n+", text.replace("\r\n", "\n").strip("\n")):
        found += _of_paragraph(line for line in paragraph.split("\n") if line.strip())
    return found


def html_of(text: str) -> SafeString:
    """The same as HTML; everything is escaped."""
    return format_html_join("\n", "{}", ((_html(block),) for block in blocks(text)))


def linked(text: str) -> SafeString:
    """A line with its web and e-mail addresses as links."""
    if "://" not in text and "@" not in text:
        return format_html("{}", text)
    return format_html_join("", "{}", ((_word(word),) for word in re.split(r"(\s+)", text)))


def _of_paragraph(lines: Iterable[str]) -> Iterator[Block]:
    kind, gathered = Kind.TEXT, list[str]()
    for line in lines:
        now = _kind(line)
        if gathered and (now != kind or now == Kind.LINK):
            yield Block(kind, tuple(gathered))
            gathered = []
        kind = now
        gathered.append(line.removeprefix(BULLET).strip())
    if gathered:
        yield Block(kind, tuple(gathered))


def _kind(line: str) -> Kind:
    if line.startswith(INDENT):
        return Kind.CODE
    if line.startswith(BULLET):
        return Kind.LIST
    return Kind.LINK if _ALONE.fullmatch(line.strip()) else Kind.TEXT


def _html(block: Block) -> SafeString:
    if block.kind == Kind.LINK:
        url = block.lines[0]
        return format_html(
            '<p class="large"><a class="button" href="{}">{}</a><br><small>{}</small></p>',
            url,
            _("Open the page"),
            urlsplit(url).netloc,
        )
    lines = [linked(unmarked(line)) for line in block.lines]
    if block.kind == Kind.LIST:
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((line,) for line in lines)))
    inner = format_html_join(SafeString("<br>"), "{}", ((line,) for line in lines))
    return format_html('<p class="code">{}</p>' if block.kind == Kind.CODE else "<p>{}</p>", inner)


def _word(word: str) -> SafeString:
    core = word.lstrip(_BEFORE).rstrip(_AFTER)
    before, _core, after = word.partition(core) if core else (word, "", "")
    if not core or len(word) > _LONGEST_WORD:
        return format_html("{}", word)
    if core.startswith(("http://", "https://")) and _ALONE.fullmatch(core):
        return format_html('{}<a href="{}">{}</a>{}', before, core, core, after)
    if "@" in core and _is_email(core):
        return format_html('{}<a href="mailto:{}">{}</a>{}', before, core, core, after)
    return format_html("{}", word)


def _is_email(word: str) -> bool:
    try:
        validate_email(word)
    except ValidationError:
        return False
    return True
