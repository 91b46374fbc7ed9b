"""Statements: the stretches that somebody is said to say, and who says them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs
from tools.evaluate.cues import is_saying
from tools.evaluate.names import same_name
from tools.evaluate.records import Record, Row, Score, likeness, paired, share

import conflictparse

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["HEADING", "Stretch", "found", "rows", "trimmed"]

HEADING = ("texts", "what counts", "gold", "precision", "recall", "speaker found")

LIKE = 0.8
"""How alike two stretches are of which the speakers are compared."""
LIGHT = "“„«‟”»\"＂ \t\r\n\u00a0,.;:—–-'‘’"
"""What may stand at the end of a stretch or not: marks, spaces, light punctuation."""

Place = tuple[int, int]


@attrs.frozen
class Stretch:
    """A stretch of what is said, with who says it."""

    place: Place
    speaker: Place | None
    names: tuple[str, ...]
    """What the speaker is called: several, where the gold knows him by more."""

    def overlaps(self, other: Place) -> int:
        """Count the code points that a place shares with this one."""
        return common(self.place, other)


Reader = Callable[[Record], list[Stretch]]
"""Finds the statements of a text."""


def rows(
    name: str, records: list[Record], reader: Reader, *, marked_only: bool = False
) -> Iterator[Row]:
    """Give a row for each way to count statements, or only for direct quotations."""
    read = [(record, reader(record)) for record in records]
    for what, view in list(VIEWS.items())[: 1 if marked_only else None]:
        score, speakers, errors = Score(), Score(), list[str]()
        for record, stretches in read:
            gold, kept = view(record, stretches)
            score.gold += len(gold)
            score.found += len(kept)
            errors += judged(record, gold, kept, score, speakers)
        shares = (f"{100 * one:.1f} %" for one in (score.precision, score.recall))
        named = f"{100 * share(speakers.right, speakers.gold):.1f} %"
        yield Row((name, what, score.gold, *shares, named), tuple(errors))


def judged(
    record: Record,
    gold: list[Stretch],
    kept: list[Stretch],
    score: Score,
    speakers: Score,
) -> Iterator[str]:
    """Count what is right of one record, and give what is not."""
    places = [one.place for one in gold]
    pairs = dict(paired(places, [one.place for one in kept]))
    for at, one in enumerate(gold):
        other = kept[pairs[at]] if at in pairs else None
        exact = other is not None and other.place == one.place
        score.right += exact
        near = other is not None and likeness(one.place, other.place) >= LIKE
        same = near and other is not None and same_speaker(one, other)
        if near and one.names:
            speakers.gold += 1
            speakers.right += same
        if not exact or (one.names and not same):
            got = other and (record["text"][slice(*other.place)], other.names)
            wanted = record["text"][slice(*one.place)], one.names
            yield f"{record['id']}: {wanted}, read {got}"


def same_speaker(gold: Stretch, other: Stretch) -> bool:
    """Tell whether the speakers stand in the same words, or have the same name."""
    if gold.speaker and other.speaker and common(gold.speaker, other.speaker):
        return True
    return any(same_name(one, name) for one in gold.names for name in other.names)


def common(one: Place, other: Place) -> int:
    """Count the code points that two places share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def found(record: Record) -> list[Stretch]:
    """Read the statements of a text; an interrupted one is several stretches."""
    text = record["text"]
    return [
        stretch
        for said in conflictparse.extract_statements(text)
        for segment in said.segments
        for who in [said.speaker]
        for stretch in trimmed(
            text,
            (segment.start, segment.end),
            (who.mention.span.start, who.mention.span.end) if who else None,
            (who.name,) if who and who.name else (),
        )
    ]


def annotated(
    record: Record, entry: Record, place: Place | None = None
) -> list[Stretch]:
    """Give what the gold has, in another place if that is asked for."""
    start, end = place or entry["quote"]
    names = (entry["speaker_text"], *entry.get("speaker_aliases", ()))
    speaker = tuple(entry["speaker"]) if entry["speaker"] else None
    known = tuple(filter(None, names))
    return list(trimmed(record["text"], (start, end), speaker, known))


def trimmed(
    text: str, place: Place, speaker: Place | None, names: tuple[str, ...]
) -> Iterator[Stretch]:
    """Give a stretch without marks at its ends, unless nothing is left of it."""
    start, end = place
    start += len(text[start:end]) - len(text[start:end].lstrip(LIGHT))
    end -= len(text[start:end]) - len(text[start:end].rstrip(LIGHT))
    if start < end:
        yield Stretch((start, end), speaker, names)


Sides = tuple[list[Stretch], list[Stretch]]


def every(record: Record, stretches: list[Stretch]) -> Sides:
    """Count all that the gold has."""
    return [
        one for each in record["gold"] for one in annotated(record, each)
    ], stretches


def with_quotations(record: Record, stretches: list[Stretch]) -> Sides:
    """Count what holds words between quotation marks."""
    gold = [each for each in record["gold"] if each["direct"]]
    marked = [each["quote"] for each in record["segments"]]
    kept = [one for one in stretches if any(map(one.overlaps, marked))]
    return [one for each in gold for one in annotated(record, each)], kept


def quotations(record: Record, stretches: list[Stretch]) -> Sides:
    """Count words between quotation marks alone, however much is read around them."""
    marked: list[Place] = [tuple(each["quote"]) for each in record["segments"]]
    gold = []
    for place in marked:
        around = [
            each
            for each in record["gold"]
            if each["direct"] and 2 * common(place, each["quote"]) >= length(place)
        ]
        if around:
            innermost = min(around, key=lambda each: length(each["quote"]))
            gold += annotated(record, innermost, place)
    kept, left = [], set(marked)
    for one in stretches:
        touched = [place for place in marked if one.overlaps(place)]
        covered = [p for p in touched if one.overlaps(p) >= LIKE * length(p)]
        kept += [attrs.evolve(one, place=place) for place in covered if place in left]
        left -= set(covered)
        kept += [one] if touched and not covered else []
    return gold, kept


def said(record: Record, stretches: list[Stretch]) -> Sides:
    """Count what has a speaker and a cue of saying; what else is gold is no error."""
    chosen = [
        each
        for each in record["gold"]
        if each["speaker"] and each["cue_text"] and is_saying(each["cue_text"])
    ]
    other = [each["quote"] for each in record["gold"] if each not in chosen]
    gold = [one for each in chosen for one in annotated(record, each)]

    def counts(one: Stretch) -> bool:
        beside = max((likeness(one.place, place) for place in other), default=0)
        mine = max((likeness(one.place, each["quote"]) for each in chosen), default=0)
        return beside < 1 / 2 or mine >= beside

    return gold, [one for one in stretches if counts(one)]


def length(place: Place) -> int:
    """Count the code points of a place."""
    return place[1] - place[0]


VIEWS = {
    "direct quotations": quotations,
    "quotations with and within clauses": with_quotations,
    "all with a cue of saying": said,
    "all attributed content": every,
}
