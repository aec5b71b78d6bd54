"""Who works with the editors' tool: everybody of the union's office, and nobody else."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail.users.models import UserProfile

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.publishing.laying_out import lay_out

EDITORS = "Redaktoriai"
READING = "Kolega perskaito"
ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
IN_COLLECTIONS = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
    "wagtailcore": ("add_collection", "change_collection", "delete_collection"),
}
EVERYWHERE = {
    "wagtailadmin": ("access_admin",),
    "wagtailredirects": ("add_redirect", "change_redirect", "delete_redirect"),
}


@transaction.atomic
def let_in(*, person: User, by: User) -> None:
    """Put an officer who enters among the editors, with all that these may do."""
    person.groups.add(_editors())
    profile = UserProfile.get_for_user(person)
    profile.submitted_notifications = profile.approved_notifications = profile.rejected_notifications = False
    profile.save()  # the desk tells who is asked to read; the library's own letters would go past our post
    record(by=by, verb="editor:entered", subject=person)


@transaction.atomic
def put_out(*, by: User | None) -> int:
    """Take out whoever has left the office (None: the worker looks each night); how many."""
    gone = User.objects.filter(groups__name=EDITORS, office_role="")
    for person in gone:
        person.groups.clear()
        record(by=by, verb="editor:left", subject=person)
    return len(gone)


def _editors() -> Group:
    """The group of editors and what it may do; made where it is missing."""
    group, _made = Group.objects.get_or_create(name=EDITORS)
    root = lay_out()
    _allow(group)
    _let_read(group, root)
    return group


def _let_read(group: Group, root: Page) -> None:
    """Whoever wishes may ask a colleague to read before a page is published."""
    workflow, made = Workflow.objects.get_or_create(name=READING)
    if made:
        task = GroupApprovalTask.objects.create(name=READING)
        task.groups.add(group)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
        WorkflowPage.objects.create(workflow=workflow, page=root)


def _allow(group: Group) -> None:
    for app, names in EVERYWHERE.items():
        group.permissions.add(*_permissions(app, names))
    top = Page.get_first_root_node()
    for permission in _permissions("wagtailcore", ON_PAGES):
        GroupPagePermission.objects.get_or_create(group=group, page=top, permission=permission)
    whole = Collection.get_first_root_node()
    for app, names in IN_COLLECTIONS.items():
        for permission in _permissions(app, names):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=whole, permission=permission)


def _permissions(app: str, names: tuple[str, ...]) -> list[Permission]:
    found = list(Permission.objects.filter(content_type__app_label=app, codename__in=names))
    if len(found) != len(names):
        raise LookupError(f"Permissions are missing in {app}: {names}")
    return found
