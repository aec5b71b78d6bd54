"""Asking about a call, and answering."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.funding.enums import QuestionState
from sueiga.funding.models import Question


class AskForm(forms.Form):
    """The question; whoever has no account leaves an address for the answer."""

    text = forms.CharField(
        label=_("Your question"), max_length=4000, min_length=10, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Ask one thing at a time. Do not write personal data of others."),
        error_messages={"min_length": _("Write a whole question, so that it can be answered.")},
    )  # fmt: skip
    email = forms.EmailField(
        label=_("Your e-mail address"), help_text=_("We write the answer to it and use it for nothing else."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, is_known: bool) -> None:
        super().__init__(data)
        if is_known:
            del self.fields["email"]


class AnswerForm(forms.Form):
    """The answer, and who sees it."""

    answer_lt = forms.CharField(label=_("Answer"), max_length=8000, widget=forms.Textarea(attrs={"rows": 8}))
    answer_en = forms.CharField(
        label=_("Answer in English"), max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Needed only where somebody asks, or reads, in English."),
    )  # fmt: skip
    who_sees = forms.ChoiceField(
        label=_("Who sees the answer"), widget=forms.RadioSelect,
        choices=[
            ("asker", pgettext_lazy("who sees the answer", "only whoever asked")),
            ("everybody", _("everybody, on the page of the call; who asked is not shown")),
        ],
    )  # fmt: skip
    public_question_lt = forms.CharField(
        label=_("The question as everybody will see it"), max_length=4000, required=False,
        widget=forms.Textarea(attrs={"rows": 4}), help_text=_("Take out names, addresses and whatever is private."),
    )  # fmt: skip
    public_question_en = forms.CharField(
        label=_("The same in English"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    @classmethod
    def of(cls, question: Question, data: Any = None) -> "AnswerForm":
        """With what was answered before; the question as it was asked to begin with."""
        names = ("answer_lt", "answer_en", "public_question_lt", "public_question_en")
        said = {name: getattr(question, name) for name in names}
        said["public_question_lt"] = said["public_question_lt"] or question.text
        seen = "everybody" if question.state == QuestionState.PUBLIC else "asker"
        return cls(data, initial={**said, "who_sees": seen if question.answered_at else None})

    def clean(self) -> dict[str, Any]:
        """What everybody sees has a question."""
        cleaned = self.cleaned_data
        is_public = cleaned.pop("who_sees", "") == "everybody"
        if is_public and not cleaned.get("public_question_lt"):
            self.add_error("public_question_lt", _("Write the question in words that name nobody."))
        if not is_public:
            cleaned |= {"public_question_lt": "", "public_question_en": ""}
        return {**cleaned, "is_public": is_public}
