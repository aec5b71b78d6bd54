"""What a template may not do."""

import pytest
from django.template import Context, engines


def test_an_unknown_variable_fails() -> None:
    template = engines["django"].from_string("{{ nobody.knows.this }}")

    with pytest.raises(pytest.fail.Exception, match=r"nobody\.knows\.this"):
        template.template.render(Context())
