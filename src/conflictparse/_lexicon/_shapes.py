"""What a word looks like: tags that need no word list."""

from __future__ import annotations

import unicodedata
from itertools import compress

__all__ = [
    "BROKEN_APOSTROPHES",
    "CASES",
    "MEMO_SIZE",
    "SUFFIXES",
    "VERBAL",
    "Forms",
    "case_of",
    "digit_tags",
    "every_digit_tagset",
    "every_punctuation_tagset",
    "letter_tags",
    "mended",
    "normal_form",
    "punctuation_tags",
    "suffix_of",
]

MEMO_SIZE = 60_000
"""Surfaces kept with what is known of them; an archive has no end of names."""

CASES = ("lower", "cap", "upper", "mixed", "flat")
SUFFIXES = ("ed", "ing", "ly", "plural")
VERBAL = frozenset({"ed", "ing", "ly"})
"""Endings of verbs and of what goes with them."""
MIN_STEM = 3
"""Letters before a suffix: "red" and "bring" carry none."""

IGNORABLE = dict.fromkeys(
    [
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        0xFEFF,
    ]
)

BROKEN_APOSTROPHES = ("â€™", "Š—È")
"""What pages show for ’ that were read in a wrong encoding."""

PUNCTUATION = {
    ",": "comma",
    "،": "comma",
    ".": "dot",
    "。": "dot",
    ":": "colon",
    ";": "semicolon",
    "(": "open_paren",
    "[": "open_paren",
    ")": "close_paren",
    "]": "close_paren",
    "-": "hyphen",
    "\u2010": "hyphen",
    "\u2011": "hyphen",
    "–": "dash",
    "—": "dash",
    "―": "dash",
    "_": "dash",
    "“": "quote_open",
    "„": "quote_open",
    "«": "quote_open",
    "‹": "quote_open",
    "‟": "quote_open",
    "”": "quote_close",
    "»": "quote_close",
    "›": "quote_close",
    '"': "quote_straight",
    "＂": "quote_straight",
    "'": "apostrophe",
    "’": "apostrophe",
    "‘": "quote_single",
    "‚": "quote_single",
    "`": "apostrophe",
    "/": "slash",
    "%": "percent",
    "…": "ellipsis",
    "?": "question",
    "!": "exclamation",
    "•": "bullet",
    "*": "bullet",
    "·": "bullet",
    "●": "bullet",
    "▪": "bullet",
    "+": "plus",
    "~": "tilde",
    "&": "ampersand",
}


def normal_form(surface: str) -> str:
    """Give the form under which a word is looked up."""
    if surface.isascii():
        return surface.lower()
    surface = mended(surface).translate(IGNORABLE)
    folded = unicodedata.normalize("NFKC", surface).lower()
    # İ lower-cases to i and a combining dot, which no list is written with.
    return folded.replace("’", "'").replace("i\u0307", "i")


def mended(surface: str) -> str:
    """Give a word with its apostrophes as they were meant."""
    for broken in BROKEN_APOSTROPHES:
        surface = surface.replace(broken, "’")
    return surface


class Forms(dict[str, str]):
    """
    Normal forms by surface, each made once; any thread may add to it.
    """

    def __missing__(self, surface: str) -> str:
        """Make and keep a normal form."""
        if len(self) >= MEMO_SIZE:
            self.clear()
        form = self[surface] = normal_form(surface)
        return form


def case_of(surface: str) -> str:
    """Name the case of a word's letters."""
    if surface.islower():
        return "lower"
    if (
        len(surface) > 1
        and surface.isupper()
        and not (len(surface) == 2 and surface[1] == ".")
    ):
        return "upper"
    if surface[:1].isupper():
        return "cap" if surface[1:].islower() or len(surface) == 1 else "mixed"
    return "mixed" if any(letter.isupper() for letter in surface) else "lower"


def suffix_of(word: str) -> str | None:
    """Name the ending of a normal form, where it says what the word may be."""
    size = len(word)
    if size <= MIN_STEM:
        return None
    last = word[-1]
    if last == "s":
        return None if word[-2] in "sui" else "plural"
    if last == "d":
        return "ed" if word[-2] == "e" and size >= MIN_STEM + 2 else None
    if last == "y":
        return "ly" if word[-2] == "l" and size >= MIN_STEM + 2 else None
    return "ing" if size >= MIN_STEM + 3 and word.endswith("ing") else None


def letter_tags(surface: str, word: str) -> frozenset[str]:
    """Tag a word of letters by its looks, its case apart."""
    return LOOKS[suffix_of(word), len(surface) == 1, "." in surface]


LOOKS = {
    (suffix, initial, dotted): frozenset(
        compress(
            ("word", suffix or "", "initial", "dotted"), (True, suffix, initial, dotted)
        )
    )
    for suffix in (None, *SUFFIXES)
    for initial in (False, True)
    for dotted in (False, True)
}
"""The tags of a word by its ending, its length and its dots."""


def digit_tags(surface: str) -> frozenset[str]:
    """Tag a word that begins with a digit by what its figures may be."""
    if surface.isdecimal():
        return _integer_tags(surface)
    marks = {mark for mark in surface if not mark.isdecimal()}
    parts = surface.translate(dict.fromkeys(map(ord, ",.:/'’"), " ")).split()
    tags = {"digits", *_comma_tags(marks, parts), *_dot_tags(surface, marks, parts)}
    if marks == {":"}:
        tags.add("clock" if _clock(parts) else "ratio")
    if marks == {"\u2044"}:
        # The normal form of "½" is 1, this slash, 2.
        tags.add("vulgar")
    if marks == {"/"}:
        tags |= {"slashed", "slashed_date" if len(parts) == 3 else "fraction"}
    return frozenset(tags)


def _comma_tags(marks: set[str], parts: list[str]) -> set[str]:
    sizes = tuple(map(len, parts))
    if marks <= {",", "'", "’"} and sizes[0] <= 3 and set(sizes[1:]) == {3}:
        return {"grouped"}
    if marks == {","} and len(parts) > 1:
        # "4,50,000" is how India writes 450,000.
        indian = set(sizes[1:]) <= {2, 3} and sizes[-1] == 3
        return {"grouped" if indian else "listed"}
    return set()


def _dot_tags(surface: str, marks: set[str], parts: list[str]) -> set[str]:
    if marks == {"."} and len(parts) == 2:
        clock = len(parts[1]) == 2 and _clock(parts)
        return {"decimal", "clock_dotted"} if clock else {"decimal"}
    if marks == {"."} and len(parts) == 3:
        return {"dotted_date"}
    if marks == {".", ","} and surface.count(".") == 1:
        behind = surface.rindex(",") < surface.index(".")
        return {"decimal", "grouped"} if behind else set()
    return set()


def _integer_tags(surface: str) -> frozenset[str]:
    size, value = len(surface), int(surface[:12])
    tags = {"digits", "int", f"d{size}" if size <= 4 else "dlong"}
    if size <= 2:
        if 1 <= value <= 31:
            tags.add("day")
        if value <= 24:
            tags.add("hour")
        if 1 <= value <= 12:
            tags.add("month_number")
        if size == 2 and value <= 59:
            tags.add("minute")
        if value == 0:
            tags.add("zero")
    if size == 4 and 1000 <= value <= 2199:
        tags.add("year")
        # "In May 2022 rebels attacked": of these years more is told than counted.
        if 1800 <= value <= 2039 and value % 100:
            tags.add("late_year")
    if size == 4 and value <= 2400 and value % 100 <= 59:
        tags.add("military_clock")
    return frozenset(tags)


def _clock(parts: list[str]) -> bool:
    return (
        2 <= len(parts) <= 3
        and len(parts[0]) <= 2
        and int(parts[0]) <= 24
        and all(len(part) == 2 and int(part) <= 60 for part in parts[1:])
    )


def every_digit_tagset() -> set[frozenset[str]]:
    """List all sets that `digit_tags` can give, so that each has its character."""
    samples = [str(number) for number in range(100)] + [f"{n:02}" for n in range(10)]
    samples += [
        "100",
        "0959",
        "0999",
        "1130",
        "1190",
        "1985",
        "2000",
        "2015",
        "2060",
        "2198",
        "2200",
        "2300",
        "2360",
    ]
    samples += [
        "2400",
        "2401",
        "9999",
        "12345",
        "000",
        "0000",
        "1,200",
        "1,20",
        "1,20,000",
        "12,3,4",
    ]
    samples += [
        "1'200",
        "2.3",
        "9.00",
        "25.00",
        "1.200",
        "1,200.5",
        "1.2.3",
        "13.09.2022",
    ]
    samples += [
        "9:00",
        "9:00:30",
        "3:2",
        "99:99",
        "1/2",
        "13/09/2022",
        "1/2/3/4",
        "1.2.3.4",
        "1,2.3,4",
    ]
    samples += ["1:2.3", "1/2.3", "1'2", "0.00", "10.5", "1\u20442"]
    return {digit_tags(sample) for sample in samples}


def punctuation_tags(surface: str) -> frozenset[str]:
    """Tag a word that is one mark."""
    name = PUNCTUATION.get(surface)
    if name:
        return frozenset({name})
    if unicodedata.category(surface[0]) == "Sc":
        return frozenset({"currency"})
    return frozenset({"other"})


def every_punctuation_tagset() -> set[frozenset[str]]:
    """List all sets that `punctuation_tags` can give, and the break's."""
    names = {*PUNCTUATION.values(), "currency", "other", "break"}
    return {frozenset({name}) for name in names}
