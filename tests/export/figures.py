"""Reports of a single sentence, made by hand, for the tests of this folder."""

from datetime import date, datetime, timedelta

from conflictparse import (
    Grain,
    Mention,
    Modifier,
    Producer,
    Quantity,
    QuantityKind,
    Report,
    Span,
    Timestamp,
    TimeType,
)


def moment(start: str, days: int, **fields: object) -> Timestamp:
    """Make a stretch of days, without words of its own."""
    first = datetime.fromisoformat(start)
    made: dict[str, object] = {
        "type": TimeType.DATE,
        "span": Span(0, 0),
        "text": "",
        "rule": "times.made",
        "value": start,
        "start": first,
        "end": first + timedelta(days=days),
        "grain": Grain.DAY,
        **fields,
    }
    return Timestamp(**made)  # type: ignore[arg-type] # fields of a test


def figure(
    words: str,
    low: int | None,
    value: int | None,
    high: int | None,
    **fields: object,
) -> Quantity:
    """Make a figure that is a whole sentence."""
    made: dict[str, object] = {
        "kind": QuantityKind.KILLED,
        "span": Span(0, len(words)),
        "text": words,
        "rule": "quantities.made",
        "number": Mention(span=Span(0, len(words)), text=words),
        "low": low,
        "value": value,
        "high": high,
        **fields,
    }
    return Quantity(**made)  # type: ignore[arg-type] # fields of a test


def report(*quantities: Quantity) -> Report:
    """Make the report of figures that share one sentence."""
    moments = [q.when for q in quantities if q.when is not None]
    text = quantities[0].text if quantities else ""
    return Report(
        text=text,
        id="r1",
        published=date(2022, 9, 14),
        quantities=quantities,
        timestamps=tuple(dict.fromkeys(moments)),
        sentences=(Span(0, len(text)),),
        producer=Producer(version="0"),
    )


AT_LEAST = figure("at least 12", 12, 12, None, modifier=Modifier.AT_LEAST)
DOZENS = figure("dozens", 24, None, None, modifier=Modifier.VAGUE)
