"""Which cues are of saying: an annotator also marks what is hoped, thought or shown."""

import re

__all__ = ["is_saying"]

# "read", "show" and "think" give somebody's view and are no saying.
REGULAR = re.findall(
    r"\w+",
    """
    accuse acknowledge add admit advise allege announce answer argue ask assert boast
    call caution claim comment complain concede conclude confirm contend continue
    counter declare deny describe disclose emphasize estimate explain inform insist
    joke lament maintain mention note observe offer pledge post predict promise quip
    recall recount reiterate remark repeat reply report respond retort reveal state
    stress suggest testify tweet urge vow warn
    """,
)
OTHERS = re.findall(
    r"\w+",
    """
    admitted admitting quipped quipping said say saying says speak speaking speaks
    spoke tell telling tells told write writes writing written wrote
    """,
)
PHRASES = ("according to", "put it")


def forms(verb: str) -> set[str]:
    """
    Give the forms of a regular verb.

    >>> sorted(forms("deny")), sorted(forms("state"))
    (['denied', 'denies', 'deny', 'denying'], ['state', 'stated', 'states', 'stating'])
    """
    if verb.endswith("y"):
        stem = verb[:-1]
        return {verb, f"{stem}ies", f"{stem}ied", f"{verb}ing"}
    stem = verb.removesuffix("e")
    return {verb, f"{verb}s", f"{stem}ed", f"{stem}ing"}


SAYING = re.compile(
    rf"\b(?:{'|'.join([*PHRASES, *OTHERS, *set().union(*map(forms, REGULAR))])})\b",
    re.IGNORECASE,
)


def is_saying(cue: str) -> bool:
    """Tell whether a cue has a word of saying in it."""
    return SAYING.search(cue) is not None
