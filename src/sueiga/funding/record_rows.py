"""Between a call's plain values (record.py) and its rows: reading an edition, writing a draft."""

from collections.abc import Collection, Iterable
from dataclasses import fields, replace
from typing import Any

from django.db import models
from django.utils import timezone

from sueiga.core.text import one_line, printable
from sueiga.funding import record
from sueiga.funding.models import (
    ActivityArea,
    Amount,
    AnsweredQuestion,
    Applicant,
    AssessmentStep,
    CallContact,
    CallPlace,
    Consultation,
    Criterion,
    Edition,
    FieldSource,
    Institution,
    LocalDeadline,
    Programme,
    RequiredDocument,
    Rule,
    RuleKind,
    RulePlace,
    SubmissionChannel,
    Window,
)

PARTS: dict[str, tuple[type[Any], type[models.Model]]] = {
    "windows": (record.Window, Window),
    "local_deadlines": (record.LocalDeadline, LocalDeadline),
    "places": (record.CallPlace, CallPlace),
    "areas": (record.ActivityArea, ActivityArea),
    "amounts": (record.Amount, Amount),
    "documents": (record.RequiredDocument, RequiredDocument),
    "criteria": (record.Criterion, Criterion),
    "steps": (record.AssessmentStep, AssessmentStep),
    "channels": (record.SubmissionChannel, SubmissionChannel),
    "contacts": (record.CallContact, CallContact),
    "faq": (record.AnsweredQuestion, AnsweredQuestion),
    "consultations": (record.Consultation, Consultation),
    "sources": (record.FieldSource, FieldSource),
}
"""Parts that are rows of their own with the same columns: plain class, model."""
_BY_HAND = {"programme", "administrator", "applicants", "rules", *PARTS}
PLAIN = tuple(field.name for field in fields(record.CallRecord) if field.name not in _BY_HAND)
"""Fields that are columns of the edition."""


def prefetched(editions: "models.QuerySet[Edition]", only: Collection[str] | None = None) -> "models.QuerySet[Edition]":
    """Editions with all that `record_of` reads, in a fixed number of queries; or the parts named `only`, and rules."""
    return editions.select_related("programme", "administrator", "call").prefetch_related(*_beside(only))


def complete(editions: list[Edition]) -> None:
    """Read for editions that were read alone, all of them together, what `record_of` reads beside."""
    models.prefetch_related_objects(editions, *_beside(None))


def record_of(edition: Edition, only: Collection[str] | None = None) -> record.CallRecord:
    """An edition as plain values; parts in their order, all of them or those named `only`."""
    values: dict[str, Any] = {name: getattr(edition, name) for name in PLAIN}
    for name in _wanted_parts(only):
        plain = PARTS[name][0]
        columns = [field.name for field in fields(plain)]
        rows = _ordered(getattr(edition, name).all())
        values[name] = tuple(plain(**{column: getattr(row, column) for column in columns}) for row in rows)
    return record.CallRecord(
        **values,
        programme=edition.programme.slug if edition.programme else "",
        administrator=edition.administrator.name_lt if edition.administrator else "",
        applicants=tuple(row.kind for row in _ordered(edition.applicants.all())),
        rules=_rules(list(edition.rules.all()), None),
    )


def write(edition: Edition, said: record.CallRecord, only: Collection[str] | None = None) -> None:
    """Write plain values into a draft, all of them or the named fields `only`. For actions, inside a transaction.

    Programme (by slug) and administrator (by name) must exist; unknown ones are left empty.
    """
    said = fitted(said)
    wanted = {field.name for field in fields(record.CallRecord)} if only is None else set(only)
    for name in wanted & set(PLAIN):
        setattr(edition, name, getattr(said, name))
    if "programme" in wanted:
        edition.programme = Programme.objects.filter(slug=said.programme).first() if said.programme else None
    if "administrator" in wanted:
        named = Institution.objects.filter(name_lt=said.administrator)
        edition.administrator = named.first() if said.administrator else None
    edition.saved_at = timezone.now()
    edition.save()
    for name in wanted & set(PARTS):
        _write_part(edition, name, getattr(said, name))
    if "applicants" in wanted:
        edition.applicants.all().delete()
        Applicant.objects.bulk_create(
            [Applicant(edition=edition, order=n, kind=kind) for n, kind in enumerate(said.applicants)]
        )
    if "rules" in wanted:
        edition.rules.all().delete()
        _write_rules(edition, said.rules, None)


def fitted(said: record.CallRecord) -> record.CallRecord:
    """The same in texts that pages, feeds and documents can hold: what is one line in a column is one line here."""
    parts: dict[str, Any] = {
        name: tuple(_fit(model, row) for row in getattr(said, name)) for name, (_plain, model) in PARTS.items()
    }  # fmt: skip
    rules = tuple(_fit_rule(rule) for rule in said.rules)
    texts: record.CallRecord = _fit(Edition, said)
    return replace(texts, **parts, rules=rules, administrator=one_line(said.administrator))


def _fit(model: type[models.Model], row: Any) -> Any:
    """A row of plain values whose texts are as their columns take them."""
    lines = {column.name: isinstance(column, models.TextField) for column in model._meta.fields}
    said = {each.name: getattr(row, each.name) for each in fields(row) if each.name in lines}
    texts = {name: value for name, value in said.items() if isinstance(value, str)}
    return replace(
        row, **{name: printable(value) if lines[name] else one_line(value) for name, value in texts.items()}
    )  # fmt: skip


def _fit_rule(rule: record.RuleRecord) -> record.RuleRecord:
    children = tuple(_fit_rule(child) for child in rule.children)
    fit: record.RuleRecord = replace(_fit(Rule, rule), children=children)
    return fit


def _wanted_parts(only: Collection[str] | None) -> list[str]:
    return [name for name in PARTS if only is None or name in only]


def _beside(only: Collection[str] | None) -> list[str]:
    return [*_wanted_parts(only), "applicants", "rules__kinds", "rules__places", "rules__programme"]


def _ordered(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: (row.order, row.pk))


def _rules(rows: list[Rule], parent: int | None) -> tuple[record.RuleRecord, ...]:
    return tuple(
        record.RuleRecord(
            operator=row.operator, condition=row.condition, area_code=row.area_code, number=row.number, day=row.day,
            programme=row.programme.slug if row.programme else "", of_area=row.of_area,
            kinds=tuple(sorted(each.kind for each in row.kinds.all())),
            places=tuple(
                sorted(
                    (record.CallPlace(each.level, each.code, each.name) for each in row.places.all()),
                    key=lambda place: (place.level, place.code),
                )
            ),
            text_lt=row.text_lt, text_en=row.text_en, clause=row.clause, clause_url=row.clause_url,
            mend_lt=row.mend_lt, mend_en=row.mend_en, children=_rules(rows, row.pk),
        )
        for row in _ordered(row for row in rows if row.parent_id == parent)
    )  # fmt: skip


def _write_part(edition: Edition, name: str, values: tuple[Any, ...]) -> None:
    plain, model = PARTS[name]
    columns = [field.name for field in fields(plain)]
    getattr(edition, name).all().delete()
    model._default_manager.bulk_create(
        [
            model(edition=edition, order=order, **{column: getattr(value, column) for column in columns})
            for order, value in enumerate(values)
        ]
    )


def _write_rules(edition: Edition, rules: tuple[record.RuleRecord, ...], parent: Rule | None) -> None:
    for order, said in enumerate(rules):
        row = Rule.objects.create(
            edition=edition, parent=parent, order=order, area_code=said.area_code, operator=said.operator,
            condition=said.condition, number=said.number, day=said.day, of_area=said.of_area,
            programme=Programme.objects.filter(slug=said.programme).first() if said.programme else None,
            text_lt=said.text_lt, text_en=said.text_en, clause=said.clause, clause_url=said.clause_url,
            mend_lt=said.mend_lt, mend_en=said.mend_en,
        )  # fmt: skip
        RuleKind.objects.bulk_create([RuleKind(rule=row, kind=kind) for kind in dict.fromkeys(said.kinds)])
        RulePlace.objects.bulk_create(
            [RulePlace(rule=row, level=p.level, code=p.code, name=p.name) for p in dict.fromkeys(said.places)]
        )
        _write_rules(edition, said.children, row)
