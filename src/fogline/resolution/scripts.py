"""Names in Cyrillic, Arabic and Persian letters, written in Latin ones to be compared.

The tables follow the habits of news in English rather than a standard of romanisation: what must
come out alike are the consonants. Short vowels are not written in Arabic letters, so names from
there are told by their consonants alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџ",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i ye g "
        "u dj j lj nj c dz".split(),
        strict=True,
    )
)
_ARABIC = dict(
    zip(
        "ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةیيىآأإؤئءټډړږښڅځګڼېۍئړۀہھٹڑے",
        "a b p t s j ch h kh d z r z zh s sh s z t z _ gh f q k k g l m n w h h y y a a a a w y _ "
        "t d r zh sh ts dz g n e y y r h h h t r e".split(),
        strict=True,
    )
)
_LATIN = {letter: latin.strip("_") for letter, latin in (_CYRILLIC | _ARABIC).items()}
_OTHER = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]")
_ARTICLE = re.compile(r"(?<= )\u0627\u0644(?=\w\w)")
_UNVOCALISED = re.compile(r"[\u0600-\u06ff]")
_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d]")


@lru_cache(1 << 12)
def latin(text: str) -> str:
    """Return ``text`` with Cyrillic and Arabic letters as Latin ones; other text as it is."""
    if text.isascii():
        return text
    whole = unicodedata.normalize("NFKC", text)
    if not _OTHER.search(whole):
        return text
    plain = _MARKS.sub("", whole.lower())
    plain = _ARTICLE.sub("", plain)
    words = "".join(_LATIN.get(letter, letter) for letter in plain)
    return words.replace("dzh", "j")


def is_unvocalised(text: str) -> bool:
    """Tell whether a name is in letters that leave the short vowels out."""
    return not text.isascii() and _UNVOCALISED.search(text) is not None
