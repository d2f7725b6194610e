from __future__ import annotations

import stat
import time
from pathlib import Path

import pytest

from fogline.documents import read_original
from fogline.documents.fetching import Fetcher, Manners, keep
from fogline.documents.fetching.keeping import check_place
from fogline.errors import FetchError

HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def fetcher():
    """A fetcher whose clock stands still but for its own waits, which are noted."""
    waits: list[float] = []
    made = Fetcher(allowed=True, wait=waits.append, clock=lambda: sum(waits))
    made.waits = waits  # type: ignore[attr-defined]
    return made


def test_without_leave_nothing_is_looked_up_or_sent(monkeypatch) -> None:
    def refuse(*given, **more):
        raise AssertionError("the network was used")

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    monkeypatch.setattr("socket.create_connection", refuse)
    with pytest.raises(FetchError, match="only if it is told to") as caught:
        Fetcher(allowed=False)
    assert "--allow-network" in caught.value.remedy


def test_a_page_is_fetched_kept_and_read(site, fetcher, build, tmp_path: Path) -> None:
    site.pages["/1"] = (200, HTML, build.PAGE.encode())
    made = fetcher.fetch(f"{site.url}/1")
    assert site.asked == ["/robots.txt", "/1"]
    path = tmp_path / "fetched.warc.gz"
    keep(made, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (document,) = read_original(path).documents
    assert document.part == f"{site.url}/1"
    assert document.title == "Army enters the north"


def test_a_guest_says_who_it_is_and_nothing_more(site, fetcher, monkeypatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    site.pages["/1"] = (200, HTML, b"words")
    fetcher.fetch(f"{site.url}/1")
    assert set(site.headers[-1]) == {
        "Host",
        "User-Agent",
        "Accept",
        "Accept-Encoding",
        "Connection",
    }
    assert site.headers[-1]["User-Agent"] == "fogline"


def test_robots_are_kept_to(site, fetcher) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /shut")
    site.pages["/shut"] = (200, HTML, b"words")
    with pytest.raises(FetchError, match=r"closed to robots") as caught:
        fetcher.fetch(f"{site.url}/shut")
    assert caught.value.file == f"{site.url}/shut"
    assert "/shut" not in site.asked


def test_pages_of_one_site_are_fetched_slowly(site, fetcher) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 9")
    for name in ("/1", "/2"):
        site.pages[name] = (200, HTML, b"words")
        fetcher.fetch(site.url + name)
    assert site.asked == ["/robots.txt", "/1", "/2"]
    assert fetcher.waits == [9.0, 9.0]


def test_redirects_are_followed_and_kept(site, fetcher) -> None:
    site.pages["/old"] = (301, {"Location": "/new"}, b"")
    site.pages["/new"] = (200, HTML, b"words")
    assert [one.status for one in fetcher.fetch(f"{site.url}/old")] == [301, 200]


def test_redirects_end(site, fetcher) -> None:
    site.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    with pytest.raises(FetchError, match="more than 5 times"):
        fetcher.fetch(f"{site.url}/loop")


def test_no_way_from_outside_to_the_inside(site, fetcher, monkeypatch) -> None:
    site.pages["/1"] = (302, {"Location": "http://169.254.169.254/secret"}, b"")
    monkeypatch.setattr(
        "fogline.documents.fetching.fetcher.is_public", lambda number: number == "127.0.0.1"
    )
    with pytest.raises(FetchError, match="leads from the open network to a machine inside"):
        fetcher.fetch(f"{site.url}/1")


@pytest.mark.parametrize("status", [404, 410, 500])
def test_an_error_is_no_page(site, fetcher, status) -> None:
    site.pages["/1"] = (status, HTML, b"gone")
    with pytest.raises(FetchError, match=f"answered with {status}"):
        fetcher.fetch(f"{site.url}/1")


def test_too_much_is_given_up(site) -> None:
    site.pages["/1"] = (200, HTML, b"x" * 100_000)
    fetcher = Fetcher(allowed=True, manners=Manners(size=10_000), wait=lambda _: None)
    with pytest.raises(FetchError, match="larger than fogline fetches"):
        fetcher.fetch(f"{site.url}/1")


def test_a_server_that_drips_is_given_up(site) -> None:
    def drip(handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(200):
                handler.wfile.write(b"x")
                handler.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    site.pages["/1"] = drip
    fetcher = Fetcher(allowed=True, manners=Manners(seconds=2), wait=lambda _: None)
    start = time.perf_counter()
    with pytest.raises(FetchError, match="no whole answer within 2 seconds"):
        fetcher.fetch(f"{site.url}/1")
    assert time.perf_counter() - start < 15


def test_a_page_cut_short_is_no_page(site, fetcher) -> None:
    site.pages["/1"] = (200, HTML | {"Content-Length": "900"}, b"words")
    with pytest.raises(FetchError, match="no whole answer"):
        fetcher.fetch(f"{site.url}/1")


def test_nobody_listens(fetcher) -> None:
    with pytest.raises(FetchError, match="no whole answer"):
        fetcher.fetch("http://127.0.0.1:9/")


def test_what_was_fetched_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    check_place(path)
    path.write_bytes(b"kept")
    with pytest.raises(FetchError, match="is there already"):
        check_place(path)
    with pytest.raises(FetchError, match="cannot be written"):
        keep((), path)
    assert path.read_bytes() == b"kept"
    with pytest.raises(FetchError, match="lies in no folder"):
        check_place(tmp_path / "none" / "a.warc.gz")
