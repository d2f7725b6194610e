"""What a site allows robots to fetch, and how often: robots.txt (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.robotparser import RobotFileParser

SIZE = 500 * 1024
"""Bytes of robots.txt that are read, as RFC 9309 asks for at least."""

LONGEST_PAUSE = 60.0
"""Seconds between two pages beyond which a site's wish is not waited for."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site's robots.txt says; without any, all is allowed."""

    parser: RobotFileParser = field(default_factory=RobotFileParser)

    def allow(self, agent: str, url: str) -> bool:
        """Tell whether ``agent`` may fetch a page."""
        return self.parser.can_fetch(agent, url)

    def pause(self, agent: str) -> float:
        """Return the seconds between two pages that the site wants, 0 where it does not say."""
        wanted = self.parser.crawl_delay(agent)
        return min(float(wanted or 0), LONGEST_PAUSE)


def read_rules(status: int, body: bytes) -> Rules:
    """Return the rules in an answer: none where the file is not there, all shut where it failed.

    So RFC 9309, 2.3.1: a site without robots.txt (4xx) allows everything; one that cannot say
    (5xx) allows nothing.
    """
    rules = Rules()
    if status == 200:
        rules.parser.parse(body[:SIZE].decode("utf-8", "replace").splitlines())
    else:
        rules.parser.parse([] if 400 <= status < 500 else ["User-agent: *", "Disallow: /"])
    return rules
