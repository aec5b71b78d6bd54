"""A picture or a paper that a page shows is not deleted: who tries is led to where it is used."""

from contextlib import suppress

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import ResolverMatch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.models import ReferenceIndex
from wagtail.tasks import update_reference_index_task

from sueiga.core.writing import quoted
from sueiga.publishing.models import Paper, Picture

Kept = Picture | Paper
_SCREENS: dict[str, type[Kept]] = {
    "wagtailimages:delete": Picture,
    "wagtailimages:delete_multiple": Picture,
    "wagtaildocs:delete": Paper,
    "wagtaildocs:delete_multiple": Paper,
}
_MODELS: dict[str, type[Kept]] = {"picture": Picture, "paper": Paper}


def refusal(request: HttpRequest) -> HttpResponse | None:
    """Where to lead instead of deleting what is used; None: go on."""
    asked_for = _asked_for(request)
    if asked_for:
        _catch_up()
    used = [row for row in asked_for if ReferenceIndex.get_references_to(row).exists()]
    if not used:
        return None
    first = used[0]
    told = _("%(title)s stands on a page; take it out there first, then delete it.") % {"title": quoted(first.title)}
    more = len(used) - 1
    if more:
        said = ngettext(
            "%(count)d more of those chosen is used, too.", "%(count)d more of those chosen are used, too.", more
        )
        told = f"{told} {said % {'count': more}}"
    messages.error(request, told)
    return redirect(first.usage_url)


def _catch_up() -> None:
    """Note at once what pages changed a moment ago show; the worker, who does so later, may not have come to it yet."""
    noting = update_reference_index_task
    left = DBTaskResult.objects.filter(task_path=noting.module_path).exclude(status=TaskResultStatus.SUCCESSFUL)
    for arguments in {tuple(job.args_kwargs["args"]) for job in left}:
        with suppress(ObjectDoesNotExist):  # gone meanwhile
            noting.call(*arguments)


def _asked_for(request: HttpRequest) -> list[Kept]:
    """Those this screen would delete."""
    match = request.resolver_match
    if match is None:
        return []
    if match.view_name in _SCREENS:
        key = next(iter(match.kwargs.values()), None) or next(iter(match.args), None)
        return list(_SCREENS[match.view_name].objects.filter(pk=key))
    return _of_many(request, match) if match.view_name == "wagtail_bulk_action" else []


def _of_many(request: HttpRequest, match: ResolverMatch) -> list[Kept]:
    model = _MODELS.get(match.kwargs["model_name"])
    if model is None or match.kwargs["action"] != "delete":
        return []
    keys = request.GET.getlist("id")
    rows = model.objects.order_by("pk")
    return list(rows if "all" in keys else rows.filter(pk__in=[key for key in keys if key.isdecimal()]))
