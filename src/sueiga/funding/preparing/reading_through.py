"""A draft read through: each section with all it says, and which of it is new."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sueiga.core.writing import quoted
from sueiga.funding.difference_words import LABELS
from sueiga.funding.eligibility.composing import rules_of
from sueiga.funding.eligibility.wording import said_as
from sueiga.funding.forms.editing.sections import SECTIONS
from sueiga.funding.preparing.overview import EMPTY, Preparation, words


@dataclass(frozen=True)
class Line:
    """A field and what it says."""

    label: str
    text: str
    is_changed: bool


@dataclass(frozen=True)
class Chapter:
    """A section and where it is written."""

    label: str
    url: str
    lines: Sequence[Line]


def chapters(draft: Preparation) -> list[Chapter]:
    """Sections that say anything; the conditions as sentences."""
    found = []
    for section in SECTIONS:
        names = [name for name in (*section.parts, *section.fields) if name != "checked_on"]
        said = [name for name in names if getattr(draft.said, name) != getattr(EMPTY, name)]
        lines = [Line(_label(name), _text(name, draft), name in draft.changed) for name in said]
        if lines:
            found.append(Chapter(str(section.label), draft.url_of(said[0]), lines))
    rules = "\n".join(map(str, said_as(rules_of(draft.said))))
    if rules:
        line = Line(_("who may apply"), rules, bool(draft.changed & {"rules", "applicants", "places"}))
        found.insert(2, Chapter(_("Conditions for applicants"), draft.url_of("rules"), [line]))
    return found


def _text(name: str, draft: Preparation) -> str:
    """As readers will see it: a sentence quotes a title, a page does not; a programme goes by its name."""
    if name == "programme":
        return str(draft.edition.programme)
    value, told = getattr(draft.said, name), words(name, draft.said)
    return value if isinstance(value, str) and told == quoted(value) else told


def _label(name: str) -> str:
    label = str(LABELS[name])
    return label[:1].upper() + label[1:]
