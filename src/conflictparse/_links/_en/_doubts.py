"""Words that leave what somebody said open: "the claim could not be verified"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictparse._links._doubts import Doubt
from conflictparse._rules import accepts, rejects, rule
from conflictparse._status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictparse._rules import Match, Rule

__all__ = ["PARTS", "RULES"]

PARTS = {
    "unable": "({negation} | no | unable | impossible)",
    "aside": "({be|have|infinitive_to|ly|adverb}|able|yet|way|immediately){0,4}",
}


@rule(
    "{claimed_thing} {word|digits|inside}{0,10}? <unable> <aside> {checked}",
    accepts("The [claims could not be independently verified].", ahead=None),
    accepts("He gave a [figure that has not yet been confirmed].", ahead=None),
    accepts("The [claim that it shot two men could not be verified].", ahead=2),
    rejects("The claims were verified. Her name has not been confirmed."),
)
def claim_not_checked(match: Match) -> Iterator[Doubt]:
    """
    A claim, and that nobody has checked it.
    """
    yield _doubt(match, _clause(match))


@rule(
    "<unable> <aside> possible? <aside> {check} {word}{0,4}?"
    " ({claimed_thing} | it | this | that)",
    accepts("The agency could [not immediately verify the claim].", ahead=None),
    accepts("It was [not possible to confirm its claim] that he fled.", ahead=8),
    rejects("The mayor could verify the claim, and did not confirm her name."),
)
def not_able_to_check(match: Match) -> Iterator[Doubt]:
    """
    Somebody who could not check a claim.
    """
    yield _doubt(match, _following(match))


@rule(
    "(no | without) {word}{0,3}? {checking}",
    accepts("There was [no independent confirmation] of the claim.", ahead=None),
    accepts("The report came [without any verification]."),
    rejects("The ministry gave its confirmation."),
)
def no_confirmation(match: Match) -> Iterator[Doubt]:
    """
    No confirmation of what was said before.
    """
    yield _doubt(match, None)


@rule(
    "{unchecked} {word|inside}{0,2}? {claimed_thing}",
    accepts("[Unconfirmed reports] spoke of 15 dead.", ahead=2),
    accepts("There were [unverified local media reports] of deaths.", ahead=6),
    rejects("The unconfirmed bishop gave them a report."),
)
def unconfirmed_reports(match: Match) -> Iterator[Doubt]:
    """
    An adjective that says of reports that nobody has checked them.
    """
    yield _doubt(match, match.end)


@rule(
    "{looking_into} {word}{0,3}? {claimed_thing} (?= {that}|{of})",
    accepts("It had [no information about reports] that he fled.", ahead=6),
    accepts("Police are [investigating claims] of a massacre.", ahead=4),
    rejects("Police are investigating the fire. The mayor is aware of his account."),
)
def claim_looked_into(match: Match) -> Iterator[Doubt]:
    """
    A claim that somebody knows nothing of, or only looks into.
    """
    yield _doubt(match, match.end)


@rule(
    "(neither | not) {word} (nor | or) {rebut|deny}",
    accepts("The army would [neither confirm nor deny] that he fled.", ahead=7),
    accepts("It did [not confirm or deny] the deaths.", ahead=6),
    rejects("It did not confirm the deaths."),
)
def neither_confirmed(match: Match) -> Iterator[Doubt]:
    """
    Neither a denial nor a confirmation.
    """
    yield _doubt(match, match.end)


@rule(
    "{rebut} ({article}|{determiner}|both|all){1,2} {lower}? {claimed_thing}"
    " (?! {that}|{of})",
    accepts("Residents [disputed the figure].", ahead=None),
    accepts("The army [rejected those claims] on Sunday."),
    rejects("The army denied the claim that it had fired. It denied the town water."),
)
def claim_disputed(match: Match) -> Iterator[Doubt]:
    """
    Somebody who rejects what another has just claimed: both sides stand.
    """
    yield _doubt(match, None)


@rule(
    "{comma} ( {article|indefinite} {claimed_thing} | {relative} "
    "(?! {be|have|modal|adverb|ly} ) ) {word|inside}{1,4}? {rebut} "
    "(?= {comma|dot|semicolon|dash|and|but} )",
    accepts("It lost 12 men[, a claim the rebels denied].", ahead=None),
    accepts("It killed 12[, which the ministry has denied].", ahead=None),
    rejects(
        "The army, which denied the claim, fled. It lost a map, which he denied it."
    ),
)
def claim_then_denied(match: Match) -> Iterator[Doubt]:
    """
    A claim that somebody else denies, as its own sentence says.
    """
    yield _doubt(match, None)


@rule(
    "{comma} (but | though) (it | this | that | {article} {claimed_thing}) "
    "{be|have}{1,2} {ly}? {rebut} (?= by )",
    accepts("He said 40 had died[, but this was denied] by the police.", ahead=None),
    accepts("It killed 12[, though the claim has been disputed] by aides."),
    rejects("It killed 12, but the army denied the town water."),
    rejects("He was denied a visa, but this was granted by the police."),
)
def claim_but_denied(match: Match) -> Iterator[Doubt]:
    """
    A claim, and a clause that says by whom it is denied.
    """
    yield _doubt(match, None)


@rule(
    "{comma} (but | though) {word|inside}{1,5}? {ly}? {rebut} (it | this | that) "
    "(?= {comma|dot|semicolon|and} )",
    accepts("It said 40 had died[, but the army denied this].", ahead=None),
    accepts("He had seen 12 bodies[, though the mayor disputes that]."),
    rejects("He asked for water, but the army denied this town any."),
    rejects("It said 40 had died, but denied those claims of the rebels."),
)
def claim_but_they_deny(match: Match) -> Iterator[Doubt]:
    """
    A claim, and a clause in which somebody denies it.
    """
    yield _doubt(match, None)


@rule(
    "(?<= {dot|semicolon|dash} ) (that|this) {be} {ly}? {indefinite}? {untrue} "
    "(?= {comma|dot|semicolon|and} )",
    accepts("They say 20 died. [That is false].", ahead=None),
    accepts("It says it killed 40. [This is a lie], he said.", ahead=None),
    rejects("He lied. That is false modesty. It is false."),
)
def that_is_untrue(match: Match) -> Iterator[Doubt]:
    """
    What was said before is called untrue.
    """
    yield _doubt(match, None)


@rule(
    "{claimed_thing} {word|digits|inside}{0,14}? (?<! {negation}) "
    "({untrue} | (?<= {be} ) {mistaken|invented}) (?! {lower&!function})",
    accepts("[Reports of five deaths were wrong].", status="denied"),
    accepts("He called the [claim that men had died nonsense].", status="denied"),
    accepts("The [report was false], he said.", ahead=None, status="unconfirmed"),
    rejects("The report was not false. The report told of false flags."),
)
def claim_untrue(match: Match) -> Iterator[Doubt]:
    """
    A claim that is called untrue.

    The claim in the same sentence is denied, one told before is disputed.
    """
    clause = _clause(match)
    yield _doubt(match, clause, Status.UNCONFIRMED if clause is None else Status.DENIED)


@rule(
    "(?<! {negation|negative_determiner} ) {untrue} {word&lower}? "
    "({claimed_thing} {that|of} "
    "| {word&lower&!person} {cue&!ing} "
    "(?! {infinitive_to|preposition} ))",
    accepts("A [false report that] two men had died spread.", ahead=3, status="denied"),
    accepts("[False rumours of] 12 deaths spread.", ahead=3, status="denied"),
    accepts("A [hoax call said] that two men had died.", ahead=4, status="denied"),
    rejects("The false floor of the house fell. It was no false report of the war."),
    rejects("Panic after a hoax bomb call at a shrine: five died."),
)
def untrue_claim(match: Match) -> Iterator[Doubt]:
    """
    A claim that is untrue, as the words before it say.
    """
    yield _doubt(match, _that(match), Status.DENIED)


@rule(
    "{mistakenly} {cue} {that} | no {proof_noun} ({be|have} {word}{0,2})? {that}",
    accepts("It [wrongly claimed that] two men died.", ahead=3, status="denied"),
    accepts("[No evidence was found that] two men died.", ahead=4, status="denied"),
    rejects("It rightly claimed that two men died. No man fled that night."),
)
def mistaken_that(match: Match) -> Iterator[Doubt]:
    """
    What is said by mistake, or has no evidence, in a clause behind.
    """
    yield _doubt(match, _that(match), Status.DENIED)


@rule(
    "(?<! {person|pronoun_person|body|cap} ) {fearing_noun} {that}",
    accepts("There were [fears that] two men had drowned.", ahead=3),
    accepts("It raised [suspicions that] two men had died.", ahead=3),
    rejects("He fears that two men died."),
)
def feared_that(match: Match) -> Iterator[Doubt]:
    """
    What there are only fears of.
    """
    yield _doubt(match, _that(match))


@rule(
    "{be} ( not {word&ly}? {true} | (?<! {negation} ) {indefinite}? {untrue} ) {that}",
    accepts("It [is not true that] two men died.", ahead=4, status="denied"),
    accepts("It [was a lie that] two men had died.", ahead=4, status="denied"),
    rejects("It is not a lie that two men died. It is true that they died."),
)
def untrue_that(match: Match) -> Iterator[Doubt]:
    """
    What is said to be untrue, in a clause behind.
    """
    yield _doubt(match, _that(match), Status.DENIED)


@rule(
    "(?<! {negation} ) (?<! {negation} {word} ) ({rebut} {lower}{0,2}? {claimed_thing} "
    "| ({taking_back} | {sorry} for) {article|possessive_pronoun} {lower}? "
    "{claimed_thing} | {sorry} for {cue&verb_ing}) "
    "({that} | {of} (?= {number|digits|numeral} ))",
    accepts("The army [denies reports that] it lost men.", ahead=4, status="denied"),
    accepts("It [rejected a report of] 12 deaths.", ahead=5, status="denied"),
    accepts("It [withdrew its report that] 12 had died.", ahead=4, status="denied"),
    accepts("It [apologised for reporting that] 12 had died.", status="denied"),
    rejects("It did not deny reports that it lost men. It denied the claims."),
    rejects("It withdrew amid reports that 12 had died."),
)
def claim_rejected(match: Match) -> Iterator[Doubt]:
    """
    Somebody who rejects a claim, and what is claimed.
    """
    yield _doubt(match, _that(match), Status.DENIED)


@rule(
    "{claimed_thing} as? {quote_open|quote_straight}"
    " {word&!negation&!negative_determiner}{0,3}? {untrue|invented}"
    " {word&lower}? {comma|dot}? {quote_close|quote_straight}",
    accepts("He called the [figures “pure invention”].", ahead=None),
    accepts('The army dismissed the [claim as "a fairy tale."]'),
    rejects("He called the report “a gripping story”."),
    rejects("He called the figures “no invention”."),
)
def claim_called_untrue(match: Match) -> Iterator[Doubt]:
    """
    A claim that is called untrue in quoted words.
    """
    yield _doubt(match, None)


def _doubt(
    match: Match, ahead: int | None, status: Status = Status.UNCONFIRMED
) -> Doubt:
    return Doubt(
        start=match.start, end=match.end, rule=match.rule, ahead=ahead, status=status
    )


def _that(match: Match) -> int:
    """Say where the claim begins: with the "that" that ends the match, or behind."""
    last = match.end - 1
    return last if match.view.has(last, "that") else match.end


def _following(match: Match) -> int | None:
    """Say where the claim begins, if "that" or "of" follows the match."""
    joined = match.view.has(match.end, "that") or match.view.has(match.end, "of")
    return match.end if joined else None


def _clause(match: Match) -> int | None:
    """
    Say where the claim begins, if it is a clause inside the match.

    "The claim that it killed two", "reports of 12 deaths"; "a claim that has not been
    verified" holds none.
    """
    view, place = match.view, match.start + 1
    verb = view.holds(place + 1, place + 2, "modal", "be", "have", "negation")
    if view.has(place, "of") and view.holds(place + 1, place + 2, "digits", "numeral"):
        return place + 1
    return place if view.has(place, "that") and not verb else None


RULES: tuple[Rule, ...] = (
    claim_not_checked,
    not_able_to_check,
    no_confirmation,
    unconfirmed_reports,
    claim_looked_into,
    neither_confirmed,
    claim_disputed,
    claim_then_denied,
    claim_but_denied,
    claim_but_they_deny,
    that_is_untrue,
    claim_untrue,
    claim_rejected,
    untrue_claim,
    untrue_that,
    mistaken_that,
    feared_that,
    claim_called_untrue,
)
