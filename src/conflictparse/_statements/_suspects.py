"""The words beside which the groups of a sentence may want a repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictparse._lexicon import Table

__all__ = ["FIGURES", "Suspects"]

FIGURES = frozenset({"figure_at", "figure_cue", "figure_of"})
"""Tags of verbs that give a figure."""


class Suspects:
    """
    The characters of words that may want a repair; most words do not.

    Made once a language.
    """

    def __init__(self, table: Table) -> None:
        matching = table.matching
        cues = matching(("cue",))
        verbs = matching(("lower", "verb_base")) + matching(("lower", "verb_third"))
        self.cues = frozenset(cues)
        """Words that may be a cue."""
        self.reporting = self.cues.union(*(matching((tag,)) for tag in FIGURES))
        """Those, and verbs that give a figure."""
        self.telling = frozenset(cues + matching(("inside",)))
        """Words that may be one, or that end a phrase."""
        self.pronouns = frozenset(matching(("pronoun_object",)))
        self.many = frozenset(matching(("quantity_pronoun",)))
        self.claims = frozenset(matching(("cue_noun", "lower", "plural"), ("cue",)))
        """Nouns that a name may follow: "accusations Kigali denies"."""
        self.wishing = table.carriers(("inquiring", "wishing"))
        """Verbs that look like the last or first noun of those beside them."""
        self.firsts = self.cues | self.pronouns | self.many | self.claims | self.wishing
        self.lasts = frozenset(cues + verbs)
        """First and last words of noun groups that may have a verb or two nouns."""
        self.names = frozenset(matching((), ("lower",)) + matching(("beside",)))
        """Words that may be no verb, though they look like one."""
        self.large = frozenset(matching(("cap",)))
        """Words with a capital."""
        self.dots = frozenset(matching(("dot",)))
        self.owners = frozenset(matching(("possessive",)))
        self.wells = table.carriers(("noun_adverb", "meeting_noun"))
        """What may be a noun behind an article, though it looks like none."""
        self.stations = frozenset(matching(("flat", "body")))
