"""Fetching over HTTP, from a site that fails in every way."""

import gzip
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from django.utils import translation

from sueiga.registry.actions.runs import synchronise
from sueiga.registry.models import Organisation, Run, SourceRun
from sueiga.registry.sources import REGISTERED, SOURCES
from sueiga.registry.sync.fetching import Limits
from sueiga.registry.sync.report import RunReport, SourceReport
from tests.registry.register_files import deregistered, registered, write_deregistered, write_registered
from tests.registry.register_site import Answer, RegisterSite, Trouble, register_site

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
QUICK = Limits(size=1_000_000, silence=0.5, seconds=20, attempts=3, pause=0.01)


@pytest.fixture
def english() -> None:
    translation.activate("en")


@pytest.fixture
def site(registers: Path) -> Iterator[RegisterSite]:
    write_registered(registers, *(registered(number) for number in range(1, 60)))
    with register_site(registers) as site:
        yield site


def fetch(site: RegisterSite, *, limits: Limits = QUICK, url: str = "") -> SourceReport:
    """A run over the file of the registered alone."""
    (source,) = synchronise(by=None, origin=url or site.url, only=[REGISTERED], limits=limits).sources
    return source


def fetch_all(site: RegisterSite) -> RunReport:
    return synchronise(by=None, origin=site.url, limits=QUICK)


def status(number: int, answer: Answer, **headers: str) -> None:
    answer.give(number, b"busy", headers)


def break_off(answer: Answer) -> None:
    body = answer.file() or b""
    answer.give(200, body[:3000], length=len(body))


def fall_silent(answer: Answer) -> None:
    body = answer.file() or b""
    answer.give(200, body[:3000], length=len(body))
    answer.wfile.flush()
    time.sleep(1)


def go_round(answer: Answer) -> None:
    answer.give(302, b"", {"Location": answer.path})


def go_to(place: str, answer: Answer) -> None:
    answer.give(301, b"", {"Location": place})


def web_page(kind: str, answer: Answer) -> None:
    answer.give(200, b"<html>Atsiprasome</html>", {"Content-Type": kind})


def packed(body: bytes, encoding: str, answer: Answer) -> None:
    answer.give(200, body, {"Content-Encoding": encoding})


def packed_and_cut(answer: Answer) -> None:
    body = gzip.compress(answer.file() or b"")
    answer.close_connection = True
    answer.give(200, body[: len(body) // 2], {"Content-Encoding": "gzip", "Content-Length": "", "Connection": "close"})


def test_a_file_comes_from_a_folder_of_the_site(site: RegisterSite) -> None:
    report = fetch(site)

    assert (report.added, str(report.error), report.etag) == (59, "", '"a1"')
    assert [path for path, _headers in site.asked] == ["/JAR_IREGISTRUOTI.csv"]


def test_a_file_comes_by_parameter_as_at_the_register(site: RegisterSite) -> None:
    site.by_parameter = True

    assert fetch(site).added == 59
    assert not fetch(site, url=f"{site.url}?byla=").error
    assert [path for path, _headers in site.asked] == [
        "/JAR_IREGISTRUOTI.csv", "/?byla=JAR_IREGISTRUOTI.csv", "/?byla=JAR_IREGISTRUOTI.csv",
    ]  # fmt: skip


def test_an_unchanged_file_is_not_sent_again(site: RegisterSite) -> None:
    fetch(site)

    report = fetch(site)

    assert site.asked[-1][1]["If-None-Match"] == '"a1"'
    assert (report.rows, report.added, report.changed, str(report.error)) == (59, 0, 0, "")


def test_a_copy_that_is_gone_is_fetched_anew(site: RegisterSite, tmp_path: Path) -> None:
    fetch(site)
    (tmp_path / "kept" / SourceRun.objects.get().file).unlink()

    assert not fetch(site).error
    assert "If-None-Match" not in site.asked[-1][1]


PASSING: dict[str, list[Trouble | None]] = {
    "an error of the server": [partial(status, 500)],
    "busy twice": [partial(status, 503), partial(status, 429, **{"Retry-After": "0"})],
    "hanging up": [lambda answer: answer.connection.close()],
    "a broken off body": [break_off],
    "silence in mid-body": [fall_silent],
    "a redirect": [partial(go_to, "/JAR_IREGISTRUOTI.csv")],
    "a page at the first address": [partial(web_page, "text/html; charset=utf-8")],
    "damaged packing": [partial(packed, b"\x1f\x8bnothing", "gzip")],
    "rubbish after the packed file": [partial(packed, gzip.compress(b"ja_kodas", mtime=0) + b"rubbish", "gzip")],
    "a packed body cut without a word": [packed_and_cut],
}


@pytest.mark.parametrize("troubles", PASSING.values(), ids=PASSING)
def test_passing_trouble_is_got_over(site: RegisterSite, troubles: list[Trouble | None]) -> None:
    site.troubles = list(troubles)

    report = fetch(site)

    assert (report.added, str(report.error)) == (59, "")


def test_what_has_come_is_not_fetched_twice(site: RegisterSite) -> None:
    site.troubles = [break_off]

    fetch(site)

    assert site.asked[1][1]["Range"] == "bytes=3000-"
    assert site.asked[1][1]["If-Range"] == '"a1"'


def test_a_file_that_changed_meanwhile_is_begun_anew(site: RegisterSite) -> None:
    def change(answer: Answer) -> None:
        break_off(answer)
        site.etag = '"b2"'

    site.troubles = [change]

    assert not fetch(site).error


def test_a_site_that_resumes_elsewhere_is_begun_anew(site: RegisterSite) -> None:
    site.troubles = [break_off, lambda answer: answer.give(206, b"x", {"Content-Range": "bytes 5-5/9"})]

    assert fetch(site).added == 59


def test_a_site_that_cannot_resume_is_begun_anew(site: RegisterSite) -> None:
    site.troubles = [break_off, partial(status, 416)]

    assert fetch(site).added == 59


PACKINGS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "gzip": (gzip.compress, "gzip"),
    "gzip of two members": (lambda body: gzip.compress(body[:3000]) + gzip.compress(body[3000:]), "gzip"),
    "gzip and padding": (lambda body: gzip.compress(body) + bytes(512), "x-gzip"),
    "deflate": (zlib.compress, "deflate"),
}


@pytest.mark.parametrize(("pack", "encoding"), PACKINGS.values(), ids=PACKINGS)
def test_what_was_packed_is_unpacked(site: RegisterSite, pack: Callable[[bytes], bytes], encoding: str) -> None:
    body = (site.folder / "JAR_IREGISTRUOTI.csv").read_bytes()
    site.troubles = [partial(packed, pack(body), encoding)]

    assert fetch(site).added == 59


def test_a_packed_file_that_swells_is_unpacked_wholly(site: RegisterSite) -> None:
    row = registered(60, name="Bijutiškio " + "a" * 400)
    body = (site.folder / "JAR_IREGISTRUOTI.csv").read_bytes() + f"{row}\n".encode() * 1_500
    site.troubles = [partial(packed, gzip.compress(body), "gzip")]

    assert fetch(site).rows == 59 + 1_500


LASTING: dict[str, tuple[Trouble, str]] = {
    "500": (partial(status, 500), "The file could not be fetched in 3 attempts: the site answered 500"),
    "403": (partial(status, 403), "The site answered 403."),
    "404": (partial(status, 404), "The site has no such file (it answered 404)."),
    "a circle": (go_round, "The site redirects in a circle."),
    "another scheme": (
        partial(go_to, "file:///etc/passwd"),
        "The site redirects to file:///etc/passwd, which is not safe to follow.",
    ),
    "a body shorter than announced": (
        lambda answer: answer.give(200, b"ja_kodas|", {"ETag": ""}, length=5000),
        "The file could not be fetched in 3 attempts: the connection broke off",
    ),
    "silence": (fall_silent, "The file could not be fetched in 3 attempts: the site was silent for too long"),
    "a page": (partial(web_page, "text/html"), "The site answered with a web page, not a table."),
    "a page said to be a table": (partial(web_page, "text/csv"), "This is a web page, not a table."),
    "too large": (lambda answer: answer.give(200, b"x" * 1_100_000), "The file is larger than 0 MB."),
    "a bomb": (partial(packed, gzip.compress(b"x" * 50_000_000, mtime=0), "gzip"), "The file is larger than 0 MB."),
    "unknown packing": (partial(packed, b"x", "br"), "The site packed the file in an unknown way: br"),
    "an empty body": (lambda answer: answer.give(200, b""), "The file is empty."),
}  # fmt: skip


@pytest.mark.parametrize(("trouble", "reason"), LASTING.values(), ids=LASTING)
def test_lasting_trouble_leaves_everything_as_it_was(site: RegisterSite, trouble: Trouble, reason: str) -> None:
    fetch(site)
    site.troubles = [trouble] * 50

    report = fetch(site)

    assert str(report.error).startswith(reason)
    assert report.is_fault
    assert (report.rows, report.gone) == (59, 0)  # the last good copy stays, and was read
    assert Organisation.objects.exclude(missing_since=None).count() == 0


def test_a_file_that_trickles_is_given_up(site: RegisterSite) -> None:
    def trickle(answer: Answer) -> None:
        answer.give(200, b"", length=1000)
        for _second in range(10):
            answer.wfile.write(b"x")
            time.sleep(0.1)

    site.troubles = [trickle]

    assert fetch(site, limits=replace(QUICK, seconds=0.3)).error.en == "The file took longer than 0 seconds."


def test_a_site_that_is_not_there_is_told(registers: Path) -> None:
    (source,) = synchronise(by=None, origin="http://127.0.0.1:9/", only=[REGISTERED], limits=QUICK).sources

    assert source.error.en == "The file could not be fetched in 3 attempts: nobody answers at this address"
    assert source.error.lt.startswith("Failo parsisiųsti nepavyko (bandymų: 3): ")


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "file:///etc/", "http://"])
def test_only_web_addresses_are_fetched_from(registers: Path, url: str) -> None:
    report = synchronise(by=None, origin=url, limits=QUICK)

    assert str(report.message) == f"“{url}” is not an http or https address."


def test_no_password_is_written_down(site: RegisterSite) -> None:
    secret = site.url.replace("://", "://rasa:slapta@") + "?" + "x" * 600

    fetch(site, url=secret)
    report = synchronise(by=None, origin=secret.replace("http:", "ftp:"), limits=QUICK)

    assert Run.objects.earliest("pk").origin == f"{site.url}?{'x' * 600}"[:500]
    assert "slapta" not in str(report.message) + report.origin


def test_main_files_are_missed_and_years_are_not(site: RegisterSite) -> None:
    report = fetch_all(site)

    faulty = [source.name for source in report.sources if source.is_fault]
    assert faulty == ["JAR_ISREGISTRUOTI"]
    assert not [source.name for source in report.sources if source.name.startswith("JAR_DOKUMENTAI")]
    assert len(report.sources) == len(SOURCES) - 1


def test_nobody_is_missed_while_the_list_of_the_struck_off_fails(site: RegisterSite) -> None:
    write_deregistered(site.folder, deregistered(80))
    fetch_all(site)
    site.etag = ""
    write_registered(site.folder, *(registered(number) for number in range(2, 60)))
    (site.folder / "JAR_ISREGISTRUOTI.csv").unlink()

    report = fetch_all(site)

    assert sum(source.gone for source in report.sources) == 0
