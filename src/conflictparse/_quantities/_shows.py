"""What is played, painted or told anew: "she played a nurse who killed four"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._quantities._phrases import stands
from conflictparse._quantities._stories import goes_on

if TYPE_CHECKING:
    from conflictparse._text import View

__all__ = [
    "carried",
    "in_chronicle",
    "in_picture",
    "in_present",
    "on_screen",
    "true_story",
]

MAX_PART = 6
"""Words from "played a" to "who": "played a young army nurse who"."""

MAX_LINK = 4
"""Words from a picture to what it shows: "a painting of 1611 shows"."""

MAX_SHOW = 4
"""Words of "in her last thrilling book"."""


def in_present(view: View, start: int, end: int) -> bool:
    """
    Whether words of harm are told in the present: "are murdered", "kills".

    A state is no event: "are missing".
    """
    head = end - 1
    if view.holds(start, end, "harm_adjective", "have", "modal", "negation"):
        return False
    if view.has(start, "be"):
        return end - start > 1 and view.has(start, "copula_present")
    past = any(view.has(head, tag) for tag in ("verb_past", "verb_participle", "ed"))
    return not past and (view.has(head, "verb_third") or view.has(head, "verb_base"))


def on_screen(view: View, start: int, told: int, cue: tuple[int, int]) -> bool:
    """
    Whether a harm is played by somebody, or told of in a show in the present.

    "He plays a hitman who has killed 40", "the couple, played by Orla Tan, are
    killed", "the hit show, in which two guards are murdered".
    """
    return (
        (view.holds(start, told, "acting") and _played(view, start, told))
        or (view.holds(start, cue[0], "acted") and _cast(view, start, cue[0]))
        or (view.holds(start, told, "fiction_show") and _followed(view, start, told))
        or (
            view.holds(start, told, "fiction_show", "show_season", "story_part")
            and in_present(view, *cue)
            and _in_show(view, start, told)
        )
    )


def _played(view: View, start: int, told: int) -> bool:
    """
    "She played a nurse who killed four", "the role of a hitman who has killed 40".
    """
    for index in range(start, told):
        if not view.has(index, "acting"):
            continue
        first = index + 1 + view.has(index + 1, "playing_as")
        given = any(view.has(first, tag) for tag in ("indefinite", "article"))
        who = view.first(first + 1, min(told, first + MAX_PART), "relative_person")
        near = first + 1 < who < min(told, first + MAX_PART)
        if given and near and goes_on(view, who + 1, told):
            return True
    return False


def _cast(view: View, start: int, cue: int) -> bool:
    """
    "The couple, played by Orla Tan and Ila Sorel, are killed".
    """
    return any(
        view.has(index, "acted")
        and view.has(index - 1, "comma")
        and view.has(index + 1, "agent")
        and view.has(index + 2, "cap")
        for index in range(start + 1, cue)
    )


def _in_show(view: View, start: int, told: int) -> bool:
    """
    "In her last book she kills two", "in the final season three are killed".
    """
    for index in range(start, told):
        after = index + 1
        # "The series opens as a teacher is found dead".
        shown = view.has(index, "fiction_show") or view.has(index, "story_part")
        runs = view.has(after, "story_runs") and view.has(after + 1, "story_as")
        if shown and runs and goes_on(view, after + 2, told):
            return True
        if view.has(index, "show_season"):
            if _opens_season(view, start, index) and goes_on(view, after, told):
                return True
            continue
        if not view.has(index, "fiction_show"):
            continue
        after += view.has(after, "comma")
        which = view.has(after, "story_in") and view.has(after + 1, "relative")
        # "In the game on Saturday two players are hurt": that is no story.
        opens = (
            view.has(start, "story_in")
            and index - start <= MAX_SHOW
            and not view.has(index, "gaming")
            # "In an act of revenge, two are shot".
            and not view.has(index + 1, "of")
        )
        if (which or opens) and goes_on(view, after, told):
            return True
    return False


def _followed(view: View, start: int, told: int) -> bool:
    """
    "The series follows a killer who has murdered nine women".
    """
    return any(
        view.has(index, "fiction_show")
        and view.has(index + 1, "story_follows")
        and view.has(index + 2, "indefinite")
        and goes_on(view, index + 2, told)
        for index in range(start, told)
    )


def _opens_season(view: View, start: int, season: int) -> bool:
    """
    "In the final season two die", "in the pilot, two die".
    """
    if not view.has(start, "story_in") or not view.has(start + 1, "article"):
        return False
    if season == start + 2:
        return view.has(season + 1, "comma")
    final = view.has(season - 1, "last_part") or view.has(season - 1, "ordinal")
    return final and season == start + 3


def in_picture(view: View, start: int, told: int) -> bool:
    """
    "A painting of 1611 shows two soldiers killing a child".
    """
    if not view.holds(start, told, "artwork"):
        return False
    for index in range(start, told):
        if not view.has(index, "artwork"):
            continue
        link = view.first(index + 1, min(told, index + MAX_LINK), "shown_in")
        if link < min(told, index + MAX_LINK) and not view.holds(
            link, told, "comma", "semicolon", "subordinator", "verb_past"
        ):
            return True
    return False


def in_chronicle(view: View, start: int, told: int) -> bool:
    """
    "A documentary about the killing of two nuns", "the book tells how 12 were shot".
    """
    return view.holds(start, told, "chronicle") and any(
        view.has(index, "chronicle")
        and (
            view.has(index + 1 + view.has(index + 1, "be"), "chronicle_link")
            or (view.has(index + 1, "looking") and view.has(index + 2, "looking_at"))
        )
        and goes_on(view, index + 2, told)
        for index in range(start, told)
    )


def true_story(view: View, start: int, told: int) -> bool:
    """
    Whether a harm is what a story is true to.

    "A film based on the murder of two sisters", "the true story of a platoon".
    """
    works = ("chronicle", "fiction", "fiction_show")
    return stands(view, "true_story", start, told) and any(
        any(view.has(index, work) for work in works) and goes_on(view, index, told)
        for index in range(start, told)
    )


def carried(view: View, before: tuple[int, int], start: int, end: int) -> bool:
    """
    Whether a sentence goes on with the game that was told of before it.

    "In the war game, the Blue side lost two carriers. Some 3,200 troops were killed
    in most versions of the game."
    """
    return view.holds(start, end, "gaming") and any(
        view.has(index, "fiction") and view.entry(index, "wargaming") is not None
        for index in range(*before)
    )
