"""Forms of an application's notebook."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.funding.enums import ApplicantKind
from sueiga.funding.forms.editing.fields import DayField, WholeField
from sueiga.funding.forms.notebook_fields import AmountField, AttachmentsField
from sueiga.funding.models.notebooks import LONGEST_ANSWER
from sueiga.funding.notebook.enums import OUTCOMES, NotebookState, PaidFrom, PaperState
from sueiga.funding.record import CallRecord

CHOOSE = _("Choose")


def _short(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class SeenForm(forms.Form):
    """A form that remembers which version it was opened with."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def opened_anew(self, version: int) -> None:
        """As if it had been opened with what stands now: sent once more, it takes the place of that."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["seen"] = str(version)
        self.data = data

    @property
    def values(self) -> dict[str, Any]:
        """What was typed, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class StartForm(forms.Form):
    """For which of one's organisations."""

    organisation = forms.TypedChoiceField(label=_("For which organisation"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args: Any, organisations: Iterable[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = list(organisations)
        self.fields["organisation"].choices = choices  # type: ignore[attr-defined]  # of a choice field
        if len(choices) == 1:
            self.fields["organisation"].initial = choices[0][0]


class ProjectForm(SeenForm):
    """What is said of the project itself."""

    title = forms.CharField(label=_("Title of the project"), required=False, max_length=300, widget=_short(2))
    area_code = forms.ChoiceField(label=_("Activity area"), required=False)
    kind = forms.ChoiceField(label=_("You apply as"), required=False)
    starts_on = DayField(label=_("The project begins"), required=False)
    ends_on = DayField(label=_("The project ends"), required=False)
    contact_name = forms.CharField(label=_("Contact person"), required=False, max_length=200)
    contact_phone = forms.CharField(
        label=_("Telephone"), required=False, max_length=50, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    contact_email = forms.EmailField(label=_("E-mail"), required=False)
    bank_account = forms.CharField(
        label=_("Bank account of the organisation"), required=False, max_length=40, help_text=_("LT and 18 digits."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip

    def __init__(self, *args: Any, said: CallRecord, **options: Any) -> None:
        super().__init__(*args, **options)
        areas = [(row.code, f"{row.code}. {row.name_lt}" if row.name_lt else row.code) for row in said.areas]
        self._choose("area_code", areas)
        kinds = dict(ApplicantKind.choices)
        self._choose("kind", [(kind, str(kinds.get(kind, kind))) for kind in said.applicants])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        if choices:
            self.fields[name].choices = [("", CHOOSE), *choices]  # type: ignore[attr-defined]  # of a choice field
        else:
            del self.fields[name]


class AnswerForm(SeenForm):
    """The draft of an answer."""

    text = forms.CharField(required=False, strip=False, max_length=LONGEST_ANSWER)
    is_done = forms.BooleanField(label=_("This answer is finished"), required=False)

    def __init__(self, *args: Any, label: str = "", hint: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["text"].label = label
        self.fields["text"].help_text = hint
        self.fields["text"].widget = forms.Textarea(attrs={"rows": 12})

    def clean_text(self) -> str:
        """As typed, with plain line ends."""
        return str(self.cleaned_data["text"]).replace("\r\n", "\n")


class QuestionForm(forms.Form):
    """A question of the funder's own form."""

    question = forms.CharField(label=_("Question, as the funder's form has it"), max_length=500, widget=_short(2))
    limit = WholeField(label=_("Characters at most"), required=False, min_value=1, max_value=LONGEST_ANSWER)


class PaperForm(forms.Form):
    """How far a document is."""

    state = forms.ChoiceField(label=_("How far it is"), choices=PaperState.choices, widget=forms.RadioSelect)
    remark = forms.CharField(
        label=_("Note to ourselves"), required=False, max_length=500, widget=_short(2),
        help_text=_("For example: Petras asks the municipality for it on Monday."),
    )  # fmt: skip


class NewPaperForm(forms.Form):
    """A document the call does not name."""

    name = forms.CharField(label=_("What document"), max_length=300)


class FilesForm(forms.Form):
    """Files to gather."""

    files = AttachmentsField(  # type: ignore[assignment]  # a declared field leaves the class
        label=_("Files"),
        help_text=_("PDF, a photograph (JPEG, PNG), DOCX, XLSX, ODT, ODS or a signed ADOC or ASICE; each at most "
                    "10 MB."),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )  # fmt: skip


class LineForm(SeenForm):
    """A line of the budget."""

    name = forms.CharField(label=_("What for"), max_length=300)
    quantity = AmountField(label=_("How many"), max_digits=10, decimal_places=3, initial=1)
    unit = forms.CharField(label=_("Unit"), max_length=30, required=False, help_text=_("Pieces, hours, metres…"))
    price = AmountField(
        label=_("Price of one, Eur"), max_digits=12, decimal_places=2, help_text=_("What you will pay, VAT included.")
    )
    vat_percent = AmountField(
        label=_("VAT in the price, %"), max_digits=4, decimal_places=2, required=False,
        help_text=_("Usually 21; 0 where the seller adds no VAT. Leave empty if you do not know yet."),
    )  # fmt: skip
    paid_from = forms.ChoiceField(
        label=_("Paid from"), choices=PaidFrom.choices, initial=PaidFrom.SUPPORT, widget=forms.RadioSelect
    )
    asked = AmountField(
        label=_("Support asked for, Eur"), max_digits=12, decimal_places=2, required=False,
        help_text=_("Leave empty to share the support out over all lines at once later."),
    )  # fmt: skip
    is_eligible = forms.BooleanField(label=_("The call counts this cost as eligible"), required=False, initial=True)
    note = forms.CharField(
        label=_("How the price was found"), required=False, max_length=500, widget=_short(2),
        help_text=_("Quotations, prices in shops, the last contract."),
    )  # fmt: skip


class ShareOutForm(forms.Form):
    """How much support to ask for in all."""

    amount = AmountField(label=_("Support asked for in all, Eur"), max_digits=12, decimal_places=2)


class PartnerForm(forms.Form):
    """Somebody to do the project with."""

    name = forms.CharField(label=_("Partner"), max_length=300)
    code = forms.CharField(
        label=_("Legal entity code"), max_length=20, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("What it is"), choices=[("", CHOOSE), *ApplicantKind.choices])
    does = forms.CharField(label=_("What it does in the project"), required=False, max_length=1000, widget=_short())
    is_agreed = forms.BooleanField(label=_("It has agreed"), required=False)


class InviteForm(forms.Form):
    """Whom to invite to look the application through."""

    whom = forms.CharField(label=_("Whom you invite"), max_length=200, help_text=_("A name, to know the link by."))
    email = forms.EmailField(
        label=_("Their e-mail"), required=False,
        help_text=_("If you write it, the link goes there in a letter; otherwise you pass the link on yourselves."),
    )  # fmt: skip


class CommentForm(forms.Form):
    """A remark."""

    text = forms.CharField(label=_("Remark"), max_length=4000, widget=_short(4))


class HandInForm(forms.Form):
    """That it was handed in."""

    on = DayField(label=_("Handed in on"))
    number = forms.CharField(
        label=_("Number of the application"), required=False, max_length=100,
        help_text=_("As the funder registered it; it can be added later."),
    )  # fmt: skip

    def clean_on(self) -> Any:
        """Not before it happens."""
        on = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Mark it once the application is handed in."))
        return on


class OutcomeForm(forms.Form):
    """What the funder answered."""

    state = forms.ChoiceField(
        label=_("The answer"), choices=[(state.value, state.label) for state in OUTCOMES], widget=forms.RadioSelect
    )
    on = DayField(label=_("Answered on"))
    amount = AmountField(
        label=_("Support granted, Eur"), max_digits=14, decimal_places=2, required=False,
        help_text=_("If the application was supported."),
    )  # fmt: skip
    note = forms.CharField(
        label=_("What the funder said"), required=False, max_length=2000, widget=_short(),
        help_text=_("Points, reasons, conditions: worth knowing next time."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Support granted has a sum, and nothing is answered before its day."""
        said = super().clean() or {}
        if said.get("state") == NotebookState.GRANTED and said.get("amount") is None and "amount" not in self.errors:
            self.add_error("amount", _("Write how much was granted."))
        if (on := said.get("on")) is not None and on > timezone.localdate():
            self.add_error("on", _("This day is still to come."))
        return said
