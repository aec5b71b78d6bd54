"""Which addresses could exist, and how they travel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.messaging.addresses import Mistyped, folded, number_on_the_wire, on_the_wire


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("ona@example.org", "ona@example.org"),
        (" Ona.Pavardė@Example.ORG ", "Ona.Pavardė@example.org"),
        ("ona@bendruomenė.lt", "ona@xn--bendruomen-0mb.lt"),
        ("ona@ŠILALĖ.lt", "ona@xn--ilal-yva35b.lt"),
        ("o'neil+sueiga@sub.example.org", "o'neil+sueiga@sub.example.org"),
    ],
)
def test_addresses_travel_with_their_domain_in_ascii(address: str, wire: str) -> None:
    assert on_the_wire(address) == wire


@pytest.mark.parametrize(
    "address",
    [
        "", "ona", "ona@", "@example.org", "ona@example", "ona@exa mple.org", "ona@@example.org", "o na@example.org",
        "ona@example..org", ".ona@example.org", "ona..p@example.org", "ona@-example.org", "ona@127.0.0.1",
        "ona@example.org\nBcc: vida@example.org", "ona\r\n@example.org", "<ona@example.org>", "ona@ex_ample!.org",
        "ona@example.org, vida@example.org", f"{'a' * 65}@example.org", f"a@{'b' * 64}.org", "ona@example.org\0",
        f"a@{'.'.join(['b' * 60] * 5)}.org", f"{'a' * 60}@{'.'.join(['b' * 60] * 4)}.org",
    ],
)  # fmt: skip
def test_mistyped_addresses_are_told(address: str) -> None:
    with pytest.raises(Mistyped, match=r"e-mail|pašto"):
        on_the_wire(address)


@given(st.text(max_size=300))
def test_whatever_is_typed_is_an_address_or_mistyped(text: str) -> None:
    try:
        wire = on_the_wire(text)
    except Mistyped:
        return
    assert "\n" not in wire and wire.rpartition("@")[2].isascii()
    assert on_the_wire(wire) == wire


def test_spellings_of_one_address_fold_together() -> None:
    assert folded(" ONA@Bendruomenė.LT") == folded("ona@xn--bendruomen-0mb.lt")
    assert folded(" Ne Adresas ") == "ne adresas"


def test_numbers_are_in_the_form_of_the_whole_world() -> None:
    assert number_on_the_wire("+370 612 34567") == "+37061234567"


@pytest.mark.parametrize("number", ["", "labas", "861234567", "+370", "+3706123456789012"])
def test_what_is_no_number_is_told(number: str) -> None:
    with pytest.raises(Mistyped):
        number_on_the_wire(number)
