"""Telephone numbers as people write them, old Lithuanian ways too, brought to E.164 („+37061234567“). Pure."""

import re
from enum import StrEnum

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

HOME = "LT"
SAID_BEFORE = re.compile(r"^\s*(?:tel|telef|telefonas|mob|mobilus|ph|phone)\b[.:\s]*", re.IGNORECASE)
OLD_WAY_ABROAD = re.compile(r"^\W*8\W{0,3}10\W{0,3}(?=\d{2})")  # „8 10 48 …“: how one rang abroad until 2013
LONGEST = 40


class Trouble(StrEnum):
    """Why a text is not a number."""

    NOT_A_NUMBER = "not_a_number"
    SEVERAL = "several"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    UNKNOWN = "unknown"


class NotAPhoneNumber(ValueError):
    """The text can't be understood as one telephone number."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def parse(text: str) -> str:
    """„8 612 34567“, „(8 5) 272 1234“, „370…“, „0 6…“, „+44 …“ → E.164; NotAPhoneNumber says what is wrong.

    Numbers written with their country's code are taken when their length is possible, even if the plan of numbers
    that we know has none such: plans change, and people know their own numbers.
    """
    bare = SAID_BEFORE.sub("", text).strip()
    if len(re.findall(r"\d", bare)) > 1 and re.search(r"[,;/]|\d\s*(?:ir|arba|or|and)\s*[\d+(]", bare):
        raise NotAPhoneNumber(Trouble.SEVERAL)
    if not bare or len(bare) > LONGEST or re.search(r"[^\W\d_]|[@#*=]", bare):
        raise NotAPhoneNumber(Trouble.NOT_A_NUMBER)
    with_country = OLD_WAY_ABROAD.sub("+", bare)
    try:
        number = phonenumbers.parse(with_country, HOME)
    except NumberParseException as error:
        raise NotAPhoneNumber(_told(error)) from None
    _check(number, said_country="+" in with_country or with_country.startswith("00"))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def readable(number: str) -> str:
    """„+370 612 34567“ of „+37061234567“; what can't be read stays as it is."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(number), PhoneNumberFormat.INTERNATIONAL)
    except NumberParseException:
        return number


def _check(number: phonenumbers.PhoneNumber, *, said_country: bool) -> None:
    match phonenumbers.is_possible_number_with_reason(number):
        case ValidationResult.TOO_SHORT | ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
            raise NotAPhoneNumber(Trouble.TOO_SHORT)
        case ValidationResult.TOO_LONG:
            raise NotAPhoneNumber(Trouble.TOO_LONG)
        case ValidationResult.IS_POSSIBLE if said_country or phonenumbers.is_valid_number(number):
            return
    raise NotAPhoneNumber(Trouble.UNKNOWN)


def _told(error: NumberParseException) -> Trouble:
    match error.error_type:
        case NumberParseException.TOO_SHORT_NSN | NumberParseException.TOO_SHORT_AFTER_IDD:
            return Trouble.TOO_SHORT
        case NumberParseException.TOO_LONG:
            return Trouble.TOO_LONG
        case NumberParseException.INVALID_COUNTRY_CODE:
            return Trouble.UNKNOWN
    return Trouble.NOT_A_NUMBER
