//! "You're overreacting", "that never happened": the partner's perception, memory or right to react is attacked.

use super::{Advice, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};

pub static RULE: Rule = Rule {
    id: "too_sensitive",
    category: Category::Gaslighting,
    severity: Severity::Strong,
    claim: "Calling the reaction or the memory wrong harms a second time.",
    evidence: evidence::PERCEPTION,
    reason: "“{}” tells them that what they see or feel is wrong. Can you let it stand?",
    advice: Advice::Cut,
    patterns: &[
        "[ you|ur (are|were|get|always|be|been|being|is|look|sound|act|have been|'ve been|got) ..2 (so|too|very|over|overly|a bit|just|being|all|such|that|always|bit|kinda|hyper|a)? ..1 @toomuch ..1 (about|lately|over|these|for|and|$|type|person|queen|one|now|again)? ] ",
        "[ you|ur (are|were|be|been|being|is|look|sound|act|acting|always|have gone|have been|get|went|actually|getting) ..3 (being)? ..1 @crazy ]",
        "[ you (are|were|always|just|have been|do|did|keep|must be|must have been|might have|tend to|really|have) ..2 (overreact|overreacting|overreacted|exaggerate|exaggerating|exaggerated|imagine|imagining|imagined|dreamt|dreamed|dreaming|inventing|invented|making (it|this|that|things|stuff) up|misremembering|overthinking|overthink|hallucinating|delusional|\
            seeing things|hearing things|remembering it wrong|misremember|confused|fantasising|dramatising|fishing|paranoid|going to overreact) ] !nothing",
        "[ you ..2 (overreact|overreacted|overreacting|over-reacting|over-reacted|exaggerate|exaggerated) ]",
        "[ (stop|quit|no need for|enough of) ..1 (being|the|overreacting|acting|your|making|all the|with the|exaggerating|imagining) ..1 (@toomuch|@crazy|drama|dramatics|overreacting|hysterics|theatrics|tantrum|tantrums|hysteria|such a (baby|child|drama)|like a (child|baby)|silly|scene|it up|things up) ]",
        "[ (do not|no need to|there is no need to|let us not|lets not) ..2 (be|get|make|act|go|start) ..1 (so|too|a|such a|all|this|it|into|off)? ..1 (@toomuch|@crazy|drama|scene|fuss|mountain|opera|big deal|meal|tragedy|worked|thing|crime|hysterics|federal) ]",
        "[ (making|make|made|blowing|blow|blew|turning|turn|turned|built|build|building) ..3 (it|this|that|a|something|such|everything|things|whole|the) ..4 (scene|drama|fuss|mountain|big deal|opera|out of (proportion|nothing)|meal|song and|federal|into|mountains|something out|a thing|all proportion|court|world war|tragedy|circus|in your (own)? head|in your mind) ]",
        "[ (a|such a) (drama queen / scene out of / fuss over / fuss about / mountain out) ]",
        "[ (it|that|this|none of (it|that|this)|what you (say|said|think|remember)|the conversation|such a thing|that conversation) (did|was|is|has|had|does) ..1 (never|not) (happen|happened|happening|happens|how it|what happened|what i said|like that at all|how it happened|the way it|exist|take place) ]",
        "[ (it|that|this|none of that|none of this|none of it) (never) (happened|took place|existed|occurred) ]",
        "[ things|stuff|something (that)? never|not|did happened|happen ] ",
        "[ nothing of the (kind|sort) ]",
        "[ (i) (never|did not|have never|would never) (said|say|did|do|told|touched|touch|called|call|shouted|raised|laid|promised|hit|pushed|threatened|have said|have done|meant|met|agreed|kissed|slept|wrote|ignored|scream|screamed) ..1 (that|any|it|your|you|such|a|anything|the|fat|her|him|of|this|at|to) ] ..6 (must|you|made|and you|wrong|imagin|dream|dreamt|kind|sort|crazy|memory)? ",
        "[ (only|all|it is|it was|exists|exist|just|is) ..2 in your (head|mind|imagination|own head) ]",
        "[ your (imagination|memory|nerves|paranoia|hormones|insecurity|insecurities|fantasy|jealousy|mind) ..2 (playing|tricks|wrong|running|runs|going|deceived|plays|again|talking|failing) ]",
        "[ you (twist|twisted|twisting|are twisting|always twist|turn|are turning|keep twisting|change|changing|are changing|rewrite|rewriting|are rewriting|distort|distorting) ..2 (it|my|everything|things|words|what|that|this|the|history|story|around|against) ]",
        "[ you (should|have|had|need|ought|got) (not|no) ..2 (be|feel|have|reason|right|cause|business|need|let|take|get) ..2 (upset|angry|hurt|mad|sad|cross|jealous|to be|to feel|to cry|to react|like that|that way|this way|it so|offended|bothered|crying|it get|so) ]",
        "[ (there is|there was) no (need|reason|call|cause) ..2 (for|to) ..4 (upset|cry|crying|tears|angry|that|this|react|shout|hysterical|so|jealous|be|drama|all) ]",
        "[ why (are|do|did|is|were|does) ..2 (you|it|this) ..4 (upset|crying|angry|so much|matter|care|mad|bothered|feel|making|always|react|cry|such|taking it|so (upset|angry|bothered|hurt|sensitive|dramatic)) ]",
        "[ (a|any|most|no|every|the) ..1 (normal|sane|reasonable|rational|other|sensible|mature|grown|adult|real|good|sane) ..1 (person|people|woman|women|man|men|wife|wives|husband|girl|girls|partner|adult|couple|girlfriend|boyfriend|one|human) ..2 (would|will|could|laugh|mind|react|even|cares|care|minds|thinks|takes|is|gets|get) ]",
        "[ (nobody|no-one|no one|most people|most women|most men|most wives|other people|other women|other girls|other men) else? ..1 (would|'d|calls|would call|thinks|thought|minded|sees|was bothered|had a problem|cares|noticed|laughed|was upset|found it) ..3 (not|mind|call|be|have|turn|turned|care|react|bat|see|make|upset|funny|think|laugh|laughed|fine|slept|bothered|problem|offended|get) ]",
        "[ you (are|were) the only (one|person|woman|man|wife|girl) who ..1 (thinks|minds|minded|sees|cares|has|is|took|finds|found|was|complained|got|could|would|gets) ]",
        "[ you (can not|cannot|could not|can never|never) (take|handle|even take) (a|the|any) (joke|bit|laugh|criticism|truth|honesty|teasing) ]",
        "<!@noimp [ (lighten up|calm down|chill out|relax|get a grip|take a chill pill|get a hold of yourself|pull yourself together|get some help|see a doctor|need to see someone|off your meds|your period|time of the month|have a word with yourself|need to calm) ] ",
        "[ you (tend|do tend|always|do|often|only|like) ..1 (to)? (hear|see|take|find|read|look for|pick|remember|love|imagine|feel|cry|get|want) ..2 (what you|an edge|things that|everything|offence|the worst|it wrong|problems|insults|the negative|a fight|drama|the wrong|upset|hurt|something) ]",
        "[ you (take|took|do take|always take) (everything|things|it all|the huff|it) ..1 (so|too|to|over|personally|wrong|the wrong|seriously|literally|about|at) ..2 ] ",
        "[ you (have|'ve|had) (lost|got) (it|the plot|your mind|your marbles|a screw|issues|problems|a problem|trust issues|an imagination) ]",
        "[ (is it|was it|is this|was that) (really|even|honestly|all)? (worth|necessary|such|that bad|a big) ..3 ]",
        "[ (you) (know|knew) (full well|very well|perfectly well|fine well|deep down|yourself|it is not|it was not|that is not) ..2 (i|it|that|you|nothing|not|is|was)? ] ",
        "[ (you need|you should) ..1 (to)? (get over yourself|see someone|see a therapist|work on your|sort your head|check your memory|learn to take|be less|toughen|grow up|get thicker|grow a|try not to be) ..1 ]",
        "[ (nowhere near|not as|hardly as|not nearly) as ..1 (bad|loud|long|hard|much|often|drunk|late) as you (say|tell|think|make|claim|remember|said|made|pretend|are) ]",
        "[ you (did|do) not (see|hear|remember) (it|that|things|me)? (right|properly|correctly|clearly) ]",
        "[ you (are|were|have) (remembering|misremembering|mistaken|wrong|confused|mixed|got it wrong) ..2 (about|it|that|this|wrong|up|again|what|$) ]",
        "[ (it is|its|this is|that is) (your|just your) (insecurity|jealousy|paranoia|problem|issue|hormones|imagination|anxiety|trust issues|mind|period) ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns],
    holds: |sheet, found| {
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let never_mind = sheet.any_word(
            found.mark_start..found.mark_end + 2,
            words!("right entitled"),
        ) && sheet.any_word(
            found.mark_start..found.mark_end + 4,
            words!("every have all"),
        ) && !sheet
            .any_word(found.mark_start..found.mark_end + 2, words!("no not"));
        let apart = sheet.any_word(
            clause.saturating_sub(2)..found.mark_start,
            words!("understand if when whether know why that how"),
        );
        let because_of_me = sheet
            .any_word(found.mark_end..found.mark_end + 6, words!("me my because"))
            && sheet.any_word(found.mark_end..found.mark_end + 8, words!("i me my"))
            && !sheet.is(found.mark_start, class!("i"));
        let i_denial = sheet.is(found.mark_start, class!("i"));
        let denial_ok = !i_denial || denies_to_them(sheet, found.mark_start);
        !(never_mind || because_of_me || (apart && !i_denial)) && denial_ok
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry but [you're overreacting].",
        "sorry [ur being so dramatic]",
        "[That never happened], you must have dreamt it.",
        "I apologise. [It's all in your head].",
        "[You're too sensitive].",
    ],
    #[cfg(test)]
    passes: &[
        "You weren't overreacting.",
        "I said you were losing it, which was cruel.",
        "You're not crazy. I was lying to you.",
        "You have every right to be upset.",
        "I told you it never happened. It did.",
    ],
    ..Rule::USUAL
};

/// "I never said that", with the partner's memory beside it; "I never said thank you" is a confession.
fn denies_to_them(sheet: &crate::sheet::Sheet<'_>, at: usize) -> bool {
    let sentence = sheet.sentence_words(sheet.sentence(at));
    let end = sheet
        .sentence_words(sheet.sentence(at) + 1)
        .end
        .max(sentence.end);
    let doubted = sheet.any_word(
        sentence.start..end,
        words!("must dreamt dreamed imagined imagining twisting twisted memory wrong invented misheard mistaken wrongly exaggerating exaggerate confused"),
    );
    let that = sheet.any_word(at + 2..at + 5, words!("that any such anything it"))
        && !sheet.any_word(at..sentence.end, words!("sorry thank told enough"));
    doubted
        || (that
            && (at == sentence.start
                || sheet.word_is(at.saturating_sub(1), words!("but sorry and"))))
}
