"""The page of results as a test reads it."""

from collections.abc import Callable

from bs4 import BeautifulSoup, Tag

Ask = Callable[..., "Answer"]


class Answer:
    """The page of results."""

    def __init__(self, content: bytes) -> None:
        self.html: Tag = BeautifulSoup(content, "html.parser")

    @property
    def titles(self) -> list[str]:
        """Of the answers, from above."""
        return [tag.get_text() for tag in self.html.select(".found h3")]

    @property
    def marked(self) -> list[str]:
        """The words marked in titles and lines."""
        return [tag.get_text() for tag in self.html.select("mark")]

    @property
    def lines(self) -> list[str]:
        """The lines below the titles."""
        return [tag.get_text() for tag in self.html.select(".found .excerpt")]

    @property
    def tabs(self) -> list[str]:
        """The kinds with their counts."""
        return [" ".join(tag.get_text().split()) for tag in self.html.select(".tabs a")]

    @property
    def nothing(self) -> str:
        """What is said where nothing was found."""
        return " ".join(tag.get_text(" ", strip=True) for tag in self.html.select(".empty"))
