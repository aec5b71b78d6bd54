"""A small file to take as a pattern: headings of the standard, and one row."""

import csv
import io

HEADINGS = (
    "Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date", "URL",
    "Recipient Org:Identifier", "Recipient Org:Name", "Recipient Org:City", "Funding Org:Name",
    "Grant Programme:Code", "Grant Programme:Title", "Activity Area",
)  # fmt: skip
ROW = (
    "NMA-2025-0001", "Salės remontas", "", "EUR", "3000.50", "2025-05-06", "", "LT-RC-000000000",
    "Pavyzdžio kaimo bendruomenė", "Pavyzdžio r. sav.", "Pavyzdžio ministerija", "", "Pavyzdinė programa", "II",
)  # fmt: skip


def sample() -> bytes:
    """CSV as any table program opens it, Lithuanian letters whole."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([HEADINGS, ROW])
    return text.getvalue().encode("utf-8-sig")
