"""fogline disputes: what the claims contradict each other about."""

from __future__ import annotations

from pathlib import Path

from fogline.cli.options import CaseFolder, Json
from fogline.cli.screen import make_console, print_json


def disputes(case: CaseFolder = Path(), json: Json = False) -> None:
    """List the disputes with the claims on each side."""
    from fogline.case import open_case
    from fogline.record import to_plain
    from fogline.views.index import index_record
    from fogline.views.summary import print_disputes, print_documents

    with open_case(case, create=False) as opened:
        record = opened.record()
    index = index_record(record)
    if json:
        print_json(
            [
                to_plain(dispute) | {"text": index.text_of(dispute.question)}
                for dispute in record.disputes
            ]
        )
        return
    console = make_console()
    print_disputes(record, console, index)
    print_documents(console, index)
