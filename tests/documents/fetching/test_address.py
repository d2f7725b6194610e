from __future__ import annotations

import pytest

from fogline.documents.fetching.address import find_numbers, is_public, read_address
from fogline.errors import FetchError


@pytest.mark.parametrize(
    ("written", "url", "site"),
    [
        ("http://a.example", "http://a.example/", "http://a.example:80"),
        (
            "https://A.example:444/x y?q=é#f",
            "https://a.example:444/x%20y?q=%C3%A9",
            "https://a.example:444",
        ),
        ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a", "https://2001:db8::1:443"),
        (
            "https://bücher.example/",
            "https://xn--bcher-kva.example/",
            "https://xn--bcher-kva.example:443",
        ),
    ],
)
def test_addresses(written: str, url: str, site: str) -> None:
    address = read_address(written)
    assert (address.url, address.site) == (url, site)


def test_a_link_is_read_from_its_page() -> None:
    assert read_address("../b", base="http://a.example/x/y").url == "http://a.example/b"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "a.example",
        "ftp://a.example",
        "file:///etc/passwd",
        "http://u:p@a.example",
        "http://[a",
        "http://a.example:99999/",
        "http://" + "a" * 70 + ".example",
    ],
)
def test_what_cannot_be_fetched(written: str) -> None:
    with pytest.raises(FetchError, match="no address that can be fetched") as caught:
        read_address(written)
    assert caught.value.remedy


def test_no_line_end_reaches_a_request() -> None:
    address = read_address("http://a.example/x\r\nEvil: yes?\r\nb")
    assert "\r" not in address.target + address.host
    assert "\n" not in address.target + address.host


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("8.8.8.8", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("2606:4700::1", True),
    ],
)
def test_what_is_public(number: str, public: bool) -> None:
    assert is_public(number) is public


def test_a_host_that_is_not_there() -> None:
    with pytest.raises(FetchError, match="not found"):
        find_numbers(read_address("http://no-such-host.invalid/"))
