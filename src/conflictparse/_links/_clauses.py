"""The times of each sentence, and what stands between them and other words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from conflictparse._text import opens_body
from conflictparse._timestamps import Grain, Relation, TimeType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictparse._groups import Group, Levels
    from conflictparse._quantities import Quantity
    from conflictparse._spans import Span
    from conflictparse._text import View
    from conflictparse._timestamps import Timestamp

__all__ = ["MAX_VERBS", "Clauses", "Gap"]

COMMA_WORDS = 4
SEMICOLON_COMMAS = 3
"""A semicolon parts as much as so many commas."""

MAX_TIMES = 6
"""Times of one sentence that are looked at: a table is no sentence."""

MAX_VERBS = 2
"""Verbs between a harm and its time: "On Monday gunmen came and shot two men"."""

MAX_OPENING = 1
"""Words before a time that a sentence opens with: "On Sunday"."""

DAYS = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR, Grain.PART_OF_DAY, Grain.DAY})
"""What tells a day: "on Monday night"."""

JOINING = frozenset({"and", "but", "conjunction", "semicolon", "subordinator"})

RELATIVE = frozenset({"relative", "relative_person"})


class Gap(NamedTuple):
    """
    What stands between two stretches of one sentence.

    Ordered by how far it parts them.
    """

    parted: bool
    """Whether a relative clause begins or ends there ("the man who …"), or a
    figure stands there that is only compared with ("up from 19 on Sunday")."""
    verbs: int
    words: int
    """A comma parts as much as `COMMA_WORDS` words."""
    joined: bool = False
    """Whether a clause may begin there: "on Monday, and the mayor said"."""


class Clauses:
    """
    Looks words up by their place in the text.
    """

    def __init__(
        self,
        levels: Levels,
        timestamps: Iterable[Timestamp],
        quantities: Iterable[Quantity],
    ) -> None:
        self._levels = levels
        view = levels.view
        self._figures = {
            view.word_at(one.number.span.start) for one in quantities if one.number
        }
        self._times: dict[int, list[Timestamp]] = {}
        self._timed: set[int] = set()
        self._attack: int | None = None
        """The first sentence that tells of an attack on a day, once asked for."""
        for timestamp in timestamps:
            sentence = self.sentence_of(timestamp.span)
            self._timed.add(sentence)
            word = view.word_at(timestamp.span.start)
            if _is_moment(timestamp) and not view.holds(word - 2, word, "birth"):
                self._times.setdefault(sentence, []).append(timestamp)

    @property
    def view(self) -> View:
        """The words of the text."""
        return self._levels.view

    def words(self, one: Span, other: Span) -> tuple[int, int]:
        """
        Give the first word behind one span, and the first of another.
        """
        view = self._levels.view
        return view.word_at(one.end - 1) + 1, view.word_at(other.start)

    def before(self, span: Span) -> tuple[View, Sequence[Group], int]:
        """
        Give the groups of a span's sentence, and how many stand before it.
        """
        view = self._levels.view
        sentence = self._levels.sentence(self.sentence_of(span))
        return view, sentence.groups, sentence.at(view.word_at(span.start))

    def sentence_of(self, span: Span) -> int:
        """
        Give the number of the sentence in which a span begins.
        """
        view = self._levels.view
        return view.sentence_of(view.word_at(span.start))

    def opens_report(self, span: Span) -> bool:
        """
        Whether a span stands in the first sentence of the report, or before it.
        """
        return opens_body(self._levels.view, self.sentence_of(span))

    def behind_attack(self, span: Span) -> bool:
        """
        Whether a sentence before a span's tells of an attack on a day that it names.

        "Rebels raided a post on Monday. They have killed 300 people since 2015".
        """
        if self._attack is None:
            view = self._levels.view
            days = (
                number
                for number, times in sorted(self._times.items())
                if any(one.value is None or one.grain in DAYS for one in times)
                and view.holds(*view.sentences[number], "attack_verb", "attack_noun")
            )
            self._attack = next(days, len(view.sentences))
        return self._attack < self.sentence_of(span)

    def times_beside(self, span: Span) -> Sequence[Timestamp]:
        """
        Give the moments of the sentence in which a span begins, the nearest few.
        """
        times = self._times.get(self.sentence_of(span), []) if self._times else []
        if len(times) <= MAX_TIMES:
            return times
        place = bisect_left(times, span.start, key=lambda time: time.span.start)
        return times[max(0, place - MAX_TIMES // 2) : place + MAX_TIMES // 2]

    def opening_before(self, span: Span) -> Timestamp | None:
        """
        Give the moment that the sentence before opens with, in the same paragraph.

        "On Sunday gunmen raided Baro. Two clerks were shot." A sentence that has
        a time of its own takes over none.
        """
        view = self._levels.view
        number = self.sentence_of(span)
        times = self._times.get(number - 1)
        if not times or number in self._timed:
            return None
        start, _ = view.sentences[number - 1]
        both = start, view.word_at(span.start)
        before, here = (
            bisect_right(view.paragraphs, word, key=lambda one: one[0]) for word in both
        )
        first = view.word_at(times[0].span.start) - start
        # "21:34 The mayor says …": when it was written.
        entry = self.heads_entry(times[0])
        # "In the early hours of Sunday".
        opens = first <= MAX_OPENING or all(
            view.says(index, "before_time") for index in range(start, start + first)
        )
        return times[0] if before == here and opens and not entry else None

    def heads_entry(self, timestamp: Timestamp) -> bool:
        """
        Whether a clock time stands at the very head of a sentence: "21:34 Police say".
        """
        view = self._levels.view
        start, _ = view.sentences[self.sentence_of(timestamp.span)]
        clock = timestamp.type is TimeType.TIME
        return clock and view.word_at(timestamp.span.start) == start

    def is_of_saying(self, timestamp: Timestamp) -> bool:
        """
        Whether a time stands right behind a word of saying: "reported on Thursday".

        "Ten deaths were reported on Thursday" is told of the deaths.
        """
        view = self._levels.view
        index = view.word_at(timestamp.span.start) - 1
        if view.has(index, "preposition"):
            index -= 1
        noun = view.has(index, "attack_noun") or view.has(index - 1, "article")
        return view.has(index, "cue") and not (noun or view.has(index - 1, "be"))

    def is_of_other(self, span: Span, timestamp: Timestamp) -> bool:
        """
        Whether a time behind a new figure says since when something else was.

        "Killing 14, bringing to 212 the number killed since May", "killed nine in the
        worst attack since the war began in 2007".
        """
        first, last = self.words(span, timestamp.span)
        since = self.view.holds(first, last, "since_word")
        counted = timestamp.relation is Relation.SINCE and any(
            index in self._figures for index in range(first, last)
        )
        return counted or (since and self.view.holds(first, last, "most_of_all"))

    def in_aside(self, span: Span, cue: Span) -> bool:
        """
        Whether a verb stands before a span and a comma between it and a cue.

        "Visiting the front on Friday, the president said" is one.
        """
        view = self._levels.view
        sentence = self._levels.sentence(self.sentence_of(span))
        start, end = view.word_at(span.end), view.word_at(cue.start)
        if not view.holds(start, end, "comma"):
            return False
        for group in reversed(sentence.groups[: sentence.at(view.word_at(span.start))]):
            if group.kind == "verb":
                # "The doctor, who spoke on Sunday, said": that is when he said it.
                return not view.has(group.head, "cue")
            if "comma" in group.tags:
                return False
        return False

    def gap(self, one: Span, other: Span, *besides: Span) -> Gap:
        """
        Say what stands between two spans of one sentence.

        Verbs inside one of *besides* do not count. Nobody looks on behind what parts
        the two, or behind more verbs than `MAX_VERBS`.
        """
        first, second = sorted((one, other))
        if first.end >= second.start:
            return Gap(parted=False, verbs=0, words=0)
        view = self._levels.view
        start, end = view.word_at(first.end), view.word_at(second.start)
        sentence = self._levels.sentence(self.sentence_of(first))
        parted = joined = False
        verbs = commas = 0
        groups = sentence.groups
        for index in range(sentence.at(start), min(len(groups), sentence.at(end) + 1)):
            group = groups[index]
            if not start <= group.start < end:
                continue
            if parted or verbs > MAX_VERBS:
                break
            place = view.starts[group.head]
            if group.count is not None and group.count.start not in self._figures:
                # "27 dead, up from 19 on Sunday": the time is that of the other; "one
                # of our lorries" compares nothing.
                bare = group.end == group.count.end and not view.has(group.end, "of")
                parted |= bare
            if group.kind == "verb":
                # "Shells fell on Baro, killing two and hurting nine": one clause.
                shared = "ing" in group.tags and "harm" in group.tags
                verbs += not (shared or any(b.start <= place < b.end for b in besides))
            elif group.kind == "between":
                parted |= not RELATIVE.isdisjoint(group.tags)
                # "21 dead, against nine the week before".
                against = view.has(group.start, "set_against")
                parted |= against and view.has(group.start - 1, "comma")
                commas += "comma" in group.tags
                commas += SEMICOLON_COMMAS * ("semicolon" in group.tags)
                # "Two died on Friday, a week after gunmen shot nine": not on Friday.
                timed = index > 0 and groups[index - 1].kind == "time"
                timed = timed and groups[index - 1].start > start
                parted |= timed and "subordinator" in group.tags
                joined = joined or not JOINING.isdisjoint(group.tags)
        words = max(0, end - start) + COMMA_WORDS * commas
        return Gap(parted, verbs, words, joined)

    def recalled(self, start: int, place: Span) -> bool:
        """
        Whether what stands at a place is only recalled by who denies something.

        "Denied the strike which killed four", "denied a role in the murder of a
        judge": that it was done is not denied; nor is what stands behind "protested
        against a law", which nobody says.
        """
        view = self._levels.view
        first, last = view.word_at(start), view.word_at(place.start)
        if _over_something(view, first) or view.holds(first, last, "involvement"):
            return True
        sentence = self._levels.sentence(self.sentence_of(place))
        groups = islice(sentence.groups, sentence.at(first), sentence.at(last) + 1)
        inside = False
        for group, following in pairwise(groups):
            if not first < group.start < last:
                continue
            if _begins_relative(view, group, following):
                inside = True
            # "…, who hold the town, had shot nine": the clause is over.
            elif inside and "comma" in group.tags and following.kind == "verb":
                inside = False
        return inside


def _over_something(view: View, first: int) -> bool:
    """
    Whether words stand behind a cue and a preposition: "protested over a law, …".
    """
    behind = view.has(first - 1, "preposition") and view.has(first - 2, "cue")
    return behind or view.has(first, "preposition")


def _begins_relative(view: View, group: Group, following: Group) -> bool:
    """
    Whether a word begins a relative clause.

    "Claims that 20 were killed" has a clause of what is claimed: no verb follows.
    """
    return view.has(group.start, "relative") and (
        following.kind == "verb" or not view.has(group.start, "that")
    )


def _is_moment(timestamp: Timestamp) -> bool:
    """
    Whether an expression says when: "on Monday", "since May", not "for days".
    """
    if timestamp.type is TimeType.SET:
        return False
    if timestamp.type is TimeType.DURATION and timestamp.start is None:
        return False
    return not (timestamp.value or "").endswith("_REF")
