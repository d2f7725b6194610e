"""Files of every format that is read, made here, so that no binary lies in the repository."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

BODY = (
    "The army said on Monday that its units had entered the northern quarter of the city after"
    " three days of fighting along the river, and that nobody had been hurt since Friday."
)
OTHER = (
    "A spokesman of the provincial council said on Tuesday that the bridge at Garmsel was held by"
    " nobody, and that forty families had left for the hills with what they could carry."
)
PAGE = f"""<html lang="en"><head><title>Army enters the north</title>
<meta property="og:site_name" content="Nile Post">
<meta property="article:published_time" content="2023-04-21T06:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><script>alert("{BODY}")</script>
<article><h1>Army enters the north</h1><p>{BODY}</p><p>{OTHER}</p></article></body></html>"""


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return stream.getvalue()


def pdf(pages: Sequence[Sequence[str]], *, scanned: Sequence[int] = ()) -> bytes:
    """A PDF with these lines on its pages; a page in ``scanned`` (from 1) has only a picture."""
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    picture += b" /BitsPerComponent 8 /Length 1 >>\nstream\n\x00\nendstream"
    drawn = b"<< /XObject << /Im1 4 0 R >> >>"
    lettered = b"<< /Font << /F1 3 0 R >> >>"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font, picture]
    numbers = []
    for number, lines in enumerate(pages, start=1):
        stream = b"q 1 0 0 1 0 0 cm /Im1 Do Q" if number in scanned else _shown(lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        resources = drawn if number in scanned else lettered
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
        objects.append(page % len(objects) + b" /Resources %s >>" % resources)
        numbers.append(len(objects))
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers))
    return _written(objects)


def _shown(lines: Sequence[str]) -> bytes:
    escaped = (line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in lines)
    shown = " ".join(f"({line}) Tj T*" for line in escaped)
    return f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET".encode("cp1252")


def _written(objects: Sequence[bytes]) -> bytes:
    raw, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return raw + head + table + tail % (len(objects) + 1, len(raw))


def word(*paragraphs: str, cells: Sequence[str] = ()) -> bytes:
    import docx  # noqa: PLC0415  (slow to load)

    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    if cells:
        table = made.add_table(rows=1, cols=len(cells))
        for cell, words in zip(table.rows[0].cells, cells, strict=True):
            cell.text = words
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def mail(text: str = BODY, html: str = "", attached: Mapping[str, bytes] | None = None) -> bytes:
    made = EmailMessage()
    made["From"] = "Rhea Red <rhea@example.org>"
    made["To"] = "desk@example.org"
    made["Subject"] = "Army enters the north"
    made["Date"] = "Fri, 21 Apr 2023 06:00:00 +0000"
    made["Message-ID"] = "<1@example.org>"
    made.set_content(text) if text else None
    if html:
        made.add_alternative(html, subtype="html") if text else made.set_content(html, "html")
    for name, raw in (attached or {}).items():
        kind = "png" if name.endswith(".png") else "octet-stream"
        main = "image" if kind == "png" else "application"
        made.add_attachment(raw, maintype=main, subtype=kind, filename=name)
    return made.as_bytes()


def rss(entries: Sequence[tuple[str, str]] = (("Army enters the north", BODY),)) -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>https://example.org/{number}</link>"
        f"<pubDate>Fri, 21 Apr 2023 06:00:00 GMT</pubDate>"
        f"<description><![CDATA[<p>{text}</p><script>x()</script>]]></description></item>"
        for number, (title, text) in enumerate(entries)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
    return f"{head}<title>Nile Post</title>{items}</channel></rss>".encode()


def atom() -> bytes:
    content = f"&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;{OTHER}&lt;/p&gt;"
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Nile Post</title>'
        '<entry><title>Army enters the north</title><link href="https://example.org/1"/><id>1</id>'
        "<published>2023-04-21T06:00:00Z</published><updated>2023-04-25T06:00:00Z</updated>"
        f'<content type="html">{content}</content></entry></feed>'
    ).encode()


def warc(
    pages: Mapping[str, tuple[str, bytes]], *, packed: bool = True, status: int = 200
) -> bytes:
    """A web archive of these pages: address, kind of content, bytes."""
    raw = b""
    for address, (kind, content) in pages.items():
        block = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n\r\n".encode() + content
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            f"WARC-Target-URI: {address}\r\nWARC-Date: 2023-04-22T00:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        record = head.encode() + block + b"\r\n\r\n"
        raw += gzip.compress(record, mtime=0) if packed else record
    return raw


def telegram(*messages: Mapping[str, object], **chat: object) -> bytes:
    known = {"name": "River Wire", "type": "public_channel", "id": 77, "messages": list(messages)}
    return json.dumps(known | chat, ensure_ascii=False, indent=1).encode()


def message(number: int = 12, text: object = BODY, **more: object) -> dict[str, object]:
    known: dict[str, object] = {
        "id": number,
        "type": "message",
        "date": "2023-04-21T23:30:00",
        "date_unixtime": "1682112600",
        "from": "River Wire",
        "from_id": "channel77",
        "text": text,
    }
    return known | more


def post(number: int = 5, text: str = OTHER, **more: object) -> dict[str, object]:
    known: dict[str, object] = {
        "id_str": str(number),
        "full_text": text,
        "created_at": "Fri Apr 21 06:00:00 +0000 2023",
        "lang": "en",
    }
    return known | more


def posts(*made: Mapping[str, object]) -> bytes:
    return b"window.YTD.tweets.part0 = " + json.dumps([{"tweet": one} for one in made]).encode()


def table(rows: Sequence[Sequence[str]], delimiter: str = ",") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode()


def json_lines(*records: Mapping[str, object]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)
