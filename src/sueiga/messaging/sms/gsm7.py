"""The alphabet of short messages (3GPP TS 23.038): any text reduced to it, and how many parts it makes.

A single letter beyond it, one "ą", would make every part hold 70 characters instead of 160.
"""

import unicodedata

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")
"""Characters told by an escape and a second septet."""
REPLACED = str.maketrans(
    {
        "„": '"', "“": '"', "”": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'",
        "′": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "…": "...", "•": "-", "·": ".", "\t": " ", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "œ": "oe",
        "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "ħ": "h", "ŧ": "t", "×": "x", "÷": ":",
    }
)  # fmt: skip
SINGLE, CONCATENATED = 160, 153  # septets in the only part, and in each of several
MOST_PARTS = 6
UNKNOWN = "?"


def reduced(text: str) -> str:
    """The text in letters every telephone has: ą becomes a, „ becomes ", pictures are left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(REPLACED)
    return "".join(_letter(letter) for letter in unicodedata.normalize("NFC", lines))


def parts(text: str) -> int:
    """How many short messages a text is sent as once it is reduced; none for an empty one."""
    septets = [2 if letter in EXTENSION else 1 for letter in reduced(text)]
    if sum(septets) <= SINGLE:
        return 1 if septets else 0
    count, room = 1, CONCATENATED
    for needed in septets:  # an escape is never parted from what it escapes
        if needed > room:
            count, room = count + 1, CONCATENATED
        room -= needed
    return count


def _letter(letter: str) -> str:
    if letter in BASIC or letter in EXTENSION:
        return letter
    kind = unicodedata.category(letter)
    if kind == "Zs":
        return " "
    if kind in {"Zl", "Zp"}:
        return "\n"
    plain = "".join(
        part
        for part in unicodedata.normalize("NFKD", letter.translate(REPLACED)).translate(REPLACED)
        if part in BASIC or part in EXTENSION
    )
    return plain or (UNKNOWN if kind[0] in "LN" else "")
