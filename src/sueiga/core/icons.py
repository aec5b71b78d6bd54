"""Small line drawings on a grid of 24, drawn for this product; stroke and size come from the style sheet."""

CIRCLE = "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 0 0 0-19z"

ICONS = {
    "check": f"{CIRCLE}M7.5 12.4l3.2 3.1l6-6.8",
    "pause": f"{CIRCLE}M9.5 8.5v7M14.5 8.5v7",
    "warning": "M12 3L22 20.5H2zM12 9.5v5M12 17.2v.6",
    "ending": "M12 2.2L21.8 12L12 21.8L2.2 12zM12 7.5v9M8.6 13.2L12 16.5l3.4-3.3",
    "cross": "M3.5 3.5h17v17h-17zM8.5 8.5l7 7M15.5 8.5l-7 7",
    "question": (
        "M7.25 3.8h9.5L21.5 12l-4.75 8.2h-9.5L2.5 12zM9.6 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.9M12 16.4v.6"
    ),
    "clock": f"{CIRCLE}M12 7v5.4l3.6 2.1",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.4 15.4L21 21",
    "remove": "M6.5 6.5l11 11M17.5 6.5l-11 11",
    "file": "M6 2.5h8l4.5 4.5v14.5H6zM13.5 2.5v5h5",
    "arrow": "M4 12h15M13.5 6.5L19 12l-5.5 5.5",
    "undo": "M8.5 5L4 9.5L8.5 14M4 9.5h10a5 5 0 0 1 0 10h-4",
}

MARKS = {
    "active": "check",
    "quiet": "pause",
    "at_risk": "warning",
    "ending": "ending",
    "gone": "cross",
    "unknown": "question",
    "yes": "check",
    "not_yet": "clock",
    "no": "cross",
}


def mark_of(code: str) -> str:
    """The shape that stands for a standing or an answer; a question mark for what is not known."""
    return MARKS.get(code, "question")
