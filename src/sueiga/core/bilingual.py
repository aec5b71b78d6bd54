"""What is told in Lithuanian and in English: sentences that can be said in either, columns that hold both."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language, override

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Bilingual:
    """A text in both languages; as a string it is the one in the active language."""

    lt: str = ""
    en: str = ""

    def __str__(self) -> str:
        return self.en if self.en and _is_english() else self.lt

    def __bool__(self) -> bool:
        return bool(self.lt)

    def __add__(self, other: "Bilingual") -> "Bilingual":
        """One below the other."""
        return Bilingual(f"{self.lt}\n{other.lt}".strip(), f"{self.en}\n{other.en}".strip())

    @property
    def joined(self) -> str:
        """Both on one line, for readers of whom nobody knows which they read: "lietuviškai / in English"."""
        return f"{self.lt} / {self.en}" if self.en not in {"", self.lt} else self.lt


NOTHING = Bilingual()


class Sentence:
    """A sentence and what goes into its places, put together only when it is said.

    `Sentence(_("Line %(line)d is empty."), line=7)`, with gettext_lazy. What ngettext_lazy answers is dear to make:
    make it once for the module, with the name of the place that counts as its number.
    """

    __slots__ = ("_places", "_text")

    def __init__(self, text: "StrPromise", /, **places: object) -> None:
        self._text = text
        self._places = places

    def __str__(self) -> str:
        return str(self._text % self._places)

    def in_both(self) -> Bilingual:
        """Said in Lithuanian and in English."""
        with override("lt"):
            lithuanian = str(self)
        with override("en"):
            return Bilingual(lithuanian, str(self))


class Fault(Exception):
    """Something wrong that a person is to be told of, in either language."""

    def __init__(self, text: "StrPromise", /, **places: object) -> None:
        super().__init__(text, places)
        self.sentence = Sentence(text, **places)

    def __str__(self) -> str:
        return str(self.sentence)


def translated(name: str) -> property:
    """The column of the active language, of `…_lt` and `…_en`; the Lithuanian one where the English is empty."""

    def read(row: Any) -> str:
        return str(Bilingual(getattr(row, f"{name}_lt"), getattr(row, f"{name}_en")))

    return property(read)


def speaking(language: str | None) -> AbstractContextManager[None]:
    """Speak this language for a while; None: the one that is spoken already."""
    return override(language or get_language())


def _is_english() -> bool:
    return (get_language() or "").startswith("en")
