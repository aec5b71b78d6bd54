"""Typed settings from the environment and an optional file."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.core.exceptions import ImproperlyConfigured

from sueiga.core.environment import Environment, kept_secret


def environment(folder: Path, text: str = "") -> Environment:
    """An environment with this .env file."""
    (folder / ".env").write_text(text)
    return Environment(folder / ".env")


def test_the_process_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUEIGA_A", "process")

    env = environment(tmp_path, "# words\nSUEIGA_A=file\nSUEIGA_B='file'\n")

    assert (env.text("SUEIGA_A", default=""), env.text("SUEIGA_B", default="")) == ("process", "file")


def test_without_a_file_defaults_hold(tmp_path: Path) -> None:
    env = Environment(tmp_path / "none")

    assert (env.number("SUEIGA_A", default=3), env.boolean("SUEIGA_A", default=True)) == (3, True)


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("ON", True), ("0", False), ("off", False)])
def test_yes_and_no(tmp_path: Path, text: str, value: bool) -> None:
    assert environment(tmp_path, f"SUEIGA_A={text}").boolean("SUEIGA_A", default=not value) is value


@pytest.mark.parametrize("kind", ["boolean", "number"])
def test_nonsense_is_an_error(tmp_path: Path, kind: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SUEIGA_A"):
        getattr(environment(tmp_path, "SUEIGA_A=perhaps"), kind)("SUEIGA_A", default=0)


def test_words_are_parted_by_commas_and_spaces(tmp_path: Path) -> None:
    env = environment(tmp_path, "SUEIGA_A=a.lt, b.lt c.lt")

    assert env.words("SUEIGA_A", default=[]) == ["a.lt", "b.lt", "c.lt"]
    assert env.words("SUEIGA_B", default=["d.lt"]) == ["d.lt"]


def test_a_secret_is_demanded_only_where_it_matters(tmp_path: Path) -> None:
    env = environment(tmp_path, "SUEIGA_A=kept")

    assert env.secret("SUEIGA_A", required=True, otherwise=str) == "kept"
    assert env.secret("SUEIGA_B", required=False, otherwise=lambda: "made up") == "made up"
    with pytest.raises(ImproperlyConfigured, match="SUEIGA_B"):
        env.secret("SUEIGA_B", required=True, otherwise=str)


def test_postgresql_may_live_on_a_socket(tmp_path: Path) -> None:
    database = environment(tmp_path, "SUEIGA_D=postgresql://ona:se%40cret@/sueiga?host=/run/pg&port=5433").database(
        "SUEIGA_D", default=""
    )

    assert (database["USER"], database["PASSWORD"], database["NAME"]) == ("ona", "se@cret", "sueiga")
    assert (database["HOST"], database["PORT"]) == ("/run/pg", "5433")


def test_a_cut_off_host_is_noticed_by_postgresql_and_by_us_unless_the_address_says_otherwise(tmp_path: Path) -> None:
    text = "SUEIGA_D=postgresql://h/x?connect_timeout=3&sslmode=require\nSUEIGA_E=postgresql://h/x?options="
    env = environment(tmp_path, text)

    options = env.database("SUEIGA_D", default="")["OPTIONS"]

    assert (options["connect_timeout"], options["sslmode"], options["tcp_user_timeout"]) == ("3", "require", "15000")
    assert "-c tcp_keepalives_idle=10" in options["options"]
    assert env.database("SUEIGA_E", default="")["OPTIONS"]["options"] == ""


def test_other_databases_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="sqlite"):
        environment(tmp_path, "SUEIGA_D=mysql://x/y").database("SUEIGA_D", default="")


def test_caches(tmp_path: Path) -> None:
    env = environment(tmp_path, "SUEIGA_C=database\nSUEIGA_X=cloud")

    assert env.cache("SUEIGA_C", default="memory")["LOCATION"] == "sueiga_cache"
    with pytest.raises(ImproperlyConfigured, match="memory or database"):
        env.cache("SUEIGA_X", default="memory")


def test_processes_that_begin_at_the_same_instant_share_a_secret(tmp_path: Path) -> None:
    start = Barrier(8)

    def begin(_number: int) -> str:
        start.wait()
        return kept_secret(tmp_path / "var")

    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(begin, range(8)))

    assert found == {(tmp_path / "var" / "secret_key").read_text()}
