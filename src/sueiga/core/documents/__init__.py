"""Documents on paper: tagged PDF set by typst from a template beside the app's code and plain data.

A template `registry/handover.typ` lies in `registry/documents/handover.typ`; it begins with

    #import "/core/documents/page.typ": *
    #let data = read-data()
    #show: page-frame.with(title: data.title, lang: data.lang)

Data never becomes markup: a text with `#` or `*` in it is printed as it is.
"""

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst

ROOT = Path(__file__).resolve().parents[2]
FONTS = typst.Fonts(include_system_fonts=False, font_paths=[str(Path(__file__).parent / "fonts")])
STANDARD: Final = "ua-1"  # PDF/UA-1 (ISO 14289-1): read aloud by machines, refuses a document without a title


def pdf(template: str, data: Mapping[str, Any], *, at: dt.datetime | None = None) -> bytes:
    """A PDF/UA-1 document of an app's template; data is anything JSON can say. ValueError where the two do not fit.

    `at` is the time written into the file: the same data at the same time give the same bytes.
    """
    app, _, name = template.partition("/")
    try:
        document = typst.compile(
            str(ROOT / app / "documents" / name),
            root=str(ROOT),
            font_paths=FONTS,
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False, default=str)},
            pdf_standards=STANDARD,
            timestamp=int(at.timestamp()) if at else None,
        )
    except typst.TypstError as error:
        raise ValueError(f"{template}: {error}") from error
    return document
