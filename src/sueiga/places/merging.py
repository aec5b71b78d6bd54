"""Bringing many rows of one table up to date: what is new is added, what differs is changed, the rest is left alone."""

from typing import Generic, TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)
_BATCH = 1000


class Merge(Generic[M]):
    """Collects rows of one model, then writes them with a few statements."""

    def __init__(self, model: type[M]) -> None:
        self.model = model
        self.added: list[M] = []
        self.changed: list[M] = []
        self._fields: set[str] = set()

    def put(self, row: M | None, **values: object) -> M:
        """The row with these values; None makes a new one."""
        if row is None:
            row = self.model(**values)
            self.added.append(row)
            return row
        different = {name for name, value in values.items() if getattr(row, name) != value}
        for name in different:
            setattr(row, name, values[name])
        if different and row.pk is not None:
            self.changed.append(row)
            self._fields |= different
        return row

    def save(self) -> tuple[int, int]:
        """Write what was put; how many rows were added and changed."""
        objects = self.model._default_manager
        objects.bulk_create(self.added, batch_size=_BATCH)
        unique = {row.pk: row for row in self.changed}.values()
        if unique:
            names = [self.model._meta.get_field(name.removesuffix("_id")).name for name in self._fields]
            objects.bulk_create(
                unique, batch_size=_BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=names
            )
        return len(self.added), len(unique)
