"""Windows of the editors' tool in which one looks for an organisation, a call or an event by typing."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from sueiga.core.writing import iso
from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.funding.reading.filters import CallFilters, narrowed, with_most
from sueiga.registry.models import Organisation

SEARCHED = 200  # characters of a query that count


class Ready:
    """A block whose chosen rows are asked for at once, with all its template needs."""

    model_class: Any

    def rows(self) -> "QuerySet[Any]":
        """What the chosen rows are read with."""
        raise NotImplementedError

    def to_python(self, value: int | None) -> Any:
        """The row of a key; nothing where it is gone."""
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values: list[int | None]) -> list[Any]:
        """The rows of these keys, in their order."""
        found = self.rows().in_bulk([value for value in values if value is not None])
        return [found.get(value) for value in values]


class LookUp(BaseFilterForm):
    """One field to type into."""

    q = forms.CharField(label=_("Search"), required=False)

    def filter(self, objects: "QuerySet[Any]") -> "QuerySet[Any]":
        """Rows these words are about."""
        words = self.cleaned_data["q"].replace("\0", "")[:SEARCHED].strip()
        if not words:
            return objects
        self.is_searching, self.search_query = True, words
        return self.found(objects, words)

    def found(self, objects: "QuerySet[Any]", words: str) -> "QuerySet[Any]":
        """Rows that answer the words."""
        raise NotImplementedError


class OrganisationLookUp(LookUp):
    """By the registry's own index: any case of a name, a slip of the finger, a code."""

    def found(self, objects: "QuerySet[Any]", words: str) -> "QuerySet[Any]":
        """Organisations, the likeliest first."""
        matching: QuerySet[Any] = objects.matching(words).by_relevance()  # type: ignore[attr-defined]
        return matching


class CallLookUp(LookUp):
    """By the words of a call."""

    def found(self, objects: "QuerySet[Any]", words: str) -> "QuerySet[Any]":
        """Calls that mention every word."""
        return narrowed(objects, CallFilters(query=words))


class EventLookUp(LookUp):
    """By the name of an event."""

    def found(self, objects: "QuerySet[Any]", words: str) -> "QuerySet[Any]":
        """Events named so."""
        return objects.filter(Q(name_lt__icontains=words) | Q(name_en__icontains=words))


def organisations() -> "QuerySet[Organisation]":
    """All with their municipality: what was chosen stays chosen, whatever became of it."""
    return Organisation.objects.select_related("municipality")


def calls() -> "QuerySet[Call]":
    """Calls with what people read of them and the most one project may get."""
    return with_most(Call.objects.with_edition())


def name_of_call(call: Call) -> str:
    """The name people read; its address where it has none yet."""
    return str(call.published.name) if call.published else call.slug


def name_of_event(event: Event) -> str:
    """Its name and day."""
    return f"{event.name}, {iso(event.starts_at)[:10]}"


def name_of_organisation(organisation: Organisation) -> str:
    """Its name and municipality."""
    return ", ".join(filter(None, [organisation.name, str(organisation.municipality or "")]))


NAMES: dict[type, Any] = {Organisation: name_of_organisation, Call: name_of_call, Event: name_of_event}


class Named(BaseChooser):
    """The field of a form: what was chosen goes by the name people know."""

    show_edit_link = False

    def get_display_title(self, instance: Any) -> str:
        """Its name."""
        return str(NAMES[type(instance)](instance))


class Choose(ChooseView):
    """The window: a field to type into, rows by their names."""

    @property
    def columns(self) -> list[Column]:
        """One column: the name."""
        column = self.title_column
        column.accessor = NAMES[self.model_class]
        return [column]


class ChooseResults(ChooseResultsView):
    """The rows alone, as one types."""

    columns = Choose.columns


class Chosen(ChosenView):
    """What was chosen, told to the form."""

    def get_display_title(self, instance: Any) -> str:
        """Its name."""
        return str(NAMES[type(instance)](instance))


class LookingUp(ChooserViewSet):
    """What the three windows have in common."""

    base_widget_class = Named
    choose_view_class, choose_results_view_class, chosen_view_class = Choose, ChooseResults, Chosen
    look_up: type[LookUp]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """With the form one types into."""
        common: dict[str, Any] = super().get_common_view_kwargs(**{"filter_form_class": self.look_up, **kwargs})
        return common


class OrganisationViewSet(LookingUp):
    """Organisations of the registry."""

    model, icon, look_up = Organisation, "group", OrganisationLookUp
    choose_one_text = page_title = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")

    def get_object_list(self) -> "QuerySet[Organisation]":
        """The public registry by name."""
        return Organisation.objects.public().select_related("municipality").in_order()


class CallViewSet(LookingUp):
    """Calls for applications."""

    model, icon, look_up = Call, "pick", CallLookUp
    choose_one_text = page_title = _("Choose a call")
    choose_another_text = _("Choose another call")

    def get_object_list(self) -> "QuerySet[Call]":
        """Those published, the latest first."""
        return Call.objects.public().with_edition().order_by("-first_published_at", "-pk")


class EventViewSet(LookingUp):
    """Events of the calendar."""

    model, icon, look_up = Event, "date", EventLookUp
    choose_one_text = page_title = _("Choose an event")
    choose_another_text = _("Choose another event")

    def get_object_list(self) -> "QuerySet[Event]":
        """Those everybody sees, the latest first."""
        return Event.objects.public().order_by("-starts_at", "-pk")


organisation_chooser = OrganisationViewSet("choose_organisation")
call_chooser = CallViewSet("choose_call")
event_chooser = EventViewSet("choose_event")
VIEWSETS = [organisation_chooser, call_chooser, event_chooser]


class OrganisationBlock(Ready, organisation_chooser.get_block_class(name="OrganisationChoice")):  # type: ignore[misc]
    """An organisation of the registry."""

    def rows(self) -> "QuerySet[Organisation]":
        """With their municipality."""
        return organisations()


class CallBlock(Ready, call_chooser.get_block_class(name="CallChoice")):  # type: ignore[misc]
    """A call for applications."""

    def rows(self) -> "QuerySet[Call]":
        """With what people read of them."""
        return calls()


class EventBlock(Ready, event_chooser.get_block_class(name="EventChoice")):  # type: ignore[misc]
    """An event of the calendar."""

    def rows(self) -> "QuerySet[Event]":
        """With their place and organiser."""
        return Event.objects.select_related("municipality", "organiser")
