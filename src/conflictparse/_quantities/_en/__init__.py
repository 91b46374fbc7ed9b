"""The English constructions of quantities."""

from conflictparse._quantities._en import (
    _answered,
    _buildings,
    _displacement,
    _fates,
    _halves,
    _hostages,
    _later,
    _leaving,
    _lives,
    _measures,
    _nouns,
    _parts_of,
    _places,
    _remains,
    _restated,
    _returns,
    _running,
    _seized,
    _shelters,
    _states,
    _toll,
    _unseen,
    _verbs,
    _wounds,
)
from conflictparse._quantities._en._parts import PARTS
from conflictparse._rules import Rule

RULES: tuple[Rule, ...] = (
    *_halves.RULES,
    *_hostages.RULES,
    *_fates.RULES,
    *_lives.RULES,
    *_places.RULES,
    *_returns.RULES,
    *_leaving.RULES,
    *_wounds.RULES,
    *_unseen.RULES,
    *_verbs.RULES,
    *_running.RULES,
    *_displacement.RULES,
    *_shelters.RULES,
    *_states.RULES,
    *_seized.RULES,
    *_toll.RULES,
    *_answered.RULES,
    *_later.RULES,
    *_nouns.RULES,
    *_remains.RULES,
    *_measures.RULES,
    *_parts_of.RULES,
    *_restated.RULES,
    *_buildings.RULES,
)

__all__ = ["PARTS", "RULES"]
