"""The English of every region that the installed Babel and data/ describe alike."""

import tomllib
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers

import conflictparse

__all__ = ["ALIKE"]

OTHER_SCRIPTS = {"Dsrt", "Shaw"}
"""English in Deseret and in Shavian has words of its own."""

STORED = tomllib.loads(
    Path(conflictparse.__file__)
    .parent.joinpath("data/en/cldr.toml")
    .read_text(encoding="utf-8")
)
MARKS = {
    form: (entry["decimal"], entry["group"])
    for entry in STORED["separators"]
    for form in entry["forms"]
}
DAY_FIRST = {form for entry in STORED["day_first"] for form in entry["forms"]}


def alike(name: str) -> bool:
    """Tell whether Babel's CLDR and the stored one write figures and days alike."""
    locale, form = Locale.parse(name), name.lower().replace("_", "-")
    symbols = locale.number_symbols
    symbols = symbols.get("latn", symbols)
    marks = (symbols["decimal"], symbols["group"])
    pattern = locale.date_formats["medium"].pattern
    day_first = pattern.index("d") < pattern.index("M")
    same_order = day_first is (form in DAY_FIRST)
    return same_order and MARKS.get(form, (".", ",")) == marks


ALIKE = tuple(
    name
    for name in sorted(locale_identifiers())
    if name.split("_")[0] == "en"
    and OTHER_SCRIPTS.isdisjoint(name.split("_"))
    and alike(name)
)
