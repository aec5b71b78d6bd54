"""The form of the gallery of components."""

from typing import Any

from django import forms


class SampleForm(forms.Form):
    """One field of each sort, for the gallery of components."""

    name = forms.CharField(label="Pavadinimas", help_text="Kaip įstatuose.")
    kind = forms.ChoiceField(label="Rūšis", choices=[("", "Pasirinkite"), ("k", "kaimo bendruomenė"), ("s", "sąjunga")])
    since = forms.DateField(label="Įsteigta", help_text="Pavyzdžiui, 2004-04-08.")
    standing = forms.ChoiceField(
        label="Padėtis", widget=forms.RadioSelect, choices=[("a", "veikia"), ("q", "veiklos nematyti")]
    )
    agree = forms.BooleanField(label="Duomenys teisingi", required=False)
    note = forms.CharField(label="Pastaba", widget=forms.Textarea, required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"name": "Papečių kaimo bendruomenė"})
