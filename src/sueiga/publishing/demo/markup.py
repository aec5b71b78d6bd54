"""Makes blocks of the plain text the demonstration is written in."""

import re
from itertools import groupby
from typing import Any

from django.utils.html import escape

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
Block = tuple[str, Any]


def blocks_of(text: str) -> list[Block]:
    """Running text and quotations, in their order."""
    blocks: list[Block] = []
    for is_quote, lines in groupby(_parts(text), key=lambda part: part.startswith("> ")):
        parts = list(lines)
        if is_quote:
            blocks += [("quote", _quote(part)) for part in parts]
        else:
            blocks.append(("text", "".join(_html(part) for part in parts)))
    return blocks


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def _quote(part: str) -> dict[str, str]:
    said, _, name = part.removeprefix("> ").partition("\n— ")
    return {"text": said, "name": name, "role": ""}


def _html(part: str) -> str:
    if part.startswith("## "):
        return f"<h2>{_inline(part.removeprefix('## '))}</h2>"
    if part.startswith("- "):
        items = "".join(f"<li>{_inline(item)}</li>" for item in part.removeprefix("- ").split("\n- "))
        return f"<ul>{items}</ul>"
    return f"<p>{_inline(part)}</p>"


def _inline(text: str) -> str:
    return LINK.sub(r'<a href="\2">\1</a>', escape(" ".join(text.split("\n"))))
