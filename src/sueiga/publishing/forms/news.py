"""What people ask of the list of news, read forgivingly."""

from functools import lru_cache

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import sort_key
from sueiga.places.hexagons import shipped_mosaic
from sueiga.publishing.enums import ArticleKind, Topic
from sueiga.publishing.news.filters import NewsFilters
from sueiga.registry.forms.asked import AskedForm, calm
from sueiga.registry.models import Organisation

ANY = [("", _("any"))]
KINDS = [
    (ArticleKind.NEWS, _("News")),
    (ArticleKind.STORY, _("Stories of communities")),
    (ArticleKind.REPORT, _("Reports of events")),
]


@lru_cache(maxsize=1)
def _municipalities() -> list[tuple[str, str]]:
    """Slugs and names, in Lithuanian order."""
    mosaic = shipped_mosaic()
    names = ((slug, mosaic.names[code]) for code, slug in mosaic.slugs.items())
    return sorted(names, key=lambda row: sort_key(row[1]))


class NewsForm(AskedForm):
    """Words and filters of the list; `years` are those in which something was written."""

    q = forms.CharField(label=_("What about"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[*ANY, *KINDS])
    topic = forms.ChoiceField(label=_("Topic"), required=False, choices=[*ANY, *Topic.choices])
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)

    organisation = forms.ModelChoiceField(
        label=_("Organisation"), required=False, queryset=Organisation.objects.public(), to_field_name="code"
    )

    def __init__(self, asked: QueryDict, years: list[int]) -> None:
        self.asked = calm(asked)
        super().__init__(self.asked)
        self._offer("municipality", [("", _("the whole country")), *_municipalities()])
        self._offer("year", [*ANY, *((str(year), str(year)) for year in years)])
        self.full_clean()

    def _offer(self, name: str, choices: "list[tuple[str, object]]") -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def said(self, name: str) -> str:
        """What was validly asked under this name, or nothing."""
        return self.cleaned_data.get(name) or ""

    @property
    def filters(self) -> NewsFilters:
        """What narrows the list."""
        return NewsFilters(
            query=self.said("q"),
            kind=self.said("kind"),
            topic=self.said("topic"),
            municipality=self.said("municipality"),
            year=self.cleaned_data.get("year"),
            organisation=self.cleaned_data.get("organisation"),
        )

    @property
    def municipalities(self) -> dict[str, str]:
        """Names by slug."""
        return dict(_municipalities())

    @property
    def narrows(self) -> bool:
        """Whether anything but words and kind is asked."""
        return any(self.said(name) for name in ("municipality", "topic", "year"))
