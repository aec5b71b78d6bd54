"""The column a text of blocks rests in."""

from typing import Any

from wagtail.fields import StreamField


class Body(StreamField):
    """A text of blocks. Its migrations do not record the blocks: they are code, the column is JSON either way."""

    def __init__(self, block_types: Any = (), **fields: Any) -> None:
        fields.setdefault("blank", True)
        super().__init__(block_types, **fields)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As a column without blocks."""
        name, path, _blocks, fields = super().deconstruct()
        return name, path, [], {key: value for key, value in fields.items() if key != "block_lookup"}
