"""One tree of errors: each names the file, what is wrong with it, and what to do."""

from __future__ import annotations

from fogline.model import Failure


class FoglineError(Exception):
    """Something the user can mend; ``remedy`` says how."""

    def __init__(self, message: str, *, file: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.remedy = remedy

    def __str__(self) -> str:
        where = f"{self.file}: " if self.file else ""
        then = f" ({self.remedy})" if self.remedy else ""
        return f"{where}{self.message}{then}"

    def failure(self) -> Failure:
        """Return this error as the record lists it."""
        return Failure(file=self.file, error=self.message, remedy=self.remedy)


class DocumentError(FoglineError):
    """A file that cannot become a document."""


class FetchError(FoglineError):
    """A page that cannot or must not be fetched, or a web archive that cannot be written."""


class DateError(FoglineError):
    """A date that is not in the calendar."""


class CaseError(FoglineError):
    """A case folder or its case.toml that cannot be used."""


class GazetteerError(FoglineError):
    """A file of places that cannot be imported, or a gazetteer that cannot be used."""


class EndpointError(FoglineError):
    """A language model's address that must not be used, or where no model answers."""


class ReadingError(FoglineError):
    """A document whose claims a reader could not find; others may be read."""


class LedgerError(FoglineError):
    """A ledger that cannot be opened, read or written."""


class TableError(FoglineError):
    """A table of claims that cannot be used."""


class MissingExtraError(FoglineError):
    """An optional part that is not installed."""
