"""Pages fetched from the network, politely, and kept as a web archive; nothing here is read."""

from fogline.documents.fetching.fetcher import Fetcher, Manners
from fogline.documents.fetching.keeping import keep

__all__ = ["Fetcher", "Manners", "keep"]
