"""Texts that a careless pattern takes forever over, of any length."""

from collections.abc import Callable, Mapping

Make = Callable[[int], str]


def repeated(piece: str, *, before: str = "", after: str = "") -> Make:
    """Return what makes a text of about a length of one piece over and over."""

    def make(size: int) -> str:
        return before + piece * (size // len(piece)) + after

    return make


def nested(opening: str, closing: str, inside: str) -> Make:
    """Return what makes a text of marks that open and only then close."""

    def make(size: int) -> str:
        depth = size // (len(opening) + len(closing))
        return opening * depth + inside + closing * depth

    return make


FAMILIES: Mapping[str, Make] = {
    "nested brackets": nested("(", ")", "12 killed"),
    "nested quotations": nested("“he said ", "” ", "no"),
    "opened quotations": repeated("“ "),
    "straight marks": repeated('" '),
    "apostrophes": repeated("' said '"),
    "brackets never closed": repeated("( 12 "),
    "chains of and": repeated("two men and "),
    "chains of commas": repeated("a soldier, "),
    "bare and": repeated("and "),
    "digits with commas": repeated("1,200,"),
    "digits with stops": repeated("12."),
    "digits with spaces": repeated("12 345 "),
    "one long figure": repeated("1"),
    "hyphens": repeated("-"),
    "hyphened words": repeated("ten-"),
    "dashes": repeated("— said "),
    "said": repeated("said "),
    "said with names": repeated("Ali Baro said "),
    "cues and colons": repeated("said: "),
    "capitalised run": repeated("Karim "),
    "one long word": repeated("x"),
    "of the": repeated("of the "),
    "soldiers of the army of": repeated("soldiers of the army of "),
    "numbers and nouns": repeated("12 men 14 women "),
    "number words": repeated("two hundred thousand "),
    "at least": repeated("at least "),
    "between": repeated("between 2 and "),
    "abbreviations": repeated("U.S. "),
    "dotted letters": repeated("a."),
    "Mr.": repeated("Mr. "),
    "dates": repeated("13 September "),
    "clocks": repeated("9:00 a.m. GMT "),
    "weekdays": repeated("Monday to "),
    "killed": repeated("killed "),
    "killed by": repeated("were killed by "),
    "adverbs": repeated("badly "),
    "have been": repeated("have been "),
    "line ends": repeated("a\n"),
    "short paragraphs": repeated("12 killed\n\n"),
    "all capitals": repeated("TWELVE KILLED "),
    "no letters": repeated("\u200b"),
    "stops": repeated("."),
    "one sentence": repeated("twelve people were killed and the army said "),
    "hostages of one day": repeated("he freed nine hostages, ", before="On Monday "),
    "possessives": repeated("army's "),
    "percent": repeated("5% of "),
    "including": repeated("including 12 "),
}
"""What each is called, and what makes it."""
