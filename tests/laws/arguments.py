"""What pages of the site are given when laws open them."""

from collections.abc import Callable

from tests.world import World

Arguments = Callable[[World], dict[str, object]]
