"""What is chosen of a widget."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.publishing.press.widgets import KINDS, MAP

DRESSES = (("auto", _("as the reader's screen")), ("sviesi", _("light")), ("tamsi", _("dark")))
LANGUAGES = (("lt", _("Lithuanian")), ("en", _("English")))
SIZES = {"siauras": (300, 420), "vidutinis": (400, 520), "platus": (640, 560)}
SIZE_WORDS = (
    ("vidutinis", _("middling: 400 × 520")),
    ("siauras", _("narrow: 300 × 420")),
    ("platus", _("wide: 640 × 560")),
)


class WidgetForm(forms.Form):
    """Asked by GET; whatever is not understood is taken as not said."""

    kind = forms.ChoiceField(label=_("What to show"), choices=list(KINDS.items()), required=False)
    savivaldybe = forms.ChoiceField(label=_("Where"), required=False)
    tema = forms.ChoiceField(label=_("Colours"), choices=DRESSES, required=False)
    kalba = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    dydis = forms.ChoiceField(label=_("Size"), choices=SIZE_WORDS, required=False)

    def __init__(self, sent: Any, *, municipalities: list[tuple[str, str]]) -> None:
        super().__init__(sent or None)
        self.fields["savivaldybe"].choices = [("", _("the whole country")), *municipalities]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> dict[str, str]:
        """What was chosen, or what stands first."""
        said = self.cleaned_data if self.is_valid() or self.is_bound else {}
        first = {"kind": MAP, "savivaldybe": "", "tema": "auto", "kalba": "lt", "dydis": "vidutinis"}
        return {name: said.get(name) or otherwise for name, otherwise in first.items()}
