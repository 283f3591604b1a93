//! "You made me do it": the partner as the cause of the writer's act.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};

pub static RULE: Rule = Rule {
    id: "you_made_me",
    category: Category::BlameShift,
    severity: Severity::Strong,
    claim: "Naming the partner as the cause hands them the blame for the writer's act.",
    evidence: evidence::BLAME,
    reason: "“{}” makes it their doing. What did you do?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What did you do, whatever came before?",
    ),
    patterns: &[
        "[ you made|make|making me !feel|happy|laugh|smile|want|who|proud|a|better|breakfast|dinner|tea|lunch|promise|so|believe|the ]",
        "[ you made|make me (so|that) (angry|mad|jealous|cross|furious) ]",
        "[ you made|make me feel (so|like|that|as|small|useless|unwanted|stupid|trapped|cornered|worthless|i) ]",
        "[ you ..1 drove|drive|driven|pushed|push|pushing|forced|force|provoked|provoke|provoking|goaded|egged|wound|wind|winding|backed|cornered|nagged|triggered|tricked|\
            tempted|baited|riled|rile|needled|poked|badgered|hounded|pestered|guilted|manipulated|encouraged me|us|until|and|till|my|at|into ]",
        "[ you (push|pushed|press|pressed|know) ..4 buttons|button ]",
        "[ you (left|leave|gave|give) me (no|with|little) (choice|option|other|no) ]",
        "[ because of (you|your (nagging|mother|moods|mood|temper|attitude|jealousy|drinking|behaviour|family)) ] !and|i",
        "[ because you (never|always|kept|keep|would have|started|make|stopped|refuse|ignored|nag|treat|wound|provoked|pushed|shouted|would not|did not (listen|let|care|answer|help|want|show|tell|give|make)) ]",
        "[ thanks to you|your ]",
        "[ (it|this|that|all of this) (is|was) (also|partly|really|all|as much|half|just as much|mostly|entirely|kind of)? (your|you) (fault|doing|own|problem|too|who|that|as|idea|choice|mess) ]",
        "[ you (are|were|was) ..2 (to blame|at fault|the reason|just as bad|no better than|no angel|no saint|not perfect|not innocent|not blameless|part of the problem|as bad|guilty|partly|half the) ]",
        "[ you (brought|bring) (it|this|that) on ]",
        "[ you (asked|were asking|was asking) for (it|this|that) ] $$",
        "[ your (nagging|moods|mood|attitude|tone|behaviour|jealousy|coldness|constant|endless|drinking|shouting|temper|silence|complaining|whining|questions|mouth|cheating|lies|lying|spending|family|friends) ..2 \
            (made|makes|drove|drives|pushed|pushes|caused|started|got to|gets to) ]",
        "[ (what you|the way you) (did|said|do|say|treated|treat|spoke|speak|act|acted|look|carry|go) ..3 (made|makes|drove|pushed|caused|got|led|set|is what) ]",
        "[ (if|when) you (act|carry|go|nag|shout|start|push|treat|behave|talk|look|keep|ignore|speak) ..6 (what|how|i|of course|no wonder|course|anyone) ]",
        "[ (no wonder / is it any wonder / small wonder) (i|you|we) ]",
        "[ you (set|wound|got|worked|riled|fired) me (off|up|going|started|so) ]",
        "[ how (could|can|was|am) i (not|be|trust|tell|talk|supposed) ..6 you ]",
        "[ you (were|are) (always|never|so|too) (out|working|busy|on|away|cold|distant|hard|difficult|wrapped|tired|obsessed) ]",
        "[ you (do not|did not) ..2 make it|things (easy|easier) ]",
        "[ you (wanted|want) (it|this) too|as|just ]",
        "[ you (are|were) impossible|difficult|hard to|work ..2 ]",
        "[ maybe next time (do not|you) ]",
        "[ next time|maybe|perhaps (do not|try|you should|you could|you might) ]",
    ],
    holds: |sheet, found| {
        use crate::clause::Lead;
        let at = found.mark_start;
        let asked = sheet
            .words
            .get(found.mark_end.saturating_sub(1))
            .is_some_and(|word| word.asks);
        let because = sheet.word_is(at, words!("because"));
        let pain = because
            && sheet.any_word(
                sheet.sentence_words(sheet.sentence(at)).start..at,
                words!("hurt hurts worse ashamed proud love grateful matters mattered know cried crying upset trusted you"));
        let relative = sheet
            .clause(at)
            .is_some_and(|clause| clause.lead == Lead::Relative && clause.start + 1 == at);
        let kind = because
            && sheet.any(at..found.mark_end + 3, class!("kind"))
            && !sheet.any(at..found.mark_end + 1, class!("no"));
        !(pain || asked || relative || kind)
    },
    spared_by: &[Cue::Report, Cue::Disowns],
    #[cfg(test)]
    flags: &[
        "I'm sorry I shouted but [you made me] so angry.",
        "sorry i hit the wall, [u pushed me to it]",
        "I lied [because you would have gone mad].",
        "I'm sorry, but [this is your fault too].",
    ],
    #[cfg(test)]
    passes: &[
        "You didn't make me shout.",
        "I made you feel small.",
        "I told you it was your fault, and that was a lie.",
        "It hurt you because you trusted me.",
        "You made me promise to tell the truth, so here it is.",
    ],
    ..Rule::USUAL
};
