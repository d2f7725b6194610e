"""Fetching pages as a polite guest: as robots.txt asks, slowly, and saying who one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic, sleep

from fogline.documents.fetching.address import Address, find_numbers, is_public, read_address
from fogline.documents.fetching.exchange import Bounds, Exchange, Fields, exchange
from fogline.documents.fetching.robots import SIZE, Rules, read_rules
from fogline.documents.limits import LIMIT
from fogline.errors import FetchError

AGENT = "fogline"

_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Manners:
    """How a guest behaves: ``pause`` between two pages of a site and ``seconds`` for one, in
    seconds; the largest page in bytes; how often a page may send one on to another.
    """

    pause: float = 2.0
    seconds: float = 60.0
    size: int = LIMIT
    hops: int = 5


class Fetcher:
    """Fetches pages; it remembers each site's rules, and when it was there last.

    ``allowed`` is the user's leave to use the network: without it nothing is looked up or sent.
    """

    def __init__(
        self,
        *,
        allowed: bool,
        manners: Manners | None = None,
        wait: Callable[[float], None] = sleep,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        if not allowed:
            raise FetchError(
                "nothing was fetched: fogline uses the network only if it is told to",
                remedy="add --allow-network if the site, and whoever listens, may know of it",
            )
        self._manners = manners or Manners()
        self._wait = wait
        self._clock = clock
        self._rules: dict[str, Rules] = {}
        self._last: dict[str, float] = {}

    def fetch(self, url: str) -> tuple[Exchange, ...]:
        """Return the exchanges that led to a page, the page last; raises FetchError."""
        address = read_address(url)
        made: list[Exchange] = []
        inside = not all(map(is_public, find_numbers(address)))
        for _ in range(self._manners.hops + 1):
            self._check(address, inside)
            made.append(self._ask(address, inside, self._manners.size))
            onward = made[-1].field("location")
            if made[-1].status not in _MOVED or onward is None:
                return _sound(made)
            address = read_address(onward, base=address.url)
        raise FetchError(
            f"sends on to another page more than {self._manners.hops} times",
            file=url,
            remedy="open it in a browser, and give the address where it ends",
        )

    def _check(self, address: Address, inside: bool) -> None:
        if address.site not in self._rules:
            self._rules[address.site] = self._ask_rules(address, inside)
        if not self._rules[address.site].allow(AGENT, address.url):
            raise FetchError(
                "is closed to robots by the site's robots.txt",
                file=address.url,
                remedy="open it in a browser, save the page, and give the file",
            )

    def _ask_rules(self, address: Address, inside: bool) -> Rules:
        where = read_address("/robots.txt", base=address.url)
        for _ in range(self._manners.hops + 1):
            answer = self._ask(where, inside, SIZE)
            onward = answer.field("location")
            if answer.status not in _MOVED or onward is None:
                return read_rules(answer.status, answer.body)
            where = read_address(onward, base=where.url)
        return read_rules(404, b"")  # RFC 9309, 2.3.1.2

    def _ask(self, address: Address, inside: bool, size: int) -> Exchange:
        numbers = find_numbers(address)
        if not inside and not all(map(is_public, numbers)):
            raise FetchError(
                "leads from the open network to a machine inside yours",
                file=address.url,
                remedy="do not follow it; name that machine yourself if you mean it",
            )
        self._keep_pause(address.site)
        try:
            bounds = Bounds(self._manners.seconds, size)
            return exchange(address, numbers, _fields(address), bounds)
        finally:
            self._last[address.site] = self._clock()

    def _keep_pause(self, site: str) -> None:
        if site not in self._last:
            return
        rules = self._rules.get(site)
        pause = max(self._manners.pause, rules.pause(AGENT) if rules else 0.0)
        left = self._last[site] + pause - self._clock()
        if left > 0:
            self._wait(left)


def _sound(made: list[Exchange]) -> tuple[Exchange, ...]:
    last = made[-1]
    if last.status != 200:
        raise FetchError(
            f"was answered with {last.status} {last.reason[:60]}".rstrip(),
            file=last.address.url,
            remedy="check the address in a browser",
        )
    return tuple(made)


def _fields(address: Address) -> Fields:
    # No cookies, no referrer, nothing about this machine.
    return (
        ("Host", address.host_field),
        ("User-Agent", AGENT),
        ("Accept", "*/*"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
    )
