"""make bench: the time and memory of the main job, and the reader's speed against a peer's.

The peer is TextBlob's own parse (parts of speech and chunks), on the same texts in the same
process: what reading costs before anybody asks who said what.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from benchmarks import places
from benchmarks.reports import make_report, write_reports
from fogline.model import Document


def main() -> None:
    """Measure, and print one table."""
    table = Table(title="fogline, on this machine, in this run", title_justify="left")
    for name in ("what", "measured", "aim"):
        table.add_column(name)
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one"), Path(folder, "many")
        for place, count in ((one, 1), (many, 1000)):
            place.mkdir()
            write_reports(place, count, 1000)
        run(one)  # a warm start: files in the disk cache, modules compiled
        seconds, _ = run(one)
        table.add_row("run on one report of 1,000 words", f"{seconds:.2f} s", "under 3 s")
        seconds, peak = run(many)
        table.add_row("run on 1,000 reports of 1,000 words", f"{seconds:.0f} s", "")
        table.add_row("its greatest memory", f"{peak / 2**20:.0f} MB", "under 1,024 MB")
        for rows in (30_000, 300_000):
            speed, times = places.measure(Path(folder), rows)
            middle, high = places.centiles(times)
            table.add_row(f"places imported a second, of {rows:,}", f"{speed:,.0f}", "")
            found = f"{middle:.1f} ms, 95th centile {high:.1f} ms"
            table.add_row(f"a place by any spelling among {rows:,}", found, "under 20 ms")
    ours, peers = read_speeds()
    table.add_row("reader, words a second", f"{ours:,.0f}", "6,000")
    table.add_row("TextBlob parse, words a second", f"{peers:,.0f}", "")
    table.add_row("reader to TextBlob parse", f"{ours / peers:.2f}", "")
    Console().print(table)


def run(folder: Path) -> tuple[float, int]:
    """Run fogline on a folder; return seconds and the greatest resident memory in bytes."""
    command = [sys.executable, "-m", "fogline", "run", str(folder), "--json"]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603
    watched = psutil.Process(process.pid)
    peak = 0
    while process.poll() is None:
        try:
            peak = max(peak, watched.memory_info().rss)
        except psutil.NoSuchProcess:
            break
        time.sleep(0.02)
    return time.perf_counter() - started, peak


def read_speeds(count: int = 60) -> tuple[float, float]:
    """Return the words a second of our reader and of TextBlob's parse, on the same texts."""
    from textblob.en import parse  # noqa: PLC0415  (loads its lexicon)

    from fogline.claims.tagger import TaggerExtractor  # noqa: PLC0415

    chance = random.Random(11)  # noqa: S311
    texts = [make_report(chance, 1000) for _ in range(count)]
    words = sum(len(text.split()) for text in texts)
    reader = TaggerExtractor()
    reader.extract(_document("warm", texts[0]))
    parse(texts[0])
    started = time.perf_counter()
    for number, text in enumerate(texts):
        reader.extract(_document(str(number), text))
    middle = time.perf_counter()
    for text in texts:
        parse(text)
    return words / (middle - started), words / (time.perf_counter() - middle)


def _document(name: str, text: str) -> Document:
    return Document(name, "", "", text, name, language="en")


if __name__ == "__main__":
    main()
