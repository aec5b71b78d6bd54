"""What the office says about watched sites, findings and calls of others."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.uploads import refuse_over_limit
from sueiga.funding.enums import FindingState, ImportKind, WatchKind
from sueiga.funding.models import Call, Finding, Programme, Watch
from sueiga.funding.watching.hosts import NotAsked, checked, whole
from sueiga.registry.forms.deciding import KeysField

OFTEN = [(1, _("every hour")), (6, _("four times a day")), (24, _("once a day")), (168, _("once a week"))]
SHOWN_STATES = [
    (FindingState.NEW, _("wait to be looked at")),
    (FindingState.ABOUT, _("about calls we have")),
    (FindingState.DRAFTED, _("drafts were begun")),
    (FindingState.DISMISSED, _("no calls")),
    (FindingState.SEEN_BEFORE, _("were there before")),
]


class InboxForm(forms.Form):
    """Narrows the findings; a value nobody offered narrows nothing."""

    state = forms.ChoiceField(label=_("Findings that"), required=False, choices=SHOWN_STATES)
    watch = forms.ModelChoiceField(
        label=_("Site"), required=False, queryset=Watch.objects.none(), empty_label=_("all sites")
    )

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        self.fields["watch"].queryset = Watch.objects.visible_to(user).order_by("name", "pk")  # type: ignore[attr-defined]

    @property
    def chosen(self) -> dict[str, Any]:
        """What the list is narrowed by."""
        said = self.cleaned_data if self.is_valid() else {}
        return {"state": said.get("state") or "", "watch": said.get("watch")}


class WatchForm(forms.Form):
    """A site and what of it is watched."""

    name = forms.CharField(label=_("What it is called"), max_length=200, help_text=_("For example: NMA, news"))
    url = forms.CharField(
        label=_("Address"), max_length=500, widget=forms.URLInput,
        help_text=_("Of the feed or the site map itself. If you give a page that has a feed, we will say where it is."),
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=_("What is it?"), choices=WatchKind.choices, widget=forms.RadioSelect, initial=WatchKind.FEED,
        help_text=_("A site map is often at the address of the site with /sitemap.xml at the end."),
    )  # fmt: skip
    words = forms.CharField(
        label=_("Only with one of these words"), required=False, max_length=300,
        help_text=_("Beginnings of words, separated by commas: kviet, parai, konkurs. Empty: everything."),
    )  # fmt: skip
    only_under = forms.CharField(
        label=_("Only addresses that begin with"), required=False, max_length=500,
        help_text=_("For example https://example.org/kvietimai/. Empty: the whole site."),
    )  # fmt: skip
    every_hours = forms.TypedChoiceField(label=_("How often"), choices=OFTEN, coerce=int, initial=6)
    programme = forms.ModelChoiceField(
        label=_("Programme"), required=False, queryset=Programme.objects.in_order(), to_field_name="slug",
        empty_label=_("different ones"), help_text=_("Drafts begun from what is found there will have it."),
    )  # fmt: skip

    def clean_url(self) -> str:
        """An address that may be asked."""
        return self._address("url")

    def clean_only_under(self) -> str:
        """The beginning of an address, or nothing."""
        return self._address("only_under") if self.cleaned_data["only_under"] else ""

    def _address(self, name: str) -> str:
        try:
            address = whole(self.cleaned_data[name])
            checked(address)
        except NotAsked as fault:
            raise ValidationError(str(fault)) from fault
        if len(address) > 500:  # letters beyond ASCII take several signs each
            raise ValidationError(_("This address is too long."))
        return address


class DismissForm(forms.Form):
    """Findings that are no calls."""

    findings = KeysField(queryset=Finding.objects.none(), error_messages={"required": _("Mark at least one finding.")})

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        self.fields["findings"].queryset = Finding.objects.editable_by(user)  # type: ignore[attr-defined]


class CallChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # not generic when run
    """Calls by their names."""

    def label_from_instance(self, obj: Call) -> str:
        """Its title; a call never published has only its address."""
        return str(obj.published or obj.slug)


class ConnectForm(forms.Form):
    """Which call a finding is about."""

    call = CallChoice(
        label=_("Which call?"), queryset=Call.objects.none(), to_field_name="slug", empty_label=_("Choose a call"),
        error_messages={"required": _("Choose the call.")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, user: User, **options: Any) -> None:
        super().__init__(data, **options)
        calls = Call.objects.editable_by(user).select_related("published").by_deadline()
        self.fields["call"].queryset = calls  # type: ignore[attr-defined]


class ImportForm(forms.Form):
    """Calls of others: a file, its text, or words to ask the Portal for."""

    kind = forms.ChoiceField(
        label=_("In which format?"), choices=ImportKind.choices, widget=forms.RadioSelect,
        initial=ImportKind.COMMONGRANTS,
    )  # fmt: skip
    file = forms.FileField(label=_("File"), required=False, help_text=_("JSON, at most 15 MB."))
    text = forms.CharField(
        label=_("Or its text"), required=False, widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        max_length=5_000_000,
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """One text, however it came, and where it is from."""
        said = super().clean() or {}
        file, text = said.get("file"), said.get("text", "")
        if bool(file) == bool(text) and not self.errors:
            raise ValidationError(_("Give either a file or its text."))
        if not self.errors:
            said["content"] = self._content(file) if file else text
            said["name"] = file.name[:300] if file else str(_("pasted text"))
        return said

    def _content(self, file: "UploadedFile[bytes]") -> str:
        refuse_over_limit(file)
        try:
            return str(file.read(), "utf-8-sig")
        except UnicodeDecodeError as error:
            raise ValidationError({"file": _("This file is no UTF-8 text.")}) from error


class SearchForm(forms.Form):
    """Words to ask the EU Portal for."""

    words = forms.CharField(
        label=_("Words"), max_length=100, min_length=3,
        help_text=_("In English: rural, town twinning, CERV, Erasmus. Calls that are open or coming are asked for."),
    )  # fmt: skip


class ChosenForm(forms.Form):
    """Which calls of a file drafts are begun from."""

    calls = forms.MultipleChoiceField(error_messages={"required": _("Mark at least one call.")})

    def __init__(self, data: Any = None, *, identifiers: list[str]) -> None:
        super().__init__(data)
        self.fields["calls"].choices = [(name, name) for name in identifiers]  # type: ignore[attr-defined]
