"""Figures of an earlier event, as the dates beside them tell."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from conflictparse._quantities._background import (
    in_past_war,
    is_recalled,
    news_of_days,
    recalled,
    told_beside,
)
from conflictparse._quantities._compared import (
    before_aside,
    hangs_on,
    in_another_clause,
    in_aside,
    is_compared,
    since_another,
    with_list,
)
from conflictparse._quantities._days import (
    LONG,
    MAX_BEHIND,
    MAX_OPENING,
    clause_of,
    dates_deed,
    in_clause_of,
    in_past_month,
    is_before,
    is_dated,
    is_day,
    is_days_before,
    is_of_another_year,
    is_of_saying,
    is_of_told,
    is_said,
    is_shifted,
    is_weekday,
    is_year,
    is_years_ago,
    last_day,
    last_weekday,
    latest_day,
    month_of,
    opening_day,
    opens_sentence,
)
from conflictparse._quantities._kinds import (
    MORTAL,
    MOVED,
    SUDDEN,
    all_since,
    as_prior,
    counts,
    of_war,
    prior_if_grown,
)
from conflictparse._quantities._leading import runs_on
from conflictparse._quantities._other_times import is_of_dates, of_other_times
from conflictparse._quantities._phrases import in_one_paragraph, section_end
from conflictparse._quantities._types import Accrual, QuantityKind
from conflictparse._quantities._undated import Undated
from conflictparse._sections import SectionKind
from conflictparse._times import Calendar, Shift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictparse._groups import Levels
    from conflictparse._quantities._types import Quantity
    from conflictparse._times import Claim

__all__ = ["Earlier"]

YEAR_TURN = 2
"""Up to this month a date of the year before may be the event's own."""

WEEK = timedelta(days=6)
"""As `LONG`, where a harm and a day of its own stand in one clause."""

LOOK_AHEAD = 40
"""Words of a sentence among which "had been" stands."""

DEEDS = SUDDEN - {QuantityKind.ARRESTED}
"""Harms that are not told of those who did it: "two were arrested in July"."""


class Earlier:
    """Which sentences, and which figures, are of a time before the report's."""

    def __init__(self, levels: Levels, published: date | None) -> None:
        self._view = levels.view
        # The day alone: "on Monday" of a report with a clock time is no later.
        day = published and date(published.year, published.month, published.day)
        opening = self._own = opening_day(levels, day)
        self._published = opening or day or latest_day(levels.claims)
        sentences: dict[int, list[bool]] = {}
        shifted: dict[int, list[bool]] = {}
        self._old_words: set[int] = set()
        self._timed: set[int] = set()
        self._olds: dict[int, list[Claim]] = {}
        self._ran: int | None = None
        """The last sentence that told only of what had been counted since long."""
        self._war = -1
        """The sentence that told of a war's dead, as of an earlier time, last."""
        opened = [one for one in levels.claims if opens_sentence(levels.view, one)]
        self._opening = {levels.view.sentence_of(one.start) for one in opened}
        """The sentences that open with a time."""
        before = [one for one in opened if is_days_before(one)]
        self._before = {levels.view.sentence_of(one.start) for one in before}
        """The sentences that open with one before what is told: "two days earlier"."""
        self._year: int | None = None
        """The year that the text stands in, where it names one."""
        self._shifted_words: set[int] = set()
        self._days: dict[int, list[tuple[Claim, date]]] = {}
        self._years: dict[int, list[Claim]] = {}
        self._event: date | None = None
        self._by_day = False
        """Whether the day of the event is said as its own."""
        self._undated = Undated(levels.view, levels.claims, self._published)
        self._dateline = section_end(levels.view, SectionKind.DATELINE)
        for claim in levels.claims:
            number = levels.view.sentence_of(claim.start)
            self._timed.add(number)
            self._date(number, claim, weekdays=opening is None or self._dateline > 0)
            last = claim.ends[1] if claim.ends else claim
            old = self._is_old(last)
            if old is None:
                continue
            counted = self._counts_on(claim)
            old = old or counted
            opens = old and opens_sentence(levels.view, claim)
            if not (old and in_aside(levels.view, claim)):
                shifted.setdefault(number, []).append(old or is_shifted(claim))
                if counted or isinstance(last.shape, Calendar) or opens:
                    sentences.setdefault(number, []).append(old)
            if old:
                self._old_words.add(claim.start)
                self._olds.setdefault(number, []).append(claim)
            elif is_shifted(claim) or is_before(claim):
                self._shifted_words.add(claim.start)
        self._old = {number for number, olds in sentences.items() if all(olds)}
        self._shifted = {number for number, olds in shifted.items() if all(olds)}

    def _date(self, number: int, claim: Claim, *, weekdays: bool) -> None:
        """Remember of which day, or of which year, a claim is."""
        past = in_past_month(self._view, claim)
        day = last_day(claim, self._published, past=past)
        # "11/19/2012: … By Tuesday": that is no day of the week before.
        if day is not None and self._published is not None and weekdays:
            day = last_weekday(claim, self._published) or day
        if day is not None:
            self._days.setdefault(number, []).append((claim, day))
        elif is_year(claim):
            self._years.setdefault(number, []).append(claim)

    def _is_old(self, claim: Claim) -> bool | None:
        """Whether a claim is to an earlier year; None if it is to no time at all."""
        shape, published = claim.shape, self._published
        if isinstance(shape, Shift):
            return is_years_ago(claim)
        # "Private Sen, born in 1994": that is no time of what is told.
        born = self._view.holds(claim.start - 2, claim.start, "birth")
        if not isinstance(shape, Calendar) or born:
            return None
        if is_of_told(self._view, claim, self._old_words | self._shifted_words):
            return None
        if published is None:
            return False
        if shape.year is not None:
            return shape.bc or self._is_long_ago(shape.year)
        back = shape.year_shift is not None and shape.year_shift < 0
        return back and published.month > YEAR_TURN

    def _is_long_ago(self, year: int) -> bool:
        published = self._published
        return published is not None and (
            year < published.year - (published.month <= YEAR_TURN)
        )

    def _counts_on(self, claim: Claim) -> bool:
        """
        Whether a claim counts on from an earlier year: "in 1984 …; two years later".
        """
        shape = claim.shape
        if isinstance(shape, Calendar):
            self._year = None if shape.bc else shape.year
            return False
        if not (isinstance(shape, Shift) and shape.anchor == "text") or not self._year:
            return False
        self._year += (shape.amount or 0) if shape.unit == "year" else 0
        return self._is_long_ago(self._year)

    def opened(self) -> list[tuple[int, date]]:
        """
        Give the sentences that open with a day, and the day.

        Of a weekday the last one before publication: all that matters is whether
        two are the same. "On Monday the mayor said" is when he said it.
        """
        sentences = self._view.sentences
        return [
            (number, day)
            for number, days in sorted(self._days.items())
            for claim, day in days[:1]
            if claim.start - sentences[number][0] <= MAX_OPENING
            and (
                is_day(claim)
                or (
                    last_weekday(claim, day) is not None
                    and not is_said(self._view, claim, sentences[number][1])
                )
            )
        ]

    def marked(
        self, number: int, facts: Sequence[Quantity], *, told: bool
    ) -> list[Quantity]:
        """
        Give the figures of a sentence, those of an earlier event as such.

        *told* says that figures of the report's own event stand before: only
        then "last month" is another one.
        """
        if not told:
            facts = [news_of_days(self._view, number, fact) for fact in facts]
        shifted = number in self._shifted or self._opens_before(number)
        shifted = shifted or self._undated.is_other(number)
        others = self._undated.others(number)
        if in_past_war(self._view, number):
            return [as_prior(fact) for fact in facts]
        if number in self._old or (told and shifted):
            if told and any(of_war(fact, QuantityKind.KILLED) for fact in facts):
                self._war = number
            olds = [claim.start for claim in self._olds.get(number, ())]
            return before_aside(self._view, number, facts, olds)
        if told and self._war == number - 1 and self._goes_on_untimed(number):
            return [as_prior(fact) if of_war(fact, *MOVED) else fact for fact in facts]
        if told and (
            number in self._before
            or self._goes_on_in_past(number)
            or is_recalled(self._view, number)
        ):
            return [as_prior(fact) if fact.kind in DEEDS else fact for fact in facts]
        facts = self._gone_on(number, facts)
        marked: list[Quantity] = []
        last: Quantity | None = None
        deed = False
        for fact in facts:
            # "Killed six in October and wounded 100": the date stands once. "A guard
            # shot on May 3 died": that is another day.
            goes_on = last is not None and last.span != fact.span
            before = goes_on or (told and self._long_before(number, fact))
            last = (last or fact) if before else None
            # "A man was beaten to death after a raid that killed six last month".
            beside = told or (
                bool(marked) and in_another_clause(self._view, marked[-1], fact)
            )
            beside = beside and fact.kind in MORTAL
            beside = beside and is_dated(self._view, fact, self._shifted_words)
            dated = before or beside or is_dated(self._view, fact, self._old_words)
            dated = dated or self._in_old_year(number, fact)
            dated = dated or (
                fact.kind in DEEDS and is_of_dates(self._view, fact, others)
            )
            dated = dated or ((told or bool(marked)) and is_compared(self._view, fact))
            # "It followed a raid that killed nine and wounded 30".
            deed = (told or runs_on(marked, fact)) and (
                recalled(self._view, number, fact)
                or (deed and told_beside(self._view, marked[-1], fact))
            )
            marked.append(as_prior(fact) if dated or deed else fact)
        marked = of_other_times(self._view, marked, self._undated.named(number))
        if any(map(counts, marked)):
            self._tell(number, marked)
        elif told and marked and all_since(self._view, number, marked):
            self._ran = number
        return with_list(self._view, marked)

    def _tell(self, number: int, marked: Sequence[Quantity]) -> None:
        """Remember that a sentence tells of the report's event, and of what day."""
        self._undated.tell(number)
        if self._event is not None:
            return
        # A dateline says when it was written, of an old harm too.
        told_of = [
            (day, claim)
            for claim, day in self._days.get(number, ())
            if self._view.starts[claim.start] >= self._dateline
        ]
        self._event = max((day for day, _ in told_of), default=self._own)
        # "Medics said on Sunday", "the toll rose on Sunday": it may be older.
        self._by_day = not (
            all(is_of_saying(self._view, one) for _, one in told_of)
            or all(one.accrual is Accrual.CUMULATIVE for one in marked)
        )

    def _gone_on(self, number: int, facts: Sequence[Quantity]) -> Sequence[Quantity]:
        """
        Give what goes on counting behind what was counted since long as prior.

        "Since May 460 have been killed. In Tel 30 have died".
        """
        if self._ran != number - 1 or not self._goes_on_untimed(number):
            return facts
        return [prior_if_grown(self._view, one) for one in facts]

    def _goes_on_in_past(self, number: int) -> bool:
        """
        Whether a sentence without a time goes on with one that opened with an old one.

        "In July a bomb killed 19 people. Forty were wounded".
        """
        before = number - 1
        if before not in self._opening or not self._goes_on_untimed(number):
            return False
        if any(before in some for some in (self._old, self._shifted, self._before)):
            return True
        days = self._days.get(before)
        past = days and self._event and self._event - days[0][1] > WEEK
        return bool(past) or self._undated.is_other(before)

    def _goes_on_untimed(self, number: int) -> bool:
        """Whether a sentence names no time, in the paragraph of the one before."""
        return number not in self._timed and in_one_paragraph(self._view, number)

    def _opens_before(self, number: int) -> bool:
        """
        Whether a sentence opens with a day before the event, and tells what had been.

        "On 10 June shots had been fired there, but nobody was hurt".
        """
        days, view = self._days.get(number), self._view
        if self._event is None or not days or days[0][1] >= self._event:
            return False
        start, end = view.sentences[number]
        opens = days[0][0].start - start <= MAX_OPENING
        return opens and any(
            view.has(index, "have") and view.has(index, "verb_past")
            for index in range(start, min(end, start + LOOK_AHEAD))
        )

    def _long_before(self, number: int, fact: Quantity) -> bool:
        """
        Whether a sudden harm is dated well before the event that was told first.

        "The deadliest since January 19, when 44 died", in March; a round-up that
        begins in January goes on counting.
        """
        event = self._event
        if event is None or fact.kind not in SUDDEN or fact.cue is None:
            return False
        view = self._view
        start = view.sentences[number][0]
        first = view.word_at(fact.cue.span.start)
        end = view.word_at(max(fact.cue.span.end, fact.span.end))
        victims = view.word_at(fact.span.start)
        if any(
            is_of_another_year(view, claim, event, (start, end), fact)
            for claim in self._years.get(number, ())
        ):
            return True
        for claim, day in self._days.get(number, ()):
            # "…; in March, rebels abducted four": it opens a clause.
            clause = clause_of(view, start, claim)
            opens = claim.start - clause <= MAX_OPENING and not view.holds(
                claim.end, first, "relative_person"
            )
            opens = opens or dates_deed(view, clause, claim)
            beside = claim.end == first or 0 <= claim.start - end < MAX_BEHIND
            # "A banker, held since December, was executed".
            near = (opens or beside) and not view.has(claim.start - 1, "since_word")
            hung = hangs_on(view, claim, victims)
            if (event - day > LONG and (near or hung)) or (event - day > WEEK and hung):
                return True
            # "A bomb killed 12 on Monday. On May 2, a bomb in Tel killed 30"; "on
            # Saturday, gunmen killed five".
            named = month_of(claim) is not None or isinstance(claim.shape, Shift)
            named = named and event - day > WEEK
            # "The Saturday strike" names the one that was told of.
            apart = self._by_day and not view.has(claim.start - 1, "article")
            if opens and event > day and (named or (apart and is_weekday(claim))):
                return True
            if event - day > WEEK and in_clause_of(self._view, claim, end):
                return True
        return False

    def _in_old_year(self, number: int, fact: Quantity) -> bool:
        """
        Whether a clause hangs on an earlier year or deed: "the worst since 2004, when".
        """
        victims = self._view.word_at(fact.span.start)
        return since_another(self._view, number, fact) or any(
            claim.start in self._old_words and hangs_on(self._view, claim, victims)
            for claim in self._olds.get(number, ())
        )
