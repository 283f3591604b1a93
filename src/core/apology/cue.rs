//! The small signs around a sentence that decide whether it counts: an apology near by, a past saying that is only
//! reported, ownership taken a moment later, freedom given to the partner.

/// A sign that may stand somewhere in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// The writer says sorry.
    Apology,
    /// What follows is only reported: "I told you that …", "I won't say …".
    Report,
    /// The rest of the clause is only reported: "I called you …".
    Label,
    /// What stood just before is taken back: "that was wrong", "it wasn't".
    Disowns,
    /// The writer takes the cause on: "that's no excuse", "and I took it out on you".
    Owns,
    /// The partner is left free: "you don't have to", "when you're ready".
    Frees,
    /// The harm is put before the intent: "you still got hurt".
    HarmFirst,
}

/// Every cue with its patterns, in the order of [`Cue::at`].
pub const CUES: &[(Cue, &[&str])] = &[
    (Cue::Apology, APOLOGY),
    (Cue::Report, REPORT),
    (Cue::Label, LABEL),
    (Cue::Disowns, DISOWNS),
    (Cue::Owns, OWNS),
    (Cue::Frees, FREES),
    (Cue::HarmFirst, HARM_FIRST),
];

const APOLOGY: &[&str] = &[
    "<!not sorry",
    "i|we ..3 apologise|regret|apologising",
    "my|our|an|sincere|please|humble apologies|apology|regrets",
    "apologies",
    "forgive me",
    "i|we ..2 ashamed",
    "i feel ..3 awful|terrible|bad|guilty|ashamed|dreadful|sick|rotten|horrible|shame|remorse|guilt",
    "mea culpa",
    "my bad",
    "beg|ask|asking|begging ..3 pardon|forgiveness",
    "i (was wrong / did wrong / messed up / fucked up / screwed up / was out of order)",
];

/// Frames: from the end of the match on, the clause is somebody's words or a past belief.
const REPORT: &[&str] = &[
    // The writer's own past words and beliefs.
    "i|we @aside? said|claimed|insisted|argued|implied|suggested|pretended|denied|announced|hinted|maintained|repeated|muttered \
        !sorry|a|an|lies|things|stuff that?",
    "i|we @aside? told you|her|him|myself|everyone|everybody|people|them !sorry|a|an|lies|the|about|off that?",
    "i|we @aside? told your|my|our|the ..2 that",
    "i|we @aside? @shout.past|@shout.done you|her|him|them|at? you? that",
    "have|had|was|were|by|for|and|from|of|about|without|than|kept|keep|started|stopped|stop @say.ing you|her|him|them|myself|everyone|people|it? that?",
    "i|we @aside @aside? to? @say.base you|her|him|them|myself|everyone|people|it? that?",
    "i @aside? @aside? @think.past|@think.done that?",
    "i|we told your|my|our|the @kin|friends|mates|boss|sister that?",
    "(tell|telling|told) yourself that?",
    "(kid|@kin|he|she) says|reckons that?",
    "i @aside? @aside? (told|tell|telling|convinced|persuaded|kidded|fooled) myself that?",
    "i (used to / had / 'd) @think.base|@think.done myself|you|me? that?",
    "i @was|kept @think.ing|telling myself|you|me? that?",
    "i made you|it|out|him|her|myself? out|sound|look|seem|think|believe",
    "i acted|behaved|carried|treated ..4 (as if / like / as though / as)",
    "i let you (think / believe / take)",
    "my line|excuse|story|answer|reply|defence|response|words was|were|is|are",
    // Words left unsaid on purpose.
    "i am|was? not|never going? to? @say.base|claim|use|hide|argue",
    "i will|would|can|could|do|did|shall|should|must|need not|never @say.base|claim|use|hide|argue|expect|ask|want|think|believe|blame",
    "i could|would|'d|might love|like|have? to? @say.base|blame|claim|list|write|give|plead|point",
    "i (wanted / want / tried / was tempted / keep wanting / kept wanting / started / would like / would love) to @say.base|blame|write|claim",
    "easy|no|not|without|instead|rather|tempting|than to? @say.base|@say.ing|blame|blaming|claim",
    "(no point / no use / no good / not much use) ..3 @say.ing",
    "not saying|telling|asking|claiming|suggesting|blaming|pretending|expecting|trying|looking",
    "i do not|never think|believe|blame|expect|want|mean|need|claim",
    "i can|could|do|will not promise|swear|guarantee|say you? that?",
    "i can|could|will not promise|swear|guarantee",
    // The partner's words.
    "you @aside? @aside? @say.past|@say.done|@say.ing|said|asked|warned me|her|him|them|the? that?",
    "she|he|they|mum|therapist|counsellor|sister|friend said|says|told|asked|warned|wrote|explained me|us|you? that|how|if|whether|why|about?",
    "when you say|said|ask|asked|told|tell",
];

/// Names that the writer gave the partner, as far as the clause goes.
const LABEL: &[&str] = &[
    "i @aside? treated|painted|described|dismissed|cast|labelled|branded|framed|portrayed|accused|blamed|called",
    "by|for|of|about|and|from|stop|stopped|started pretending|acting|treating|suggesting|implying|accusing|blaming|calling",
    "by|for|of|about|from calling|telling",
    "(i|we|have|had|'d|was|kept) @aside? called|calling",
];

const DISOWNS: &[&str] = &[
    "no|not excuse|defence|justification",
    "not an|a excuse|defence|justification",
    "(that / which / it / this / saying / those / they / these) (was|is|were|are) (a|an|the|all|such|just|not)? ..2 @judged",
    "(that / which / it / this / all) (was|is|were) (on me / my fault / my choice / my doing / me / mine / my own / no excuse / not ok / not right / \
        not fair / not true / not good / not an excuse / not your fault)",
    "it|they|that|you|she|he|this was|were|is|are|did|do|does not $",
    "(was|were|is|are|did) neither",
    "you|they|it|that (were|was|are|is) not @crazy|@toomuch|overreacting|imagining|exaggerating|wrong|making|nothing|small|harmless",
    "i was (so|very|completely)? (wrong|lying|the liar|unfair|cruel)",
    "i (had|have) no right",
    "i (know|knew|see|understand) ..3 (wrong|untrue|unfair|false|rubbish|nonsense|cruel)",
    "i should (never|not) have (said|told|called|done|made|blamed|put)",
    "you did not (deserve|need|ask|imagine|make|cause|start)",
    "i (own|owned) (that|it|this|up)",
    "i (was|am) the (one|reason|liar)",
    "that (does not|did not|can not) (excuse|justify|make|change|help|undo|matter|fix)",
    "i (made|caused|broke|did|chose|said|wrote) (it|them|that|those|this|all|each)",
    "as if (that|it|this)",
    "by me",
    "i take (it|that|those|every) ..2 back",
    "and|but|when|while it|that really|actually|certainly|clearly? was|did|mattered $",
    "it mattered",
    "(which / that) was ..3 way of",
];

const OWNS: &[&str] = &[
    "(that / it / this / which / none) (is|was|does|did)? (no|not) (an|a|any|much of an)? (excuse|defence|justification|reason to)",
    "(no|not an|not a|never an) (excuse|defence|justification)",
    "(that / which / it / this) (is|was) (on me / my fault / my choice / my doing / my own / mine / my problem / my job / my stuff / my thing / my mess / \
        my responsibility / my burden / for me)",
    "my (problem|job|responsibility|stuff|business|fault|choice|thing|mess|burden|doing)",
    "not yours",
    "not your (fault|problem|job|doing|burden)",
    "i (took|take|taking) it out",
    "taking it out",
    "i chose",
    "(it|that) was (my|a) (choice|decision)",
    "i decided",
    "i still (did|chose|had|could|should|picked|said|went|got|lied|hit|sent|drove|shouted|knew)",
    "i (should|could) have (told|asked|said|walked|gone|stopped|rung|called|left|come|waited|taken|phoned|texted|done|been|slept|known|let|spoken|just)",
    "i (own|owned|am owning) (it|that|this|up)",
    "nobody|no-one (made|forced|put|held|told)",
    "you did not (make|deserve|cause|ask|do|need)",
    "(does|did|do|will|could) not (excuse|justify|make it|change)",
    "i (am|was) the (one|only one|reason|grown)",
    "a|the|is reason (and|but|,)? (not|is not|it)",
    "i was wrong",
    "i had no right",
    "i take (full|all|complete|the)? (responsibility|blame)",
    "(and|but|so) i (lashed|snapped|shouted|lied|hid|hit|said|took|chose|blamed|yelled|screamed|picked|let|used|made|put|cheated|drank)",
    "i was (a|such a|being|just|plain|simply)? (coward|selfish|cowardly|lazy|proud|vain|greedy|idiot|spiteful|cruel|jealous|arrogant)",
    "sober|rested me",
    "mine to (deal|sort|carry|fix|manage|own|handle|solve|mend)",
    "because i (am|was) (a|too|so)? (coward|selfish|cowardly|lazy|proud|vain|greedy|spiteful)",
];

const FREES: &[&str] = &[
    "you (do|did|would|should) not (have|need|owe|ought)",
    "no|without pressure|rush|hurry|obligation|expectation|expectations",
    "when|whenever|once|until|unless|long ..2 ready|want|like|need|takes",
    "up to you",
    "your (choice|decision|call|time|pace|terms)",
    "take ..3 (time|long|space)",
    "i (will|would|'d) understand",
    "i (am|was) not (asking|expecting|owed|entitled)",
    "i do not (expect|deserve|need|ask)",
    "no need",
    "or not (at all)?",
    "if you (ever|can|could|would|wish|prefer)",
    "that is (fine|ok|fair|your right)",
];

const HARM_FIRST: &[&str] = &[
    "(you|it|that) (still|also)? (got|were|was|felt|ended|had|hurt|lost|left|cried|did|landed)",
    "regardless",
    "i meant every|it",
    "instead i",
    "what i wanted|meant|intended ..1 (does|did|is|was|do)",
    "(does|did|do) not (matter|change|excuse|make|help|undo|fix|count|lessen|alter)",
    "not (the point|what matters|important|an excuse|good enough|enough)",
    "(is|was) what (matters|counts|mattered|counted|happened)",
    "what (matters|counts|i did|you felt|you got|happened) (is|was)",
    "i (hurt|harmed|humiliated|upset|embarrassed|scared|frightened|wounded|let) you",
    "i did (it|so|that)? (anyway|all the same|regardless|though)?",
    "(but|and) i did",
    "(no|not) (excuse|defence|comfort|use)",
    "impact",
    "and put it off",
];

/// Every pattern in this file.
pub fn patterns() -> impl Iterator<Item = &'static str> {
    CUES.iter()
        .flat_map(|(_, patterns)| patterns.iter().copied())
}
