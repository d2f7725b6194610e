"""The ledger: what was added and read, in order, in a database where nothing is overwritten."""

from fogline.ledger.store import Ledger

__all__ = ["Ledger"]
