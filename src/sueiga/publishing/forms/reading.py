"""What people ask of the resource library, read forgivingly."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sueiga.publishing.papers.listing import LibraryFilters
from sueiga.registry.forms.asked import AskedForm, calm

ANY = [("", _("any"))]


class LibraryForm(AskedForm):
    """Words, topic, year and language; each choice says how many papers it leaves."""

    q = forms.CharField(label=_("What about"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, asked: QueryDict, choices: "dict[str, list[tuple[str, str]]]") -> None:
        self.asked = calm(asked)
        super().__init__(self.asked)
        for name, offered in choices.items():
            self.fields[name].choices = [*ANY, *offered]  # type: ignore[attr-defined]  # fields of choices
        self.full_clean()

    @property
    def filters(self) -> LibraryFilters:
        """What narrows the shelf."""
        said = {name: self.cleaned_data.get(name) or "" for name in self.fields}
        return LibraryFilters(said["q"], said["topic"], said["year"], said["language"])
