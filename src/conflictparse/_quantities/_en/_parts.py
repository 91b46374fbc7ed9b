"""The parts that the constructions of harm are written with."""

PARTS = {
    "victim": "{noun&indefinite&!thing&!unit_noun&!harm_noun&!document|noun&person|"
    "noun&counted|noun&others|noun&name|noun&pronoun_person|noun&pronoun_nobody|"
    "noun&demonym"
    "|noun&people_group|noun&unit_noun|noun&zero|noun&vague|noun&title}",
    "loose": "{adverb|ly|time|fatally|injury_degree}",
    # "of the army", "in Baro on Monday", "from across the river".
    # "as he fled" is a clause of its own.
    "phrase": (
        "({preposition&!including} {preposition}? "
        "({noun} ({noun&name|digits&between}|(no|nos) {dot}? {digits&between})?"
        "|{time}) (?! (?<= {preposition&subordinator}{noun} ) {verb}))"
    ),
    "paren": (
        "({open_paren} ({noun}|{time}|{comma}|{preposition}|{and}|{hyphen}|{dot}|"
        "{including}|"
        "{digits&between}|{verb&participle&!harm}|aged|ages){1,8}+ "
        "{close_paren})"
    ),
    # "Ali, 32, …"
    "ages": "({digits&between} ({comma}? {and|preposition}? {digits&between}){0,8})",
    # "Aged six and eight".
    "years": "({digits&between|numeral&between} ({comma}? {and|preposition}? "
    "{digits&between|numeral&between}){0,8})",
    # ", aged between 20 and 30,", ", 20 and 31 years old,", ", all in their 20s,".
    # "Between 15 and 19 years old", "between the ages of 15 and 19", "aged 20-35".
    "age": "({comma}? (aged|ages) {preposition|adverb}? <years> "
    "| aged (?<= {noun}aged ) {noun&uncounted} (?= {verb|comma|dot} ) "
    "| between ((the ages of)? <ages> | {digits&between} {and} {noun&uncounted} "
    "(of {noun&uncounted})?) (?= {verb|comma|dot} ) | {comma} ("
    "<ages> ({and} {noun&uncounted})? (?= {between|verb}) "
    # "98 sailors, 100 wounded" has no age, nor has "two traders, one died" or "kills
    # three, 26 told to leave".
    "| (?<! {noun&plural|noun&number}{comma} ) {noun&number} "
    "(?= {comma|and|verb&!harm&!participle|verb&passive}) "
    # "Two boys, one 12 and the other aged 14, were shot".
    "| one aged? {digits&between} {and} {noun&definite&person_singular} aged? "
    "{digits&between} (?= {comma} ) "
    "| all {preposition} {noun&definite} (?= {comma})))",
    # "The three men aboard were hurt".
    "post": "(<phrase>|<paren>|<loose>|<age> ({comma} of {noun&name})?|"
    "of ({relative|relative_person}|his|hers|(his|her|its|our|their) own)|"
    "(aboard|inside|onboard|nearby) (?= {verb} )|in all (?= {comma|verb} ))",
    "joint": "({comma}? {joining} | "
    "{comma} ({and}|{or}|{but})? | {and} | {or} "
    # "A cook in Baro and, on Monday, two guards".
    "| {and} {comma} {preposition} {noun|time} {comma} "
    # "Shot a guard and then another".
    "| ({comma}|{and}) then (?= "
    "{noun&others|noun&counted|noun&indefinite|noun&pronoun_person} ) "
    # "Two policemen and as many civilians".
    "| {and} as (?= {noun&person&plural} ) "
    "| {adverb}? with (?= {noun&person|noun&name}) )",
    # "Four clerks, including a boy, and two guards were killed": the guards are none
    # of the four, as they are where a verb does not come at once.
    "closing": "({comma} {and} {noun&counted|noun&indefinite} <phrase>{0,2} "
    "{verb&!ing&!cue&!infinitive} "
    # "Hurt four clerks, including a boy, and two guards."
    "| (?<= {noun&counted&!people_word&!number}{comma}{including}{noun} ) "
    "{comma} {and} {noun&counted|noun&indefinite} {dot|semicolon})",
    "enclosed": "( {comma} (<included> {noun&counted|noun&indefinite} | "
    "{noun&counted} of {noun&pronoun_person|relative_person|noun&relative_person} "
    "{noun&indefinite|noun&counted|noun&uncounted}) (?= <closing> ) {comma} "
    # "The mayor, who was in the first car, and his driver were killed".
    "| {comma} {relative_person|noun&relative_person} {verb} "
    "({noun}|{preposition}|{time}|{adverb}|{ly}){0,5}? "
    "(?= {comma} {and} {noun} <phrase>{0,2} {verb&!ing&!cue&!infinitive} ) {comma} )",
    # "a tailor, Orla Tan": a name beside what describes it.
    "member": "(<victim> (<named> | {noun&name})? <post>{0,4}+ <enclosed>?)",
    # Not what describes a source: "according to Orla Tan, a nurse, 12 died".
    "subject": (
        "(((?<= aboard ) | (?<! {preposition&!subordinator|cue_phrase|"
        "verb&!cue&!be&!leaver|currency_sign} )) "
        # "300 were hurt, 40 of them seriously, and 5,000 fled".
        "(?! {noun&counted} (of {noun&pronoun_person})? {injury_degree} {comma} ) "
        "(?<! among {noun&pronoun_person} ) (?<! {negation} {verb&ing} ) "
        "(?! {noun&counted} <among> {comma} ) "
        "(?<! {noun&pronoun_nobody} of the remaining ) "
        # "One of the injured, a boy, died": told of as one of those.
        "(?<! of the {verb&harm&participle}{comma} ) "
        "(?! (?<= {verb&cue} ) {noun} ({noun&name}|<phrase>){0,2} <relative> {noun} ) "
        "(?! (?<= {cue_phrase}{noun&person|noun&name}{comma} ) {noun&!counted} "
        "<phrase>{0,2} {comma} "
        "(?! {noun&number|digits} {comma} ) ) <member> (<joint> "
        "(?! {noun} of {noun&pronoun_person|relative_person|noun&relative_person} "
        # "Two people, one a policeman, were killed"; "11, the bride among them, died".
        "| {noun&number} {noun&indefinite} | {noun} <among> ) <member>){0,8}+ {comma}?)"
    ),
    "of_them": "({noun&counted} of {noun&pronoun_person|relative_person|"
    "noun&relative_person})",
    # Members after the verb; one that has a verb of its own begins another clause.
    # "wounding 12, medics and witnesses said": nor one of those who speak.
    "among": "(among {noun&pronoun_person|relative_person|noun&relative_person})",
    "object": (
        "((the remaining|<mark>)? <member> "
        "((?! {comma} <member> {and} (<member>|{noun}) "
        "{verb&cue&!ing&!infinitive&!passive} ) "
        # "Hurt 150, 22 critically", "hurt 150, 20 more than reported on Monday".
        # "Killed nine, a number of them women", "killed nine, a boy among them".
        "<joint> (?! {noun&number} {injury_degree} | {noun&counted} than "
        "| {noun} (<among> | of {noun&pronoun_person|relative_person}) "
        "| {noun&number} {noun&pronoun_person} ) <member> "
        "(?! ({verb&ing} {noun} | {comma} {noun} {comma})? "
        "{verb&!ing&!infinitive} ) ){0,8}+)"
    ),
    # "The body of a clerk, police said": one more of a list, who has no verb of his.
    "another": "(<joint> <member> (?! ({comma} {noun} {comma})? "
    "({verb&!ing&!infinitive&!participle} | {verb&cue&!ing}) "
    "| {comma} {relative_person|noun&relative_person} {verb} "
    "({noun}|{preposition}|{time}|{adverb}|{ly}){0,5}? {comma} {verb&cue&!ing} ))",
    # "Incl. two clerks", "among them two clerks".
    "included": "({including} {dot}? | <among>)",
    # ", including 2-4 civilians,": what stands there is part of what stands before.
    # "Left 17 people, including two guards, dead and nine hurt": not "dead".
    "parts": "( {comma}? <included> ({noun&!harm_adjective|noun&counted|noun&definite|"
    "noun&indefinite}|{comma}|{and}|{preposition}){1,8}? "
    "{comma}? "
    "| {comma} {noun&counted} of {noun&pronoun_person|relative_person|"
    "noun&relative_person} {noun|harm&participle|between&!comma}{0,4} {comma} "
    # "Nine rebels, two women among them, killed in Baro".
    "| {comma} {noun&counted|noun&indefinite} <among> {comma} )",
    "relative": "({relative_person} | {noun&relative_person} | {noun&pronoun_thing})",
    # "Three people - a man, his wife and their son - were killed": told once.
    "dashed": "( ({dash}|{hyphen} {hyphen}) "
    "({noun}|{comma}|{and}|{preposition}|{time}|{including}|{ly}|"
    # "Two men - Luis Vega (30) and Juan Roa (45) - were killed".
    "{dot}|{adverb}|{harm&participle}|{verb&participle&!cue}|{digits&between}|"
    "{open_paren}|{close_paren}|all|both){1,16}? ({dash}|{hyphen} {hyphen}) )",
    # "34 ‘rebel fighters’ died": what is quoted says who they are.
    "mark": "{quote_open|quote_close|quote_straight|quote_single|apostrophe}",
    "named": "( (?<= {noun&number|noun&person_singular}) <mark> {noun} <mark> )",
    # Not "those who fled said that 12 soldiers were killed".
    "aside": "( <dashed> | {comma}? <relative> ( (?! "
    "{verb&cue}{noun&pronoun_thing}{noun} ) "
    "{verb}|{noun}|{preposition}|{time}|{adverb}|{ly}|{conjunction}){1,7}? {comma}? "
    "| {comma}? {including} {dot}? ({noun}|{comma}|{and}|{preposition}){1,8}? "
    "{comma}? "
    "| {comma} among {relative_person|noun&relative_person} {be} "
    "({noun}|{comma}|{and}|{preposition}){1,8}? {comma} "
    "| {comma} ({noun|time|verb&ing|verb&participle|verb&passive&negated|"
    "verb&infinitive&!harm|between&!comma&!dot&!semicolon}"
    # "Three men, said to be rebels, died".
    "|(?<= {verb&participle} ) {verb&be&auxiliary}){1,14}? <age>? {comma} "
    # "Ben Roe, alias “The Cat,” was shot".
    "{quote_close|quote_straight}? "
    # "a soldier riding a mule in Baro was …", never "the minister said two
    # soldiers were …".
    # "the mayor put the number of people who were …" says it of the people.
    "| {verb&participle&!harm} of "
    "{verb&ing|verb&active|between&!comma&!dot&!and&!preposition}? {noun} "
    "(<phrase>){0,3} "
    "(?! <relative> )"
    # "Two guards of the camp, which houses 900 people, were killed".
    "| {comma} {relative&!relative_person} {verb} "
    "({noun}|{preposition}|{time}|{adverb}|{ly}){0,7}? {comma} "
    "(?= <loose>{0,2} {verb&passive|verb&harm_intransitive|death_verb_of_time} ) "
    # "Three people, one of whom was a child, were shot".
    # "Nine men, most of whom were farmers, were shot".
    "| {comma} ({noun&counted|noun&pronoun_nobody}|most|all|many|some|several) of "
    "{relative_person|noun&relative_person} {verb} "
    "({noun}|{preposition}|{time}|{adverb}|{ly}|{verb}){0,6}? {comma} "
    # "Ten of those listed as dead were hurt".
    "| {verb&becoming&participle} as {noun&harm_adjective} "
    # "95 families comprising 510 individuals fled".
    "| {comma}? {verb&summing} {preposition}? {noun&counted} {comma}? "
    # "Families whose houses were washed away are living in tents".
    "| {noun&definite} {verb&passive|verb&harm_intransitive|be&auxiliary} "
    "{noun|preposition|time|adverb|ly}{0,4}? {comma}? "
    # "Families whose homes stood on the riverbank were moved".
    "| {noun&definite&unit_noun} {verb&participle&!harm} (<phrase>|<loose>){1,2} "
    "{comma}? "
    # "A policeman guarding two doctors was killed".
    "| ({verb&ing|verb&participle&!harm&!cue} {noun&!counted&!person}? "
    "| {verb&ing&!harm&!cue&!including} {noun}) "
    "(<phrase>|<loose>){0,4} {comma}? (?! <relative> ) )",
    # "Was revised downwards to 900".
    "way": "(down|up|downward|upward|downwards|upwards)",
    "harmed": "{harm&passive|harm_adjective&passive}",
}
