"""
The groups of English.

Whether "wounded" is a verb or describes a noun, and whether "claims" is a
verb or a noun, is decided here, by what stands beside.
"""

NOUNS = (
    "person", "person_singular", "person_plural", "unit_noun", "harm_noun",
    "harm_adjective", "weapon_noun",
    "body", "country", "demonym", "people_group", "capital", "title", "given_name",
    "cue_noun", "anonymous",
    "pronoun_person", "pronoun_thing", "pronoun_nobody", "pronoun_somebody",
    "expletive", "others", "number",
    "document", "agency", "unit", "place", "measure_unit", "currency_unit",
    "currency_code",
    "share_unit", "thing", "currency", "percent", "body_part", "kin",
    "relative_person",
    "spokesperson", "media", "remains", "injury_noun", "harm_result", "shelter_noun",
    "displaced_noun", "whereabouts", "no_harm", "mortal_part", "number_noun",
    "return_noun", "standing", "ruin_noun", "ruin_adjective", "limb", "haven",
    "people_word", "order_noun", "critical_word", "occupier", "comer", "site_hosting",
    "discovery", "captive_noun",
)  # fmt: skip
"""Word tags that a noun group takes over from its head."""

VERBS = (
    "harm", "harm_intransitive", "harm_adjective", "be", "have", "cue", "leaver",
    "life_taker", "attack_verb", "finder",
    "suffer", "total", "harm_result", "say_verb", "release", "death_verb_of_time",
    "sufferer", "finder", "forcer", "leaving", "sheltering", "becoming", "returner",
    "deporter", "homing", "bringer", "protest", "capturer", "standing",
    "summing", "shelter_verb", "ruin_verb", "unseen", "hauling", "hijacking",
    "going_away", "ousting", "seeking", "counting", "concerning", "includer",
    "revising", "change_word", "mending", "labile", "abandoner",
    "beginning", "escaper", "tending", "site_hosting", "resettling", "leading_to",
    "emptying", "surviving", "surrendering", "ruining", "finding_oneself",
    "giving_shelter", "moving", "mover",
)  # fmt: skip
"""Word tags that a verb group takes over from its main verb."""

WORDS = (
    "preposition", "including", "conjunction", "and", "or", "but", "comma", "colon",
    "semicolon", "dash", "dot",
    "open_paren", "close_paren", "quote_open", "quote_close", "quote_straight",
    "apostrophe", "quote_single", "relative",
    "relative_person", "subordinator", "conditional", "adverb", "ly", "negation",
    "question", "exclamation", "ellipsis",
    "harm", "harm_adjective", "harm_noun", "cue", "fatally", "hyphen", "of", "in",
    "by", "from", "to", "among", "with", "for", "as", "against",
    "harm_result", "no_harm", "currency", "currency_sign", "cue_phrase", "digits",
    "percent", "that", "whom",
    "who", "than", "at", "on", "after", "before", "when", "while", "where",
    "injury_degree", "possessive", "joining", "numeral",
)  # fmt: skip
"""Word tags that a word between groups keeps."""

NOMINAL = (
    "word&!function&!verb_base&!verb_third&!verb_past&!verb_participle&!verb_ing&!ed"
    "&!ly&!cue_phrase&!joining"
    "&!harm_result&!death_verb_of_time&!harm_intransitive&!given_name"
)
OPENERS = (
    "article|indefinite|determiner|possessive_pronoun|negative_determiner|preposition|"
    "number|possessive|demonym|ordinal|hyphen"
)
"""Words after which a verb's form is a noun: "a forward post", "both sides"."""

THIRD_OPENERS = OPENERS.replace("determiner|", "", 1).replace(
    "negative_determiner", "negative_determiner|both|all"
)
"""The same for a third person: "both sides", but "this brings"."""

GRAMMAR = {
    # One word and, where it opens a phrase, the words inside.
    # "a military post killing 71 soldiers": a verb, whatever stands before.
    "harm_then_people": (
        "{harm&verb_ing} {inside}* (?= <adverb>? "
        "{number|article|indefinite|possessive_pronoun|"
        "person|others|another|pronoun_person|given_name|demonym})"
    ),
    # "Judge Anwar Said was shot": a surname that looks like a verb.
    "surname": "((?<= {given_name&!lower} ) {cap&verb_past&cue} (?! {infinitive_to|"
    "that} ) | (?<= {given_name&!lower|title&cap} ) {cap&verb_past&!function&!harm} "
    "(?= {be} {verb_past|verb_participle|ed|article|indefinite} ))",
    # "Three brothers aged 8 and 11", "aged between 8 and 11".
    "noun": "((?! <plural_base>|<harm_then_people>|{includer}|"
    "(aged|ages) {preposition|adverb}? {digits|numeral} "
    # "Aged eight", "aged six and eight".
    "| (?<= aged|ages ) {numeral} | (?<= (aged|ages) {numeral} {and|comma} ) {numeral} "
    "| (?<= (aged|ages) {numeral} {comma} {numeral} {and|comma} ) {numeral} "
    # "1,300 families semi-voluntarily evacuated".
    "| {word} {hyphen} {ly} {verb_past|verb_participle|ed} "
    # "Drove 60 elephants back to the park", "brought 900 back".
    "| (?<= {plural&!function|person_plural|inside|number|digits} ) back "
    "(?= {preposition|dot|comma} ) "
    f")({{{NOMINAL}|noun_too&!verb_past&!verb_participle|"
    "person&!verb_participle&!function|unit_noun|harm_noun&!verb_participle"
    "|body|country|demonym|title|given_name&!lower|harm_result&person|"
    "harm_result&harm_adjective|agency|upper&!function|country_upper&upper"
    "|body_upper&upper}"
    f" | (?<= {{{OPENERS}|verb_past|verb_participle|ed}} ) "
    # "30 hurt in a fire" is no noun, "a hit squad" is one.
    # "12 die in crash" has no noun "die".
    "{verb_base&!function&!harm&!harm_intransitive|noun_too|"
    "verb_base&!function&!verb_participle&!harm_intransitive} "
    f"| (?<= {{{THIRD_OPENERS}}} ) "
    "{verb_third&!function} | <noun_ing> | <surname>) {inside}*)",
    # "a truck bombing", but "a truck carrying rangers" and "gunmen riding".
    "noun_ing": "((?<! {person|body|pronoun_person|pronoun_thing|and|comma}) "
    "{verb_ing&!function} "
    "(?! {article|indefinite|possessive_pronoun|number|pronoun_person|determiner|cap}) "
    "| <around>)",
    # "Baro and surrounding villages".
    "around": "(?<= {and|comma} ) {beside} (?= {plural&!function} )",
    "past": (
        "({verb_past&!function|verb_participle&!function|ed|"
        "harm&!verb_base&!verb_third&!verb_ing&!ing} {inside}*)"
    ),
    "count": "{number} {inside}*",
    # "Along with both of the bombers".
    "det": (
        "({article|indefinite|determiner|possessive_pronoun|negative_determiner|"
        "another|each|all|both|some} "
        "| {both} of (?= {article|possessive_pronoun|determiner} ))"
    ),
    # "20-year-old", "Russian-brokered", "hit-and-run", "al-Karim".
    # "1,300 families semi-voluntarily evacuated": no noun.
    "compound": (
        "((?! {word} {hyphen} {ly} ) {word|digits|number} {inside}* "
        "({hyphen} {word|digits|number} {inside}*){1,4})"
    ),
    "adverb": "{adverb|ly|fatally|injury_degree}",
    # "lightly to moderately injured".
    "degrees": "{injury_degree} to (?= {injury_degree} )",
    "aux": "{modal|be|have|do|negation}",
    # "The clerk and his wife were both killed".
    "each": "({all|both} (?= <adverb>? "
    "{verb_participle|ed|harm_intransitive|harm_adjective} ))",
    # "Suspected rebels", but "police suspected the rebels".
    "described": (
        "({adjectival} (?= {word&!function&lower|adjectival|person|title|upper|"
        "flat&!function}))"
    ),
    # "Two officers were themselves wounded".
    "themselves": "({pronoun_reflexive} (?= <adverb>? {verb_participle|ed}))",
    # "Two have since died".
    "since": "(since (?= {verb_participle|ed|harm_intransitive} ))",
    # "Twelve have now died", "two guards were on Monday shot".
    "timely": "((on|by|in)? {time} {inside}* (?= (been|being)? <adverb>? "
    "{verb_participle|ed|harm_adjective|harm_intransitive&!verb_base} ) "
    "| {time} {inside}* (?= <adverb>? {verb_ing|ing} {preposition} ))",
    "premodifier": "(<compound>|<described>|<noun>|{ly}|{digits}|{ordinal}|{percent})",
    # "seven died in captivity": nobody is "the died".
    "participial": "((?! {death_verb_of_time|harm_intransitive} {harm_adjective} "
    # "A further 1,700 crossed into Chad".
    "| {harm_intransitive} {inside}+ {cap} "
    # "The other five sustained bullet injuries".
    "| {sufferer} {any}? {injury_noun|harm_noun} ) "
    "<past> (?= (<noun>|<compound>|<past>)))",
    "title_dot": "({abbreviation&!including} {dot})",
    # "Two others received wounds": who received them is no part of what they got.
    "more": "({more}|other|others (?! {verb_participle|ed} )|further|additional|such|"
    "many|several|few)",
    # "Three Afghan National Police (ANP) officers".
    "short": "((?<= {cap|inside} ) {open_paren} {upper} {close_paren} "
    "(?= {person&!cap|person&upper}))",
    "simple_core": (
        "(<title_dot>|<premodifier>|{initial} {dot}|<short>){0,7} (<compound>|<noun>)"
    ),
    "described_core": "(<adverb>{0,2} <participial>)? <simple_core>",
    # "the 44-day war", but never "on Monday gunmen …".
    "dated": "({time} {inside}* {hyphen}? (?= <adverb>? (<noun>|<compound>|<past>)))",
    # "Its only passenger".
    "determined": "<det>{1,2} only? (<more> (?= {number}))? ((<count>)? <more>? "
    "<dated>? <described_core> | <count> | {others} "
    "| {article} {harm_adjective|harm&verb_participle})",
    # "killed “up to 60” soldiers": the marks are only the figure's.
    "quoted": "{quote_open|quote_straight} <count> (of?? <more>? <simple_core>)? "
    "{quote_close|quote_straight}",
    "counted": "(<count> | <quoted>) of?? (<more>? <described_core> | {others|more})? ",
    "owned": "({possessive} | (?<= {plural|named_body|country} ) {apostrophe} "
    "(?= {word&!function}))",
    "noun_base": (
        "(<determined> | <counted> | <more>? ((?<= {preposition|conjunction} ) "
        "<participial>)? <simple_core>)"
    ),
    "noun_group": "((<noun_base> | {time} {inside}* (?= <owned>)) ( <owned> "
    "(<count>)? (<participial>)? <simple_core> ){0,3} "
    "| {pronoun_person|pronoun_thing|pronoun_nobody|pronoun_somebody|expletive|"
    "others|another} )",
    # "it “neutralised” 50 rebels": the marks are only the word's.
    "told_harm": "{quote_open|quote_straight} "
    "{harm&!harm_noun|harm_intransitive} {inside}* {quote_close|quote_straight}",
    "main": (
        "(<told_harm>|{harm|harm_intransitive|death_verb_of_time|verb_past|verb_participle|"
        "verb_ing|ed|ing|harm_adjective} {inside}*)"
    ),
    "base_main": "({verb_base&!person|harm|harm_intransitive} {inside}*)",
    "finite": "(?: {modal|do} (<adverb>|<aux>){0,4} (<base_main>|<main>)? "
    "| {be|have} (<degrees>|<adverb>|<aux>|<each>|<themselves>|<since>|<timely>|"
    "{word} {hyphen} {ly}){0,4} "
    "({get_passive})? <main>? "
    "| {get_passive} <adverb>? (?= {verb_participle|ed}) <main> "
    "| {infinitive_to} <adverb>? ({be|have} (<adverb>|{word} {hyphen} {ly})? ){0,2} "
    "(<main>|<base_main>) )",
    "simple_past": (
        "(?! <described> ) (<adverb>{0,2}|{word} {hyphen} {ly}) "
        "(<told_harm>|{verb_past&!function|verb_participle&!function|ed|"
        "death_verb_of_time|harm&!verb_base&!verb_third&!verb_ing&!ing&!harm_noun} "
        "{inside}*)"
    ),
    "sure_third": f"((?<! {{{THIRD_OPENERS}|verb_past&!function|"
    "verb_participle&!function|ed} ) {verb_third&!noun_too} "
    f"| (?<! {{{OPENERS}|verb_past&!function|verb_participle&!function|ed}} ) "
    "{verb_base&!noun_too&!person}) {inside}*",
    "shared_form": "(?<= {pronoun_person|pronoun_thing|relative|cap|country|body|"
    "agency|plural}) <adverb>? "
    "({verb_third&noun_too|verb_base&noun_too}) (?= "
    "{article|indefinite|possessive_pronoun|that|number|pronoun_person|determiner|"
    "infinitive_to})",
    # Headlines: "Rebels raid Baro villages", "Students clash with police".
    "plural_base": "(?<= {person_plural&plural}) ({verb_base&noun_too}) (?= "
    "{cap|word&!function|preposition|article|indefinite}) "
    # "Rebels hold 11 fishermen", "raid 11 villages"; not "two protest".
    "| (?<= {person_plural&plural}) ({verb_base&noun_too&!protest} (?= {number} "
    "{word&!function&!harm&!harm_intransitive&!harm_adjective&!harm_noun})) "
    # "The 900 displaced people need shelter".
    "| (?<= {person_plural&!plural}) (need|live|work) (?= "
    "{word&!function&lower|preposition&!of|article|number}) "
    # "Police suspect that 12 were killed": no suspect of theirs.
    "| (?<= {person_plural}) suspect "
    "(?= that|{pronoun_person|article|indefinite|number}) "
    # "Nineteen remain missing".
    "| (?<= {number}) (remain|stay) (?= "
    "{harm_adjective|preposition|adverb|ly|verb_participle|ed}) "
    # "Some say four were killed, others six".
    "| (?<= some ) ({verb_base&cue}) (?= {number|that} ) "
    # "A communique from the brigade states that five died".
    "| (?<= {body|person_singular|agency|document}) ({verb_third&cue&!cue_noun}) "
    "(?= {that} {number|article|indefinite|pronoun_person}) "
    "| (?<= {harm_noun}) ({verb_third&noun_too}) (?= {preposition}) "
    "| (?<= {number}) ({harm_intransitive&verb_base&!noun_too} {inside}*) "
    "(?! {noun_too|person} ) "
    "| (?<= {word&!function&!demonym|inside|digits|comma|close_paren|quote_close|and}) "
    "({harm&verb_base|harm&verb_third}) (?= {number|article|indefinite|"
    "possessive_pronoun|person|cap|another|others|ed|verb_participle|upper|demonym|"
    "quantity_pronoun|time})",
    "going": "(?<! {article|indefinite|possessive_pronoun|of|demonym}) "
    "({verb_ing&!function|ing&!function} {inside}*) "
    "(?= <adverb>? {article|indefinite|possessive_pronoun|number|pronoun_person|"
    "determiner|cap|others|another|quote_open|that}) "
    "| (?<= {person|pronoun_person|body|comma|and}) (?! <around> ) "
    "({verb_ing&!function|ing&!function} {inside}*)",
    "harming": "(?<! {article|indefinite|possessive_pronoun|demonym}) ({harm&ing} "
    "{inside}*) "
    "(?= {word&!function|quantity_pronoun|pronoun_person}) | <harm_then_people> "
    # "before killing himself".
    "| {harm_intransitive&verb_ing} {inside}+",
    "verb_group": (
        # "IS killed two": in capitals among small letters it is a name.
        # "Brought 900 IDPs back to Baro", "revised that number down to 25": no verb.
        "(?! {be&upper} | (back|down) {preposition} ) "
        "(<finite> | <going> | <harming> | <shared_form> | <plural_base> | "
        "<simple_past> | <sure_third>)"
    ),
    "group": (
        # "Monday's two bombings" is no "Monday is".
        "@time({time} {inside}* {possessive&be}?) | @verb(<verb_group>) | "
        "@noun(<noun_group>) | @between({any} {inside}*)"
    ),
}
