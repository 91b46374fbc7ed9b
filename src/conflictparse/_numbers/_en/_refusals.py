"""
Figures that count nothing: parts of names, scores, telephone numbers.

They are read as numerals that are refused, so that no shorter reading of the
same words takes their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._numbers._atoms import Atom
from conflictparse._numbers._look import has_any, word_at
from conflictparse._rules import Match, Rule, accepts, rejects, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["PARTS", "RULES", "refuse_figures"]

PARTS = {
    "label_number": "( <figures> | {numeral} ({hyphen}? {numeral})? )",
}

SPACELESS = ("numeral", "scale_suffix", "preposition", "harm", "verb_past", "verb_ing")
MIN_TELEPHONE_DIGITS = 7


def _refuse(match: Match) -> Iterator[Atom]:
    yield Atom(start=match.start, end=match.end, refused=True)


def refuse_figures(match: Match) -> Iterator[Atom]:
    """
    Refuse what is captured as "n", one or more.
    """
    for start, end in match.spans("n"):
        yield Atom(start=start, end=end, refused=True)


@rule(
    "{int|grouped} ({ordinal_suffix}|s)",
    accepts("The [21st] convoy left in the [1990s].", refused=True),
    accepts("It was the [2nd] of its kind.", refused=True),
    rejects("The 21 lorries left."),
)
def refused_ordinal(match: Match) -> Iterator[Atom]:
    """
    An ordinal in figures, or a decade.
    """
    if match.view.glued(match.end - 1):
        yield from _refuse(match)


@rule(
    "( (?<= {word|other} ) | (?<= {word} {hyphen} ) ) <figures>",
    accepts("They carried AK-[47] rifles in a T[72].", refused=True),
    accepts("It was hit in sector B[3], was a B[52].", refused=True),
    accepts("Item #[5] on Covid-[19].", refused=True),
    rejects("It left - 12 were hurt, then 6-7 more."),
)
def refused_glued(match: Match) -> Iterator[Atom]:
    """
    Figures glued to letters before them: parts of names.
    """
    view, start = match.view, match.start
    if not view.glued(start):
        return
    if view.has(start - 1, "hyphen"):
        name = view.glued(start - 1) and view.has(start - 2, "word")
    else:
        name = view.has(start - 1, "word") or view.surface(start - 1) in "#№_@"
    # "between3 and 24" lacks a space, and is no name, nor is "2m12"; "K7" is.
    spaceless = has_any(view, start - 1, SPACELESS) and (
        view.glued(start - 1) or not view.has(start - 1, "scale_suffix")
    )
    if name and not spaceless:
        yield from _refuse(match)


@rule(
    "( (?<= {label} ) | (?<= {named_label&!lower} ) "
    "| (?<= {preposition} km ) | (?<= {story_label&upper} ) ) "
    "<label_number> ({hyphen} {int})? {initial}? "
    "| (?<= {label_short} {dot} ) <figures> ({hyphen} {int})? {initial}?",
    accepts("Resolution [1701] closed Highway [1] and Gate [Two].", refused=True),
    accepts("It quoted article [5] and No. [7].", refused=True),
    accepts("He taught at school no. [4].", refused=True),
    accepts("A convoy was hit near km [45].", refused=True),
    accepts("UPDATE [2]-Blaze in Baro shuts airport", refused=True),
    accepts("The route is shown in Fig. [5].", refused=True),
    rejects("At the camp 12 people stayed; the rules are 12."),
    rejects("He was a leading figure. Five of the brigade. 12 died."),
)
def refused_label(match: Match) -> Iterator[Atom]:
    """
    A number that names: "Resolution 1701", "page 5".
    """
    view = match.view
    before = match.start - 1 - view.has(match.start - 1, "dot")
    # "There is no 5", "the flat 12": capitals tell, where the text has any; "ward
    # no. 4" has a dot.
    dotted = before < match.start - 1 and has_any(view, before - 1, ("cap", "lower"))
    if (
        not dotted
        and view.has(before, "lower")
        and word_at(view, before)
        in {
            "no",
            "nos",
            "art",
            "line",
        }
    ):
        return
    if not (view.has(before, "flat") and not view.has(before, "label")):
        yield from _refuse(match)


@rule(
    "@n({int}) (?= {numbered_unit&cap|numbered_road|calibre|initial&!lower} "
    "| {hyphen} {calibre} )",
    accepts("The [21] Brigade fired a .[50] calibre gun.", refused=True),
    accepts("A [45] Commando patrol held block [4] C.", refused=True),
    rejects("The 21 soldiers of the Brigade fired."),
)
def refused_unit(match: Match) -> Iterator[Atom]:
    """
    A number that names what stands behind it: "21 Brigade", "50 calibre".
    """
    view, end = match.view, match.end
    if view.has(end, "initial") and not has_any(
        view, match.start - 1, ("label", "named_label")
    ):
        return
    if not view.has(match.start - 1, "scale"):
        yield from refuse_figures(match)


@rule(
    "{int} ({hyphen}|{dash}) {int} (?! {hyphen} {digits} )",
    accepts("The home side won [3-1] after a [2-2] draw.", refused=True),
    accepts("They lost [1-3] in the end.", refused=True),
    rejects("The camp is 6-7 miles off; 12 – 3 of them boys – left."),
)
def refused_score(match: Match) -> Iterator[Atom]:
    """
    A score: figures that fall or are equal, or any beside "won" and "lost".
    """
    view, start = match.view, match.start
    first, last = view.surface(start), view.surface(start + 2)
    if not (view.glued(start + 1) and view.glued(start + 2)) or len(first + last) > 8:
        return
    played = view.holds(start - 3, start, "score_word")
    if int(first) >= int(last) or (played and int(last) < 20):
        yield from _refuse(match)


@rule(
    "{int} ( ({hyphen}|{dot})? ({open_paren} {int} {close_paren}|{int}) ){1,6}",
    accepts("Call +[49 30 1234567] or [555-0172].", refused=True),
    accepts("The file [12-555-0172-33] is closed.", refused=True),
    rejects("It counted 1 214 021 tents in 2019-2020, then 6-7."),
)
def refused_telephone(match: Match) -> Iterator[Atom]:
    """
    Runs of figures that hyphens join, or that a plus sign opens.
    """
    view, start, end = match.view, match.start, match.end
    digits = sum(
        view.ends[i] - view.starts[i]
        for i in range(start, end)
        if view.has(i, "digits")
    )
    hyphens = [
        i
        for i in range(start, end)
        if view.has(i, "hyphen") and view.glued(i) and view.glued(i + 1)
    ]
    plus = view.has(start - 1, "plus") and view.glued(start)
    local = len(hyphens) == 1 and view.has(start, "d3") and view.has(end - 1, "d4")
    if digits >= MIN_TELEPHONE_DIGITS and (
        plus or (local and end - start == 3) or len(hyphens) > 1
    ):
        yield from _refuse(match)


@rule(
    "(?<! {!break} ) ( @n({d1|d2}) {dot|close_paren} "
    "| {open_paren} @n({d1|d2}) {close_paren} ) (?= {any} )",
    accepts("Terms:\n[1]. Hold fire.\n[2]) Let aid pass.", refused=True),
    accepts("Terms:\n([1]) Hold fire.", refused=True),
    rejects("Held:\n12 men.\n7 women."),
)
def refused_marker(match: Match) -> Iterator[Atom]:
    """
    The marker of an item of a list.
    """
    yield from refuse_figures(match)


RULES: tuple[Rule, ...] = (
    refused_ordinal,
    refused_glued,
    refused_label,
    refused_unit,
    refused_score,
    refused_telephone,
    refused_marker,
)
